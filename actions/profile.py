"""What we know of a shopper: to see, to correct, to take along, to erase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from actions.base import ShopAction
from actions.contradictions import replaced, single_subjects
from actions.forgetting import meant, unlearn
from actions.opinions import Opinion, opinions_of, take_back
from actions.phrases import shown_value, taste_phrase, taste_phrases
from actions.showing import forget_choice, show, ways_on
from actions.turn import Answer, Turn
from recommender.base import Shown
from recommender.findings import Told
from shop.erasure import erase, export
from shop.model import Rule, Source, Taste
from shop.reply import Choice, Choices, Text


class ShowProfile(ShopAction):
    """Every taste in plain words, with how we know it and a way to forget it."""

    def name(self) -> str:
        return "action_show_profile"

    async def answer(self, turn: Turn) -> Answer:
        tastes = (await self.desk.profiles.get(turn.shopper_id)).tastes
        opinions = await opinions_of(self.desk, turn.shopper_id)
        if not tastes and not opinions:
            return Answer((Choices(self.desk.words("know_nothing"), ways_on(self.desk)),))
        lines = [*map(self._line, tastes), *map(self._opinion, opinions)]
        text = "\n".join([self.desk.words("know"), *dict.fromkeys(lines)])
        rest = (
            Choice(self.desk.words("choice_export"), "export_me"),
            Choice(self.desk.words("choice_forget_me"), "forget_me"),
        )
        return Answer((Choices(text, (*self._forget(tastes, opinions), *rest)),))

    def _line(self, taste: Taste) -> str:
        phrase = taste_phrase(self.desk.words, self.desk.settings.currency, taste)
        how = self.desk.words(f"known_{taste.source}", date=f"{taste.at:%-d %B}")
        return self.desk.words("know_line", phrase=phrase, how=how)

    def _opinion(self, opinion: Opinion) -> str:
        name = "know_heart" if opinion.liked else "know_no"
        return self.desk.words(name, title=opinion.title)

    def _forget(self, tastes: Iterable[Taste], opinions: Iterable[Opinion]) -> list[Choice]:
        """A choice for each thing that can be forgotten; what is called the same goes together."""
        called: dict[str, list[str]] = defaultdict(list)
        for taste in tastes:
            currency = self.desk.settings.currency
            called[shown_value(currency, taste.attribute, taste.value)].append(taste.id)
        for opinion in opinions:
            called[opinion.title].append(opinion.product_id)
        return [forget_choice(self.desk, what, ",".join(ids)) for what, ids in called.items()]


class TellTaste(ShopAction):
    """Learn what they say of themselves, and say it back."""

    def name(self) -> str:
        return "action_tell_taste"

    async def answer(self, turn: Turn) -> Answer:
        told = self.desk.advisor.tell(turn.text)
        if not told:
            return await self._perhaps_a_wish(turn)
        tastes = tuple(_taste(turn, each) for each in told)
        await self._replace(turn, tastes)
        await self.desk.profiles.add(turn.shopper_id, tastes)
        said = taste_phrases(self.desk.words, self.desk.settings.currency, tastes)
        text = self.desk.words("noted", turn.message_id, tastes=said)
        return Answer((Choices(text, _after(self)),))

    async def _replace(self, turn: Turn, tastes: tuple[Taste, ...]) -> None:
        """Unlearn what they said or picked before, where only one of the two can hold."""
        held = (await self.desk.profiles.get(turn.shopper_id)).tastes
        for taste in replaced(tastes, held, single_subjects(self.desk.quizzes.values())):
            await unlearn(self.desk, turn.shopper_id, taste)

    async def _perhaps_a_wish(self, turn: Turn) -> Answer:
        advice = await self.desk.advisor.search(
            turn.shopper_id, turn.text, session=turn.conversation, at=turn.at
        )
        return await show(self.desk, turn, advice, "found")


class ForgetTaste(ShopAction):
    """Unlearn one thing, and everything that came of it."""

    def name(self) -> str:
        return "action_forget_taste"

    async def answer(self, turn: Turn) -> Answer:
        held = (await self.desk.profiles.get(turn.shopper_id)).tastes
        opinions = await opinions_of(self.desk, turn.shopper_id)
        ids = meant(turn, held, opinions)
        tastes = [taste for taste in held if taste.id in ids]
        products = [each for each in opinions if each.product_id in ids]
        if not tastes and not products:
            return await ShowProfile(self._desk).answer(turn)
        for taste in tastes:
            await unlearn(self.desk, turn.shopper_id, taste)
        for opinion in products:
            await take_back(self.desk, turn.shopper_id, opinion.product_id)
        said = [taste_phrases(self.desk.words, self.desk.settings.currency, tastes)]
        what = ", ".join(filter(None, [*said, *(each.title for each in products)]))
        return Answer((Choices(self.desk.words("forgotten", what=what), _after(self)),))


class ForgetMe(ShopAction):
    """Ask once, plainly, before everything is erased."""

    def name(self) -> str:
        return "action_forget_me"

    async def answer(self, turn: Turn) -> Answer:
        if turn.entities.get("value") == "yes":
            return await forget_everything(self, turn)
        choices = (
            Choice(self.desk.words("choice_forget_yes"), "forget_me", {"value": "yes"}),
            Choice(self.desk.words("choice_forget_no"), "deny"),
        )
        part = Choices(self.desk.words("forget_sure"), choices)
        return Answer((part,), open_question="forget_me")


class ExportMe(ShopAction):
    """Everything we hold, to take along."""

    def name(self) -> str:
        return "action_export_me"

    async def answer(self, turn: Turn) -> Answer:
        held = await export(self.desk.database, turn.shopper_id)
        counts = {name: len(rows) for name, rows in held.items() if rows}
        listed = ", ".join(f"{name.replace('_', ' ')}: {count}" for name, count in counts.items())
        choices = (
            Choice(self.desk.words("choice_export"), "export_me"),
            Choice(self.desk.words("choice_profile"), "show_profile"),
        )
        return Answer((Choices(self.desk.words("export", listed=listed), choices),))


async def forget_everything(action: ShopAction, turn: Turn) -> Answer:
    """Erase the shopper from every table; nothing of this turn is kept either."""
    await erase(action.desk.database, turn.shopper_id)
    text = Text(action.desk.words("all_forgotten"))
    return Answer((text,), open_question="", shown=Shown(), forgotten=True)


def _taste(turn: Turn, told: Told) -> Taste:
    return Taste(
        id=turn.id(told.attribute, told.value),
        attribute=told.attribute,
        value=told.value,
        strength=told.strength,
        source=Source.SAID,
        at=turn.at,
        rule=Rule(told.rule),
        scope=told.scope,
        event_id=turn.message_id,
    )


def _after(action: ShopAction) -> tuple[Choice, ...]:
    return (
        Choice(action.desk.words("choice_recommend"), "recommend"),
        Choice(action.desk.words("choice_profile"), "show_profile"),
    )

"""What we know of a shopper: to see, to correct, to take along, to erase."""

from __future__ import annotations

from actions.base import ShopAction
from actions.forgetting import hearts, taste_meant, unlearn
from actions.phrases import taste_phrase, value_phrase
from actions.showing import show, ways_on
from actions.turn import Answer, Turn
from shop.erasure import erase, export
from shop.model import Rule, Source, Taste
from shop.reply import Choice, Choices, Text


class ShowProfile(ShopAction):
    """Every taste in plain words, with how we know it and a way to forget it."""

    def name(self) -> str:
        return "action_show_profile"

    async def answer(self, turn: Turn) -> Answer:
        profile = await self.desk.profiles.get(turn.shopper_id)
        liked = await hearts(self.desk, turn.shopper_id)
        if not profile.tastes and not liked:
            return Answer((Choices(self.desk.words("know_nothing"), ways_on(self.desk)),))
        lines = [self._line(taste) for taste in profile.tastes]
        lines += [self.desk.words("know_heart", title=title) for title in liked.values()]
        forget = [self._forget(taste) for taste in profile.tastes]
        forget += [
            Choice(self.desk.words("choice_forget", what=title), "forget_taste", {"value": event})
            for event, title in liked.items()
        ]
        text = "\n".join([self.desk.words("know"), *dict.fromkeys(lines)])
        rest = (
            Choice(self.desk.words("choice_export"), "export_me"),
            Choice(self.desk.words("choice_forget_me"), "forget_me"),
        )
        return Answer((Choices(text, (*forget, *rest)),))

    def _line(self, taste: Taste) -> str:
        phrase = taste_phrase(self.desk.words, self.desk.settings.currency, taste)
        how = self.desk.words(f"known_{taste.source}", date=f"{taste.at:%-d %B}")
        return self.desk.words("know_line", phrase=phrase, how=how)

    def _forget(self, taste: Taste) -> Choice:
        currency = self.desk.settings.currency
        what = value_phrase(self.desk.words, currency, taste.attribute, taste.value)
        return Choice(
            self.desk.words("choice_forget", what=what), "forget_taste", {"value": taste.id}
        )


class TellTaste(ShopAction):
    """Learn what they say of themselves, and say it back."""

    def name(self) -> str:
        return "action_tell_taste"

    async def answer(self, turn: Turn) -> Answer:
        told = self.desk.advisor.tell(turn.text)
        if not told:
            return await self._perhaps_a_wish(turn)
        tastes = tuple(
            Taste(
                id=turn.id(each.attribute, each.value),
                attribute=each.attribute,
                value=each.value,
                strength=each.strength,
                source=Source.SAID,
                at=turn.at,
                rule=Rule(each.rule),
                scope=each.scope,
                event_id=turn.message_id,
            )
            for each in told
        )
        await self.desk.profiles.add(turn.shopper_id, tastes)
        said = [taste_phrase(self.desk.words, self.desk.settings.currency, each) for each in tastes]
        text = self.desk.words("noted", turn.message_id, tastes=", ".join(said))
        choices = (
            Choice(self.desk.words("choice_recommend"), "recommend"),
            Choice(self.desk.words("choice_profile"), "show_profile"),
        )
        return Answer((Choices(text, choices),))

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
        liked = await hearts(self.desk, turn.shopper_id)
        meant = taste_meant(turn, held, liked)
        if not meant:
            return await ShowProfile(self._desk).answer(turn)
        phrases = []
        for taste in held:
            if taste.id in meant:
                phrases.append(taste_phrase(self.desk.words, self.desk.settings.currency, taste))
                await unlearn(self.desk, turn.shopper_id, taste)
        for event in meant & set(liked):
            phrases.append(liked[event])
            await self.desk.events.forget(turn.shopper_id, event)
        text = self.desk.words("forgotten", what=", ".join(phrases))
        choices = (
            Choice(self.desk.words("choice_recommend"), "recommend"),
            Choice(self.desk.words("choice_profile"), "show_profile"),
        )
        return Answer((Choices(text, choices),))


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
        counts = {name: len(rows) for name, rows in held.items() if isinstance(rows, list) and rows}
        listed = ", ".join(f"{name.replace('_', ' ')}: {count}" for name, count in counts.items())
        return Answer((Text(self.desk.words("export", listed=listed)),))


async def forget_everything(action: ShopAction, turn: Turn) -> Answer:
    """Erase the shopper from every table; nothing of this turn is kept either."""
    await erase(action.desk.database, turn.shopper_id)
    return Answer((Text(action.desk.words("all_forgotten")),), open_question="", forgotten=True)

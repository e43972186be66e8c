"""Tastes that were just told: kept, said back, and heeded by what is on show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from actions.products.met import called_products
from actions.speaking.desk import Desk
from actions.speaking.phrases import taste_phrases
from actions.speaking.showing import show
from actions.speaking.turn import Answer, Turn
from actions.tastes.contradictions import in_their_place, replaced
from actions.tastes.forgetting import unlearn
from recommender.calling import besides_name
from recommender.findings import Told
from shop.model import Rule, Source, Taste
from shop.quiz.single import single_subjects
from shop.reply import Choice, Choices


async def note(desk: Desk, turn: Turn, told: Iterable[Told]) -> Answer:
    """Keep what was told, and say it back; a rule takes away at once what it forbids."""
    tastes = await _replacing(desk, turn, tuple(_taste(turn, each) for each in told))
    await desk.profiles.add(turn.shopper_id, tastes)
    said = taste_phrases(desk.words, desk.settings.currency, tastes)
    text = desk.words("noted", turn.message_id, tastes=said)
    cleaned = await _cleaned(desk, turn, tastes, text)
    spoken_of = "taste:" + ",".join(taste.id for taste in tastes)
    answer = cleaned or Answer((Choices(text, after_taste(desk)),))
    return replace(answer, open_question=spoken_of)


async def keep_beside(desk: Desk, turn: Turn) -> str:
    """Keep what somebody says of themselves beside a wish or a question, and say so in short.

    Empty where they say nothing of the kind, or nothing new.
    """
    if not turn.typed or turn.entities:
        return ""
    text = turn.text
    for product in await called_products(desk, turn):  # who prefers Wool Weather tells no wool
        text = besides_name(text, product)
    told = desk.advisor.tell_beside(text)
    held = (await desk.profiles.get(turn.shopper_id)).tastes if told else ()
    known = {(taste.attribute, taste.value, taste.strength > 0) for taste in held}
    new = [each for each in told if (each.attribute, each.value, each.strength > 0) not in known]
    if not new:
        return ""
    tastes = await _replacing(desk, turn, tuple(_taste(turn, each) for each in new))
    await desk.profiles.add(turn.shopper_id, tastes)
    said = taste_phrases(desk.words, desk.settings.currency, tastes)
    return desk.words("kept_beside", tastes=said)


def with_first(said: str, answer: Answer) -> Answer:
    """An answer that begins with something said."""
    if not said or not answer.parts:
        return answer
    first, *rest = answer.parts
    return replace(answer, parts=(replace(first, text=f"{said} {first.text}"), *rest))


def after_taste(desk: Desk) -> tuple[Choice, ...]:
    """Where to go once a taste was told or forgotten."""
    return (
        Choice(desk.words("choice_recommend"), "recommend"),
        Choice(desk.words("choice_profile"), "show_profile"),
    )


async def _cleaned(desk: Desk, turn: Turn, tastes: tuple[Taste, ...], noted: str) -> Answer | None:
    """What is on show, without what may not be shown any more; None where nothing has to go."""
    if not turn.shown.products or all(taste.rule is Rule.PREFER for taste in tastes):
        return None
    advice = await desk.advisor.for_you(
        turn.shopper_id, session=turn.conversation, at=turn.at, wish=turn.shown.wish
    )
    gone = await desk.advisor.ruled_out(turn.shopper_id, turn.shown.products)
    if not gone:
        return None
    answer = await show(desk, turn, advice, "cleaned")
    return with_first(noted, answer)


async def corrects(desk: Desk, turn: Turn, told: Iterable[Told]) -> bool:
    """Whether what was told takes the place of what they said or picked before."""
    new = tuple(_taste(turn, each) for each in told)
    return bool(await _replaced(desk, turn, new))


async def _replacing(desk: Desk, turn: Turn, tastes: tuple[Taste, ...]) -> tuple[Taste, ...]:
    """Unlearn what they said or picked before, where only one of the two can hold."""
    old = await _replaced(desk, turn, tastes)
    for taste in old:
        await unlearn(desk, turn.shopper_id, taste)
    return in_their_place(tastes, old)


async def _replaced(desk: Desk, turn: Turn, new: tuple[Taste, ...]) -> tuple[Taste, ...]:
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    return replaced(new, held, single_subjects(desk.quizzes.values()))


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

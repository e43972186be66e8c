"""Asks, at a fitting moment and once ever, whether we may write first."""

from __future__ import annotations

from dataclasses import replace

from actions.speaking.desk import Desk
from actions.speaking.turn import REMIND, Answer, Turn
from shop.reply import Choice, Choices
from shop.speaking.purposes import OFFERS, Purpose


async def offer(desk: Desk, turn: Turn, answer: Answer, what: str, subject: str = "") -> Answer:
    """The answer, with the offer to write first at its end; as it is where that was asked before.

    `what` is one of OFFERS, `subject` the product or order it is about.
    """
    if turn.shared:  # everybody there would read it
        return answer
    known = {each.purpose for each in await desk.consents.of(turn.shopper_id)}
    if known & set(OFFERS[what]):
        return answer
    await desk.consents.ask(turn.shopper_id, turn.channel, OFFERS[what], at=turn.at)
    title = (await desk.catalogue.product(subject)).title if what == "product" else ""
    said = Choices(desk.words(f"remind_offer_{what}", title=title), _choices(desk, what, subject))
    return replace(answer.then(said), open_question=f"{REMIND}:{what}:{subject}")


async def accept(desk: Desk, turn: Turn, about: str) -> Answer:
    """Yes to an offer: `about` is what it said, such as ``cart:``."""
    what, _, subject = about.partition(":")
    return await promise(desk, turn, OFFERS.get(what, ()), subject)


async def promise(
    desk: Desk, turn: Turn, purposes: tuple[Purpose, ...], subject: str = ""
) -> Answer:
    """Keep the consent, begin to wait for what it is about, and say how seldom we write."""
    who, at, source = turn.shopper_id, turn.at, turn.message_id
    await desk.consents.give(who, turn.channel, purposes, at=at, source=source)
    await desk.prompts.expect(who, purposes, subject, at=at, source=source)
    text = desk.words(
        "remind_yes", what=what_phrase(desk, purposes), count=desk.settings.reminders_per_week
    )
    return Answer((Choices(text, ()),), open_question="")


def what_phrase(desk: Desk, purposes: tuple[Purpose, ...]) -> str:
    """What we tell of, in words."""
    return desk.words("and_also").join(desk.words(f"remind_what_{each}") for each in purposes)


def _choices(desk: Desk, what: str, subject: str) -> tuple[Choice, ...]:
    about = {"offer": what, "subject": subject}
    return (
        Choice(desk.words("choice_remind_yes"), "remind_me", about),
        Choice(desk.words("choice_remind_no"), "remind_me", {**about, "value": "no"}),
    )

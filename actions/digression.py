"""After a digression what was asked before stays asked: a quiz, an order to confirm."""

from __future__ import annotations

from dataclasses import replace

from actions.basket.reviewing import review, still_to_confirm
from actions.quizzing.quizflow import open_sitting, waits
from actions.speaking.desk import Desk
from actions.speaking.turn import HARD, ORDER, SHORT, SOFT, Answer, Turn
from shop.reply import OrderCard

ASIDES = {  # who does this has not turned to something else
    *("shop_info", "help", "ask_details", "ask_why", "compare", "order_status", "human", "greet"),
    *("show_profile", "tell_taste", "forget_taste", "export_me", "like", "fallback"),
    *("attachment", "choice_expired"),
}

SPEAKS_FIRST = {"action_remind"}  # says one thing, to somebody who is doing something else


async def go_on_after(desk: Desk, turn: Turn, answer: Answer, action: str) -> Answer:
    """The answer, with what was asked before at its end when that is still to be answered."""
    if answer.forgotten or not answer.parts or action in SPEAKS_FIRST:
        return answer
    if not (answer.open_question is None or _is_soft(answer)):
        return answer
    if turn.waiting[0] == ORDER and _shows_cart(answer):
        return await review(desk, turn, answer.parts[0].text)
    if _aside(turn, action):
        return await _ask_again(desk, turn, answer)
    return await _offer_to_resume(desk, turn, answer) if turn.quiz_waits else answer


def _is_soft(answer: Answer) -> bool:
    kind = (answer.open_question or "").partition(":")[0]
    return kind in SOFT or kind.startswith("lost")


def _shows_cart(answer: Answer) -> bool:
    """Whether the cart was changed: the order that was asked about is another now."""
    kind = (answer.open_question or "").partition(":")[0]
    return kind in {"cart", SHORT} and isinstance(answer.parts[0], OrderCard)


def _aside(turn: Turn, action: str) -> bool:
    kind, _ = turn.waiting
    name = action.removeprefix("action_")
    return kind in HARD and name in ASIDES


async def _ask_again(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    again = await still_to_confirm(desk, turn, turn.waiting[1])
    asked = answer.then(*again.parts)
    return replace(asked, open_question=again.open_question)


async def _offer_to_resume(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    """The offer to go on with a quiz exactly where it was."""
    sitting = await open_sitting(desk, turn)
    return answer.then(waits(sitting)) if sitting else answer

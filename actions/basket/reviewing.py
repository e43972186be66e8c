"""An order before it is placed: what it holds, what it costs, and the one button that buys."""

from __future__ import annotations

import re

from actions.basket.cartcard import cart_answer, cart_card
from actions.speaking.desk import Desk
from actions.speaking.turn import ORDER, Answer, Turn
from shop.model import Cart
from shop.readytoorder import says_order
from shop.reply import Choice, Choices

_THESE = re.compile(r"\b(?:these|those|them|both)\b", re.IGNORECASE)  # perhaps of what is on show


async def review(desk: Desk, turn: Turn, text: str) -> Answer:
    """The order card with the one button that buys; what it costs is what is agreed to."""
    cart = await desk.carts.get(turn.shopper_id)
    if not cart.lines:
        return cart_answer(desk, cart, text)
    choices = (
        Choice(desk.words("choice_place_order"), "confirm_order", {"value": seen_in(cart)}),
        *(await open_codes(desk, turn) if not cart.code else ()),
        Choice(desk.words("choice_keep_shopping"), "recommend"),
    )
    card = cart_card(desk, cart, text, choices)
    return Answer((card,), open_question=f"{ORDER}:{seen_in(cart)}")


async def hear_ready(desk: Desk, turn: Turn) -> Answer | None:
    """The order card for who can only mean to order the cart; None with nothing in it."""
    if not turn.typed or turn.waiting[0] == ORDER or not says_order(turn.text):
        return None
    of_the_shown = turn.shown.products and turn.waiting[0] != "cart" and _THESE.search(turn.text)
    if of_the_shown or not (await desk.carts.get(turn.shopper_id)).lines:
        return None
    return await review(desk, turn, desk.words("review_order"))


async def still_to_confirm(desk: Desk, turn: Turn, seen: str) -> Answer:
    """After a question in between: the order waits for the same yes, or is shown as it is now."""
    if seen_in(await desk.carts.get(turn.shopper_id)) != seen:
        return await review(desk, turn, desk.words("review_order"))
    choices = (
        Choice(desk.words("choice_place_order"), "confirm_order", {"value": seen}),
        Choice(desk.words("choice_keep_shopping"), "recommend"),
    )
    return Answer((Choices(desk.words("order_waits"), choices),), open_question=f"{ORDER}:{seen}")


def seen_in(cart: Cart) -> str:
    """What a shopper agrees to: so many things, for so much."""
    return f"{sum(line.quantity for line in cart.lines)}-{cart.total_cents}"


async def open_codes(desk: Desk, turn: Turn) -> tuple[Choice, ...]:
    """The codes a shopper may still use, each one tap away."""
    return tuple(
        Choice(
            desk.words("choice_use_code", percent=reward.percent_off),
            "use_code",
            {"code": reward.code},
        )
        for reward in await desk.rewards.open(turn.shopper_id)
    )

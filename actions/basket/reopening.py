"""Changing an order that was placed: while it is here it goes back into the cart, in one step."""

from __future__ import annotations

import contextlib
import re

from actions.basket.cartcard import cart_answer, receipt
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import REMIND, REOPEN, Answer, Turn
from shop.cartwords import mended
from shop.codes import find_code
from shop.errors import OutOfStock, TooLateToCancel, UnknownOrder, UnknownProduct
from shop.model import Order, OrderStatus
from shop.reply import Choice, Choices

CHANGE = "change"  # the order is meant: what can be done is said
_CHANGES = re.compile(
    r"\b(?:chang\w+|edit|amend|modify|alter|correct|swap|switch|instead of|rather than|make it|"
    r"wrong (?:size|colou?r|shade|grind|one|amount|number)|(?:add|put) .+ to (?:my|the|that) order|"
    r"forgot to (?:add|order|put))\b",
    re.IGNORECASE,
)
_CANCELS = re.compile(r"\b(?:cancel\w*|return|send (?:it )?back|address|mind)\b", re.IGNORECASE)
_OF_ORDER = re.compile(r"\border(?:ed)?\b|\bplaced\b|\bbought\b", re.IGNORECASE)
_MY_ORDER = re.compile(  # with a cart as well, either may be meant
    r"\b(?:change|edit|amend|modify|alter|update|add (?:(?:some|any|one more |another )?things?"
    r"|more)(?: else)? to) (?:my|the|that|this) order\b"
)
_LATER = re.compile(
    r"^(?:(?:oh|and|ok|okay|but|so|also|by the way|btw|just|wondering|hey)\s+)*"
    r"(?:can|could|may|will|would|is it possible|am i able|what if)\b"
    r".*\b(?:after(?:wards?)?|later|if|in case)\b"
)
_ARRIVES = re.compile(
    r"\bwhen (?:does|do|will|is|can|should|are|'?ll)\b"
    r"(?!.*\b(?:back|stock|restock\w*|sale|cheaper)\b)"
    r".*\b(?:come|coming|arrive|arriving|here|deliver\w*|ship\w*|expect|get (?:it|them|my))\b"
    r"|\bwhen (?:it|they|that|my \w+)(?:'?ll| will)? (?:be here|arrives?|comes?|gets? here)\b"
    r"|\bhow long\b.*\b(?:take|until|till|before|deliver\w*|wait)\b|\beta\b",
    re.IGNORECASE,
)


async def hear_of_order(desk: Desk, turn: Turn) -> Answer | None:
    """When what was ordered comes, or what can be changed of it; None for any other text."""
    if not turn.typed or turn.entities:
        return None
    order = await _last(desk, turn)
    if order is None or order.status == OrderStatus.CANCELLED:
        return None
    if (await desk.carts.get(turn.shopper_id)).lines:
        placed = order.status == OrderStatus.PLACED
        return _which(desk, order) if placed and _MY_ORDER.search(mended(turn.text)) else None
    if _ARRIVES.search(turn.text):
        return _coming(desk, order)
    fresh = turn.waiting[0] == "placed" or turn.open_question.startswith(f"{REMIND}:order")
    spoken_of = fresh or find_code(turn.text) or _OF_ORDER.search(turn.text)
    if not spoken_of or not says_change(turn.text):
        return None
    return _told_how(desk, order) if _LATER.search(mended(turn.text)) else offer_change(desk, order)


def _which(desk: Desk, order: Order) -> Answer:
    """Whether the order is meant, or what is in the cart now."""
    about = {"order": order.number, "value": CHANGE}
    choices = (
        Choice(desk.words("choice_the_order", number=order.number), "cancel_order", about),
        Choice(desk.words("choice_view_cart"), "view_cart"),
    )
    return Answer((Choices(desk.words("change_which", number=order.number), choices),))


def _told_how(desk: Desk, order: Order) -> Answer:
    """How an order can be changed later on, and what holds once it is on its way."""
    text = desk.words("change_later", number=order.number)
    told = "\n".join((text, desk.words("shop_returns")))
    return Answer((Choices(told, ways_on(desk)[:1]),), open_question="placed")


def says_change(text: str) -> bool:
    """Whether a text wants an order to be another, and not away."""
    return bool(_CHANGES.search(mended(text))) and not _CANCELS.search(text)


def offer_change(desk: Desk, order: Order) -> Answer:
    """What can be done: while it is here it can go back into the cart, and be ordered again."""
    if order.status != OrderStatus.PLACED:
        return Answer((Choices(desk.words("cancel_too_late"), ways_on(desk)[:1]),))
    about = {"order": order.number}
    choices = (
        Choice(desk.words("choice_reopen"), "cancel_order", {**about, "value": REOPEN}),
        Choice(desk.words("choice_keep_order"), "order_status", about),
    )
    text = desk.words("reopen_sure", number=order.number)
    return Answer((Choices(text, choices),), open_question=f"{REOPEN}:{order.number}")


async def reopen(desk: Desk, turn: Turn, number: str) -> Answer:
    """Take an order back and put its things into the cart; what is gone meanwhile stays out."""
    try:
        order = await desk.orders.get(number, turn.shopper_id)
        if order.status == OrderStatus.CANCELLED:
            text = desk.words("order_status_cancelled", number=number)
            return Answer((Choices(text, ways_on(desk)),))
        await desk.orders.cancel(number, turn.shopper_id)
    except TooLateToCancel:
        return Answer((Choices(desk.words("cancel_too_late"), ways_on(desk)[:1]),))
    except UnknownOrder:
        return Answer((Choices(desk.words("no_orders"), ways_on(desk)),))
    for line in order.lines:
        with contextlib.suppress(OutOfStock, UnknownProduct):
            await desk.carts.add(
                turn.shopper_id, line.variant_id, line.quantity, line.recommendation_id
            )
    cart = await desk.carts.get(turn.shopper_id)
    return cart_answer(desk, cart, desk.words("reopened", number=number))


async def _last(desk: Desk, turn: Turn) -> Order | None:
    return next(iter(await desk.orders.of_shopper(turn.shopper_id)), None)


def _coming(desk: Desk, order: Order) -> Answer:
    status = desk.words(
        f"order_status_{order.status}", number=order.number, date=f"{order.placed_at:%-d %B}"
    )
    text = f"{status}\n{desk.words('shop_delivery')}"
    return Answer((receipt(desk, order, text, ways_on(desk)[:1]),))

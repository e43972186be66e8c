"""From a cart to an order: one explicit step, and it happens once."""

from __future__ import annotations

from actions.base import ShopAction
from actions.basket.cartcard import cart_answer, receipt
from actions.basket.reviewing import open_codes, review, seen_in
from actions.hearing import AboutTheShopToo
from actions.speaking.desk import Desk
from actions.speaking.offering import offer
from actions.speaking.showing import quiz_choices, ways_on
from actions.speaking.turn import Answer, Turn
from shop.codes import find_code
from shop.errors import CodeNotValid, EmptyCart, OutOfStock
from shop.goahead import is_refused
from shop.model import Cart, EventKind, Order
from shop.reply import Choice, Choices, Receipt


class Checkout(AboutTheShopToo):
    """Show what would be ordered and what it costs; ask for the go-ahead."""

    def name(self) -> str:
        return "action_checkout"

    async def reply(self, turn: Turn) -> Answer:
        return await review(self.desk, turn, self.desk.words("review_order"))


class UseCode(AboutTheShopToo):
    """Lay a reward code on the cart."""

    def name(self) -> str:
        return "action_use_code"

    async def reply(self, turn: Turn) -> Answer:
        code = turn.entities.get("code") or find_code(turn.text)
        if not code:
            return await self._which(turn)
        try:
            cart = await self.desk.carts.use_code(turn.shopper_id, code)
        except CodeNotValid as refused:
            choices = (*await open_codes(self.desk, turn), *ways_on(self.desk)[:1])
            return Answer((Choices(self.desk.words(f"code_refused_{refused.why}"), choices),))
        if not cart.lines:
            return Answer((Choices(self.desk.words("code_kept"), ways_on(self.desk)[:1]),))
        return await review(self.desk, turn, self.desk.words("code_used", percent=cart.percent_off))

    async def _which(self, turn: Turn) -> Answer:
        codes = await open_codes(self.desk, turn)
        if len(codes) == 1:
            return await self.reply(turn.with_entities(codes[0].entities))
        if codes:
            return Answer((Choices(self.desk.words("which_code"), codes),))
        return Answer((Choices(self.desk.words("no_codes"), quiz_choices(self.desk)),))


class ConfirmOrder(ShopAction):
    """Place the order. The same message, however often repeated, places one."""

    def name(self) -> str:
        return "action_confirm_order"

    async def answer(self, turn: Turn) -> Answer:
        asked, about = turn.waiting
        if turn.typed and is_refused(turn.text):
            return Answer((Choices(self.desk.words("no_order"), ways_on(self.desk)),))
        seen = about if turn.typed and asked == "order" else turn.entities.get("value", "")
        if not seen:  # nobody buys what they did not see
            return await review(self.desk, turn, self.desk.words("review_order"))
        return await place(self.desk, turn, seen)


async def place(desk: Desk, turn: Turn, seen: str) -> Answer:
    """Buy what the shopper has seen, or say what stands in the way."""
    cart = await desk.carts.get(turn.shopper_id)
    if cart.lines and seen_in(cart) != seen:
        return await review(desk, turn, desk.words("order_changed"))
    try:
        order = await desk.orders.place(turn.shopper_id, turn.message_id, turn.at)
    except EmptyCart:
        return cart_answer(desk, cart, "")
    except OutOfStock as short:
        return await _adjusted(desk, turn, cart, short)
    except CodeNotValid as refused:
        return await review(desk, turn, desk.words(f"code_refused_{refused.why}"))
    await desk.events.record_all(
        turn.event(
            EventKind.BOUGHT,
            product_id=line.product_id,
            variant_id=line.variant_id,
            recommendation_id=line.recommendation_id,
        )
        for line in order.lines
    )
    placed = Answer((_receipt(desk, order),), open_question="placed")
    return await offer(desk, turn, placed, "order", order.number)


def _receipt(desk: Desk, order: Order) -> Receipt:
    choices = (
        Choice(desk.words("choice_order_status"), "order_status", {"order": order.number}),
        Choice(desk.words("choice_more_ideas"), "recommend"),
    )
    text = desk.words("order_placed", order.number, number=order.number)
    return receipt(desk, order, text, choices)


async def _adjusted(desk: Desk, turn: Turn, cart: Cart, short: OutOfStock) -> Answer:
    """Somebody was quicker: the cart takes what is left, and the shopper decides anew."""
    title = next(line.title for line in cart.lines if line.variant.id == short.variant_id)
    await desk.carts.set_quantity(turn.shopper_id, short.variant_id, short.left)
    name = "order_short" if short.left else "order_sold_out"
    text = desk.words(name, title=title, count=short.left)
    if not short.left and len(cart.lines) == 1:
        return Answer((Choices(text, ways_on(desk)),))
    return await review(desk, turn, text)

"""From a cart to an order: one explicit step, and it happens once."""

from __future__ import annotations

from actions.base import ShopAction
from actions.cartcard import cart_answer, cart_card, receipt
from actions.desk import Desk
from actions.showing import quiz_choices, ways_on
from actions.turn import Answer, Turn
from shop.codes import find_code
from shop.errors import CodeNotValid, EmptyCart, OutOfStock
from shop.model import Cart, EventKind, Order
from shop.reply import Choice, Choices, Receipt


class Checkout(ShopAction):
    """Show what would be ordered and what it costs; ask for the go-ahead."""

    def name(self) -> str:
        return "action_checkout"

    async def answer(self, turn: Turn) -> Answer:
        return await review(self.desk, turn, self.desk.words("review_order"))


class UseCode(ShopAction):
    """Lay a reward code on the cart."""

    def name(self) -> str:
        return "action_use_code"

    async def answer(self, turn: Turn) -> Answer:
        code = turn.entities.get("code") or find_code(turn.text)
        if not code:
            return await self._which(turn)
        try:
            cart = await self.desk.carts.use_code(turn.shopper_id, code)
        except CodeNotValid as refused:
            choices = (*await _codes(self.desk, turn), *ways_on(self.desk)[:1])
            return Answer((Choices(self.desk.words(f"code_refused_{refused.why}"), choices),))
        if not cart.lines:
            return Answer((Choices(self.desk.words("code_kept"), ways_on(self.desk)[:1]),))
        return await review(self.desk, turn, self.desk.words("code_used", percent=cart.percent_off))

    async def _which(self, turn: Turn) -> Answer:
        codes = await _codes(self.desk, turn)
        if codes:
            return Answer((Choices(self.desk.words("which_code"), codes),))
        return Answer((Choices(self.desk.words("no_codes"), quiz_choices(self.desk)),))


class ConfirmOrder(ShopAction):
    """Place the order. The same message, however often repeated, places one."""

    def name(self) -> str:
        return "action_confirm_order"

    async def answer(self, turn: Turn) -> Answer:
        asked, about = turn.waiting
        seen = about if turn.typed and asked == "order" else turn.entities.get("value", "")
        if not seen:  # nobody buys what they did not see
            return await review(self.desk, turn, self.desk.words("review_order"))
        return await place(self.desk, turn, seen)


async def review(desk: Desk, turn: Turn, text: str) -> Answer:
    """The order card with the one button that buys; what it costs is what is agreed to."""
    cart = await desk.carts.get(turn.shopper_id)
    if not cart.lines:
        return cart_answer(desk, cart, text)
    choices = (
        Choice(desk.words("choice_place_order"), "confirm_order", {"value": _seen(cart)}),
        *(await _codes(desk, turn) if not cart.code else ()),
        Choice(desk.words("choice_keep_shopping"), "recommend"),
    )
    card = cart_card(desk, cart, text, choices)
    return Answer((card,), open_question=f"order:{_seen(cart)}")


async def place(desk: Desk, turn: Turn, seen: str) -> Answer:
    """Buy what the shopper has seen, or say what stands in the way."""
    cart = await desk.carts.get(turn.shopper_id)
    if cart.lines and _seen(cart) != seen:
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
    return Answer((_receipt(desk, order),))


def _seen(cart: Cart) -> str:
    """What a shopper agrees to: so many things, for so much."""
    return f"{sum(line.quantity for line in cart.lines)}-{cart.total_cents}"


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


async def _codes(desk: Desk, turn: Turn) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            desk.words("choice_use_code", percent=reward.percent_off),
            "use_code",
            {"code": reward.code},
        )
        for reward in await desk.rewards.open(turn.shopper_id)
    )

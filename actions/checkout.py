"""From a cart to an order: one explicit step, and it happens once."""

from __future__ import annotations

from actions.base import ShopAction
from actions.cart import cart_answer
from actions.cartcard import cart_card, receipt
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
        cart = await self.desk.carts.get(turn.shopper_id)
        if not cart.lines:
            return cart_answer(self, cart, "")
        return await review(self, turn, cart, self.desk.words("review_order"))


class UseCode(ShopAction):
    """Lay a reward code on the cart."""

    def name(self) -> str:
        return "action_use_code"

    async def answer(self, turn: Turn) -> Answer:
        code = turn.entities.get("code") or find_code(turn.text)
        if not code:
            return Answer((Choices(self.desk.words("which_code"), await _codes(self, turn)),))
        try:
            cart = await self.desk.carts.use_code(turn.shopper_id, code)
        except CodeNotValid as refused:
            return Answer((Choices(self.desk.words(f"code_refused_{refused.why}"), ()),))
        if not cart.lines:
            return Answer((Choices(self.desk.words("code_kept"), ()),))
        text = self.desk.words("code_used", percent=cart.percent_off)
        return await review(self, turn, cart, text)


class ConfirmOrder(ShopAction):
    """Place the order. The same message, however often repeated, places one."""

    def name(self) -> str:
        return "action_confirm_order"

    async def answer(self, turn: Turn) -> Answer:
        if turn.typed and turn.open_question != "order":
            return await Checkout(self._desk).answer(turn)  # nobody buys what they did not see
        return await place(self, turn)


async def review(action: ShopAction, turn: Turn, cart: Cart, text: str) -> Answer:
    """The order card with the one button that buys."""
    choices = (
        Choice(action.desk.words("choice_place_order"), "confirm_order"),
        *(await _codes(action, turn) if not cart.code else ()),
        Choice(action.desk.words("choice_keep_shopping"), "recommend"),
    )
    return Answer((cart_card(action.desk, cart, text, choices),), open_question="order")


async def place(action: ShopAction, turn: Turn) -> Answer:
    """Buy what is in the cart, or say what stands in the way."""
    try:
        order = await action.desk.orders.place(turn.shopper_id, turn.message_id, turn.at)
    except EmptyCart:
        return cart_answer(action, Cart(turn.shopper_id), "")
    except OutOfStock as short:
        return await _adjusted(action, turn, short)
    await action.desk.events.record_all(
        turn.event(
            EventKind.BOUGHT,
            product_id=line.product_id,
            variant_id=line.variant_id,
            recommendation_id=line.recommendation_id,
        )
        for line in order.lines
    )
    return Answer((_receipt(action, order),))


def _receipt(action: ShopAction, order: Order) -> Receipt:
    choices = (
        Choice(action.desk.words("choice_order_status"), "order_status", {"order": order.number}),
        Choice(action.desk.words("choice_more_ideas"), "recommend"),
    )
    text = action.desk.words("order_placed", order.number, number=order.number)
    return receipt(action.desk, order, text, choices)


async def _adjusted(action: ShopAction, turn: Turn, short: OutOfStock) -> Answer:
    """Somebody was quicker: the cart takes what is left, and the shopper decides anew."""
    cart = await action.desk.carts.get(turn.shopper_id)
    title = next(line.title for line in cart.lines if line.variant.id == short.variant_id)
    cart = await action.desk.carts.set_quantity(turn.shopper_id, short.variant_id, short.left)
    name = "order_short" if short.left else "order_sold_out"
    text = action.desk.words(name, title=title, count=short.left)
    if not cart.lines:
        return cart_answer(action, cart, text)
    return await review(action, turn, cart, text)


async def _codes(action: ShopAction, turn: Turn) -> tuple[Choice, ...]:
    rewards = await action.desk.rewards.open(turn.shopper_id)
    return tuple(
        Choice(
            action.desk.words("choice_use_code", percent=reward.percent_off),
            "use_code",
            {"code": reward.code},
        )
        for reward in rewards
    )

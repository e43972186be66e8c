"""What became of an order, and taking one back."""

from __future__ import annotations

from actions.base import ShopAction
from actions.basket.cartcard import receipt
from actions.basket.reopening import CHANGE, hear_of_order, offer_change, reopen, says_change
from actions.speaking.policies import tell_policy
from actions.speaking.showing import ways_on
from actions.speaking.turn import REOPEN, Answer, Turn
from shop.codes import find_code
from shop.errors import TooLateToCancel, UnknownOrder
from shop.goahead import Act, GoAhead, is_refused, read_go_ahead
from shop.model import Order, OrderStatus
from shop.reply import Choice, Choices


class OrderStatusAction(ShopAction):
    """The order that is meant, or the last one."""

    def name(self) -> str:
        return "action_order_status"

    async def answer(self, turn: Turn) -> Answer:
        if (told := await hear_of_order(self.desk, turn)) is not None:
            return told
        try:
            order = await order_meant(self, turn)
        except UnknownOrder as unknown:
            return unknown_order(self, unknown)
        if order is None:
            asked = await tell_policy(self.desk, turn) if turn.typed else None
            none = Answer((Choices(self.desk.words("no_orders"), ways_on(self.desk)),))
            return asked or none
        text = self.desk.words(
            f"order_status_{order.status}", number=order.number, date=f"{order.placed_at:%-d %B}"
        )
        return Answer((receipt(self.desk, order, text, _choices(self, order)),))


class CancelOrder(ShopAction):
    """Take an order back while it is here; the stock returns."""

    def name(self) -> str:
        return "action_cancel_order"

    async def answer(self, turn: Turn) -> Answer:
        if turn.entities.get("value") == REOPEN:
            return await reopen(self.desk, turn, turn.entities.get("order", ""))
        try:
            order = await order_meant(self, turn)
            if order is None:
                return Answer((Choices(self.desk.words("no_orders"), ways_on(self.desk)),))
            said = turn.typed and says_change(turn.text)
            if said or turn.entities.get("value") == CHANGE:
                return offer_change(self.desk, order)
            if turn.typed and read_go_ahead(turn.text, Act.CANCEL) is GoAhead.NO:
                return Answer((Choices(self.desk.words("no_cancel"), ways_on(self.desk)),))
            if self._agreed(turn, order):
                return await cancel(self, turn, order.number)
            return self._sure(order)
        except UnknownOrder as unknown:
            return unknown_order(self, unknown)

    def _agreed(self, turn: Turn, order: Order) -> bool:
        """Whether the button was tapped, or the question answered by words that refuse nothing."""
        if turn.entities.get("order"):
            return True
        return turn.waiting == ("cancel", order.number) and not is_refused(turn.text)

    def _sure(self, order: Order) -> Answer:
        """Cancelling takes one explicit step, as ordering does."""
        if order.status != OrderStatus.PLACED:
            text = self.desk.words(f"order_status_{order.status}", number=order.number, date="")
            return Answer((Choices(text, ways_on(self.desk)),))
        choices = (
            Choice(self.desk.words("choice_cancel_order"), "cancel_order", {"order": order.number}),
            Choice(self.desk.words("choice_keep_order"), "order_status", {"order": order.number}),
        )
        text = self.desk.words("cancel_sure", number=order.number)
        return Answer((Choices(text, choices),), open_question=f"cancel:{order.number}")


async def cancel(action: ShopAction, turn: Turn, number: str) -> Answer:
    """Take an order back, if it is still here. Raises UnknownOrder when it is not theirs."""
    try:
        await action.desk.orders.cancel(number, turn.shopper_id)
    except TooLateToCancel:
        return Answer((Choices(action.desk.words("cancel_too_late"), ways_on(action.desk)[:1]),))
    text = action.desk.words("cancelled", number=number)
    return Answer((Choices(text, ways_on(action.desk)),))


async def too_late_to_change(action: ShopAction, turn: Turn) -> Answer | None:
    """What can still be done when an order is to be changed; None for who has none."""
    order = next(iter(await action.desk.orders.of_shopper(turn.shopper_id)), None)
    return None if order is None else offer_change(action.desk, order)


def unknown_order(action: ShopAction, unknown: UnknownOrder) -> Answer:
    """No order of theirs has that number; their last one is a tap away."""
    last = Choice(action.desk.words("choice_last_order"), "order_status")
    return Answer((Choices(action.desk.words("order_unknown", number=unknown.id), (last,)),))


async def order_meant(action: ShopAction, turn: Turn) -> Order | None:
    """The order tapped or named, else the newest. Raises UnknownOrder for a number not theirs."""
    number = turn.entities.get("order") or find_code(turn.text)
    if number:
        return await action.desk.orders.get(number, turn.shopper_id)
    return next(iter(await action.desk.orders.of_shopper(turn.shopper_id)), None)


def _choices(action: ShopAction, order: Order) -> tuple[Choice, ...]:
    if order.status != OrderStatus.PLACED:
        return ways_on(action.desk)[:1]
    ask = Choice(action.desk.words("choice_cancel_ask"), "cancel_order")
    return (*ways_on(action.desk)[:1], ask)

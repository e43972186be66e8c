"""Put things into the cart, change them, look at them."""

from __future__ import annotations

from actions.adding import add
from actions.base import ShopAction
from actions.cartcard import cart_answer, named
from actions.cartlines import line_meant, which_line
from actions.desk import Desk
from actions.pointing import ask_which, not_sold, pointed_product
from actions.showing import ways_on
from actions.turn import Answer, Turn
from shop.errors import OutOfStock, UnknownProduct
from shop.model import CartLine, Event, EventKind
from shop.quantity import read_quantity
from shop.reply import Choices, Text


class AddToCart(ShopAction):
    """Add the product that is meant, once it is clear in which size, shade or grind."""

    def name(self) -> str:
        return "action_add_to_cart"

    async def answer(self, turn: Turn) -> Answer:
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            return not_sold(self.desk)
        if product is None:
            return await ask_which(self.desk, turn, "add_to_cart", "add_what")
        return await add(self.desk, turn, product)


class RemoveFromCart(ShopAction):
    """Take a line out."""

    def name(self) -> str:
        return "action_remove_from_cart"

    async def answer(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        line = await line_meant(self.desk, turn, cart)
        if line is None:
            return which_line(self.desk, cart, "remove_what", "remove_from_cart", {})
        cart = await self.desk.carts.remove(turn.shopper_id, line.variant.id)
        await self.desk.events.record(_removed(turn, line))
        return cart_answer(self.desk, cart, self.desk.words("removed", title=_name(line)))


class ChangeQuantity(ShopAction):
    """Have more or fewer of a line."""

    def name(self) -> str:
        return "action_change_quantity"

    async def answer(self, turn: Turn) -> Answer:
        asked = turn.entities.get("value")
        quantity = int(asked) if asked else read_quantity(turn.text if turn.typed else "")
        cart = await self.desk.carts.get(turn.shopper_id)
        line = await line_meant(self.desk, turn, cart)
        if line is None:
            about = {} if quantity is None else {"value": str(quantity)}
            return which_line(self.desk, cart, "change_what", "change_quantity", about)
        if quantity is None:
            question = Text(self.desk.words("how_many", title=_name(line)))
            return Answer((question,), open_question=f"quantity:{line.variant.id}")
        return await set_quantity(self.desk, turn, line, quantity)


class ViewCart(ShopAction):
    """The cart as it stands."""

    def name(self) -> str:
        return "action_view_cart"

    async def answer(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        return cart_answer(self.desk, cart, self.desk.words("your_cart"))


class ClearCart(ShopAction):
    """Empty the cart."""

    def name(self) -> str:
        return "action_clear_cart"

    async def answer(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        await self.desk.events.record_all(_removed(turn, line) for line in cart.lines)
        await self.desk.carts.clear(turn.shopper_id)
        text = self.desk.words("cart_cleared" if cart.lines else "cart_empty")
        return Answer((Choices(text, ways_on(self.desk)),))


async def set_quantity(desk: Desk, turn: Turn, line: CartLine, quantity: int) -> Answer:
    """So many of a line from now on, or how many there are."""
    try:
        cart = await desk.carts.set_quantity(turn.shopper_id, line.variant.id, quantity)
    except OutOfStock as short:
        cart = await desk.carts.get(turn.shopper_id)
        left = desk.words("only_left", count=short.left, title=_name(line))
        return cart_answer(desk, cart, left)
    if quantity < 1:
        await desk.events.record(_removed(turn, line))
        return cart_answer(desk, cart, desk.words("removed", title=_name(line)))
    return cart_answer(
        desk, cart, desk.words("quantity_changed", count=quantity, title=_name(line))
    )


def _name(line: CartLine) -> str:
    return named(line.title, line.variant.label)


def _removed(turn: Turn, line: CartLine) -> Event:
    return turn.event(
        EventKind.REMOVED,
        product_id=line.variant.product_id,
        variant_id=line.variant.id,
        recommendation_id=line.recommendation_id,
    )

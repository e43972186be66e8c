"""Put things into the cart, change them, look at them."""

from __future__ import annotations

from actions.base import ShopAction
from actions.basket.adding import add, add_all
from actions.basket.byname import by_name
from actions.basket.cartcard import cart_answer, named
from actions.basket.cartlines import line_meant, removed, which_line
from actions.basket.cartremarks import change_cart, change_named, set_quantity
from actions.basket.having import have_wanted
from actions.basket.otherwise import change_option
from actions.basket.reopening import hear_of_order
from actions.basket.reviewing import hear_ready
from actions.basket.several import several_meant
from actions.hearing import QUESTIONS, ListeningAction, heard
from actions.orders import too_late_to_change
from actions.products.pointing import ask_which, not_sold, pointed_product
from actions.products.questions import asks_whether
from actions.search import Search
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from shop.cartwords import read_cart_remark
from shop.errors import UnknownProduct
from shop.model import Cart
from shop.quantity import read_quantity
from shop.removalwords import asks_what_was_done, says_clearing, says_removal
from shop.reply import Choices, Text


class AddToCart(ShopAction):
    """Add the product that is meant, once it is clear in which size, shade or grind."""

    def name(self) -> str:
        return "action_add_to_cart"

    async def answer(self, turn: Turn) -> Answer:
        named_so = (
            await hear_ready(self.desk, turn)
            or await hear_of_order(self.desk, turn)
            or await heard(self.desk, turn, QUESTIONS)  # "Otter or Yirga?" orders nothing
            or await change_named(self.desk, turn)
            or await have_wanted(self.desk, turn)
            or (await by_name(self.desk, turn) if asks_whether(turn.text) else None)
        )
        if named_so is not None:
            return named_so
        several = await several_meant(self.desk, turn)
        if several:
            return await add_all(self.desk, turn, several)
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            return not_sold(self.desk)
        if product is None:
            return await self._which(turn)
        return await add(self.desk, turn, product)

    async def _which(self, turn: Turn) -> Answer:
        count = read_quantity(turn.text) or 1
        about = {"quantity": str(count)} if count > 1 else {}
        return await ask_which(self.desk, turn, "add_to_cart", "add_what", about)


class RemoveFromCart(ShopAction):
    """Take a line out, or so many of it."""

    def name(self) -> str:
        return "action_remove_from_cart"

    async def answer(self, turn: Turn) -> Answer:
        if turn.typed and asks_what_was_done(turn.text):
            return await ViewCart(self._desk).reply(turn)
        changed = await _as_said(self.desk, turn)
        if changed is not None:
            return changed
        cart = await self.desk.carts.get(turn.shopper_id)
        remark = read_cart_remark(turn.text) if turn.typed else None
        if turn.typed and not says_removal(turn.text):
            return await Search(self._desk).answer(turn)  # nothing is taken out by a guess
        names_none = remark is not None and remark.what  # "the hat", where there is none
        line = None if names_none else await line_meant(self.desk, turn, cart)
        if line is None:
            return which_line(self.desk, cart, "remove_what", "remove_from_cart", {})
        return await set_quantity(self.desk, turn, line, 0)


class ChangeQuantity(ShopAction):
    """Have more or fewer of a line, or have it in another size."""

    def name(self) -> str:
        return "action_change_quantity"

    async def answer(self, turn: Turn) -> Answer:
        changed = await _as_said(self.desk, turn)
        if changed is not None:
            return changed
        asked = turn.entities.get("value")
        quantity = int(asked) if asked else read_quantity(turn.text if turn.typed else "")
        cart = await self.desk.carts.get(turn.shopper_id)
        if turn.typed and quantity is not None and await self._of_the_shown(turn, cart):
            return await AddToCart(self._desk).answer(turn)
        ordered = None if cart.lines or not turn.typed else await too_late_to_change(self, turn)
        if ordered is not None:
            return ordered
        line = await line_meant(self.desk, turn, cart)
        if line is None:
            about = {} if quantity is None else {"value": str(quantity)}
            return which_line(self.desk, cart, "change_what", "change_quantity", about)
        if quantity is None:
            question = Text(
                self.desk.words("how_many", title=named(line.title, line.variant.label))
            )
            return Answer((question,), open_question=f"quantity:{line.variant.id}")
        return await set_quantity(self.desk, turn, line, quantity)

    async def _of_the_shown(self, turn: Turn, cart: Cart) -> bool:
        """True for "2x number 1" of what is on show, when nothing like it is in the cart."""
        held = {line.variant.product_id for line in cart.lines}
        pointed = await self.desk.advisor.point(turn.text, turn.shown)
        return bool(pointed) and not held & set(pointed)


class ViewCart(ListeningAction):
    """The cart as it stands."""

    def name(self) -> str:
        return "action_view_cart"

    async def reply(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        return cart_answer(self.desk, cart, self.desk.words("your_cart"))


class ClearCart(ShopAction):
    """Empty the cart."""

    def name(self) -> str:
        return "action_clear_cart"

    async def answer(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        if turn.typed and cart.lines and not says_clearing(turn.text):
            return cart_answer(self.desk, cart, self.desk.words("your_cart"))
        await self.desk.carts.clear(turn.shopper_id)
        await self.desk.events.record_all(removed(turn, line) for line in cart.lines)
        text = self.desk.words("cart_cleared" if cart.lines else "cart_empty")
        before = ",".join(f"{line.variant.id}={line.quantity}" for line in cart.lines)
        return Answer((Choices(text, ways_on(self.desk)),), open_question=f"cart:{before}")


async def _as_said(desk: Desk, turn: Turn) -> Answer | None:
    """The cart changed as typed words ask; None when they ask for no change of it."""
    if heard_so := await hear_of_order(desk, turn) or await change_option(desk, turn):
        return heard_so
    remark = read_cart_remark(turn.text) if turn.typed else None
    return await change_cart(desk, turn, remark) if remark else None

"""Put things into the cart, change them, look at them."""

from __future__ import annotations

from actions.base import ShopAction
from actions.cartcard import cart_card, cart_choices
from actions.pointing import pointed_product, which_choices
from actions.showing import ways_on
from actions.turn import Answer, Turn
from actions.variants import ask_variant, chosen_variant
from recommender.base import Shown
from shop.errors import OutOfStock, UnknownProduct
from shop.model import Cart, CartLine, Event, EventKind, Product, Variant
from shop.quantity import read_quantity
from shop.reply import Choice, Choices


class AddToCart(ShopAction):
    """Add the product that is meant, once it is clear in which size, shade or grind."""

    def name(self) -> str:
        return "action_add_to_cart"

    async def answer(self, turn: Turn) -> Answer:
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            return Answer((Choices(self.desk.words("not_sold_any_more"), ways_on(self.desk)),))
        if product is None:
            choices = await which_choices(self.desk, turn, "add_to_cart")
            return Answer((Choices(self.desk.words("add_what"), choices or ways_on(self.desk)),))
        return await add(self, turn, product)


async def add(action: ShopAction, turn: Turn, product: Product) -> Answer:
    """Add a product, or ask for the variant first; says how many are left when too many."""
    picked = chosen_variant(action.desk, turn, product)
    quantity = int(turn.entities.get("quantity") or 0) or read_quantity(turn.text) or 1
    if picked.variant is None:
        return ask_variant(action.desk, turn, product, picked, quantity)
    recommendation = _recommendation(turn, product)
    try:
        cart = await action.desk.carts.add(
            turn.shopper_id, picked.variant.id, quantity, recommendation
        )
    except OutOfStock as short:
        return _too_many(action, product, picked.variant, short)
    await action.desk.events.record(
        turn.event(
            EventKind.ADDED,
            product_id=product.id,
            variant_id=picked.variant.id,
            recommendation_id=recommendation,
        )
    )
    title = _named(product, picked.variant)
    text = action.desk.words("added", turn.message_id, title=title, count=quantity)
    card = cart_card(action.desk, cart, text, cart_choices(action.desk))
    return Answer((card,), shown=turn.shown.focused(product.id))


class RemoveFromCart(ShopAction):
    """Take a line out."""

    def name(self) -> str:
        return "action_remove_from_cart"

    async def answer(self, turn: Turn) -> Answer:
        line = await _line_meant(self, turn)
        if line is None:
            return await _which_line(self, turn, "remove_what", "remove_from_cart")
        cart = await self.desk.carts.remove(turn.shopper_id, line.variant.id)
        await self.desk.events.record(_removed(turn, line))
        return cart_answer(self, cart, self.desk.words("removed", title=line.title))


class ChangeQuantity(ShopAction):
    """Have more or fewer of a line."""

    def name(self) -> str:
        return "action_change_quantity"

    async def answer(self, turn: Turn) -> Answer:
        line = await _line_meant(self, turn)
        if line is None:
            return await _which_line(self, turn, "change_what", "view_cart")
        asked = turn.entities.get("value")
        quantity = int(asked) if asked else read_quantity(turn.text)
        if quantity is None:
            cart = await self.desk.carts.get(turn.shopper_id)
            return cart_answer(self, cart, self.desk.words("how_many", title=line.title))
        try:
            cart = await self.desk.carts.set_quantity(turn.shopper_id, line.variant.id, quantity)
        except OutOfStock as short:
            cart = await self.desk.carts.get(turn.shopper_id)
            left = self.desk.words("only_left", count=short.left, title=line.title)
            return cart_answer(self, cart, left)
        if quantity < 1:
            await self.desk.events.record(_removed(turn, line))
        text = self.desk.words("quantity_changed", count=quantity, title=line.title)
        return cart_answer(self, cart, text)


class ViewCart(ShopAction):
    """The cart as it stands."""

    def name(self) -> str:
        return "action_view_cart"

    async def answer(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        return cart_answer(self, cart, self.desk.words("your_cart"))


class ClearCart(ShopAction):
    """Empty the cart."""

    def name(self) -> str:
        return "action_clear_cart"

    async def answer(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        for line in cart.lines:
            await self.desk.events.record(_removed(turn, line))
        await self.desk.carts.clear(turn.shopper_id)
        text = self.desk.words("cart_cleared" if cart.lines else "cart_empty")
        return Answer((Choices(text, ways_on(self.desk)),))


def cart_answer(action: ShopAction, cart: Cart, text: str) -> Answer:
    """The cart with a remark; an empty one with ways on."""
    if not cart.lines:
        return Answer((Choices(action.desk.words("cart_empty"), ways_on(action.desk)),))
    return Answer((cart_card(action.desk, cart, text, cart_choices(action.desk)),))


async def _line_meant(action: ShopAction, turn: Turn) -> CartLine | None:
    """The line that was tapped, named or pointed at; the only one there is."""
    cart = await action.desk.carts.get(turn.shopper_id)
    tapped = turn.entities.get("variant")
    if tapped:
        return next((line for line in cart.lines if line.variant.id == tapped), None)
    in_cart = tuple(line.variant.product_id for line in cart.lines)
    pointed = await action.desk.advisor.point(turn.text, Shown(products=in_cart))
    meant = [line for line in cart.lines if line.variant.product_id in pointed]
    if not meant and turn.shown.focus in in_cart:
        meant = [line for line in cart.lines if line.variant.product_id == turn.shown.focus]
    lines = meant or list(cart.lines)
    return lines[0] if len(lines) == 1 else None


async def _which_line(action: ShopAction, turn: Turn, question: str, intent: str) -> Answer:
    cart = await action.desk.carts.get(turn.shopper_id)
    if not cart.lines:
        return cart_answer(action, cart, "")
    choices = tuple(Choice(line.title, intent, {"variant": line.variant.id}) for line in cart.lines)
    return Answer((Choices(action.desk.words(question), choices),))


def _too_many(action: ShopAction, product: Product, variant: Variant, short: OutOfStock) -> Answer:
    words, title = action.desk.words, _named(product, variant)
    if short.left < 1:
        similar = Choice(words("choice_similar"), "refine", {"text": f"more like {product.title}"})
        return Answer((Choices(words("sold_out", title=title), (similar,)),))
    all_left = {"product": product.id, "variant": variant.id, "quantity": str(short.left)}
    take = Choice(words("choice_take_left", count=short.left), "add_to_cart", all_left)
    text = words("only_left", count=short.left, title=title)
    return Answer((Choices(text, (take, *ways_on(action.desk)[:1])),))


def _named(product: Product, variant: Variant) -> str:
    return f"{product.title} ({variant.label})" if variant.label else product.title


def _recommendation(turn: Turn, product: Product) -> str:
    on_show = turn.shown.recommendation_id if product.id in turn.shown.products else ""
    return turn.entities.get("recommendation") or on_show


def _removed(turn: Turn, line: CartLine) -> Event:
    return turn.event(
        EventKind.REMOVED,
        product_id=line.variant.product_id,
        variant_id=line.variant.id,
        recommendation_id=line.recommendation_id,
    )

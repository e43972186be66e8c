"""Something else in a line's place: the same in another size, or another product."""

from __future__ import annotations

from dataclasses import replace

from actions.basket.adding import add
from actions.basket.cartcard import cart_answer, named
from actions.products.met import called_products, product_named
from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from recommender.findings import Picked
from shop.model import Cart, CartLine, Product, Variant


async def swap(desk: Desk, turn: Turn, line: CartLine, to: str) -> Answer | None:
    """The same in another size, shade or grind, or another product instead."""
    product = await desk.catalogue.product(line.variant.product_id)
    picked = desk.advisor.variant_in(to, product)
    called = [each for each in await called_products(desk, turn, to) if each.id != product.id]
    if picked.said and not called:
        return await in_another_variant(desk, turn, line, product, picked)
    other = await _product_for(desk, turn, to)
    if other is None or other.id == product.id:
        return None
    return await add(desk, in_place_of(turn, line, to), other)


async def in_another_variant(
    desk: Desk, turn: Turn, line: CartLine, product: Product, picked: Picked
) -> Answer:
    """The line in what was named; where that cannot be had, why it stays."""
    there = as_wanted(line, picked)
    if not there:
        same = any(each.id == line.variant.id for each in _fitting(line, picked))
        title = named(product.title, line.variant.label)
        text = desk.words("swap_same" if same else "swap_sold_out", title=title)
        return cart_answer(desk, await desk.carts.get(turn.shopper_id), text)
    as_many = {"variant": there[0].id, "quantity": str(min(line.quantity, there[0].stock))}
    chosen = in_place_of(turn, line, "").with_entities(as_many)
    return await add(desk, chosen, product)


def as_wanted(line: CartLine, picked: Picked) -> list[Variant]:
    """The variants that can be had in a line's place."""
    fitting = _fitting(line, picked)
    return [each for each in fitting if each.in_stock and each.id != line.variant.id]


def _fitting(line: CartLine, picked: Picked) -> list[Variant]:
    """What was not named stays as it is: the navy one in L is still navy."""
    as_now = {k: v for k, v in line.variant.options.items() if k not in picked.said}
    return [each for each in picked.candidates if as_now.items() <= each.options.items()]


async def _product_for(desk: Desk, turn: Turn, to: str) -> Product | None:
    called = await product_named(desk, turn, to)
    if called is not None:
        return called
    pointed = await desk.advisor.point(to, turn.shown)
    if len(pointed) == 1:
        return await desk.catalogue.product(pointed[0])
    return (await desk.advisor.find_product(to)).product


def kept(desk: Desk, cart: Cart, line: CartLine) -> Answer:
    """It cannot be had like that, or there is nothing of the kind to put in its place."""
    title = named(line.title, line.variant.label)
    return cart_answer(desk, cart, desk.words("swap_not", title=title))


def in_place_of(turn: Turn, line: CartLine, to: str) -> Turn:
    """The turn that puts as many of something else in a line's place."""
    about = {"quantity": str(line.quantity), "instead": line.variant.id}
    return replace(turn, text=to, entities=about)

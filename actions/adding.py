"""Put a product into the cart, or say what stands in the way."""

from __future__ import annotations

import re

from actions.cartcard import cart_card, cart_choices, named
from actions.desk import Desk
from actions.pointing import not_sold
from actions.showing import ways_on
from actions.turn import Answer, Turn
from actions.variants import ask_variant, chosen_variant
from shop.errors import OutOfStock, UnknownProduct
from shop.model import EventKind, Product, Variant
from shop.quantity import read_quantity
from shop.reply import Choice, Choices


async def add(desk: Desk, turn: Turn, product: Product) -> Answer:
    """Add a product, or ask for the variant first; says how many are left when too many."""
    picked = chosen_variant(desk, turn, product)
    quantity = quantity_meant(turn, product)
    if picked.variant is None:
        return ask_variant(desk, turn, product, picked, quantity)
    recommendation = turn.recommendation_of(product.id)
    try:
        cart = await desk.carts.add(turn.shopper_id, picked.variant.id, quantity, recommendation)
    except OutOfStock as short:
        return _too_many(desk, product, picked.variant, short)
    except UnknownProduct:  # taken out of the shop while it was on show
        return not_sold(desk)
    added = turn.event(
        EventKind.ADDED,
        product_id=product.id,
        variant_id=picked.variant.id,
        recommendation_id=recommendation,
    )
    await desk.events.record(added)
    title = named(product.title, picked.variant.label)
    text = desk.words("added", turn.message_id, title=title, count=quantity)
    card = cart_card(desk, cart, text, cart_choices(desk))
    return Answer((card,), shown=turn.shown.focused(product.id))


def quantity_meant(turn: Turn, product: Product) -> int:
    """How many are asked for. The numbers in a name or in a size count nothing: "SPF 50"."""
    tapped = turn.entities.get("quantity")
    if tapped or not turn.typed:
        return int(tapped or 1)
    options = {value for each in product.variants for value in each.options.values()}
    numbers = re.findall(r"\d{2,}", product.title)
    text = turn.text
    for name in (product.title, *options, *numbers):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return read_quantity(text) or 1


def _too_many(desk: Desk, product: Product, variant: Variant, short: OutOfStock) -> Answer:
    words, title = desk.words, named(product.title, variant.label)
    if short.left < 1:
        similar = Choice(words("choice_similar"), "refine", {"text": f"more like {product.title}"})
        text = words("sold_out", title=title)
        return Answer((Choices(text, (similar, *ways_on(desk)[:1])),))
    all_left = {"product": product.id, "variant": variant.id, "quantity": str(short.left)}
    take = Choice(words("choice_take_left", count=short.left), "add_to_cart", all_left)
    text = words("only_left", count=short.left, title=title)
    return Answer((Choices(text, (take, *ways_on(desk)[:1])),))

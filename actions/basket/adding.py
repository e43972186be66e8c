"""Put a product into the cart, or say what stands in the way."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.basket.asked import Wanted, queue, queued
from actions.basket.cartcard import cart_answer, named
from actions.basket.cartlines import removed
from actions.basket.variants import ask_variant, chosen_variant, not_made
from actions.products.pointing import not_sold
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import SHORT, VARIANT, Answer, Turn
from recommender.calling import besides_name
from recommender.findings import Picked
from shop.errors import OutOfStock, UnknownProduct
from shop.model import Cart, CartLine, EventKind, Product, Variant
from shop.quantity import read_quantity
from shop.reply import Choice, Choices


async def add(desk: Desk, turn: Turn, product: Product) -> Answer:
    """Add a product, or ask for the variant first; says how many are left when too many."""
    picked = chosen_variant(desk, turn, product)
    quantity = quantity_meant(turn, product) or 1
    if await not_made(desk, turn, product, picked):
        lead = desk.words("variant_not_made", title=product.title)
        left = Picked(candidates=picked.candidates)
        return ask_variant(desk, turn, product, left, quantity, lead)
    if picked.variant is None:
        return ask_variant(desk, turn, product, picked, quantity)
    recommendation = turn.recommendation_of(product.id)
    try:
        cart = await desk.carts.add(turn.shopper_id, picked.variant.id, quantity, recommendation)
    except OutOfStock as short:
        return _too_many(desk, turn, product, picked.variant, short)
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
    now = next(line.quantity for line in cart.lines if line.variant.id == picked.variant.id)
    gone = _replaced(turn, cart)
    name = "added_instead" if gone else "added" if now == quantity else "added_more"
    other = named(gone.title, gone.variant.label) if gone else ""
    text = desk.words(name, turn.message_id, title=title, count=quantity, total=now, other=other)
    before = {picked.variant.id: now - quantity} | await _made_way(desk, turn, gone)
    answer = cart_answer(desk, await desk.carts.get(turn.shopper_id), text, before)
    return await _and_the_rest(desk, turn, replace(answer, shown=turn.shown.focused(product.id)))


def _replaced(turn: Turn, cart: Cart) -> CartLine | None:
    """The line whose place the new product takes."""
    instead = turn.entities.get("instead", "")
    return next((line for line in cart.lines if line.variant.id == instead), None)


async def _made_way(desk: Desk, turn: Turn, gone: CartLine | None) -> dict[str, int]:
    """Take out what the new product replaces; how many there were of it."""
    if gone is None:
        return {}
    await desk.carts.remove(turn.shopper_id, gone.variant.id)
    await desk.events.record(removed(turn, gone))
    return {gone.variant.id: gone.quantity}


async def add_all(desk: Desk, turn: Turn, wanted: list[Wanted]) -> Answer:
    """Add several products one after the other; what needs a question asks it before the next."""
    first, *rest = wanted
    after = {"quantity": str(first.quantity), "rest": queue(rest), "product": first.product_id}
    next_one = replace(turn, text=first.said, typed=bool(first.said), entities=after)
    return await add(desk, next_one, await desk.catalogue.product(first.product_id))


async def _and_the_rest(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    """Go on with what else was asked for; the last cart shows all of it."""
    rest = queued(turn)
    if not rest:
        return answer
    following = await add_all(desk, turn, rest)
    if VARIANT in (following.open_question or ""):
        return replace(following, parts=(*answer.parts, *following.parts))
    told = "\n".join(each.text for each in (answer.parts[0], following.parts[0]))
    last = replace(following.parts[0], text=told)
    return replace(following, parts=(last, *following.parts[1:]))


def quantity_meant(turn: Turn, product: Product) -> int | None:
    """How many are asked for. The numbers in a name or in a size count nothing: "SPF 50"."""
    tapped = turn.entities.get("quantity")
    if tapped or not turn.typed:
        return int(tapped or 1)
    return quantity_said(turn, product)


def quantity_said(turn: Turn, product: Product) -> int | None:
    """The number of things in what was typed, if there is one."""
    options = {value for each in product.variants for value in each.options.values()}
    numbers = re.findall(r"\d{2,}", " ".join((product.title, *options)))
    text = besides_name(turn.text, product)
    for name in (*options, *numbers):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return read_quantity(text)


def _too_many(
    desk: Desk, turn: Turn, product: Product, variant: Variant, short: OutOfStock
) -> Answer:
    words, title = desk.words, named(product.title, variant.label)
    if short.left < 1:
        similar = Choice(words("choice_similar"), "refine", {"text": f"more like {product.title}"})
        text = words("sold_out", title=title)
        return Answer((Choices(text, (similar, *ways_on(desk)[:1])),))
    all_left = {"product": product.id, "variant": variant.id, "quantity": str(short.left)}
    take = Choice(words("choice_take_left", count=short.left), "add_to_cart", all_left)
    text = left_text(desk, short.left, title)
    asked = f"{SHORT}:{variant.id}"
    return Answer(
        (Choices(text, (take, *ways_on(desk)[:1])),), asked, turn.shown.focused(product.id)
    )


def left_text(desk: Desk, left: int, title: str) -> str:
    """How many are left of something, none of them included."""
    if left < 1:
        return desk.words("sold_out_now", title=title)
    return desk.words("only_left", count=left, title=title)

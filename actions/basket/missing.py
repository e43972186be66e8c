"""A thing that should be in the cart and is not: "you forgot the mug"."""

from __future__ import annotations

from dataclasses import replace

from actions.basket.adding import add
from actions.basket.cartcard import cart_answer, named, with_regret
from actions.basket.cartlines import lines_named
from actions.products.met import product_named, products_met
from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from recommender.base import Shown
from recommender.chatter import is_chatter
from recommender.text import words
from shop.errors import UnknownProduct
from shop.missingwords import Missed, read_missed
from shop.model import Product
from shop.reply import Choice, Choices

MOST = 6  # products asked about


async def hear_missing(desk: Desk, turn: Turn) -> Answer | None:
    """The thing put in that is missed; which it is where several may be; None for any other."""
    missed = read_missed(turn.text) if turn.typed and not turn.entities else None
    if missed is None:
        return None
    cart = await desk.carts.get(turn.shopper_id)
    if held := await lines_named(desk, missed.what, cart):
        title = named(held[0].title, held[0].variant.label)
        text = desk.words("is_added", title=title, count=held[0].quantity)
        return cart_answer(desk, cart, text)
    meant = await _meant(desk, turn, missed)
    if len(meant) == 1:
        said = replace(turn, text=f"{missed.what} {missed.besides}")
        return with_regret(desk, await add(desk, said, meant[0]))
    choices = tuple(Choice(each.title, "add_to_cart", {"product": each.id}) for each in meant)
    asked = Answer((Choices(desk.words("add_what"), choices[:MOST]),))
    return with_regret(desk, asked) if meant else None


async def _meant(desk: Desk, turn: Turn, missed: Missed) -> list[Product]:
    """What was met and may be the thing that is missed, in the order it was shown."""
    called = await product_named(desk, turn, missed.what)
    if called is not None:
        return [called]
    fitting = [each for each in await _met(desk, turn) if await _is_such(desk, each, missed.what)]
    shown = Shown(products=tuple(each.id for each in fitting))
    pointed = await desk.advisor.point(missed.besides, shown) if missed.besides else ()
    return [each for each in fitting if each.id in pointed] or fitting


async def _met(desk: Desk, turn: Turn) -> list[Product]:
    found = []
    for product_id in await products_met(desk, turn):
        try:
            found.append(await desk.catalogue.product(product_id))
        except UnknownProduct:
            continue
    return found


async def _is_such(desk: Desk, product: Product, what: str) -> bool:
    """Whether a product is of the kind that is said, or has a telling word of it in its title."""
    telling = {word for word in words(what) if not is_chatter(word)}
    kinds = (await desk.advisor.understand(what)).kinds
    return product.kind in kinds or bool(telling & set(words(product.title)))

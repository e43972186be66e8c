"""Which product a shopper means: the one tapped, pointed at, named, or last spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import quote

from actions.desk import Desk
from actions.met import called_products
from actions.remembering import remembered_product
from actions.showing import ways_on
from actions.turn import WHICH, Answer, Turn
from shop.errors import UnknownProduct
from shop.model import Product
from shop.reply import Choice, Choices

FEW_WORDS = 6  # who says more than a name asks for something else
NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


async def pointed_product(desk: Desk, turn: Turn) -> Product | None:
    """The one product the turn is about; None when that is anybody's guess.

    Raises
    ------
    UnknownProduct
        When it is one that is no longer sold.
    """
    tapped = turn.entities.get("product")
    if tapped:
        return await desk.catalogue.product(tapped)
    called = await called_products(desk, turn) if turn.typed else ()
    if len(called) == 1:
        return called[0]  # a name is surer than what is on show
    found = await desk.advisor.find_product(turn.text)
    remembered = await remembered_product(desk, turn) if turn.typed else ""
    if remembered:
        return await desk.catalogue.product(remembered)
    pointed = await desk.advisor.point(turn.text, turn.shown)
    if len(pointed) == 1:
        return await desk.catalogue.product(pointed[0])
    if found.product is not None:
        return found.product
    return await _on_show(desk, turn)


async def _on_show(desk: Desk, turn: Turn) -> Product | None:
    """What "it" means: the product last spoken of, or the only one on show."""
    only = turn.shown.products[0] if len(turn.shown.products) == 1 else ""
    meant = turn.shown.focus or only
    return await desk.catalogue.product(meant) if meant else None


async def which_choices(
    desk: Desk, turn: Turn, intent: str, about: Mapping[str, str] = NOTHING_MORE
) -> tuple[Choice, ...]:
    """The products that may be meant, as choices that finish what the shopper began."""
    found = await desk.advisor.find_product(turn.text)
    candidates = found.candidates or (await desk.advisor.compare(turn.shown.products[:3])).products
    return tuple(
        Choice(product.title, intent, {"product": product.id, **about})
        for product in candidates[:6]
    )


async def ask_which(
    desk: Desk, turn: Turn, intent: str, question: str, about: Mapping[str, str] = NOTHING_MORE
) -> Answer:
    """The question which product is meant; with nothing to choose from, ways on."""
    kept = {"text": turn.text} if turn.typed and intent == "ask_details" else {}
    choices = await which_choices(desk, turn, intent, {**about, **kept})
    asked = f"{WHICH}:{quote(turn.text, safe=' ')}" if kept and choices else None
    return Answer((Choices(desk.words(question), choices or ways_on(desk)),), asked)


async def one_meant(desk: Desk, turn: Turn) -> Product | None:
    """The product named in few words after "which one do you mean?"."""
    if len(turn.text.split()) > FEW_WORDS:
        return None
    try:
        return await pointed_product(desk, replace(turn, shown=turn.shown.focused("")))
    except UnknownProduct:
        return None


def not_sold(desk: Desk) -> Answer:
    """What is said of a product that has left the shop."""
    return Answer((Choices(desk.words("not_sold_any_more"), ways_on(desk)),))


def about_one(desk: Desk, product: Product, recommendation_id: str = "") -> tuple[Choice, ...]:
    """What can be done with one product."""
    about = {"product": product.id, "recommendation": recommendation_id}
    return (
        Choice(desk.words("choice_add"), "add_to_cart", about),
        Choice(desk.words("choice_similar"), "refine", {"text": f"more like {product.title}"}),
        Choice(desk.words("choice_details"), "ask_details", about),
    )

"""Which product a shopper means: the one tapped, pointed at, named, or last spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import quote

from actions.products.met import called_products, product_named
from actions.products.remembering import remembered_product
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import WHICH, WHICH_TO_ADD, Answer, Turn
from recommender.base import Shown
from recommender.calling import says_more_than_kind
from shop.errors import UnknownProduct
from shop.model import Product
from shop.reply import Choice, Choices

ASKED_OF = {"ask_details": WHICH, "add_to_cart": WHICH_TO_ADD}
FEW_WORDS = 6  # who says more than a name asks for something else
_CHOOSES_NONE = re.compile(
    r"\b(?:not|don'?t|none|neither|nothing|never|cheaper|dearer|like|love|similar|instead|compare|show"
    r"|find|why|remove|delete)\b|\?|^\W*(?:is|are|does|do|has|what|which|how|who)\b",
    re.IGNORECASE,
)
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
    on_show = (await desk.advisor.compare(turn.shown.products[:3])).products
    alike = tuple(each for each in on_show if says_more_than_kind(turn.text, each))
    candidates = alike or found.candidates or on_show
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
    kind = ASKED_OF.get(intent) if turn.typed and choices else None
    asked = f"{kind}:{quote(turn.text, safe=' ')}" if kind else None
    return Answer((Choices(desk.words(question), choices or ways_on(desk)),), asked)


async def one_meant(desk: Desk, turn: Turn) -> Product | None:
    """The product named in few words after "which one do you mean?"."""
    if len(turn.text.split()) > FEW_WORDS:
        return None
    try:
        return await pointed_product(desk, replace(turn, shown=turn.shown.focused("")))
    except UnknownProduct:
        return None


async def one_chosen(desk: Desk, turn: Turn) -> Product | None:
    """The product that is clearly chosen, in few words, after "which one shall I add?"."""
    if len(turn.text.split()) > FEW_WORDS or _CHOOSES_NONE.search(turn.text):
        return None
    if product := await product_named(desk, turn, turn.text):
        return product
    pointed = await desk.advisor.point(turn.text, Shown(products=turn.shown.products))
    return await desk.catalogue.product(pointed[0]) if len(pointed) == 1 else None


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

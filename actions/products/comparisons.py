"""Two or three products side by side, and which of them is what was asked for."""

from __future__ import annotations

import re

from actions.products.compared import comparison_text
from actions.products.met import before_them, called_products, products_met, titled_product
from actions.speaking.desk import Desk
from actions.speaking.phrases import value_phrase
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from recommender.base import Shown
from recommender.judging import Verdict
from shop.model import Product
from shop.reply import Choice, Choices

COMPARES = re.compile(
    r"compar|differ|versus|\bvs\b|side by side|better|between|which|\bor\b|\bboth\b|\bof the two\b"
)
_ASKS = re.compile(r"compar|differ|versus|\bvs\b|side by side|\bwhich\b|\bbetter\b|\w+er\b.*\?")
_PIECE = re.compile(r"\b(?:or|and|vs|versus|with|to|than)\b\.?|[,?!;]|\.\s")
_ALL_BUT = re.compile(
    r"\b(?:don'?t|do not|not|no|without|forget|except|drop|leave(?: out)?|skip)"
    r"(?: (?:need|want|like|care about|compare|about))* (?P<what>(?:the )?\w+ (?:one|\w+))\b",
    re.IGNORECASE,
)
_THE_TWO = re.compile(r"\b(?:the|those|these|them|both|of) (?:two|2)\b|\bboth\b", re.IGNORECASE)
MOST = 3


async def hear_comparison(desk: Desk, turn: Turn) -> Answer | None:
    """The comparison of products that are named: "Otter Blend or Half Past Six for filter?"."""
    if not turn.typed or turn.entities or not _ASKS.search(turn.text.lower()):
        return None
    named = await named_products(desk, turn)
    return await compare_these(desk, turn, named) if 1 < len(named) <= MOST else None


async def named_products(desk: Desk, turn: Turn) -> tuple[str, ...]:
    """The ids of those that are spoken of one after the other, wherever they were met."""
    met = await products_met(desk, turn)
    called = [product.id for product in await called_products(desk, turn)]
    if len(called) > 1:
        return tuple(called)
    if two := _two_spoken_of(turn):
        return two
    if but := _ALL_BUT.search(turn.text):
        out = await desk.advisor.point(but["what"], turn.shown)
        if out:
            return tuple(id for id in turn.shown.products if id not in out)
    found: dict[str, None] = {}
    for piece in _PIECE.split(turn.text):
        products = await desk.advisor.called(piece, met, before_them(turn))
        titled = None if products else await titled_product(desk, piece)
        ids = tuple(product.id for product in (*products, *([titled] if titled else ())))
        pointed = ids or await _pointed(desk, piece, turn)
        found |= dict.fromkeys(pointed if len(pointed) == 1 else ())
    return tuple(found)


def _two_spoken_of(turn: Turn) -> tuple[str, ...]:
    """What "the two" are where more or fewer are on show: the last two, in the order spoken of."""
    spoken = turn.shown.spoken[1::-1]
    among = _THE_TWO.search(turn.text) and len(turn.shown.products) != 2
    return spoken if among and len(spoken) > 1 else ()


async def _pointed(desk: Desk, piece: str, turn: Turn) -> tuple[str, ...]:
    """The one on show that a piece of a text points at, and not by a pronoun."""
    return await desk.advisor.point(piece, Shown(products=turn.shown.products))


async def compare_these(desk: Desk, turn: Turn, ids: tuple[str, ...]) -> Answer:
    """Two or three products side by side; first the answer to what was asked of them."""
    comparison = await desk.advisor.compare(ids[:MOST])
    products = comparison.products
    if len(products) < 2:
        return Answer((Choices(desk.words("compare_what"), ways_on(desk)),))
    verdict = await desk.advisor.judge(turn.text, Shown(products=tuple(p.id for p in products)))
    said = _verdict(desk, verdict, products) if verdict and turn.typed else ""
    text = comparison_text(desk, comparison, turn.text if turn.typed else "")
    choices = tuple(_add(desk, product) for product in products)
    shown = turn.shown.speaking_of(tuple(product.id for product in products))
    return Answer((Choices("\n".join(filter(None, [said, text])), choices),), shown=shown)


def _verdict(desk: Desk, verdict: Verdict, products: tuple[Product, ...]) -> str:
    """Of which of them it is stated; that it is of none, where it is asked."""
    phrases = ", ".join(
        dict.fromkeys(
            value_phrase(desk.words, desk.settings.currency, facet.attribute, facet.value)
            for facet in verdict.facets or verdict.asked
        )
    )
    if verdict.unknown and not COMPARES.search(" ".join(verdict.unknown)):
        return desk.words("compare_unknown", words=", ".join(verdict.unknown))
    if not phrases:
        return ""
    if not verdict.best:
        return desk.words("pick_none", phrase=phrases)
    name = "pick_all" if len(verdict.best) == len(products) else "pick"
    titles = desk.words("and_also").join(product.title for product in verdict.best)
    return desk.words(name, titles=titles, phrase=phrases)


def _add(desk: Desk, product: Product) -> Choice:
    title = desk.words("choice_add_named", title=product.title)
    return Choice(title, "add_to_cart", {"product": product.id})

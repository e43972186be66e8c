"""Yes, no, or "it isn't stated": a question about one product answered in a line or two."""

from __future__ import annotations

import re

from actions.speaking.desk import Desk
from actions.speaking.phrases import value_phrase
from recommender.claiming import Claim, Truth
from recommender.wish import Facet
from shop.model import Product

_WHAT = re.compile(
    r"\bwhat (?:even |exactly |actually |the hell )?(?:is|are|kind of (?:thing|product) is)"
    r"(?: even| exactly)? (?:it|that|this|these|those)\s*\W*$|^what'?s (?:it|that|this)\s*\W*$"
)
_WASH = re.compile(r"\bwash|\bclean\b|\blaunder")
_HARMED = re.compile(r"\b(?:shrink|pill|fade|bobble|lose)")
_MACHINE = re.compile(r"\bmachine\b|\btumble|\bdryer\b")


def asks_what(asked: str) -> bool:
    """True for "velvet rope, what even is that?"."""
    return bool(_WHAT.search(asked))


def what_it_is(desk: Desk, product: Product) -> str:
    """What kind of thing it is, and its description."""
    if not product.brand:
        return f"{product.title}: {product.kind}. {product.description}".strip()
    said = desk.words("what_it_is", title=product.title, kind=product.kind, brand=product.brand)
    return f"{said} {product.description}".strip()


def whether(desk: Desk, product: Product, question: str) -> str:
    """The answer to a yes or no question; empty when nothing in it is listed of products."""
    care = _washable(desk, product, question.lower())
    if care:
        return care
    found = desk.advisor.claims(question, product)
    return "\n".join(dict.fromkeys(_told(desk, product, claim) for claim in _at_once(found)[:2]))


def _at_once(found: tuple[Claim, ...]) -> list[Claim]:
    """What is so and what is not; then, once, all that is stated of what is left open."""
    left = [claim for claim in found if claim.truth is Truth.UNSTATED]
    settled = [claim for claim in found if claim not in left]
    if not left:
        return settled
    facets = tuple(dict.fromkeys(facet for claim in left for facet in claim.facets))
    return [*settled[:1], Claim(Truth.UNSTATED, facets)]


def _told(desk: Desk, product: Product, claim: Claim) -> str:
    if claim.word:
        return desk.words(f"claim_{claim.truth}_inside", title=product.title, word=claim.word)
    phrases = ", ".join(dict.fromkeys(_phrase(desk, facet) for facet in claim.facets))
    name = "claim_listed" if claim.truth is Truth.UNSTATED and phrases else f"claim_{claim.truth}"
    return desk.words(name, title=product.title, phrases=phrases)


def _phrase(desk: Desk, facet: Facet) -> str:
    if facet.attribute == "kind":
        return facet.value
    return value_phrase(desk.words, desk.settings.currency, facet.attribute, facet.value)


def _washable(desk: Desk, product: Product, asked: str) -> str:
    """ "Can I wash it?", by the way it is to be cared for."""
    ways = product.values("care")
    if not ways or not _WASH.search(asked) or _HARMED.search(asked):
        return ""
    wanted = "machine wash" if _MACHINE.search(asked) else "wash"
    name = "yes_fact" if any(wanted in way for way in ways) else "no_fact"
    return desk.words(name, text=product.facts.get("care", ", ".join(ways)))

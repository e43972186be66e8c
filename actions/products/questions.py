"""A question about a product is answered, whatever the text was taken for."""

from __future__ import annotations

import re

from actions.products.met import called_products, product_named
from actions.products.pointing import pointed_product
from actions.products.telling import tell
from actions.products.topics import clauses, topics_in
from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from recommender.calling import nameless
from recommender.text import tokens
from shop.errors import UnknownProduct
from shop.model import Product

_BUYS = re.compile(
    r"\b(?:add|gimme|give me|put|i(?:'?ll| will) (?:take|have|get|go)(?! to\b)|(?:get|bag|order"
    r"|buy)(?= |$)"
    r"(?! (?:rid|out|off|it))|(?:can|could|may) i (?:have|get|buy|order))\b"
    r"|\b(?:want|wanted|need|meant)\b.+\bin (?:my|the) (?:cart|basket|bag|trolley)\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(  # "does it get greasy?" has a word for buying, and orders nothing
    r"^(?:\W|(?:and|but|so|oh|ok|okay|hm+|well)\b)*"
    r"(?:is|isn'?t|are|does|doesn'?t|did|has|how|what|what'?s|which|who|why|where|when"
    r"|do (?:i|you|we|they|people|these|the))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:\W|(?:h+m+|ok|okay|and|but|so|well|wait|oh|no|fine|sorry|please|hey|hi|also|then|cool|"
    r"bet|just)\b)*(?:is|are|isn'?t|does|do|doesn'?t|can|could|will|would|has|have|got|how|what|"
    r"what'?s?|which|where|who|when|should|may|might|tell me|explain|any)\b"
    r"|\bhow (?:much|often|many)\b|\?|\btell me\b",
    re.IGNORECASE,
)
_NOT_OF_ONE = re.compile(
    r"\b(?:cart|basket|my (?:bag|order|profile|data)|total|altogether|all together|deliver\w*|"
    r"shipping|return\w*|refund\w*|something|anything|show|find|recommend|suggest|looking for|"
    r"cheaper|other|others|similar|instead|why|remind|remember|forget|delete|swap|change|add|put|"
    r"remove|compare|difference|the two|both|these|those|them|most|least|best|\w+est)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?:^|[.!?,]\s*|\b(?:and|but|so|ok|bet|hm+)\s+)(?:is|does|has|will|would|can) "
    r"(?:it|this|that|this one|that one|the (?:\w+ ){1,2}one)\b(?! (?:all|possible|it)\b)",
    re.IGNORECASE,
)
_PACK = re.compile(r"\b(?:bag|tin|jar|bottle|tube|pack|packet|pot)s?\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|its|it's|this|that|the|one|these|those)\b", re.IGNORECASE)
_ANY_SUCH = re.compile(
    r"\b(?:do|have|got) (?:you|u|ya)(?: guys)? (?:have |got |sell |do |stock )?"
    r"(?!it\b|that\b|this\b|the\b)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"^\W*(?:(?:ok|and|so|hm+|cool)\W+)*"
    r"(?:and|what about|how about|same for|same question for|also)\b(?: (?:for|with"
    r"|of))?(?P<what>.+?)\W*$",
    re.IGNORECASE,
)
FEW_WORDS = 6
BARE = {
    "price",
    "ingredients",
    "material",
    "reviews",
    "amount",
    "sizing",
    "origin",
}  # no verb needed


def orders(text: str) -> bool:
    """Whether a piece of a text asks to have something, and does not only ask about it."""
    return any(_BUYS.search(piece) and not _WHETHER.search(piece) for piece in clauses(text))


def asks_whether(text: str) -> bool:
    """Whether a piece of a text is a question, by how it begins."""
    return any(_WHETHER.search(piece) for piece in clauses(text))


def asks_of_product(text: str) -> bool:
    """Whether a piece of a text asks something that can be told of a product."""
    pieces = clauses(text)
    short = len(text.split()) <= FEW_WORDS
    return any(
        (short and BARE & set(topics)) or _ASKS.search(piece)
        for piece in pieces
        if (topics := topics_in(piece))
    )


def asks_of(text: str, product: Product) -> bool:
    """The same, of a product whose own name asks nothing: Oat Milk Wash is not to be washed."""
    return asks_of_product(text) and bool(topics_in(nameless(text, product)))


async def hear_question(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to "is it scratchy?" and "how often should I use the gel one?".

    None where no topic is asked about, or no one product is meant by it.
    """
    if not turn.typed or turn.entities:
        return None
    if again := await _asked_again(desk, turn):
        return again
    of_it = _OF_IT.search(turn.text)
    if orders(turn.text) or not (of_it or asks_of_product(turn.text)):
        return None
    product = await _meant(desk, turn)
    if product is None:
        return None
    if not (asks_of(turn.text, product) or (of_it and desk.advisor.claims(turn.text, product))):
        return None
    return await tell(desk, turn, product)


async def _asked_again(desk: Desk, turn: Turn) -> Answer | None:
    """ "And the rooibos chai?": what was asked before is asked of another."""
    again = _AGAIN.match(turn.text)
    if again is None or not turn.shown.asked:
        return None
    product = await product_named(desk, turn, again["what"])
    if product is None:
        return None
    rest = set(tokens(nameless(again["what"], product))) - set(tokens(product.title))
    if rest - {"the", "a", "one", "for", "that"}:
        return None
    return await tell(desk, turn.with_entities({"text": turn.shown.asked}), product)


async def _meant(desk: Desk, turn: Turn) -> Product | None:
    """The one product a question is about, and not a kind of them."""
    called = await called_products(desk, turn)
    if len(called) > 1:
        return None
    if not called and (_is_of_several(turn.text) or _wants_such(turn.text)):
        return None
    if not called and not _IT.search(turn.text) and not turn.shown.focus:
        return None
    try:
        product = await pointed_product(desk, turn)
    except UnknownProduct:
        return None
    return product if product and (called or await _is_of_its_kind(desk, turn, product)) else None


def _is_of_several(text: str) -> bool:
    """True for "what's the difference?", not for "S or M, what's the difference?"."""
    return bool(_NOT_OF_ONE.search(text)) and "sizing" not in topics_in(text.lower())


def _wants_such(text: str) -> bool:
    """True for "do you have jumpers in blue?", not for "do you have it in blue?"."""
    return bool(_ANY_SUCH.search(text)) and not re.search(r"\b(?:it|that|this)\b", text.lower())


async def _is_of_its_kind(desk: Desk, turn: Turn, product: Product) -> bool:
    """Whether no other kind of thing is spoken of: "is it ok with my serum?" may be."""
    if any("pairing" in topics_in(piece) for piece in clauses(turn.text)):
        return True
    kinds = (await desk.advisor.understand(_PACK.sub(" ", turn.text))).kinds
    alike = set(tokens(product.title)) & set(tokens(turn.text))
    return not kinds or bool(_IT.search(turn.text) and (product.kind in kinds or alike))

"""Who is asked for a size leaves the product after all: "forget the night ferry", "not yet"."""

from __future__ import annotations

import re

from recommender.chatter import is_chatter
from recommender.text import words
from shop.model import Product
from shop.shortwords import Short, read_short

_NOT_YET = re.compile(
    r"\W*(?:(?:no|nah|oh|hey|wait|sorry|thanks|but)\W+)*(?:i'?m |i am )?(?:not|never said i was) "
    r"(?:buying|ordering|adding|deciding|taking)(?: (?:it|that|anything|one))?"
    r"(?: (?:yet|now|today|just yet|right now|for now))?\W*",
    re.IGNORECASE,
)
_DROPS = re.compile(
    r"^\W*(?:(?:no|ok|okay|oh|actually|just|please|wait)\W+)*"
    r"(?:forget|skip|drop|scrap|cancel|never ?mind|leave|don'?t add|i don'?t want)\b",
    re.IGNORECASE,
)


def drops(text: str, product: Product) -> bool:
    """Whether a text leaves a product, or the choice of one, and says nothing more."""
    if read_short(text) in {Short.LEAVE, Short.LATER} or _NOT_YET.fullmatch(text):
        return True
    dropped = _DROPS.match(text)
    own = {*words(product.title), *words(product.kind), "choice", "question", "size", "grind"}
    rest = words(text[dropped.end() :]) if dropped else ()
    return bool(dropped) and all(is_chatter(word) or word in own for word in rest)

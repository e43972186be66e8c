"""Whether a text says an option of a product, and nothing besides."""

from __future__ import annotations

import re

from actions.speaking.desk import Desk
from recommender.calling import nameless
from recommender.chatter import is_chatter
from recommender.text import stem, tokens
from shop.cartwords import read_cart_remark
from shop.model import Product, Variant

_HESITATES = re.compile(
    r"\b(?:not sure|unsure|don'?t know|no idea|between|depends|wonder\w*|whether|"
    r"(?:can'?t|cannot) decide|not (?:buying|ordering|yet)|(?:just|only) (?:tell|asking"
    r"|looking))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:^|[,.!;:]\s*|\b(?:but|and|so|ok|hmm?)\s+)(?:what'?s?|which|how|why|where|when|who|is|are|"
    r"does|do|did|has|would|difference)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"^\W*(?:(?:oh|ok|okay|well|just|i'?ll take|give me) )*(?:any(?: (?:one|of them|will do|is "
    r"fine|colou?r|size|shade|grind|old one))?|whichever|whatever|(?:you|u) (?:choose|pick|decide)|"
    r"surprise me|(?:i )?don'?t (?:mind|care)|no preference|all the same)"
    r"(?: (?:to me|really|please))?\W*$",
    re.IGNORECASE,
)
_SMALLEST = re.compile(r"\b(?:smallest|littlest|tiniest|smaller|cheapest|cheaper)\b", re.IGNORECASE)
_LARGEST = re.compile(r"\b(?:biggest|largest|bigger|larger)\b", re.IGNORECASE)
_FRAME = frozenset(
    """
    size sizes colour color shade grind ground in the small medium large bag tin jar bottle tube
    pack packet pot version beans will do think guess fits , . & + one two three instead pair
    """.split()  # noqa: SIM905 - easier to read and to add to
)
_CLAUSES = re.compile(r"\s*[,;.!:–—]+(?:\s+|$)|\s-+\s")
FEW_WORDS = 7
ASIDE_WORDS = 4
LOOSE = 1  # words beside the option that need not be known: "red, thx buddy"


def only_options(desk: Desk, text: str, product: Product) -> bool:
    """True for "red, M please" and "two of the small ones"; not for "I run between S and M"."""
    said = nameless(text, product)
    if not desk.advisor.variant_in(said, product).said or _HESITATES.search(text):
        return False
    if _ASKS.search(text):
        return False
    if read_cart_remark(text) is not None:
        return True
    heard = nameless(" ".join(option_clauses(desk, text, product)), product)
    others = [word for word in tokens(heard) if not is_of_options(word, product)]
    return len(others) <= LOOSE


def option_clauses(desk: Desk, text: str, product: Product) -> tuple[str, ...]:
    """The clauses of a text that say options, without a few words beside: "red, he's fussy".

    The whole text where what is beside is more than a few words.
    """
    clauses = [each for each in _CLAUSES.split(text) if each.strip()]
    heard = [c for c in clauses if desk.advisor.variant_in(nameless(c, product), product).said]
    beside = [each for each in clauses if each not in heard]
    few = heard and all(len(each.split()) <= ASIDE_WORDS for each in beside)
    return tuple(heard) if few else (text,)


def left_to_us(text: str, left: tuple[Variant, ...]) -> Variant | None:
    """The variant for "any", "the smallest" and "the biggest", of those that are left in order."""
    if not left or len(text.split()) > FEW_WORDS:
        return None
    if _ANY.match(text) or _SMALLEST.search(text):
        return left[0]
    return left[-1] if _LARGEST.search(text) else None


def is_of_options(word: str, product: Product) -> bool:
    """Whether a word is an option of a product, its name or kind, or says nothing."""
    options = {value for each in product.variants for value in each.options.values()}
    known = {stem(part) for value in options for part in tokens(value)}
    known |= {stem(part) for part in tokens(f"{product.kind} {product.title}")}
    return is_chatter(word) or word in _FRAME or stem(word) in known

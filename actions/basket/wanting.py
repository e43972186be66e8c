"""What a text asks to put in, clause by clause: "two of the chai and one night ferry, filter".

It is read only when every clause is accounted for: a product, how many of it, its size or grind.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.basket.adding import quantity_said
from actions.basket.asked import Asked, Wanted
from actions.products.met import product_named
from actions.speaking.desk import Desk
from actions.speaking.turn import EARLIER, ORDER, SHORT, VARIANT, Turn
from recommender.sizes import SIZES
from recommender.text import words
from shop.model import Product
from shop.quantity import NUMBERS

_CLAUSES = re.compile(r"\s*(?:\band\b|,|;|&|\+|\bplus\b|\.\s)\s*", re.IGNORECASE)
_BUYS = re.compile(
    r"\b(?:add|gimme|give me|put|pop|take|grab|i(?:'?ll| will| would|'?d) (?:also )?"
    r"(?:take|have|get|go|like|try)(?! to\b)|il+ (?:just )?(?:take|have|get|go|try)|"
    r"get|bag|order|buy|(?:can|could|may) i (?:have|get|buy|order))\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^\W*(?:(?:oh|ok|okay|wait|no|hey)\W+)*(?:and|also|plus)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"^\W*(?:what|which|who|why|how|when|where|is|are|do|does|did|has|compare|show|find|tell)\b|"
    r"\b(?:not|no|never|without|except|don'?t|doesn'?t|isn'?t|instead|than|like the|similar|"
    r"something|anything|compare|difference|between|versus|vs|or|remove|delete|drop|forget|cancel|"
    r"swap|replace|change|out|off|away|show|find|search|cheaper|goes|matching|if|when|because|"
    r"more like)\b",
    re.IGNORECASE,
)
_WORDS = """
    a an the of and also plus too in into to for my your our me us i i'm im i'll ill il i'd id we'll
    it that this those these one ones some please pls plz then now well ok okay oh so just only
    maybe add gimme give put pop take grab get have go try like buy order bag bags pack packs packet
    pair piece bottle jar tube tin box pot cart basket trolley shopping with can could may you u
    would will want wanted need said meant yes yeah yep thanks thank whatever nice great good cool
    lovely perfect fine alright sister brother mum mom mother dad father wife husband friend partner
    son daughter ground grind colour color shade size again t s d ll m wtf hey mate dear another
    more wait no actually still as same before b4
"""
_FILLER = frozenset(_WORDS.split())
_COUNTED = re.compile(rf"\b(?:\d|{'|'.join(NUMBERS)})\b", re.IGNORECASE)
MOST_WORDS = 30
SPOKEN_OF = {"cart", EARLIER, SHORT, ORDER, VARIANT}  # what "and the tea" may go on from


async def wanted_in(desk: Desk, turn: Turn, text: str) -> list[Wanted]:
    """What a text asks to have; nothing when it says anything else, or only names things."""
    wanted = await _read(desk, turn, text)
    return wanted if says_buy(text) or _goes_on(turn, text, wanted) else []


def says_buy(text: str) -> bool:
    """Whether a text has a word for buying."""
    return bool(_BUYS.search(text))


def _goes_on(turn: Turn, text: str, wanted: list[Wanted]) -> bool:
    """Whether a text without a word for buying goes on from a cart: "and the tea", "two chai"."""
    if turn.waiting[0] not in SPOKEN_OF:
        return False
    return bool(_ALSO.match(text)) or all(_COUNTED.search(each.said) for each in wanted)


async def _read(desk: Desk, turn: Turn, text: str) -> list[Wanted]:
    """What each clause asks for; nothing when one of them is not understood as a whole."""
    if _ELSE.search(text) or len(text.split()) > MOST_WORDS:
        return []
    found: list[Wanted] = []
    for clause in filter(None, map(str.strip, _CLAUSES.split(text))):
        if found and await _describes(desk, found[-1], clause):
            found[-1] = replace(found[-1], said=f"{found[-1].said} {clause}")
        elif not _says_nothing(clause):
            wanted = await _one(desk, turn, clause)
            if wanted is None:
                return []
            found.append(wanted)
    once = {each.product_id for each in found}
    return found if len(once) == len(found) and await _names_another(desk, turn, found) else []


async def _names_another(desk: Desk, turn: Turn, found: list[Wanted]) -> bool:
    """Whether one is called by its name, and another than the one whose size is asked for."""
    kind, about = turn.waiting
    asked = Asked.read(about).product_id if kind == VARIANT else ""
    named_so = [await product_named(desk, turn, _BUYS.sub(" ", each.said)) for each in found]
    return any(each is not None and each.id != asked for each in named_so)


async def _one(desk: Desk, turn: Turn, clause: str) -> Wanted | None:
    """What a clause asks for: by name, or by its place or rank among those on show."""
    product = await product_named(desk, turn, _BUYS.sub(" ", clause))
    if product is not None:
        return _so_many(turn, clause, product) if _is_all(clause, product) else None
    pointed = await desk.advisor.point(clause, replace(turn.shown, focus=""))
    if len(pointed) != 1:
        return None
    return _so_many(turn, clause, await desk.catalogue.product(pointed[0]))


def _so_many(turn: Turn, clause: str, product: Product) -> Wanted:
    quantity = quantity_said(replace(turn, text=clause), product) or 1
    return Wanted(product.id, quantity, clause)


async def _describes(desk: Desk, wanted: Wanted, clause: str) -> bool:
    """Whether a clause only says more of the product before it: "ground for filter"."""
    product = await desk.catalogue.product(wanted.product_id)
    said = desk.advisor.variant_in(clause, product).said
    return bool(said) and _is_all(clause, product, besides=frozenset(words(product.title)))


def _says_nothing(clause: str) -> bool:
    return all(word in _FILLER for word in words(clause))


def _is_all(clause: str, product: Product, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a clause holds the product, its options, a number and small talk, and no more."""
    own = {*words(product.title), *words(product.kind), *words(product.brand)} - besides
    own |= {w for v in product.variants for o in v.options.items() for w in words(" ".join(o))}
    known = own | _FILLER | SIZES | {word for each in NUMBERS for word in words(each)}
    return all(word.isdigit() or word in known for word in words(clause))

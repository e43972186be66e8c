"""Something to go with it: what matches the product spoken of, named, pointed at or in the cart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.products.met import called_products
from actions.speaking.desk import Desk
from actions.speaking.showing import show
from actions.speaking.turn import Answer, Turn
from recommender.pointing import by_place
from recommender.text import words
from recommender.wish import Constraint
from shop.errors import UnknownProduct
from shop.model import Product

_GOES = (
    r"(?:(?:would|will|could|can|might|to|that|which|i can)\s+)*"
    r"(?:go(?:es|ing)?(?: (?:well|nicely|great|best|together|along))?|match(?:es|ing)?|"
    r"pairs?(?: (?:well|nicely|up))?|looks? (?:good|nice|great|well))\s+(?:with|alongside)"
)
_FORMS = (
    r"what (?:else )?(?:can|could|should|would|do) (?:i|you|we|one) (?:wear|have|use|put|combine|"
    r"pair|match)\s+(?P<it>(?:.+\s)?)(?:with|alongside)(?P<its>(?: .+)?)",
    rf"(?P<head>(?:[\w']+\s+)*?){_GOES}\s+(?P<it>.+)",  # "what goes with these trousers"
    r"(?P<head>(?:[\w']+\s+)*?)"
    r"(?:to (?:match|complement)|that match(?:es)?|matching)(?: (?P<it>.+))?",
    r"(?:and |so |to |can (?:you|we|i) |could (?:you|we|i) |help me |let'?s |i (?:want|like) to )*"
    r"(?:make|turn)\s+(?P<it>it|this|that|them|these)\s+(?:into\s+)?(?:an?\s+)?"
    r"(?:(?:nice|little|small|lovely|proper|full|whole|complete|gift)\s+)*(?:set|outfit|bundle)",
)
_ASKS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_CLAUSE = re.compile(r"\s*[,.;?!]+\s*|\s+-+\s+|\s+(?=(?:so|because|cos|cause|since)\s)")
_WHY = re.compile(r"^(?:so|because|cos|cause|since|as)\b", re.IGNORECASE)
_CHOOSES = {"i", "i'll", "ill", "we", "we'll", "let's", "lets", "not", "it", "does", "do", "did"}
_ASKING = """
    a an any anything something smth sth what whats what's which thing things is there are have has
    you u got sell would will could can else also and or but ok okay hey hi so well nice good show
    me us find recommend suggest give i'd like need want looking for look please pls little bit
    small maybe perhaps then now some one ones of the stuff it's its really best your that this
    to be see mm hmm
"""
_HEADS = _CHOOSES | frozenset(_ASKING.split())
_POINTING = """
    it this that these those them one ones the my both all together in cart basket bag order please
    pls then now thanks thank you maybe too as well though here of mine just bought got took have
    i ordered chose picked a an
"""
_IT = frozenset(_POINTING.split())
MOST_WORDS = 30


@dataclass(frozen=True)
class _Asked:
    """What a clause asks for: `head` says what it should be, `it` what it should go with."""

    head: str
    it: str
    rest: str


async def match(desk: Desk, turn: Turn) -> Answer | None:
    """What goes with a product; None for a text that asks anything else, or of nothing we know."""
    asked = None if turn.entities or not turn.typed else _asked(turn.text.replace("’", "'"))
    narrowed = await _narrowed(desk, asked) if asked else None
    if asked is None or narrowed is None:
        return None
    products = await _meant(desk, turn, asked.it)
    if not products:
        return None
    cart = await desk.carts.get(turn.shopper_id)
    there = tuple(line.variant.product_id for line in cart.lines)
    try:
        advice = await desk.advisor.goes_with(
            turn.shopper_id, products, narrowed, session=turn.conversation, at=turn.at, seen=there
        )
    except UnknownProduct:  # it has left the shop meanwhile
        return None
    return await show(desk, turn, advice, "goes_with")


def _asked(text: str) -> _Asked | None:
    """The clause that asks for a match, read as a whole, and what the others say."""
    clauses = [] if len(text.split()) > MOST_WORDS else list(filter(None, _CLAUSE.split(text)))
    for place, clause in enumerate(clauses):
        found = next(filter(None, (form.fullmatch(clause.strip()) for form in _ASKS)), None)
        if found:
            said = {name: part or "" for name, part in found.groupdict().items()}
            others = (*clauses[:place], *clauses[place + 1 :])
            rest = " , ".join(each for each in others if not _WHY.match(each))
            head, it = said.get("head", ""), f"{said['it']} {said.get('its', '')}".strip()
            return _Asked(head, it, rest) if _asks(head, clause) else None
    return None


def _asks(head: str, clause: str) -> bool:
    """Whether something is asked for: "I'll go with the first" chooses, and asks for nothing."""
    said = _words(head)
    if not said:
        return not re.match(r"\s*(?:go|look|pair)", clause, re.IGNORECASE)
    return said[-1] not in _CHOOSES


async def _narrowed(desk: Desk, asked: _Asked) -> str | None:
    """What it should be, in words the shop knows: "a scarf"; None where the clause says more."""
    content = " ".join(word for word in _words(asked.head) if word not in _HEADS)
    wish = await desk.advisor.understand(content)
    if content and (wish.unknown or not (wish.kinds or wish.departments or wish.wants)):
        return None
    return f"{content} , {asked.rest}".strip(" ,")


async def _meant(desk: Desk, turn: Turn, it: str) -> tuple[str, ...]:
    """Ids of the products to be matched; none when the words mean anything else."""
    called = await called_products(desk, turn, it) if it else ()
    if called:
        return tuple(product.id for product in called)
    shown, in_cart = await _before_them(desk, turn)
    bare = " ".join(word for word in _words(it) if word not in _IT)
    if bare:
        return by_place(it, shown)[:1] or await _described(desk, it, bare, (*shown, *in_cart))
    if turn.shown.focus:
        return (turn.shown.focus,)
    if turn.shown.wish.beside:  # it is matched already: "which shoes go with them?"
        return turn.shown.wish.beside
    return tuple(product.id for product in in_cart or shown[:1])


async def _before_them(desk: Desk, turn: Turn) -> tuple[tuple[Product, ...], tuple[Product, ...]]:
    """What is on show, and what is in the cart, the latest first."""
    lines = reversed((await desk.carts.get(turn.shopper_id)).lines)
    in_cart = tuple(dict.fromkeys(line.variant.product_id for line in lines))
    shown = (await desk.advisor.compare(turn.shown.products)).products
    return shown, (await desk.advisor.compare(in_cart)).products


async def _described(desk: Desk, it: str, bare: str, known: tuple[Product, ...]) -> tuple[str, ...]:
    """ "These trousers", "the blue one": the first there is of that kind and colour."""
    wish = await desk.advisor.understand(bare)
    if not (wish.kinds or (wish.wants and re.search(r"\bones?\b", it))):
        return ()
    of_kind = (each for each in known if not wish.kinds or each.kind in wish.kinds)
    return tuple(each.id for each in of_kind if all(_has(each, want) for want in wish.wants))[:1]


def _has(product: Product, want: Constraint) -> bool:
    said = set(words(product.title))
    return any(
        facet.value in product.values(facet.attribute) or said.issuperset(words(facet.value))
        for facet in want.any_of
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())

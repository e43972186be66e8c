"""Which of the products on show something holds of most: the softest, the best for dry skin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.context import WHAT
from recommender.lexicon import Meaning
from recommender.pointing import by_rank
from recommender.remarks import plain
from recommender.spans import Span
from recommender.spending import read_spending
from recommender.wish import Facet
from shop.model import Product

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

Group = tuple[Facet, ...]
_WHICH = re.compile(
    r"^(?:(?:and|so|ok|okay|but|hmm|well|then|now|please|tell me) )*(?:"
    r"(?:which|what) (?:ones?|two)?(?: ?(?:out )?of (?:these|those|them|the \w+|all))? ?"
    r"(?:is|are|s|would|do|does|has|have|should|will|can|comes?|feels?|tastes?|suits?|works?|"
    r"fits?|looks?|smells?|goes)\b|whichs\b|(?:which|what|who|any|are any|is any)(?: ones?)? of "
    r"(?:these|those|them)\b|"
    r"(?:do|does|are|is|can|could|would|have|will) "
    r"(?:they|these|those|any of (?:these|them|those))\b)"
)
_OPINION = re.compile(
    r"\b(?:(?:which|what)(?: ones?)?(?: of (?:these|them|those))? (?:would|do|should|will|can) "
    r"(?:you|i|we|u) (?:personally |rather |honestly )?(?:take|pick|choose|recommend|buy|get|"
    r"go for|suggest|give|gift|prefer|like|advise)\b.*|"
    r"(?:which|what)(?:s| is| one is| ones| one)? (?:of (?:these|them) )?(?:is )?(?:your|the) "
    r"(?:favou?rite|best|nicest|pick)(?: one| of (?:these|them|those))?$|"
    r"(?:whats )?your favou?rite(?: one| of (?:these|them|those))?$|if you were me|"
    r"help me (?:choose|decide|pick)|(?:cant|cannot) (?:decide|choose)|which (?:ones? )?is better$)"
)
_LEAST = frozenset({"least", "lowest", "less"})
_BARE = re.compile(
    r"^(?:the |and the )?\w{3,}est(?: ones?)?(?: of (?:these|them|those|all|the \w+))?$|"
    r"^which(?: ones?)? the \w+est(?: ones?)?$|"
    r"^(?:the )?(?:best|most|highest|lowest|least)\b.* (?:of (?:these|them|those)|one)$"
)
_END = re.compile(r"\b(?:least|lowest|less|most|highest|more)\b")
_ELSE = re.compile(
    r"\b(?:do you have|have you got|do you sell|are there|is there|my cart|deliver\w*)\b"
)


@dataclass(frozen=True)
class Verdict:
    """Of which products something holds, and by which of their facets; `asked` is what it is.

    `unknown` are words that nothing is stated about. Nothing asked and nothing unknown means it
    was left to us.
    """

    best: tuple[Product, ...] = ()
    facets: tuple[Facet, ...] = ()
    asked: tuple[Facet, ...] = ()
    unknown: tuple[str, ...] = ()
    ranked: bool = False  # by price or rating


def asks_to_judge(text: str) -> bool:
    """Whether a text asks which of several to take, or which of them is something."""
    said = plain(text)
    return bool(
        _OPINION.search(said) or _WHICH.search(said) or _BARE.search(said)
    ) and not _ELSE.search(said)


def judge(snapshot: Snapshot, text: str, products: Sequence[Product]) -> Verdict | None:
    """The verdict on the products; None where the text asks for something else after all."""
    if first := by_rank(text, products):
        return Verdict(tuple(p for p in products if p.id in first), ranked=True)
    said = plain(text)
    spending = read_spending(said)
    spans = snapshot.understanding.spans(spending.rest)
    groups = [group for span in spans if (group := _group(snapshot, said, span))]
    if groups:
        return _of_facets(snapshot, groups, products)
    if _OPINION.search(said):
        return Verdict()
    wish = snapshot.understanding.wish(text)
    unknown = (*wish.unknown, *wish.words)
    return Verdict(unknown=unknown) if unknown else None


def _of_facets(
    snapshot: Snapshot, groups: Sequence[Group], products: Sequence[Product]
) -> Verdict | None:
    asked = tuple(_apt(snapshot, group, products) for group in groups)
    points = {product.id: sum(_worth(snapshot, g, product) for g in asked) for product in products}
    most = max(points.values(), default=0.0)
    best = tuple(p for p in products if most > 0 and points[p.id] == most)
    own = {facet for product in best for facet in _own(snapshot, product)}
    found = tuple(f for g in asked for each in g for f in _family(snapshot, each) if f in own)
    by_rung = tuple(f for g in asked for f in _rungs(snapshot, g) if f in own)
    facets = tuple(dict.fromkeys(found or by_rung))
    return Verdict(best, facets, tuple(dict.fromkeys(f for g in asked for f in g)))


def _group(snapshot: Snapshot, said: str, span: Span) -> Group:
    """What a piece asks of a product; "the least caffeine" asks for the lowest rung of it."""
    meaning = span.meaning or Meaning()
    named = span.name or next((facet.attribute for facet in meaning.absent), "")
    ladder = snapshot.shelf.words.ladders.get(named, ())
    if ladder and (end := _END.search(said)):
        return (Facet(named, ladder[0 if end[0] in _LEAST else -1]),)
    if span.negated:
        return ()
    asked = tuple(facet for facet in meaning.facets if facet.attribute not in WHAT)
    return asked or meaning.absent


def _apt(snapshot: Snapshot, group: Group, products: Sequence[Product]) -> Group:
    """The facets that can be meant of these products."""
    kinds = tuple(dict.fromkeys(product.kind for product in products))
    return tuple(f for f in group if snapshot.lexicon.applies(f, kinds)) or group


def _worth(snapshot: Snapshot, group: Group, product: Product) -> float:
    """1 where it holds; less the farther away a product is on a ladder such as mild to strong."""
    row = snapshot.shelf.rows[product.id]
    if any(snapshot.shelf.having(facet)[row] for facet in group):
        return 1.0
    return max((_near(snapshot, facet, product) for facet in group), default=0.0)


def _near(snapshot: Snapshot, facet: Facet, product: Product) -> float:
    ladder = snapshot.shelf.words.ladders.get(facet.attribute, ())
    places = [ladder.index(value) for value in product.values(facet.attribute) if value in ladder]
    if facet.value not in ladder or not places or facet.attribute in snapshot.shelf.option_names:
        return 0.0
    away = min(abs(place - ladder.index(facet.value)) for place in places)
    return max(0.0, 0.5 - away / (2 * len(ladder)))


def _own(snapshot: Snapshot, product: Product) -> set[Facet]:
    columns = snapshot.shelf.columns_of(snapshot.shelf.rows[product.id])
    return {snapshot.shelf.facets[column] for column in columns}


def _family(snapshot: Snapshot, facet: Facet) -> list[Facet]:
    return [snapshot.shelf.facets[column] for column in snapshot.shelf.columns(facet)]


def _rungs(snapshot: Snapshot, group: Group) -> list[Facet]:
    ladders = snapshot.shelf.words.ladders
    return [Facet(f.attribute, rung) for f in group for rung in ladders.get(f.attribute, ())]

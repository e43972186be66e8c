"""Which of the tastes we hold a text speaks of: "the beans ones", "everything about my coffee"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from recommender.remarks import plain
from recommender.spans import Span
from recommender.wish import Facet
from shop.model import Taste

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

_ALL = re.compile(
    r"\b(?:everything|anything|all|tastes?|preferences?|rules?|know)\b", re.IGNORECASE
)


def recalled(snapshot: Snapshot, text: str, tastes: Iterable[Taste]) -> frozenset[str]:
    """The ids of the tastes whose value is named, or whose department is spoken of as a whole."""
    spans = snapshot.understanding.spans(text)
    named = {facet for span in spans for facet in _facets(span)}
    said = plain(text)
    whole = _departments(snapshot, spans) if _ALL.search(text) else frozenset()
    return frozenset(
        taste.id
        for taste in tastes
        if Facet(taste.attribute, taste.value) in named
        or _department(snapshot, taste) in whole
        or (taste.attribute == "ingredient" and taste.value in said)
    )


def _facets(span: Span) -> tuple[Facet, ...]:
    return (*span.meaning.facets, *span.meaning.absent) if span.meaning else ()


def _departments(snapshot: Snapshot, spans: Sequence[Span]) -> frozenset[str]:
    """The departments named by themselves, or by a word for several of their kinds: coffee."""
    found = {f.value for span in spans for f in _facets(span) if f.attribute == "department"}
    for span in spans:
        kinds = [facet.value for facet in _facets(span) if facet.attribute == "kind"]
        if len(kinds) > 1:
            found |= {snapshot.shelf.departments[kind] for kind in kinds}
    return frozenset(found)


def _department(snapshot: Snapshot, taste: Taste) -> str:
    if taste.attribute == "department":
        return taste.value
    if taste.attribute == "kind":
        return snapshot.shelf.departments.get(taste.value, "")
    return taste.scope

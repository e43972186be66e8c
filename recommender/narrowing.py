"""The values by which what is on show can be narrowed: real choices when a word means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.base import Shown
from recommender.pointing import shown_products
from recommender.wish import Facet

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

MOST = 4


def ways(snapshot: Snapshot, shown: Shown) -> tuple[Facet, ...]:
    """Values of the first attribute, in the merchant's order, that sets these kinds apart."""
    products = shown_products(snapshot, shown)
    kinds = shown.wish.kinds or tuple(dict.fromkeys(product.kind for product in products))
    rows = np.zeros(len(snapshot.shelf), dtype=bool)
    for kind in kinds:
        rows |= snapshot.shelf.having(Facet("kind", kind))
    for attribute in snapshot.shelf.words.asks:
        found = _values(snapshot, attribute, rows, shown)
        if len(found) > 1:
            return found[:MOST]
    return ()


def _values(
    snapshot: Snapshot, attribute: str, rows: np.ndarray, shown: Shown
) -> tuple[Facet, ...]:
    """Its values among these products, the commonest first, without those wanted already."""
    wanted = shown.wish.values(attribute)
    counts = {
        facet: int((snapshot.shelf.having(facet) & rows).sum())
        for facet in snapshot.shelf.facets
        if facet.attribute == attribute and facet.value not in wanted
    }
    there = (facet for facet, count in counts.items() if count)
    return tuple(sorted(there, key=lambda facet: -counts[facet]))

"""Recommend what others choose, and what they rate: all there is to go by for a stranger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np

from recommender.base import Cause, Reason
from recommender.models import Model, Scores, Visit
from recommender.shelf import Shelf
from shop.model import Event, EventKind

WEIGHTS = {
    EventKind.BOUGHT: 5.0,
    EventKind.ADDED: 3.0,
    EventKind.LIKED: 3.0,
    EventKind.CLICKED: 1.0,
    EventKind.VIEWED: 0.5,
    EventKind.DISLIKED: -2.0,
}
HALF_LIFE_DAYS = 30.0
EXPECTED_RATING, EXPECTED_REVIEWS = 3.8, 5.0  # what a product is worth before anybody rated it


class PopularityModel(Model):
    """What was bought, added and liked, an event of last month counting half of one of today.

    Attributes
    ----------
    popularity_ : ndarray of shape (n_products,)
        From 0 to 1; half for a product of average popularity.
    """

    def __init__(self, *, half_life_days: float = HALF_LIFE_DAYS) -> None:
        self.half_life_days = half_life_days

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        totals = np.zeros(len(shelf), dtype=np.float64)
        latest = max((event.at for event in events), default=None)
        for event in events:
            row = shelf.rows.get(event.product_id)
            if row is not None and latest is not None and event.kind in WEIGHTS:
                days = (latest - event.at).total_seconds() / 86_400
                totals[row] += WEIGHTS[event.kind] * 0.5 ** (days / self.half_life_days)
        self.popularity_ = _scaled(np.maximum(totals, 0.0))
        return self

    def raw(self, visit: Visit) -> Scores:
        return self.popularity_

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        kind = self.shelf_.products[row].kind
        yield Reason(Cause.POPULAR, "kind", kind), float(self.popularity_[row])


class RatingModel(Model):
    """What shoppers gave good marks, few reviews counting little.

    Attributes
    ----------
    ratings_ : ndarray of shape (n_products,)
        Above 0 when better than expected, below when worse.
    """

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        counts = np.array([p.review_count if p.rating else 0 for p in shelf.products], float)
        stars = np.array([p.rating or EXPECTED_RATING for p in shelf.products], float)
        trust = counts / (counts + EXPECTED_REVIEWS)
        self.ratings_ = np.asarray((stars - EXPECTED_RATING) * trust, dtype=np.float32)
        return self

    def raw(self, visit: Visit) -> Scores:
        return self.ratings_

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        product = self.shelf_.products[row]
        if product.rating:
            reason = Reason(
                Cause.RATED, "rating", f"{product.rating:.1f}", str(product.review_count)
            )
            yield reason, float(self.ratings_[row])


def _scaled(totals: Scores) -> Scores:
    seen = totals[totals > 0]
    middle = float(seen.mean()) if len(seen) else 1.0
    return np.asarray(totals / (totals + middle), dtype=np.float32)

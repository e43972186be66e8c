"""A fair first offer: the middle of what a kind costs, before anybody said what they spend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np

from recommender.base import Reason
from recommender.models import Model, Scores, Visit
from recommender.shelf import Shelf
from recommender.wish import Mood
from shop.model import Event

FAIR = 0.4  # a little below the middle of its kind


class PriceModel(Model):
    """Prefers the middle price band of each kind. A nudge, never a reason to give.

    Attributes
    ----------
    fairness_ : ndarray of shape (n_products,)
        0 in the middle, below 0 towards the cheapest and the dearest.
    """

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.fairness_ = np.asarray(-2.0 * np.abs(shelf.price_ranks - FAIR), dtype=np.float32)
        return self

    def raw(self, visit: Visit) -> Scores:
        """Nothing for who says what they would spend."""
        said = visit.wish.mood is not Mood.ANY
        return np.zeros_like(self.fairness_) if said else self.fairness_

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        return ()

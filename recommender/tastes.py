"""Recommend what has the things a shopper said, picked or showed they like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Self

import numpy as np

from recommender.base import Cause, Reason
from recommender.models import Model, Scores, Visit
from recommender.shelf import Mask, Shelf
from recommender.wish import Facet
from shop.model import Event, Rule, Source, Taste

BUDGET = "budget"
TRUST = {Source.SAID: 1.0, Source.PICKED: 1.0, Source.BOUGHT: 0.6, Source.INFERRED: 0.5}
FAMILY = 0.8  # navy for somebody who likes blue
STRONGEST = 2.0
WITHIN_BUDGET = 0.2


class TasteModel(Model):
    """Adds up the tastes a product meets, rare ones counting more. Needs no history at all."""

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        return self

    def raw(self, visit: Visit) -> Scores:
        total = np.zeros(len(self.shelf_), dtype=np.float32)
        for taste in _weighing(visit):
            total += self._of(taste)
        return total

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        for taste in _weighing(visit):
            part = float(self._of(taste)[row])
            if part:
                yield _reason(taste), part

    def _of(self, taste: Taste) -> Scores:
        if taste.attribute == BUDGET:
            within = self.shelf_.lowest_prices <= budget_cents(taste)
            return np.asarray(within * WITHIN_BUDGET * in_scope(self.shelf_, taste), np.float32)
        met = np.zeros(len(self.shelf_), dtype=np.float32)
        for place, column in enumerate(self.shelf_.columns(Facet(taste.attribute, taste.value))):
            rows = self.shelf_.rows_of(column)
            worth = self.shelf_.rarity[column] * (FAMILY if place else 1.0)
            met[rows] = np.maximum(met[rows], 0.5 + worth)
        strength = np.clip(taste.strength, -STRONGEST, STRONGEST) * TRUST[taste.source]
        return np.asarray(met * strength * in_scope(self.shelf_, taste), dtype=np.float32)


def in_scope(shelf: Shelf, taste: Taste) -> Mask:
    """Which products a taste speaks of: its department's, or all."""
    if not taste.scope:
        return np.ones(len(shelf), dtype=bool)
    department = shelf.having(Facet("department", taste.scope))
    return department if department.any() else shelf.having(Facet("kind", taste.scope))


def budget_cents(taste: Taste) -> int:
    """The most they will pay; a budget that cannot be read limits nothing."""
    try:
        return int(float(taste.value))
    except ValueError:
        return 2**62


def _weighing(visit: Visit) -> Iterator[Taste]:
    return (taste for taste in visit.profile.tastes if taste.rule is not Rule.NEVER)


def _reason(taste: Taste) -> Reason:
    cause = Cause.BUDGET if taste.attribute == BUDGET else Cause.TASTE
    return Reason(cause, taste.attribute, taste.value, str(taste.source), taste.id)

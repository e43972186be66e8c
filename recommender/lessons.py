"""What a quiz has just taught comes first: products by how many of its answers they meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Self

import numpy as np

from recommender.base import Cause, Reason
from recommender.models import Model, Scores, Visit
from recommender.shelf import Shelf
from recommender.tastes import BUDGET, FAMILY, in_scope
from recommender.wish import Facet
from shop.model import Event, Rule, Taste

STEEP = 4.0  # what all answers together count; an answer missed costs its part of it


class LessonModel(Model):
    """Compares products with the one that meets the most answers a wish was `taught` by.

    Every answer counts the same, however many tastes it taught: meeting one of them will do. The
    best lie at 0, where a score falls most for what is missed, so that an answer weighs more than
    any likeness to what is in the cart. Where nothing was just taught, all are alike.
    """

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        return self

    def raw(self, visit: Visit) -> Scores:
        met = self._met(visit)
        return np.asarray(met - met.max(initial=0.0), dtype=np.float32)

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        answers = _answers(visit)
        for tastes in answers:
            best = max(tastes, key=lambda taste: float(self._of(taste, tastes)[row]))
            part = float(self._of(best, tastes)[row]) * STEEP / len(answers)
            reason = Reason(Cause.TASTE, best.attribute, best.value, str(best.source), best.id)
            yield reason, part
        yield Reason(Cause.TASTE), -float(self._met(visit).max(initial=0.0))

    def _met(self, visit: Visit) -> Scores:
        """What the answers a product meets count together."""
        answers = _answers(visit)
        total = np.zeros(len(self.shelf_), dtype=np.float32)
        for tastes in answers:
            each = [self._of(taste, tastes) for taste in tastes]
            total += np.maximum.reduce(each) * (STEEP / len(answers))
        return total

    def _of(self, taste: Taste, answer: Sequence[Taste]) -> Scores:
        """How well each product meets one taste of an answer, 1 for the strongest of them."""
        met = np.zeros(len(self.shelf_), dtype=np.float32)
        for place, column in enumerate(self.shelf_.columns(Facet(taste.attribute, taste.value))):
            rows = self.shelf_.rows_of(column)
            met[rows] = np.maximum(met[rows], FAMILY if place else 1.0)
        strongest = max(each.strength for each in answer)
        return np.asarray(met * in_scope(self.shelf_, taste) * (taste.strength / strongest))


def _answers(visit: Visit) -> list[list[Taste]]:
    """The likes that the wish was taught by, answer by answer."""
    return [tastes for event in visit.wish.taught if (tastes := list(_likes(visit, event)))]


def _likes(visit: Visit, event_id: str) -> Iterator[Taste]:
    for taste in visit.profile.tastes:
        is_like = taste.strength > 0 and taste.rule is not Rule.NEVER
        if taste.event_id == event_id and is_like and taste.attribute != BUDGET:
            yield taste

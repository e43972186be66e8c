"""The blend: a weighted mean of models, whose parts are also the explanation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Self

import numpy as np

from recommender.base import Reason
from recommender.models import Model, Scores, Visit
from recommender.shelf import Shelf
from shop.model import Event


class HybridModel(Model):
    """A weighted mean of models.

    Parameters
    ----------
    parts : mapping of str to (Model, float)
        The models by name, each with its weight.
    """

    def __init__(self, parts: Mapping[str, tuple[Model, float]]) -> None:
        self.parts = parts

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        for model, _ in self.parts.values():
            model.fit(shelf, events)
        self.total_ = sum(weight for _, weight in self.parts.values())
        return self

    def raw(self, visit: Visit) -> Scores:
        total = sum(weight * model.score(visit) for model, weight in self.parts.values())
        return np.asarray(total / self.total_, dtype=np.float32)

    def score(self, visit: Visit) -> Scores:
        return self.raw(visit)  # a mean of scores is a score

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        return ((reason, reason.share) for reason in self.reasons(visit, row))

    def reasons(self, visit: Visit, row: int) -> tuple[Reason, ...]:
        return tuple(
            replace(reason, share=reason.share * weight / self.total_)
            for model, weight in self.parts.values()
            for reason in model.reasons(visit, row)
        )

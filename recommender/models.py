"""What a model is: it scores every product for a visit, and can say why."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.base import Reason
from recommender.wish import Wish
from shop.model import Event, Profile
from shop.settled import Settled

if TYPE_CHECKING:
    from recommender.shelf import Shelf

Scores = NDArray[np.float32]
TELLING = 8  # causes of one model that are worth naming


@dataclass(frozen=True)
class Visit:
    """All that scoring needs to know of the moment: who, what they did, what they wish for.

    `events` are the newest of each kind; what is `settled` is known however old it is.
    """

    profile: Profile
    events: tuple[Event, ...]
    session: str
    at: datetime
    wish: Wish = Wish()
    settled: Settled = Settled()


class Model(ABC):
    """Scores every product on the shelf, for anyone.

    `fit` learns names that end in ``_`` and returns the model. `raw` adds up causes, `score` brings
    the sum into [0, 1] without changing its order, `reasons` names the causes of one product's
    score: because causes only add up, taking one away lowers the score by its share.
    """

    @abstractmethod
    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        """Learn from the products and from what everybody did."""

    @abstractmethod
    def raw(self, visit: Visit) -> Scores:
        """The sum of all causes, for each product."""

    @abstractmethod
    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        """The causes of the product in `row`, each with what it adds to `raw`."""

    def score(self, visit: Visit) -> Scores:
        """How well each product suits this visit: from 0 to 1, never NaN."""
        return squash(self.raw(visit))

    def reasons(self, visit: Visit, row: int) -> tuple[Reason, ...]:
        """What raised the product in `row`, each with its share of the score."""
        causes = sorted(self.causes(visit, row), key=lambda cause: -cause[1])
        whole = sum(part for _, part in causes)
        return tuple(
            replace(reason, share=float(squash(whole) - squash(whole - part)))
            for reason, part in causes[:TELLING]
            if part > 0 and (reason.origin or reason.value)
        )


def squash(raw: Any) -> Any:
    """Any number as one in (0, 1), in the same order: what makes parts comparable."""
    return 0.5 * (1.0 + raw / (1.0 + abs(raw)))

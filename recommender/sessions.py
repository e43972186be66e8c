"""Recommend what is like the things a shopper liked, added, bought or looked at, just now most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from recommender.base import Cause, Reason
from recommender.content import Content
from recommender.models import Model, Scores, Visit
from recommender.shelf import Shelf
from shop.model import Event, EventKind
from shop.settled import OPINIONS

WEIGHTS = {
    EventKind.LIKED: 1.0,
    EventKind.ADDED: 0.8,
    EventKind.BOUGHT: 0.6,
    EventKind.CLICKED: 0.4,
    EventKind.VIEWED: 0.25,
    EventKind.REMOVED: -0.4,
    EventKind.REJECTED: -0.4,
    EventKind.DISLIKED: -1.0,
}
CAUSES = {
    EventKind.LIKED: Cause.LIKED,
    EventKind.ADDED: Cause.ADDED,
    EventKind.BOUGHT: Cause.BOUGHT,
    EventKind.CLICKED: Cause.LOOKED,
    EventKind.VIEWED: Cause.LOOKED,
}
MOST = 5  # so many events are worth naming; the others count, but namelessly
_UNTOLD = Reason(Cause.LOOKED)
EARLIER = 0.5  # what an earlier session counts beside this one
HALF_LIFE_DAYS = 30.0
HALF_LIFE_HOURS = 6.0  # within a session


@dataclass(frozen=True)
class Trace:
    """An event that still says something, and how much."""

    event: Event
    row: int
    weight: float


class SessionModel(Model):
    """Folds in what the shopper did up to this moment; nothing of it is learned in advance."""

    def __init__(self, content: Content) -> None:
        self.content = content

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        return self

    def raw(self, visit: Visit) -> Scores:
        traces = tuple(self._traces(visit))
        return self.content.likeness((t.row for t in traces), (t.weight for t in traces))

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        traces = [trace for trace in self._traces(visit) if trace.row != row]
        likeness = self.content.to(row, (trace.row for trace in traces))
        parts = [trace.weight * float(like) for trace, like in zip(traces, likeness, strict=True)]
        edge = sorted(parts, reverse=True)[: MOST + 1][-1:]
        for trace, part in zip(traces, parts, strict=True):
            yield (self._reason(trace, row) if part >= edge[0] else _UNTOLD), part

    def _traces(self, visit: Visit) -> Iterator[Trace]:
        telling = [event for event in visit.events if event.kind in WEIGHTS]
        last_word = {e.product_id: e.id for e in telling if e.kind in OPINIONS}
        for event in telling:
            row = self.shelf_.rows.get(event.product_id)
            if row is not None and not _is_overruled(event, last_word, visit):
                yield Trace(event, row, _weight(event, visit))

    def _reason(self, trace: Trace, row: int) -> Reason:
        cause = CAUSES.get(trace.event.kind, Cause.LOOKED)
        title = self.shelf_.products[trace.row].title
        shared = self.content.shared(trace.row, row)
        if shared is None:
            return Reason(cause, detail=title, origin=trace.event.id)
        return Reason(cause, shared.attribute, shared.value, title, trace.event.id)


def _is_overruled(event: Event, last_word: Mapping[str, str], visit: Visit) -> bool:
    """Whether an opinion was changed later; the later one may be too old to be among the events."""
    if event.kind not in OPINIONS:
        return False
    stands = (event.product_id in visit.settled.disliked) == (event.kind is EventKind.DISLIKED)
    return not stands or last_word[event.product_id] != event.id


def _weight(event: Event, visit: Visit) -> float:
    """By time alone, so that no event changes what another one counts."""
    hours = max((visit.at - event.at).total_seconds() / 3_600, 0.0)
    if event.session == visit.session:
        return WEIGHTS[event.kind] * 0.5 ** (hours / HALF_LIFE_HOURS)
    return WEIGHTS[event.kind] * EARLIER * 0.5 ** (hours / 24 / HALF_LIFE_DAYS)

"""The event log keeps each event once, with everything known about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shop.database import Database
from shop.events import Events
from shop.model import Event, EventKind

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
REJECTED = Event(
    id="1",
    kind=EventKind.REJECTED,
    shopper_id="ann",
    session="talk-1",
    channel="web",
    at=NOON,
    product_id="hat",
    variant_id="hat-m",
    recommendation_id="rec-1",
    detail={"because": "too dear"},
)
LATER = replace(REJECTED, id="2", kind=EventKind.LIKED, at=NOON + timedelta(hours=1), detail={})
BOBS = replace(REJECTED, id="3", shopper_id="bob", at=NOON - timedelta(hours=1))


@pytest.fixture
def events(database: Database) -> Events:
    return Events(database)


async def test_an_event_comes_back_with_all_it_carries(events: Events) -> None:
    assert await events.record(REJECTED)

    assert await events.of_shopper("ann") == (REJECTED,)


async def test_the_same_event_counts_once(events: Events) -> None:
    await events.record(REJECTED)

    assert not await events.record(replace(REJECTED, kind=EventKind.LIKED))
    await events.record_all([REJECTED, LATER])

    assert await events.of_shopper("ann") == (REJECTED, LATER)


async def test_events_are_told_in_order_of_time_and_picked_by_time_and_kind(
    events: Events,
) -> None:
    await events.record_all([LATER, REJECTED, BOBS])

    assert await events.all() == (BOBS, REJECTED, LATER)
    assert await events.all(since=NOON) == (REJECTED, LATER)
    assert await events.of_shopper("ann", since=LATER.at) == (LATER,)
    assert await events.of_shopper("ann", kinds=[EventKind.REJECTED]) == (REJECTED,)


async def test_events_are_counted_by_kind(events: Events) -> None:
    await events.record_all([LATER, REJECTED, BOBS])

    assert await events.counts() == {EventKind.REJECTED: 2, EventKind.LIKED: 1}


async def test_an_event_can_be_taken_back_by_its_own_shopper_only(events: Events) -> None:
    await events.record(REJECTED)

    assert not await events.forget("bob", "1")
    assert await events.forget("ann", "1")
    assert await events.all() == ()


async def test_recording_nothing_changes_nothing(events: Events) -> None:
    await events.record_all([])

    assert await events.counts() == {}

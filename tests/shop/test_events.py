"""The event log keeps each event once, with everything known about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shop.catalogue import Catalogue
from shop.database import Database
from shop.events import MOST_OF_A_SHOPPER, Events
from shop.model import Event, EventKind
from shop.settled import LastWord, Settled
from tests.recommender.shelves import small_shop

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


async def test_events_are_told_in_order_of_time_and_picked_by_kind(
    events: Events,
) -> None:
    await events.record_all([LATER, REJECTED, BOBS])

    assert await events.all() == (BOBS, REJECTED, LATER)
    assert await events.all([EventKind.LIKED], most=1) == (LATER,)
    assert await events.of_shopper("ann", kinds=[EventKind.REJECTED]) == (REJECTED,)


async def test_events_are_counted_by_kind(events: Events) -> None:
    await events.record_all([LATER, REJECTED, BOBS])

    assert await events.counts() == {EventKind.REJECTED: 2, EventKind.LIKED: 1}


async def test_an_opinion_can_be_taken_back_by_its_own_shopper_only(events: Events) -> None:
    await events.record_all([REJECTED, LATER])

    assert not await events.forget_opinion("bob", "hat")
    assert await events.forget_opinion("ann", "hat")
    assert await events.of_shopper("ann") == (REJECTED,)


async def test_many_looks_push_out_no_purchase_and_the_newest_looks_are_told(
    events: Events,
) -> None:
    bought = replace(LATER, id="bought", kind=EventKind.BOUGHT)
    looks = [
        replace(LATER, id=f"look-{i:03}", kind=EventKind.VIEWED, at=NOON + timedelta(hours=2 + i))
        for i in range(100)
    ]
    await events.record_all([bought, *looks])

    told = await events.of_shopper("ann")

    assert told == (bought, *looks[-MOST_OF_A_SHOPPER:])


async def test_the_last_word_on_a_product_counts_and_a_tie_is_a_no(events: Events) -> None:
    no = replace(LATER, id="4", kind=EventKind.DISLIKED, at=LATER.at + timedelta(days=1))
    yes = replace(LATER, id="5", at=no.at + timedelta(microseconds=1), product_id="tea")
    old_no = replace(no, id="6", product_id="tea")
    tied = (replace(no, id="7", product_id="mug"), replace(no, id="8", product_id="mug"))
    both = (tied[0], replace(tied[1], kind=EventKind.LIKED))
    await events.record_all([LATER, no, yes, old_no, *both, replace(yes, id="9", shopper_id="bob")])

    said = await events.opinions("ann")

    assert said["hat"] == LastWord(False, no.at)
    assert said["tea"] == LastWord(True, yes.at)
    assert not said["mug"].liked
    assert list(said)[-1] == "tea"
    assert await events.opinions("ann", ["tea", "cup"]) == {"tea": LastWord(True, yes.at)}
    assert (await events.settled("ann")).disliked == {"hat", "mug"}


async def test_what_lasts_and_was_bought_is_owned(events: Events, database: Database) -> None:
    coat, decaf = (
        next(p for p in small_shop() if p.id == id) for id in ("wool-coat", "evening-decaf")
    )
    await Catalogue(database).save([coat, decaf])
    await events.record_all(
        replace(LATER, id=product.id, kind=EventKind.BOUGHT, product_id=product.id)
        for product in (coat, decaf)
    )

    assert await events.settled("ann") == Settled(owned=frozenset({"wool-coat"}))
    assert await events.settled("bob") == Settled()


async def test_what_was_shown_long_ago_is_forgotten_but_never_what_was_done(
    events: Events,
) -> None:
    shown = replace(REJECTED, id="4", kind=EventKind.SHOWN)
    await events.record_all([REJECTED, shown, replace(shown, id="5", at=LATER.at)])

    assert await events.forget_shown_before(LATER.at) == 1

    assert await events.counts() == {EventKind.REJECTED: 1, EventKind.SHOWN: 1}


async def test_recording_nothing_changes_nothing(events: Events) -> None:
    await events.record_all([])

    assert await events.counts() == {}

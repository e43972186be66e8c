"""A regular of many years costs no more than one of last week, and is known no less."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

import pytest

from recommender.advisor import Advisor
from recommender.base import Cause
from recommender.sessions import WEIGHTS
from shop.catalogue import Catalogue
from shop.database import Database
from shop.events import MOST_OF_A_SHOPPER, Events
from shop.model import Event, EventKind
from tests.recommender.shelves import NOON, event, small_shop
from tests.steps import steps_of

KINDS = (
    *(EventKind.SHOWN,) * 4,
    *(EventKind.VIEWED,) * 3,
    EventKind.CLICKED,
    EventKind.ADDED,
    EventKind.LIKED,
    EventKind.BOUGHT,
)
ASKED = {"session": "now", "at": NOON}


@pytest.fixture
async def advisor(sqlite: Database, root: Path) -> Advisor:
    await Catalogue(sqlite).save(small_shop())
    opened = Advisor(sqlite, words=root / "data" / "words.yml")
    await opened.start()
    return opened


def _past(shopper: str, count: int) -> list[Event]:
    """So many things done, one a minute, the last of them just now."""
    ids = cycle(product.id for product in small_shop())
    done = zip(islice(cycle(KINDS), count), ids, strict=False)
    return [
        replace(
            event(kind, id),
            shopper_id=shopper,
            at=NOON - timedelta(minutes=count - place),
        )
        for place, (kind, id) in enumerate(done)
    ]


async def test_a_shopper_with_5000_events_costs_about_as_much_as_one_with_500(
    advisor: Advisor, sqlite: Database
) -> None:
    events = Events(sqlite)
    await events.record_all([*_past("new", 500), *_past("old", 5000)])

    few = await steps_of(sqlite, lambda: advisor.for_you("new", **ASKED))
    many = await steps_of(sqlite, lambda: advisor.for_you("old", **ASKED))

    assert many < 1.5 * few
    assert len(await events.of_shopper("old", WEIGHTS)) <= MOST_OF_A_SHOPPER * len(WEIGHTS)


async def test_no_number_of_looks_makes_a_no_a_heart_or_a_purchase_forgotten(
    advisor: Advisor, sqlite: Database
) -> None:
    long_ago = timedelta(days=400)
    held = [
        event(EventKind.DISLIKED, "evening-decaf"),
        event(EventKind.BOUGHT, "wool-coat"),
        event(EventKind.LIKED, "harbour-beans"),
    ]
    looks = [replace(each, kind=EventKind.VIEWED) for each in _past("ada", 600)]
    await Events(sqlite).record_all([*(replace(e, at=NOON - long_ago) for e in held), *looks])

    everything = await advisor.for_you("ada", n=99, **ASKED)

    ids = {each.product.id for each in everything.suggestions}
    assert ids.isdisjoint({"evening-decaf", "wool-coat"})
    assert "harbour-beans" in ids
    visit = await advisor._visit("ada", "now", NOON, everything.wish)
    assert EventKind.LIKED in {each.kind for each in visit.events}


async def test_what_was_looked_at_last_counts_most_however_much_was_looked_at_before(
    advisor: Advisor, sqlite: Database
) -> None:
    coats = [
        replace(event(EventKind.VIEWED, "wool-coat"), at=each.at) for each in _past("ada", 900)
    ]
    beans = [event(EventKind.CLICKED, "harbour-beans") for _ in range(9)]
    await Events(sqlite).record_all(
        [*(replace(e, at=e.at - timedelta(days=60)) for e in coats), *beans]
    )

    first = (await advisor.for_you("ada", **ASKED)).suggestions[0]

    assert first.product.department == "coffee-tea"
    assert first.reason
    assert first.reason.cause is Cause.LOOKED


async def test_a_disliked_product_is_gone_until_it_is_liked(
    advisor: Advisor, sqlite: Database
) -> None:
    events = Events(sqlite)
    await events.record(event(EventKind.DISLIKED, "evening-decaf", hours=2))
    before = await advisor.search("ada", "decaf", **ASKED)
    await events.record(event(EventKind.LIKED, "evening-decaf", hours=1))
    after = await advisor.search("ada", "decaf", **ASKED)

    assert "evening-decaf" not in {each.product.id for each in before.suggestions}
    assert [each.product.id for each in after.suggestions] == ["evening-decaf"]

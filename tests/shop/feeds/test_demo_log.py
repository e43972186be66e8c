"""The demo log is read with stable ids, and holds nobody who exists."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shop.errors import FeedError
from shop.feeds.demo_log import read_demo_log
from shop.model import Event, EventKind

HEADER = "synthetic_shopper,synthetic_visit,at,kind,product,variant,position\n"
CLICK = "sim-00001,2,2026-09-01T10:00:00Z,clicked,calm-gel,,3\n"
BUY = "sim-00001,2,2026-09-01T10:00:00Z,bought,calm-gel,CG-30,\n"


def written(folder, text):
    path = folder / "log.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_event_is_read_and_says_that_it_is_synthetic(tmp_path):
    path = written(tmp_path, HEADER + CLICK)

    event = next(read_demo_log(path))

    assert event == Event(
        id=event.id,
        kind=EventKind.CLICKED,
        shopper_id="sim-00001",
        session="sim-00001-2",
        channel="web",
        at=datetime(2026, 9, 1, 10, tzinfo=UTC),
        product_id="calm-gel",
        detail={"synthetic": "yes", "position": "3"},
    )


def test_ids_are_the_same_at_every_reading_and_never_twice(tmp_path):
    path = written(tmp_path, HEADER + CLICK + BUY + BUY)

    first, again = [[event.id for event in read_demo_log(path)] for _ in range(2)]

    assert first == again
    assert len(set(first)) == 3


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (CLICK.replace("sim-00001", "ada"), "column synthetic_shopper: 'ada' does not start"),
        (CLICK.replace("clicked", "adored"), "column kind: 'adored' is none of viewed"),
        (CLICK.replace("calm-gel", ""), "column product: is empty"),
        (CLICK.replace("2026-09-01T10:00:00Z", ""), "column at: is empty"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(tmp_path, row, message):
    path = written(tmp_path, HEADER + row)

    with pytest.raises(FeedError, match=f"line 2, {message}"):
        list(read_demo_log(path))

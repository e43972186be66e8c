"""What comes in is kept on the doorstep, whatever else is going on in the shop."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shop.database import Database
from shop.doorstep import Doorstep
from shop.inbox import Inbound, Inbox
from shop.visits import Visit

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HELLO = Visit("telegram", "event-1", "ann", "to ann", NOON, {"text": "hé 'you'"}, tapped="t0k")


def doorstep_of(database: Database) -> Doorstep:
    assert database.file
    return Doorstep(database.file)


async def test_a_visit_lies_there_with_all_it_brought_until_it_is_brought_in(
    sqlite: Database,
) -> None:
    doorstep = doorstep_of(sqlite)

    assert doorstep.keep(HELLO)

    ((position, visit),) = doorstep.waiting(10).items()
    assert visit == HELLO
    doorstep.clear(position)
    assert doorstep.waiting(10) == {}


async def test_it_outlives_the_process(sqlite: Database) -> None:
    doorstep_of(sqlite).keep(HELLO)  # and nobody closes it

    assert list(doorstep_of(sqlite).waiting(10).values()) == [HELLO]


async def test_a_visit_is_kept_while_somebody_writes_in_the_shop(sqlite: Database) -> None:
    doorstep = doorstep_of(sqlite)

    async with sqlite.begin():
        assert doorstep.keep(HELLO)


async def test_what_is_delivered_twice_is_kept_once(sqlite: Database) -> None:
    doorstep = doorstep_of(sqlite)
    kept = [doorstep.keep(HELLO), doorstep.keep(replace(HELLO, payload={"text": "other"}))]

    assert kept == [True, False]
    assert doorstep.keep(replace(HELLO, channel="slack"))


async def test_what_is_in_the_inbox_is_not_kept_again(sqlite: Database) -> None:
    doorstep = doorstep_of(sqlite)
    await Inbox(sqlite).accept(Inbound("telegram", "event-1", "talk-1", "ann", {}, NOON))

    assert not doorstep.keep(HELLO)
    assert doorstep.waiting(10) == {}


async def test_what_came_first_is_given_first(sqlite: Database) -> None:
    doorstep = doorstep_of(sqlite)
    for number in range(5):
        doorstep.keep(replace(HELLO, event_id=str(number)))

    oldest = doorstep.waiting(3)
    doorstep.clear(max(oldest))

    assert [visit.event_id for visit in oldest.values()] == ["0", "1", "2"]
    assert [visit.event_id for visit in doorstep.waiting(3).values()] == ["3", "4"]


async def test_what_is_set_aside_is_in_nobodys_way_until_the_next_start(sqlite: Database) -> None:
    doorstep = doorstep_of(sqlite)
    for number in range(2):
        doorstep.keep(replace(HELLO, event_id=str(number)))

    first, second = doorstep.waiting(10)
    doorstep.set_aside(first)
    doorstep.clear(second)

    assert doorstep.waiting(10) == {}
    assert [visit.event_id for visit in doorstep_of(sqlite).waiting(10).values()] == ["0"]


@pytest.mark.parametrize("shown", [repr, str])
def test_what_a_button_stands_for_is_not_shown(shown: type[str], tmp_path: Path) -> None:
    assert "t0k" not in shown(HELLO)

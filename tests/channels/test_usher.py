"""Nobody who calls waits for the shop, and nothing that was acknowledged is lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

from channels.arrivals import Arrival, Left, Sender, Typed
from channels.reception import Reception
from shop.arriving import Arriving
from shop.conversations import Conversations
from shop.database import Database
from shop.doorstep import Doorstep
from shop.inbox import Inbox
from shop.outbox import Outbox
from shop.visits import Visit
from tests.channels.test_faults import Fault

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ANN = Sender("post", "ann", "to ann")


def says(text: str, who: Sender = ANN) -> Arrival:
    return Arrival(who, f"{who.user}: {text}", Typed(text))


async def history(database: Database, who: Sender = ANN) -> list[str]:
    """What somebody said, as it is in the history."""
    talk = await Conversations(database).of_address(who.channel, who.address)
    if talk is None:
        return []
    return [said.part["text"] for said in await Outbox(database).after(talk.id, 0)]


async def until_said(database: Database, count: int) -> list[str]:
    for _ in range(500):
        if len(said := await history(database)) >= count:
            return said
        await asyncio.sleep(0.01)
    raise AssertionError(f"only {said}")


async def test_somebody_is_kept_while_a_long_turn_is_written(sqlite: Database) -> None:
    reception, woken = Reception(sqlite), list[str]()
    writer = Database(str(sqlite.engine.url))

    async with reception.running(woken.append):
        async with writer.begin():
            async with asyncio.timeout(5):
                assert await reception.take(says("hello"))
                assert not await reception.take(says("hello"))
            before = await history(sqlite)
        after = await until_said(sqlite, 1)
    await writer.close()

    assert (before, after) == ([], ["hello"])
    assert len(woken) == 1


async def test_many_words_at_once_keep_their_order(database: Database) -> None:
    reception, many = Reception(database), [str(number) for number in range(45)]

    async with reception.running(lambda _: None):
        for text in many:
            await reception.take(says(text))
        said = await until_said(database, len(many))

    talk = await Conversations(database).of_address("post", "to ann")
    assert said == many
    assert talk is not None
    waiting = await Inbox(database).next_waiting(talk.id)
    assert waiting is not None
    assert waiting.payload["text"] == "0"


async def test_what_an_ended_process_had_no_time_for_is_brought_in_at_the_next_start(
    sqlite: Database,
) -> None:
    assert sqlite.file
    Doorstep(sqlite.file).keep(Visit("post", "e1", "ann", "to ann", NOON, {"text": "hello"}))

    async with Reception(sqlite).running(lambda _: None):
        assert await until_said(sqlite, 1) == ["hello"]


async def test_what_was_brought_in_and_not_yet_cleared_is_not_said_twice(
    sqlite: Database,
) -> None:
    visits = [Visit("post", f"e{n}", "ann", "to ann", NOON, {"text": str(n)}) for n in range(2)]
    assert sqlite.file
    doorstep = Doorstep(sqlite.file)
    for visit in visits:
        doorstep.keep(visit)

    await Arriving(sqlite).bring_in(visits[:1])  # and killed here

    async with Reception(sqlite).running(lambda _: None):
        assert await until_said(sqlite, 2) == ["0", "1"]


async def test_a_fault_of_the_database_only_delays(sqlite: Database) -> None:
    fault, woken = Fault(sqlite, among="INSERT INTO inbox"), list[str]()
    reception = Reception(sqlite)

    async with reception.running(woken.append):
        fault.due = 1
        assert await reception.take(says("hello"))
        assert await until_said(sqlite, 1) == ["hello"]


async def test_one_visit_nobody_can_read_keeps_no_other_at_the_door(sqlite: Database) -> None:
    visits = [Visit("post", f"e{n}", "ann", "to ann", NOON, {"text": str(n)}) for n in range(3)]
    assert sqlite.file
    doorstep = Doorstep(sqlite.file)
    for visit in (visits[0], replace(visits[1], payload={}), visits[2]):
        doorstep.keep(visit)

    async with Reception(sqlite).running(lambda _: None):
        assert await until_said(sqlite, 2) == ["0", "2"]


async def test_whoever_leaves_after_their_words_stays_away(sqlite: Database) -> None:
    reception = Reception(sqlite)

    async with reception.running(lambda _: None):
        await reception.take(says("bye"))
        await reception.part_with(Left(ANN, "blocked"))

    talk = await Conversations(sqlite).of_address("post", "to ann")
    assert talk is not None
    assert talk.closed == "blocked"

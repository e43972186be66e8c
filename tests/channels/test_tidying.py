"""What nobody will ask for any more is forgotten; what somebody might is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Column, func, select

from channels.tidying import ANSWERED, SHOWN, Tidying
from shop.conversations import Conversations
from shop.database import Database
from shop.events import Events
from shop.forgetting import AT_ONCE
from shop.guesses import MOST_WRONG, Guesses
from shop.inbox import Inbound, Inbox
from shop.linking import VALID_FOR
from shop.merging.merging import UNDO_WITHIN, Merging
from shop.model import Event, EventKind
from shop.offeredcodes import OfferedCodes
from shop.outbox import Outbox
from shop.recommendations import Recommendations
from shop.reply import Choice
from shop.tables import (
    action_tokens,
    events,
    inbox,
    link_codes,
    link_guesses,
    outbox,
    recommendations,
    turns,
)
from shop.tokens import Tokens
from shop.turns import Turns

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
TABLES = (action_tokens, events, inbox, outbox, recommendations, turns)


async def _turn(database: Database, name: str, at: datetime) -> None:
    """All that a turn leaves behind: asked, answered, shown and looked at."""
    talk = await Conversations(database).open("ann", "web", at)
    await Inbox(database).accept(Inbound("web", name, talk.id, "ann", {"text": "tea"}, at))
    message = await Inbox(database).next_waiting(talk.id)
    assert message
    expires = at + timedelta(days=30)
    await Tokens(database).issue(talk.id, "ann", 1, [Choice("Tea", "search")], expires)
    await Turns(database).keep(name, "action_search", "ann", {}, at)
    await Recommendations(database).keep(name, "ann", at, {})
    for kind in (EventKind.SHOWN, EventKind.VIEWED):
        await Events(database).record(Event(f"{name}-{kind}", kind, "ann", talk.id, "web", at))
    await Outbox(database).finish(message, [{"type": "text", "text": "Here you are."}], at)


async def left(database: Database, column: Column[str]) -> set[str]:
    async with database.read() as connection:
        return set(await connection.scalars(select(column)))


async def _counts(database: Database) -> dict[str, int]:
    async with database.read() as connection:
        return {
            table.name: await connection.scalar(select(func.count()).select_from(table)) or 0
            for table in TABLES
        }


async def test_old_turns_leave_only_what_was_said_and_done(database: Database) -> None:
    await _turn(database, "old", NOON)
    await _turn(database, "new", NOON + SHOWN)

    gone = await Tidying(database, lambda: NOON + SHOWN + timedelta(seconds=1)).tidy()

    assert gone == 5
    assert await _counts(database) == {
        "action_tokens": 1,
        "events": 3,
        "inbox": 1,
        "outbox": 2,
        "recommendations": 1,
        "turns": 1,
    }


async def test_a_month_later_one_can_still_ask_why_but_not_tap(database: Database) -> None:
    await _turn(database, "old", NOON)
    await _turn(database, "new", NOON + ANSWERED)

    await Tidying(database, lambda: NOON + ANSWERED + timedelta(seconds=1)).tidy()

    left = await _counts(database)
    assert left["recommendations"] == 2
    assert left["events"] == 4
    assert [left[name] for name in ("action_tokens", "inbox", "turns")] == [1, 1, 1]


async def test_a_message_that_waits_is_never_forgotten_nor_its_place_given_twice(
    database: Database,
) -> None:
    talk = await Conversations(database).open("ann", "web", NOON)
    await Inbox(database).accept(Inbound("web", "waits", talk.id, "ann", {"text": "tea"}, NOON))
    waits = await Inbox(database).next_waiting(talk.id)
    await _turn(database, "answered", NOON)

    await Tidying(database, lambda: NOON + timedelta(days=999)).tidy()
    await _turn(database, "next", NOON)

    assert await Inbox(database).next_waiting(talk.id) == waits
    async with database.read() as connection:
        assert list(await connection.scalars(select(inbox.c.position).order_by("position"))) == [
            1,
            2,
            3,
        ]


async def test_codes_that_ended_and_guesses_that_count_no_more_are_forgotten(
    database: Database,
) -> None:
    codes, guesses = OfferedCodes(database), Guesses(database)
    for name, at in (("old", NOON), ("new", NOON + timedelta(hours=2))):
        await codes.offer(name, name, at + VALID_FOR)
        await guesses.count(f"talk of {name}", name, at)
    for _ in range(MOST_WRONG):
        await guesses.count("talk of a burglar", "bob", NOON + timedelta(minutes=30))

    await Tidying(database, lambda: NOON + timedelta(hours=1, minutes=20)).tidy()

    assert await guesses.is_closed("talk of a burglar", NOON + timedelta(minutes=80))
    assert await left(database, link_codes.c.shopper_id) == {"new"}
    assert await left(database, link_guesses.c.shopper_id) == {"new", "bob"}


async def test_what_undoing_a_link_needed_is_forgotten_when_it_is_too_late_for_that(
    database: Database,
) -> None:
    merging = Merging(database, clock=lambda: NOON)
    await merging.merge("ann", "ann on her phone")
    early, late = NOON + UNDO_WITHIN, NOON + UNDO_WITHIN + timedelta(seconds=1)

    assert await Tidying(database, lambda: early).tidy() == 0
    assert await Tidying(database, lambda: late).tidy() == 1
    assert await merging.is_still("ann on her phone", "ann")


async def test_with_its_answer_everything_a_message_held_is_gone(database: Database) -> None:
    talk = await Conversations(database).open("ann", "slack", NOON, "T1/UANN//UANN")
    inside = {"text": "📷", "attached": {"kind": "photo", "source": "https://files.slack.com/a"}}
    answered = Inbound("slack", "e1", talk.id, "ann", inside, NOON)
    buried = Inbound("slack", "e2", talk.id, "ann", inside, NOON)
    await Inbox(database).accept(answered)
    await Inbox(database).accept(buried)

    message = await Inbox(database).next_waiting(talk.id)
    assert message
    assert message.payload == inside
    await Outbox(database).finish(message, [{"type": "text", "text": "A photo!"}], NOON)
    await Inbox(database).bury(message.position + 1, "no answer")

    async with database.read() as connection:
        assert list(await connection.scalars(select(inbox.c.payload))) == [{}, {}]
    assert not await Inbox(database).accept(answered)


async def test_more_than_one_step_takes_is_forgotten_in_several(database: Database) -> None:
    for i in range(AT_ONCE + 5):
        await Recommendations(database).keep(str(i), "ann", NOON, {})

    assert await Tidying(database, lambda: NOON + 2 * SHOWN).tidy() == AT_ONCE + 5
    assert await Tidying(database, lambda: NOON + 2 * SHOWN).tidy() == 0

"""What nobody will ask for any more is forgotten; what somebody might is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from channels.tidying import ANSWERED, SHOWN, Tidying
from shop.conversations import Conversations
from shop.database import Database
from shop.events import Events
from shop.forgetting import AT_ONCE
from shop.inbox import Inbound, Inbox
from shop.model import Event, EventKind
from shop.outbox import Outbox
from shop.recommendations import Recommendations
from shop.reply import Choice
from shop.tables import action_tokens, events, inbox, outbox, recommendations, turns
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


async def test_more_than_one_step_takes_is_forgotten_in_several(database: Database) -> None:
    for i in range(AT_ONCE + 5):
        await Recommendations(database).keep(str(i), "ann", NOON, {})

    assert await Tidying(database, lambda: NOON + 2 * SHOWN).tidy() == AT_ONCE + 5
    assert await Tidying(database, lambda: NOON + 2 * SHOWN).tidy() == 0

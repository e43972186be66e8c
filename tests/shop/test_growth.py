"""What is asked in every turn costs the same in the first week and in the tenth year."""

from __future__ import annotations

from datetime import UTC, datetime

from shop.conversations import Conversations
from shop.database import Database
from shop.inbox import Inbound, Inbox
from shop.outbox import SHOPPER, Outbox, OutboxStatus
from shop.reply import Choice
from shop.tokens import Tokens
from shop.waiting import Waiting
from tests.steps import steps_of

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


async def _talk(database: Database, turns: int) -> str:
    """A conversation of so many turns, and a message that waits."""
    opened = await Conversations(database).open("ann", "web", NOON)
    inbox, outbox, tokens = Inbox(database), Outbox(database), Tokens(database)
    async with database.begin():
        for turn in range(turns + 1):
            said = {"id": str(turn), "text": "tea"}
            await inbox.accept(Inbound("web", f"{opened.id}-{turn}", opened.id, "ann", said, NOON))
            await outbox.append(opened.id, "ann", SHOPPER, said)
            message = await inbox.next_waiting(opened.id)
            if message and turn < turns:
                await tokens.issue(opened.id, "ann", message.position, [Choice("Tea", "tea")], NOON)
                parts = [{"type": "text", "text": "Here you are."}] * 2
                await outbox.finish(message, parts, NOON, status=OutboxStatus.SENT)
    return opened.id


async def test_a_turn_of_a_long_conversation_reads_no_more_than_one_of_a_short(
    sqlite: Database,
) -> None:
    short, long = await _talk(sqlite, 10), await _talk(sqlite, 400)

    async def next_turn(conversation: str) -> None:
        turn = await Waiting(sqlite).next_turn(conversation)
        assert turn
        assert len(turn.shown) == 2
        await Tokens(sqlite).shown_last(conversation)
        await Conversations(sqlite).standing(conversation)

    few = await steps_of(sqlite, lambda: next_turn(short))
    many = await steps_of(sqlite, lambda: next_turn(long))

    assert few > 0
    assert many < 1.2 * few


async def test_where_a_message_came_from_is_found_without_going_through_all_conversations(
    sqlite: Database,
) -> None:
    conversations = Conversations(sqlite)

    async def meet(people: range) -> None:
        async with sqlite.begin():
            for person in people:
                await conversations.open("ann", "telegram", NOON, str(person))

    async def find() -> None:
        assert await conversations.of_address("telegram", "1")

    await meet(range(10))
    few = await steps_of(sqlite, find)
    await meet(range(10, 400))
    many = await steps_of(sqlite, find)

    assert few > 0
    assert many < 1.2 * few

"""An answer is written once, in order, together with the end of its message."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from shop.conversations import Conversations
from shop.database import Database
from shop.errors import UnknownConversation
from shop.inbox import Inbound, Inbox, InboxMessage
from shop.outbox import SHOP, SHOPPER, Outbox, OutboxPart, OutboxStatus

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HI, BYE = {"type": "text", "text": "Hi"}, {"type": "text", "text": "Bye"}


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database, clock=lambda: NOON)


@pytest.fixture
async def talk(database: Database) -> str:
    return (await Conversations(database).open("ann", "web", NOON)).id


async def test_an_answer_is_in_the_outbox_when_its_message_is_done(
    database: Database, outbox: Outbox, talk: str
) -> None:
    message = await accepted(database, talk)
    assert not await outbox.is_settled(talk)

    said = await outbox.finish(message, [HI, BYE], NOON)

    ready = OutboxStatus.READY
    assert said == [OutboxPart(1, SHOP, HI, NOON, ready), OutboxPart(2, SHOP, BYE, NOON, ready)]
    assert await outbox.after(talk, 0) == said
    assert await outbox.is_settled(talk)
    assert await Inbox(database).next_waiting(talk) is None


async def test_a_message_is_answered_once_however_often_it_is_finished(
    database: Database, outbox: Outbox, talk: str
) -> None:
    message = await accepted(database, talk)

    said = await asyncio.gather(*(outbox.finish(message, [HI], NOON) for _ in range(8)))

    assert sorted(len(parts) for parts in said) == [0] * 7 + [1]
    assert len(await outbox.after(talk, 0)) == 1


async def test_a_message_with_no_answer_is_done_all_the_same(
    database: Database, outbox: Outbox, talk: str
) -> None:
    assert await outbox.finish(await accepted(database, talk), [], NOON) == []
    assert await outbox.is_settled(talk)


async def test_numbers_never_skip_nor_repeat_when_many_write_at_once(
    outbox: Outbox, talk: str
) -> None:
    await asyncio.gather(
        *(outbox.append(talk, "ann", SHOPPER, {"number": number}) for number in range(20))
    )

    history = await outbox.after(talk, 0)
    assert [part.seq for part in history] == list(range(1, 21))
    assert {part.part["number"] for part in history} == set(range(20))


async def test_history_has_both_sides_and_can_be_read_from_any_number(
    database: Database, outbox: Outbox, talk: str
) -> None:
    message = await accepted(database, talk)
    mine = await outbox.append(talk, "ann", SHOPPER, HI, message.position)
    [answer] = await outbox.finish(message, [BYE], NOON)

    assert mine == OutboxPart(1, SHOPPER, HI, NOON, OutboxStatus.SENT)
    assert await outbox.after(talk, 0) == [mine, answer]
    assert await outbox.after(talk, 1) == [answer]
    assert await outbox.after(talk, 0, limit=1) == [mine]
    assert await outbox.after(talk, 2) == []


async def test_nothing_is_said_in_a_conversation_there_is_not(outbox: Outbox) -> None:
    with pytest.raises(UnknownConversation):
        await outbox.append("made-up", "ann", SHOPPER, HI)


async def accepted(database: Database, talk: str) -> InboxMessage:
    """A message that has come in and waits."""
    inbox = Inbox(database)
    await inbox.accept(Inbound("web", "event-1", talk, "ann", {"text": "hello"}, NOON))
    message = await inbox.next_waiting(talk)
    assert message is not None
    return message

"""A message is accepted once and waits until it is answered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shop.database import Database
from shop.inbox import Inbound, Inbox, InboxMessage

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HELLO = Inbound("web", "event-1", "talk-1", "ann", {"text": "/hello 'you'"}, NOON)


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


async def test_a_message_waits_with_all_it_brought(inbox: Inbox) -> None:
    assert await inbox.accept(HELLO)

    waiting = await inbox.next_waiting("talk-1")

    assert waiting is not None
    assert waiting == InboxMessage(
        waiting.position, "web", "event-1", "talk-1", "ann", {"text": "/hello 'you'"}, NOON
    )


async def test_a_repeated_delivery_changes_nothing(inbox: Inbox) -> None:
    accepted = await asyncio.gather(*(inbox.accept(HELLO) for _ in range(8)))

    assert sorted(accepted) == [False] * 7 + [True]
    assert not await inbox.accept(replace(HELLO, payload={"text": "other"}))
    assert await inbox.accept(replace(HELLO, channel="slack"))


async def test_messages_wait_in_the_order_they_came(inbox: Inbox) -> None:
    for number in range(3):
        await inbox.accept(replace(HELLO, event_id=str(number), conversation_id="talk-2"))
    await inbox.accept(HELLO)

    oldest = await inbox.next_waiting("talk-2")

    assert await inbox.waiting_conversations() == ["talk-2", "talk-1"]
    assert oldest is not None
    assert oldest.event_id == "0"
    assert await inbox.next_waiting("talk-3") is None


async def test_failed_tries_are_counted_and_a_buried_message_lets_the_next_pass(
    inbox: Inbox,
) -> None:
    await inbox.accept(HELLO)
    await inbox.accept(replace(HELLO, event_id="event-2"))
    stuck = await inbox.next_waiting("talk-1")
    assert stuck is not None

    await inbox.attempted(stuck.position)
    await inbox.attempted(stuck.position)

    assert await inbox.next_waiting("talk-1") == replace(stuck, attempts=2)

    await inbox.bury(stuck.position, "Rasa answers 500")

    behind = await inbox.next_waiting("talk-1")
    assert behind is not None
    assert behind.event_id == "event-2"


async def test_only_answered_messages_are_forgotten_in_time(inbox: Inbox) -> None:
    await inbox.accept(HELLO)
    await inbox.accept(replace(HELLO, event_id="event-2"))
    first = await inbox.next_waiting("talk-1")
    assert first is not None
    await inbox.bury(first.position, "a test")

    assert await inbox.forget_before(NOON + timedelta(days=1)) == 1

    waiting = await inbox.next_waiting("talk-1")
    assert waiting is not None
    assert waiting.event_id == "event-2"

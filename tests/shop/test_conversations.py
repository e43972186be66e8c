"""A conversation knows its shopper and where to answer."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from shop.conversations import Conversations
from shop.database import Database
from shop.erasure import erase
from shop.errors import UnknownConversation

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def conversations(database: Database) -> Conversations:
    return Conversations(database)


async def test_a_conversation_comes_back_by_its_id(conversations: Conversations) -> None:
    opened = await conversations.open("ann", "web", NOON)

    assert await conversations.get(opened.id) == opened
    assert (opened.shopper_id, opened.channel, opened.last_seq) == ("ann", "web", 0)
    with pytest.raises(UnknownConversation):
        await conversations.get("made-up")


async def test_every_visit_to_the_web_chat_can_open_its_own(conversations: Conversations) -> None:
    first = await conversations.open("ann", "web", NOON)
    second = await conversations.open("ann", "web", NOON.replace(hour=13))

    assert await conversations.of_shopper("ann") == (first, second)


async def test_at_an_address_there_is_one_conversation(conversations: Conversations) -> None:
    opened = await asyncio.gather(
        *(conversations.open("ann", "telegram", NOON, "77") for _ in range(8))
    )

    assert len(set(opened)) == 1
    assert await conversations.of_address("telegram", "77") == opened[0]
    assert await conversations.of_address("slack", "77") is None


async def test_who_was_forgotten_begins_anew_at_the_same_address(
    conversations: Conversations, database: Database
) -> None:
    before = await conversations.open("ann", "telegram", NOON, "77")
    await erase(database, "ann")
    assert await conversations.of_address("telegram", "77") is None

    after = await conversations.open("a-stranger", "telegram", NOON, "77")

    assert after.id != before.id
    assert (await conversations.get(before.id)).is_erased
    assert not after.is_erased


async def test_a_group_that_gets_another_id_takes_its_conversations_along(
    conversations: Conversations,
) -> None:
    ann = await conversations.open("ann", "telegram", NOON, "-7/1")
    bob = await conversations.open("bob", "telegram", NOON, "-7:3/2")
    elsewhere = await conversations.open("cem", "telegram", NOON, "-77/1")
    early = await conversations.open("dee", "telegram", NOON, "-7/4")
    begun = await conversations.open("dee", "telegram", NOON, "-1009/4")

    await conversations.readdress("telegram", "-7", "-1009")

    found = [await conversations.get(each.id) for each in (ann, bob, elsewhere, early, begun)]
    assert [each.address for each in found] == ["-1009/1", "-1009:3/2", "-77/1", "-7/4", "-1009/4"]

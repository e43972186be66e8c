"""A turn that is asked for again is replayed, not done again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from shop.database import Database
from shop.errors import TurnTaken
from shop.handoffs import Handoff, Handoffs
from shop.turns import Turns

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


async def test_a_turn_is_replayed_as_it_was(database: Database) -> None:
    turns = Turns(database)
    assert await turns.get("message-1", "action_help") is None

    await turns.keep("message-1", "action_help", "ann", {"messages": [{"text": "Hi"}]}, NOON)

    assert await turns.get("message-1", "action_help") == {"messages": [{"text": "Hi"}]}
    assert await turns.get("message-1", "action_greet") is None
    assert await turns.get("message-2", "action_help") is None


async def test_of_two_processes_with_the_same_turn_one_counts(database: Database) -> None:
    turns, handoffs = Turns(database), Handoffs(database)

    async def answer(number: int) -> int:
        async with database.begin():
            await handoffs.keep(Handoff(str(number), "ann", "talk", "Help!", NOON))
            await turns.keep("message-1", "action_human", "ann", {"number": number}, NOON)
            return number

    results = await asyncio.gather(*(answer(number) for number in range(5)), return_exceptions=True)

    counted = [result for result in results if isinstance(result, int)]
    assert [type(result) for result in results if result not in counted] == [TurnTaken] * 4
    assert await turns.get("message-1", "action_human") == {"number": counted[0]}
    assert [waiting.id for waiting in await handoffs.waiting()] == [str(counted[0])]


async def test_old_turns_are_forgotten(database: Database) -> None:
    turns = Turns(database)
    await turns.keep("old", "action_help", "ann", {}, NOON - timedelta(days=2))
    await turns.keep("new", "action_help", "ann", {}, NOON)

    assert await turns.forget_before(NOON - timedelta(days=1)) == 1

    assert await turns.get("old", "action_help") is None
    assert await turns.get("new", "action_help") == {}


async def test_a_turn_taken_says_by_what() -> None:
    with pytest.raises(TurnTaken, match="action_help has already answered 'message-1'"):
        raise TurnTaken("message-1", "action_help")

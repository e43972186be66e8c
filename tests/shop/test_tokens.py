"""A token means what its button said, in its conversation, for a while."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from shop.database import Database
from shop.reply import Choice
from shop.tokens import Tokens

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
TOMORROW = NOON + timedelta(days=1)
YES, NO = Choice("Yes", "affirm"), Choice("No", "deny")
ADD = Choice("Add", "add_to_cart", {"product": "hat", "recommendation": "rec-1"})


@pytest.fixture
def tokens(database: Database) -> Tokens:
    return Tokens(database)


async def test_a_token_stands_for_its_choice(tokens: Tokens) -> None:
    issued = await tokens.issue("talk-1", "ann", 1, [ADD, YES], TOMORROW)

    assert [await tokens.find("talk-1", token, NOON) for token in issued] == [ADD, YES]


async def test_tokens_are_short_and_say_nothing(tokens: Tokens) -> None:
    issued = await tokens.issue("talk-1", "ann", 1, [YES] * 50, TOMORROW)

    assert len(set(issued)) == 50
    assert all(re.fullmatch(r"[\w-]{16}", token) for token in issued)


async def test_a_token_is_worth_nothing_elsewhere_later_or_made_up(tokens: Tokens) -> None:
    [token] = await tokens.issue("talk-1", "ann", 1, [ADD], TOMORROW)

    assert await tokens.find("talk-2", token, NOON) is None
    assert await tokens.find("talk-1", token, TOMORROW) is None
    assert await tokens.find("talk-1", "made-up", NOON) is None


async def test_the_choices_shown_last_come_in_their_order(tokens: Tokens) -> None:
    await tokens.issue("talk-1", "ann", 1, [ADD], TOMORROW)
    await tokens.issue("talk-1", "ann", 4, [NO, YES, ADD], TOMORROW)
    await tokens.issue("talk-2", "bob", 9, [ADD], TOMORROW)

    assert await tokens.shown_last("talk-1") == [NO, YES, ADD]
    assert await tokens.shown_last("talk-3") == []


async def test_no_choices_need_no_tokens(tokens: Tokens) -> None:
    assert await tokens.issue("talk-1", "ann", 1, [], TOMORROW) == []


async def test_expired_tokens_are_forgotten(tokens: Tokens) -> None:
    await tokens.issue("talk-1", "ann", 1, [ADD, YES], NOON)
    await tokens.issue("talk-1", "ann", 0, [NO], TOMORROW)

    assert await tokens.forget_expired(NOON) == 2

    assert await tokens.shown_last("talk-1") == [NO]

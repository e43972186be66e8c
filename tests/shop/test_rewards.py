"""A quiz is rewarded once, with a code that is used once and not for ever."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from shop.database import Database
from shop.rewards import VALID_FOR, Rewards

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


async def test_a_quiz_is_rewarded_once_however_often_it_is_finished(database: Database) -> None:
    rewards = Rewards(database, clock=lambda: NOON)

    granted = await asyncio.gather(
        *(rewards.grant("ann", "style", 10 + more, NOON) for more in range(5))
    )

    assert len(set(granted)) == 1
    assert await rewards.open("ann") == (granted[0],)


async def test_each_shopper_and_each_quiz_has_a_code_of_its_own(database: Database) -> None:
    rewards = Rewards(database, clock=lambda: NOON)

    codes = {
        (await rewards.grant(shopper_id, quiz_id, 10, NOON)).code
        for shopper_id in ("ann", "bob")
        for quiz_id in ("style", "coffee")
    }

    assert len(codes) == 4
    assert len(await rewards.open("ann")) == 2


async def test_a_reward_is_not_open_after_its_time(database: Database) -> None:
    reward = await Rewards(database).grant("ann", "style", 10, NOON)

    late = Rewards(database, clock=lambda: NOON + VALID_FOR + timedelta(seconds=1))

    assert reward.expires_at == NOON + VALID_FOR
    assert not reward.used
    assert await late.open("ann") == ()

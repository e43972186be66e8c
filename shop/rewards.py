"""Rewards: single-use codes for finishing a quiz."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select

from shop.clock import Clock, now
from shop.codes import reward_code
from shop.database import Database
from shop.model import Reward
from shop.tables import rewards
from shop.upserts import insert_new

VALID_FOR = timedelta(days=30)

_GRANTED = select(rewards).where(
    rewards.c.shopper_id == bindparam("shopper"), rewards.c.quiz_id == bindparam("quiz")
)


class Rewards:
    """One reward a shopper a quiz; an order uses it up."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._clock = clock

    async def grant(
        self,
        shopper_id: str,
        quiz_id: str,
        percent: int,
        at: datetime,
        *,
        valid_for: timedelta = VALID_FOR,
    ) -> Reward:
        """The shopper's reward for a quiz, made now or given before."""
        reward = Reward(
            code=reward_code(percent),
            shopper_id=shopper_id,
            quiz_id=quiz_id,
            percent_off=percent,
            issued_at=at,
            expires_at=at + valid_for,
        )
        async with self._database.begin() as connection:
            await connection.execute(insert_new(self._database, rewards), vars(reward))
            asked = {"shopper": shopper_id, "quiz": quiz_id}
            return _reward((await connection.execute(_GRANTED, asked)).one())

    async def open(self, shopper_id: str) -> tuple[Reward, ...]:
        """The rewards a shopper can still use, the first to expire first."""
        usable = (
            rewards.c.shopper_id == shopper_id,
            rewards.c.order_id == "",
            rewards.c.expires_at > self._clock(),
        )
        asked = select(rewards).where(*usable).order_by(rewards.c.expires_at, rewards.c.code)
        async with self._database.read() as connection:
            return tuple(_reward(row) for row in await connection.execute(asked))


def _reward(row: Row[Any]) -> Reward:
    return Reward(**row._mapping)

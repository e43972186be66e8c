"""Turns: what an action answered, replayed when Rasa asks again for the same message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from shop.database import Database
from shop.errors import TurnTaken
from shop.forgetting import forget_some
from shop.tables import turns
from shop.upserts import insert_new

_GET = select(turns.c.result).where(
    turns.c.message_id == bindparam("message"), turns.c.action == bindparam("action")
)


class Turns:
    """The results of actions, kept in the same transaction as what they changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, message_id: str, action: str) -> Mapping[str, Any] | None:
        """What an action answered to a message; None when it has not yet."""
        async with self._database.read() as connection:
            return await connection.scalar(_GET, {"message": message_id, "action": action})

    async def keep(
        self,
        message_id: str,
        action: str,
        shopper_id: str,
        result: Mapping[str, Any],
        at: datetime,
    ) -> None:
        """Remember an answer.

        Raises
        ------
        TurnTaken
            When another process has answered meanwhile: let it leave `Database.begin`, so that
            nothing of this transaction counts, and then `get` the other's answer.
        """
        row = {"message_id": message_id, "action": action, "shopper_id": shopper_id}
        async with self._database.begin() as connection:
            kept = await connection.execute(
                insert_new(self._database, turns), {**row, "result": dict(result), "at": at}
            )
        if kept.rowcount == 0:
            raise TurnTaken(message_id, action)

    async def forget_before(self, at: datetime) -> int:
        """Forget some answers nobody will ask for again; says how many."""
        return await forget_some(self._database, turns, turns.c.at < at)

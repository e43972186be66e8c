"""Recommendations as they were given: what answers "why this one?" tomorrow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from shop.database import Database
from shop.forgetting import forget_some
from shop.tables import recommendations
from shop.upserts import insert_new

_GET = select(recommendations.c.trace).where(
    recommendations.c.id == bindparam("id"), recommendations.c.shopper_id == bindparam("shopper")
)


class Recommendations:
    """The trace of each recommendation: the wish, the products and the reasons."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, id: str, shopper_id: str, at: datetime, trace: Mapping[str, Any]) -> None:
        """Remember a recommendation; the first trace of an id stays."""
        row = {"id": id, "shopper_id": shopper_id, "at": at, "trace": dict(trace)}
        async with self._database.begin() as connection:
            await connection.execute(insert_new(self._database, recommendations), row)

    async def get(self, id: str, shopper_id: str) -> Mapping[str, Any] | None:
        """A shopper's recommendation, or None; nobody sees another's."""
        async with self._database.read() as connection:
            return await connection.scalar(_GET, {"id": id, "shopper": shopper_id})

    async def forget_before(self, at: datetime) -> int:
        """Forget some recommendations nobody will ask about any more; says how many."""
        return await forget_some(self._database, recommendations, recommendations.c.at < at)

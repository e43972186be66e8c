"""Profiles: what shoppers like and how we know it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, or_, select

from shop.database import Database
from shop.model import Profile, Rule, Source, Taste
from shop.tables import tastes
from shop.upserts import upsert

STATED = (Source.SAID, Source.PICKED)

_OF_SHOPPER = (
    select(tastes)
    .where(tastes.c.shopper_id == bindparam("shopper"))
    .order_by(tastes.c.at, tastes.c.id)
)
_SAID_BEFORE = delete(tastes).where(
    tastes.c.shopper_id == bindparam("shopper"),
    tastes.c.attribute == bindparam("of_attribute"),
    tastes.c.value == bindparam("of_value"),
    tastes.c.scope == bindparam("of_scope"),
    or_(*(tastes.c.source == source for source in STATED)),  # an IN cannot be run for many
)


class Profiles:
    """The tastes of each shopper, each with its source."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, shopper_id: str) -> Profile:
        """All we know of a shopper's taste, oldest first; empty for a stranger."""
        async with self._database.read() as connection:
            found = await connection.execute(_OF_SHOPPER, {"shopper": shopper_id})
            known = tuple(_taste(dict(row._mapping)) for row in found)
        return Profile(shopper_id=shopper_id, tastes=known)

    async def add(self, shopper_id: str, new: Iterable[Taste]) -> None:
        """Learn tastes. What was said before of the same value is replaced, not doubled."""
        learned = list(new)
        said = [_key(shopper_id, taste) for taste in learned if taste.source in STATED]
        values = [{**vars(taste), "shopper_id": shopper_id} for taste in learned]
        async with self._database.begin() as connection:
            if said:
                await connection.execute(_SAID_BEFORE, said)
            if values:
                await connection.execute(upsert(self._database, tastes), values)

    async def replace(
        self, shopper_id: str, attribute: str, scope: str, new: Iterable[Taste]
    ) -> None:
        """Forget all of one attribute within a scope and learn these instead."""
        async with self._database.begin():
            await self._delete(shopper_id, tastes.c.attribute == attribute, tastes.c.scope == scope)
            await self.add(shopper_id, new)

    async def forget(self, shopper_id: str, taste_id: str) -> bool:
        """Forget one taste; False when there is none of that id."""
        return await self._delete(shopper_id, tastes.c.id == taste_id) > 0

    async def forget_event(self, shopper_id: str, event_id: str) -> int:
        """Forget everything that was learned from one event; says how many tastes that were."""
        return await self._delete(shopper_id, tastes.c.event_id == event_id)

    async def _delete(self, shopper_id: str, *which: ColumnElement[bool]) -> int:
        statement = delete(tastes).where(tastes.c.shopper_id == shopper_id, *which)
        async with self._database.begin() as connection:
            return (await connection.execute(statement)).rowcount


def _key(shopper_id: str, taste: Taste) -> dict[str, str]:
    return {
        "shopper": shopper_id,
        "of_attribute": taste.attribute,
        "of_value": taste.value,
        "of_scope": taste.scope,
    }


def _taste(row: dict[str, Any]) -> Taste:
    del row["shopper_id"]
    row["source"] = Source(row["source"])
    row["rule"] = Rule(row["rule"])
    return Taste(**row)

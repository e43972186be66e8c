"""Forgetting what is old, a few rows at a time: nobody who writes meanwhile waits for long."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, delete, select, tuple_

from shop.database import Database

AT_ONCE = 200


async def forget_some(database: Database, table: Table, *old: ColumnElement[bool]) -> int:
    """Delete at most `AT_ONCE` of the rows that are old; says how many."""
    key: list[Any] = list(table.primary_key)
    some = select(*key).where(*old).limit(AT_ONCE)
    async with database.begin() as connection:
        return (await connection.execute(delete(table).where(tuple_(*key).in_(some)))).rowcount

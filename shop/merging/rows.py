"""Rows of any table as plain values: what a rule decides on and what undoing keeps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.tables import Moment

Row = dict[str, Any]
Key = tuple[Any, ...]


def key_of(table: Table, row: Mapping[str, Any]) -> Key:
    """What tells a row from all others."""
    return tuple(row[column.name] for column in table.primary_key)


async def rows_of(connection: AsyncConnection, table: Table, shopper_id: str) -> list[Row]:
    """A shopper's rows, in a steady order."""
    asked = select(table).where(table.c.shopper_id == shopper_id).order_by(*table.primary_key)
    return [dict(row._mapping) for row in await connection.execute(asked)]


async def replace(
    connection: AsyncConnection, table: Table, held: Iterable[Row], wanted: Iterable[Row]
) -> None:
    """Have the wanted rows where the held ones are; what is the same stays untouched."""
    held, wanted = list(held), list(wanted)
    gone = [row for row in held if row not in wanted]
    new = [row for row in wanted if row not in held]
    if gone:
        await connection.execute(delete(table).where(*_is_this(table)), _keys(table, gone))
    if new:
        await connection.execute(insert(table), new)


async def hand_over(
    connection: AsyncConnection, table: Table, keys: Iterable[Key], *, giver: str, to: str
) -> None:
    """Give single rows to another shopper, as far as they are still the giver's."""
    names = [column.name for column in table.primary_key]
    values = [dict(zip(_bound(names), key, strict=True)) for key in keys]
    if values:
        mine = update(table).where(table.c.shopper_id == giver, *_is_this(table))
        await connection.execute(mine.values(shopper_id=to), values)


def as_json(row: Row) -> Row:
    """A row that can be kept as JSON."""
    return {
        str(name): value.isoformat() if isinstance(value, datetime) else value
        for name, value in row.items()
    }


def from_json(table: Table, row: Row) -> Row:
    """The row that `as_json` wrote."""
    return {
        name: datetime.fromisoformat(value)
        if value and isinstance(table.c[name].type, Moment)
        else value
        for name, value in row.items()
    }


def _is_this(table: Table) -> list[Any]:
    return [
        column == bindparam(f"this_{column.name}", type_=column.type)
        for column in table.primary_key
    ]


def _keys(table: Table, rows: Iterable[Row]) -> list[Row]:
    names = [column.name for column in table.primary_key]
    return [dict(zip(_bound(names), key_of(table, row), strict=True)) for row in rows]


def _bound(names: Iterable[str]) -> list[str]:
    return [f"this_{name}" for name in names]

"""Everything we know of a shopper: given to them, or forgotten.

Who was known as two and is one is given, or forgotten, as both. All goes by the tables themselves:
whatever has a `shopper_id`, and whatever hangs on such a table, belongs to a person. So a new table
is exported and erased without a line here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, String, Table, delete, select, update

from shop.database import Database
from shop.inbox import InboxStatus
from shop.merging.people import ids_of
from shop.tables import (
    ERASED,
    catalogue_state,
    conversations,
    inbox,
    installations,
    merges,
    metadata,
    order_lines,
    orders,
    product_handles,
    products,
    reviews,
    used_identities,
    variants,
)

ABOUT_NOBODY = frozenset(
    {
        products,
        variants,
        product_handles,
        reviews,
        catalogue_state,
        installations,
        used_identities,
    }
)

# What outlives a person, without them: an order stays for the books, and a conversation keeps
# counting so that the words "you are forgotten" still arrive. All other columns are blanked.
KEPT: dict[Table, frozenset[str]] = {
    orders: frozenset(
        {
            "id",
            "number",
            "status",
            "subtotal_cents",
            "discount_cents",
            "total_cents",
            "placed_at",
        }
    ),
    order_lines: frozenset(order_lines.columns.keys()) - {"recommendation_id"},
    conversations: frozenset({"id", "channel", "created_at", "last_seq"}),
    inbox: frozenset(inbox.columns.keys()) - {"shopper_id"},
}
# Of the inbox only what still waits is kept; `Outbox.finish` deletes it with its answer.
KEPT_ROWS: dict[Table, ColumnElement[bool]] = {inbox: inbox.c.status == InboxStatus.WAITING}


async def export(database: Database, shopper_id: str) -> dict[str, list[dict[str, Any]]]:
    """All rows about a shopper, by table, ready for JSON."""
    if shopper_id == ERASED:
        return {}
    async with database.read() as connection:
        person = await ids_of(connection, shopper_id)
        return {
            str(table.name): [
                _plain(row._mapping)
                for row in await connection.execute(select(table).where(theirs))
            ]
            for table, theirs in personal_tables(*person)
        }


async def erase(database: Database, shopper_id: str) -> dict[str, int]:
    """Forget a shopper in every table; says how many rows of each were deleted or made nobody's."""
    if shopper_id == ERASED:
        return {}
    counts: dict[str, int] = {}
    async with database.begin() as connection:
        person = await ids_of(connection, shopper_id)
        for table, theirs in reversed(list(personal_tables(*person))):
            counts[table.name] = 0
            for statement in _forget(table, theirs):
                counts[table.name] += (await connection.execute(statement)).rowcount
        await connection.execute(delete(merges).where(merges.c.absorbed.in_(person)))
    return counts


def personal_tables(*shopper_ids: str) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Each table that belongs to shoppers, parents first, with what picks their rows."""
    for table in metadata.sorted_tables:
        theirs = _theirs(table, shopper_ids)
        if theirs is not None:
            yield table, theirs


def _theirs(table: Table, shopper_ids: Sequence[str]) -> ColumnElement[bool] | None:
    if "shopper_id" in table.columns:
        return table.c.shopper_id.in_(shopper_ids)
    for key in table.foreign_keys:
        of_parent = _theirs(key.column.table, shopper_ids)
        if of_parent is not None:
            return key.parent.in_(select(key.column).where(of_parent))
    return None


def _forget(table: Table, theirs: ColumnElement[bool]) -> Iterator[Any]:
    """The statements that forget a shopper in one table; children come before their parents."""
    if table not in KEPT:
        yield delete(table).where(theirs)
        return
    kept = KEPT_ROWS.get(table)
    if kept is not None:
        yield delete(table).where(theirs, ~kept)
    blanks = {
        column.name: _blank(column) for column in table.columns if column.name not in KEPT[table]
    }
    yield update(table).where(theirs).values(blanks)


def _blank(column: Column[Any]) -> Any:
    if column.name == "shopper_id":
        return ERASED
    if column.nullable:
        return None
    if isinstance(column.type, JSON):
        return {}
    return "" if isinstance(column.type, String) else 0


def _plain(row: Any) -> dict[str, Any]:
    return {
        str(name): value.isoformat() if isinstance(value, datetime) else value
        for name, value in row.items()
    }

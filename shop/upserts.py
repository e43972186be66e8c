"""INSERT that meets a row of the same key without failing, said once for both databases."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from shop.database import Database

Insert = sqlite.Insert | postgresql.Insert


def insert_into(database: Database, table: Table) -> Insert:
    """An INSERT in the dialect of this database, open to an ON CONFLICT."""
    return sqlite.insert(table) if database.is_sqlite else postgresql.insert(table)


def insert_new(database: Database, table: Table) -> Insert:
    """Insert a row; a row that is already there stays as it is."""
    return _insert_new(table, database.is_sqlite)


def upsert(database: Database, table: Table) -> Insert:
    """Insert a row; one of the same key takes all its values from the new one."""
    return _upsert(table, database.is_sqlite)


@cache
def _insert_new(table: Table, is_sqlite: bool) -> Insert:
    if is_sqlite:
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()


@cache
def _upsert(table: Table, is_sqlite: bool) -> Insert:
    insert: Insert = sqlite.insert(table) if is_sqlite else postgresql.insert(table)
    key = [column.name for column in table.primary_key]
    values = {name: insert.excluded[name] for name in table.columns.keys() if name not in key}  # noqa: SIM118
    return insert.on_conflict_do_update(index_elements=key, set_=values)

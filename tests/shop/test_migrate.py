"""Migrations lead to exactly the tables of this version, on both databases."""

from __future__ import annotations

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.engine.interfaces import ReflectedIndex

from shop.catalogue import Catalogue
from shop.database import Database
from shop.migrate import is_current, upgrade
from shop.tables import metadata


@pytest.fixture
async def empty(database: Database) -> Database:
    """A database without any table."""
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.drop_all)
    return database


async def test_migrations_make_the_tables_of_this_version(empty: Database) -> None:
    await upgrade(empty)

    async with empty.read() as connection:
        assert await connection.run_sync(_differences) == []


async def test_migrated_and_created_tables_have_the_same_columns_keys_and_indexes(
    database: Database,
) -> None:
    async with database.engine.begin() as connection:
        created = await connection.run_sync(_shape)
        await connection.run_sync(metadata.drop_all)

    await upgrade(database)

    async with database.read() as connection:
        assert await connection.run_sync(_shape) == created


async def test_a_database_is_current_only_after_its_migrations(empty: Database) -> None:
    assert not await is_current(empty)

    await upgrade(empty)

    assert await is_current(empty)


async def test_upgrading_twice_changes_nothing(empty: Database) -> None:
    await upgrade(empty)
    await Catalogue(empty).save([])

    await upgrade(empty)

    assert await Catalogue(empty).version() == 1


async def test_processes_that_start_together_migrate_once(empty: Database) -> None:
    await asyncio.gather(*(upgrade(empty) for _ in range(4)))

    async with empty.read() as connection:
        found = await connection.execute(text("SELECT version_num FROM alembic_version"))
        assert len(found.all()) == 1


def _differences(connection: Connection) -> list[object]:
    options = {"compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def _shape(connection: Connection) -> dict[str, object]:
    """Each table in full, as the database itself describes it."""
    found = inspect(connection)
    return {
        name: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(name)],
            found.get_pk_constraint(name)["constrained_columns"],
            sorted(
                (str(i["name"]), str(i["column_names"]), _options(i), bool(i["unique"]))
                for i in found.get_indexes(name)
            ),
            sorted(str(u["column_names"]) for u in found.get_unique_constraints(name)),
            sorted(
                (str(k["constrained_columns"]), str(k["referred_table"]), str(k["options"]))
                for k in found.get_foreign_keys(name)
            ),
        )
        for name in metadata.tables
    }


def _options(index: ReflectedIndex) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in index.get("dialect_options", {}).items()]

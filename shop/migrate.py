"""Bringing a database to the tables of this version, from Python: nothing to install or call."""

from __future__ import annotations

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from shop.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_251_001  # any number of our own: PostgreSQL's name for "somebody is migrating"


logging.getLogger("alembic").setLevel(logging.WARNING)  # it says hello at every look


async def upgrade(database: Database) -> None:
    """Run the migrations this database lacks; of several processes one does, the others wait."""
    async with database.begin() as connection:
        if not database.is_sqlite:  # SQLite's transaction is a lock already
            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        await connection.run_sync(_upgrade)


async def is_current(database: Database) -> bool:
    """Whether the database has exactly the tables this version expects."""
    async with database.read() as connection:
        return await connection.run_sync(_heads) == set(_scripts().get_heads())


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def _upgrade(connection: Connection) -> None:
    command.upgrade(config(connection), "head")


def _heads(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())

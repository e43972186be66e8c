"""What all tests share: a real database, empty or with a small shop in it."""

from __future__ import annotations

import os
import socket
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from shop.database import Database, async_url
from shop.tables import metadata

LOCAL_POSTGRES = "postgresql://postgres@127.0.0.1:5432/postgres"


def postgres_url() -> str | None:
    """The PostgreSQL to test on: the one that is named, or the one on this machine."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        return named
    with socket.socket() as probe:
        probe.settimeout(1)
        answers = probe.connect_ex(("127.0.0.1", 5432)) == 0
    return LOCAL_POSTGRES if answers else None


def pytest_report_header() -> str:
    if postgres_url():
        return "stores: tested on SQLite and on PostgreSQL"
    return "stores: tested on SQLite only; set TEST_DATABASE_URL to test on PostgreSQL too"


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database with all tables, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        async with fresh_sqlite(tmp_path) as opened:
            yield opened
        return
    server = postgres_url()
    if server is None:
        pytest.skip("no PostgreSQL answers; set TEST_DATABASE_URL")
    async with fresh_postgres(server) as opened:
        yield opened


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty SQLite database, for tests that are not about the database."""
    async with fresh_sqlite(tmp_path) as opened:
        yield opened


@asynccontextmanager
async def fresh_sqlite(folder: Path) -> AsyncIterator[Database]:
    """An empty SQLite database in a folder of its own."""
    database = Database(f"sqlite:///{folder / 'shop.db'}")
    await create_tables(database)
    yield database
    await database.close()


@asynccontextmanager
async def fresh_postgres(server: str) -> AsyncIterator[Database]:
    """An empty PostgreSQL database of its own, dropped at the end."""
    name = f"palate_test_{uuid.uuid4().hex[:12]}"
    await command(server, f"CREATE DATABASE {name}")
    url = async_url(server).set(database=name)
    database = Database(url.render_as_string(hide_password=False))
    await create_tables(database)
    yield database
    await database.close()
    await command(server, f"DROP DATABASE {name} WITH (FORCE)")


async def command(server: str, sql: str) -> None:
    engine = create_async_engine(async_url(server), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(sql))
    await engine.dispose()


async def create_tables(database: Database) -> None:
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parents[1]

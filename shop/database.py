"""The database: one transaction at a time, on SQLite or on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from shop.sqlite import BEGIN_WRITING, connect
from shop.turnstile import Turnstile

DatabaseFault = (SQLAlchemyError, OSError)  # what a database that does not answer raises
DatabaseAway = (OperationalError, OSError)  # of these, what may be over in a moment
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


class Database:
    """Gives out transactions. Stores ask for one; inside another they join it.

    So an action that wraps a whole turn in `begin` makes all its stores' changes one change.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(async_url(url))
        self._open: ContextVar[AsyncConnection | None] = ContextVar("open", default=None)
        self._writing = Turnstile()  # SQLite has one writer: here they queue in order

    @property
    def engine(self) -> AsyncEngine:
        return self._engine

    @property
    def is_sqlite(self) -> bool:
        return self._engine.dialect.name == "sqlite"

    @property
    def file(self) -> Path | None:
        """Where SQLite keeps it all; None on PostgreSQL."""
        return Path(self._engine.url.database or "") if self.is_sqlite else None

    @asynccontextmanager
    async def begin(self, *, urgent: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction for reading and writing; rolled back when an exception leaves it.

        `urgent` is for what somebody waits for at the door: on SQLite it goes before the rest.
        """
        async with self._transaction(write=True, urgent=urgent) as connection:
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction for reading only; on SQLite it never waits for a writer."""
        async with self._transaction(write=False) as connection:
            yield connection

    @asynccontextmanager
    async def _transaction(
        self, *, write: bool, urgent: bool = False
    ) -> AsyncIterator[AsyncConnection]:
        running = self._open.get()
        if running is not None and not running.closed:  # a task may outlive what began it
            yield running
            return
        alone = write and self.is_sqlite
        queue = self._writing.passing(urgent=urgent) if alone else nullcontext()
        async with queue, self._engine.connect() as connection:
            await connection.execution_options(palate_write=write)
            async with connection.begin():
                # asynccontextmanager runs both halves in the caller's context,
                # so the token can be reset where it was set
                token = self._open.set(connection if write else None)
                try:
                    yield connection
                finally:
                    self._open.reset(token)

    async def close(self) -> None:
        await self._engine.dispose()


def async_url(url: str) -> URL:
    """A plain database URL with the driver we use."""
    parsed = make_url(url)
    return parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername))


def _engine(url: URL) -> AsyncEngine:
    about: dict[str, Any] = {
        "hide_parameters": True,  # an error names the statement, never what a shopper wrote
        "json_serializer": lambda value: orjson.dumps(value).decode(),
        "json_deserializer": orjson.loads,
    }
    if not url.drivername.startswith("sqlite"):
        return create_async_engine(url, pool_size=10, max_overflow=10, pool_pre_ping=True, **about)
    Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        url, pool_size=8, max_overflow=8, connect_args={"async_creator_fn": connect}, **about
    )
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _begin_sqlite(connection: Any) -> None:
    """Take the write lock at the start, so that a reader never fails half-way to writing."""
    write = connection.get_execution_options().get("palate_write", True)
    connection.exec_driver_sql(BEGIN_WRITING if write else "BEGIN")

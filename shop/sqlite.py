"""SQLite without threads: what SQLAlchemy expects of aiosqlite, done where it is asked for.

aiosqlite sends every call to a thread and back, several of them for one statement; the way there
takes longer than the statement. Here a statement runs in place. Only a write lock may keep us
waiting, and for that others get their turn: the lock is asked for again a moment later. What takes
long by itself, many rows or a whole table, still goes to a thread.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

BEGIN_WRITING = "BEGIN IMMEDIATE"
PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # readers never wait for the writer
    "PRAGMA synchronous = NORMAL",  # with WAL, a crash of the process loses nothing
    "PRAGMA foreign_keys = ON",
)
PATIENCE = 15.0  # seconds to wait for another process that writes
PAUSE = 0.001
MANY = 200  # rows that are worth a thread
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


async def connect(path: str, **options: Any) -> Connection:
    """Open a database; what SQLAlchemy calls instead of aiosqlite's `connect`."""
    options = {**options, "check_same_thread": False, "isolation_level": None, "timeout": 0}
    connection = sqlite3.connect(path, **options)  # we say BEGIN, and wait, ourselves
    for pragma in PRAGMAS:  # two processes may open a new database at once
        await _when_free(partial(connection.execute, pragma))
    return Connection(connection)


class Cursor:
    """A cursor; `fetchall` gives what `execute` found."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    async def __aenter__(self) -> Cursor:
        return self

    async def execute(self, statement: str, parameters: Any = ()) -> Cursor:
        if statement.startswith("SELECT") and not parameters:  # sorts a whole table
            await asyncio.to_thread(self._cursor.execute, statement)
        else:
            await _when_free(lambda: self._cursor.execute(statement, parameters))
        return self

    async def executemany(self, statement: str, parameters: Iterable[Any]) -> Cursor:
        rows = list(parameters)
        if len(rows) < MANY:
            await _when_free(lambda: self._cursor.executemany(statement, rows))
        else:  # the write lock is ours already, so this does not wait
            await asyncio.to_thread(self._cursor.executemany, statement, rows)
        return self

    async def fetchall(self) -> list[Any]:
        rows = self._cursor.fetchmany(MANY)
        if len(rows) == MANY:
            rows += await asyncio.to_thread(self._cursor.fetchall)
        return rows

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(size or self._cursor.arraysize)

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def close(self) -> None:
        self._cursor.close()

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, size: int) -> None:
        self._cursor.arraysize = size


class Connection:
    """One connection, with the names SQLAlchemy's aiosqlite dialect calls."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = connection

    @property
    def _conn(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection

    def cursor(self) -> Cursor:
        return Cursor(self._conn.cursor())

    async def create_function(self, *about: Any, **options: Any) -> None:
        self._conn.create_function(*about, **options)

    async def commit(self) -> None:
        await _when_free(self._conn.commit)

    async def rollback(self) -> None:
        self._conn.rollback()

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


async def _when_free(do: Callable[[], Any]) -> None:
    """Do it, again and again while another process holds the lock."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            do()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in BUSY or time.monotonic() > until:
                raise
            await asyncio.sleep(PAUSE)
        else:
            return

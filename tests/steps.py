"""Counts the work of a database in steps of SQLite's machine: the same on every computer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import event

from shop.database import Database


async def steps_of(database: Database, do: Callable[[], Awaitable[object]]) -> int:
    """How many steps the statements of a call take."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    def listen(connection: Any, _: Any) -> None:
        connection._connection._conn.set_progress_handler(step, 1)

    await database.close()  # connections are opened anew, and counted
    event.listen(database.engine.sync_engine, "connect", listen)
    await do()
    event.remove(database.engine.sync_engine, "connect", listen)
    await database.close()
    return count

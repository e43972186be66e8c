"""The event log: what shoppers did and were shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, select

from shop.database import Database
from shop.model import Event, EventKind
from shop.tables import events
from shop.upserts import insert_new


class Events:
    """What happened, once each, in order of time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, event: Event) -> bool:
        """Keep an event; False when its id is known already."""
        async with self._database.begin() as connection:
            statement = insert_new(self._database, events)
            return (await connection.execute(statement, _values(event))).rowcount > 0

    async def record_all(self, happened: Iterable[Event]) -> None:
        """Keep many events in one statement; known ids change nothing."""
        values = [_values(event) for event in happened]
        if not values:
            return
        async with self._database.begin() as connection:
            await connection.execute(insert_new(self._database, events), values)

    async def of_shopper(
        self,
        shopper_id: str,
        since: datetime | None = None,
        kinds: Iterable[EventKind] | None = None,
    ) -> tuple[Event, ...]:
        """What one shopper did, oldest first."""
        asked = select(events).where(events.c.shopper_id == shopper_id)
        if kinds is not None:
            asked = asked.where(events.c.kind.in_(list(kinds)))
        return await self._read(asked, since)

    async def all(self, since: datetime | None = None) -> tuple[Event, ...]:
        """What all shoppers did, oldest first: what a model learns from."""
        return await self._read(select(events), since)

    async def counts(self) -> dict[EventKind, int]:
        """How many events of each kind there are."""
        asked = select(events.c.kind, func.count()).group_by(events.c.kind)
        async with self._database.read() as connection:
            return {EventKind(kind): count for kind, count in await connection.execute(asked)}

    async def forget(self, shopper_id: str, event_id: str) -> bool:
        """Take one event back, as if it had not happened; False when there is none."""
        statement = delete(events).where(events.c.shopper_id == shopper_id, events.c.id == event_id)
        async with self._database.begin() as connection:
            return (await connection.execute(statement)).rowcount > 0

    async def _read(self, asked: Select[Any], since: datetime | None) -> tuple[Event, ...]:
        if since is not None:
            asked = asked.where(events.c.at >= since)
        async with self._database.read() as connection:
            found = await connection.execute(asked.order_by(events.c.at, events.c.id))
            return tuple(_event(row) for row in found)


def _values(event: Event) -> dict[str, Any]:
    return {**vars(event), "detail": dict(event.detail)}


def _event(row: Row[Any]) -> Event:
    return Event(**{**row._mapping, "kind": EventKind(row.kind)})

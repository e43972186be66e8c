"""The event log: what shoppers did and were shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Row, bindparam, delete, func, select, union_all

from shop.database import Database
from shop.forgetting import forget_some
from shop.model import Event, EventKind
from shop.settled import OPINIONS, SAID, SAID_OF, SETTLED, LastWord, Settled, said_in, settled_in
from shop.tables import events
from shop.upserts import insert_new

Heed = Callable[[Sequence[Event]], Awaitable[None]]
EVERY_KIND = tuple(EventKind)
MOST_OF_A_SHOPPER = 30  # of each kind: what was done before says little of what they like now
MOST_OF_ALL = 50_000  # of each kind: enough to know what is popular

_OF_SHOPPER = events.c.shopper_id == bindparam("shopper")


class Events:
    """What happened, once each, in order of time; `heed` hears of it in the same transaction."""

    def __init__(self, database: Database, heed: Heed | None = None) -> None:
        self._database = database
        self._heed = heed

    async def record(self, event: Event) -> bool:
        """Keep an event; False when its id is known already."""
        async with self._database.begin() as connection:
            statement = insert_new(self._database, events)
            is_new = (await connection.execute(statement, _values(event))).rowcount > 0
            if is_new and self._heed:
                await self._heed([event])
            return is_new

    async def record_all(self, happened: Iterable[Event]) -> None:
        """Keep many events in one statement; known ids change nothing."""
        found = list(happened)
        if not found:
            return
        async with self._database.begin() as connection:
            values = [_values(event) for event in found]
            await connection.execute(insert_new(self._database, events), values)
            if self._heed:
                await self._heed(found)

    async def of_shopper(
        self,
        shopper_id: str,
        kinds: Iterable[EventKind] = EVERY_KIND,
        most: int = MOST_OF_A_SHOPPER,
    ) -> tuple[Event, ...]:
        """What one shopper did, oldest first: the newest of each kind, so none hides another."""
        asked = _latest(tuple(kinds), of_one=True)
        return await self._read(asked, {"shopper": shopper_id, "most": most})

    async def all(
        self, kinds: Iterable[EventKind] = EVERY_KIND, most: int = MOST_OF_ALL
    ) -> tuple[Event, ...]:
        """What all shoppers did, oldest first: what a model learns from."""
        return await self._read(_latest(tuple(kinds), of_one=False), {"most": most})

    async def settled(self, shopper_id: str) -> Settled:
        """What is never to be shown to a shopper again, of all time."""
        async with self._database.read() as connection:
            return settled_in(await connection.execute(SETTLED, {"shopper": shopper_id}))

    async def opinions(
        self, shopper_id: str, products: Sequence[str] | None = None
    ) -> dict[str, LastWord]:
        """The last word on each product, the newest last, of all time; or on some products only."""
        asked, about = (SAID, {}) if products is None else (SAID_OF, {"products": products})
        async with self._database.read() as connection:
            return said_in(await connection.execute(asked, {"shopper": shopper_id, **about}))

    async def counts(self) -> dict[EventKind, int]:
        """How many events of each kind there are."""
        asked = select(events.c.kind, func.count()).group_by(events.c.kind)
        async with self._database.read() as connection:
            return {EventKind(kind): count for kind, count in await connection.execute(asked)}

    async def forget_opinion(self, shopper_id: str, product_id: str) -> bool:
        """Take back what was thought of a product, as if never said; False when there is none."""
        about = (events.c.shopper_id == shopper_id, events.c.product_id == product_id)
        statement = delete(events).where(*about, events.c.kind.in_(OPINIONS))
        async with self._database.begin() as connection:
            return (await connection.execute(statement)).rowcount > 0

    async def forget_shown_before(self, at: datetime) -> int:
        """Forget some of what was shown long ago, never what was done; says how many."""
        shown = events.c.kind == EventKind.SHOWN
        return await forget_some(self._database, events, shown, events.c.at < at)

    async def _read(self, asked: CompoundSelect[Any], about: dict[str, Any]) -> tuple[Event, ...]:
        async with self._database.read() as connection:
            found = (_event(row) for row in await connection.execute(asked, about))
            return tuple(sorted(found, key=lambda event: (event.at, event.id)))


@cache
def _latest(kinds: tuple[EventKind, ...], *, of_one: bool) -> CompoundSelect[Any]:
    """The newest of each kind; one index answers each part, however much there is."""
    parts = [
        select(events)
        .where(events.c.kind == kind, *((_OF_SHOPPER,) if of_one else ()))
        .order_by(events.c.at.desc(), events.c.id.desc())
        .limit(bindparam("most"))
        .subquery()
        for kind in kinds
    ]
    return union_all(*(select(part) for part in parts))


def _values(event: Event) -> dict[str, Any]:
    return {**vars(event), "detail": dict(event.detail)}


def _event(row: Row[Any]) -> Event:
    return Event(**{**row._mapping, "kind": EventKind(row.kind)})

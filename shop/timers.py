"""Timers: what we mean to say first, when, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from shop.clock import derived_id
from shop.database import Database
from shop.forgetting import forget_some
from shop.speaking.purposes import Purpose
from shop.tables import ERASED, shoppers, timers
from shop.upserts import insert_new


class TimerStatus(StrEnum):
    """Where a timer is."""

    FOLLOWING = "following"  # waits for something to happen
    WAITING = "waiting"  # for its time
    CLAIMED = "claimed"  # on its way into a conversation
    SENT = "sent"
    DROPPED = "dropped"


_PENDING = (TimerStatus.FOLLOWING, TimerStatus.WAITING)


@dataclass(frozen=True)
class Timer:
    """Something to say first. Its id is that of the message it becomes, so it happens once.

    `subject` is the product or order it is about; `about` what held when it was set.
    """

    id: str
    shopper_id: str
    purpose: Purpose
    due_at: datetime
    subject: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    status: TimerStatus = TimerStatus.WAITING
    why: str = ""
    conversation_id: str = ""
    settled_at: datetime | None = None

    def is_due(self, at: datetime) -> bool:
        """Whether it still waits, and its time has come."""
        return self.status is TimerStatus.WAITING and self.due_at <= at

    def again(self, status: TimerStatus, due_at: datetime) -> Timer:
        """The same thing for another time, under an id of its own."""
        fresh = replace(self, id=derived_id(self.id, "again"), status=status, due_at=due_at)
        return replace(fresh, why="", conversation_id="", settled_at=None)


_GET = select(timers).where(timers.c.id == bindparam("id"))
_DUE = (
    select(timers)
    .where(
        timers.c.status == TimerStatus.WAITING,
        timers.c.due_at <= bindparam("at", type_=timers.c.due_at.type),
        timers.c.shopper_id != ERASED,
    )
    .order_by(timers.c.due_at, timers.c.id)
    .limit(bindparam("most"))
)
_FOLLOWING = (
    select(timers)
    .where(timers.c.status == TimerStatus.FOLLOWING, timers.c.id > bindparam("after"))
    .order_by(timers.c.id)
    .limit(bindparam("most"))
)
_OF_SHOPPER = (
    select(timers)
    .where(timers.c.shopper_id == bindparam("shopper"))
    .order_by(timers.c.due_at, timers.c.id)
)
_HOLD = (
    select(shoppers.c.shopper_id)
    .where(shoppers.c.shopper_id == bindparam("shopper"))
    .with_for_update(skip_locked=True)
)


class Timers:
    """What is to be said first; every row outlives a restart."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set(self, timer: Timer) -> None:
        """Have this timer in place of those that wait for the same; a known id changes nothing."""
        row = {**vars(timer), "about": dict(timer.about)}
        async with self._database.begin() as connection:
            if await self.get(timer.id) is None:
                await self.drop(timer.shopper_id, timer.purpose, timer.subject)
            await connection.execute(insert_new(self._database, timers), row)

    async def drop(
        self, shopper_id: str, purpose: Purpose | None = None, subject: str | None = None
    ) -> None:
        """Forget what still waits: all of a shopper's, of a purpose, or about one subject."""
        wanted = [timers.c.shopper_id == shopper_id, timers.c.status.in_(_PENDING)]
        if purpose is not None:
            wanted.append(timers.c.purpose == purpose)
        if subject is not None:
            wanted.append(timers.c.subject == subject)
        async with self._database.begin() as connection:
            await connection.execute(delete(timers).where(*wanted))

    async def get(self, id: str) -> Timer | None:
        """A timer, or None."""
        async with self._database.read() as connection:
            row = (await connection.execute(_GET, {"id": id})).first()
        return None if row is None else _timer(row)

    async def of_shopper(self, shopper_id: str) -> tuple[Timer, ...]:
        """All of a shopper's, by their time."""
        async with self._database.read() as connection:
            found = await connection.execute(_OF_SHOPPER, {"shopper": shopper_id})
            return tuple(_timer(row) for row in found)

    async def due(self, at: datetime, most: int = 100) -> tuple[Timer, ...]:
        """Those whose time has come, the longest overdue first."""
        async with self._database.read() as connection:
            found = await connection.execute(_DUE, {"at": at, "most": most})
            return tuple(_timer(row) for row in found)

    async def following(self, after: str = "", most: int = 500) -> tuple[Timer, ...]:
        """Those that wait for something to happen, page by page in the order of their ids."""
        async with self._database.read() as connection:
            found = await connection.execute(_FOLLOWING, {"after": after, "most": most})
            return tuple(_timer(row) for row in found)

    async def hold(self, shopper_id: str) -> bool:
        """Be the only one to decide about a shopper until this transaction ends.

        False when somebody else is deciding, or the shopper is in the middle of a turn.
        """
        async with self._database.begin() as connection:
            if self._database.is_sqlite:  # whoever writes is alone
                return True
            return await connection.scalar(_HOLD, {"shopper": shopper_id}) is not None

    async def postpone(self, id: str, until: datetime) -> None:
        """It waits until then: also one that followed and has come true."""
        await self._move(id, _PENDING, status=TimerStatus.WAITING, due_at=until)

    async def claim(self, id: str, conversation_id: str, at: datetime) -> bool:
        """Take it on its way into a conversation; False when another process was faster."""
        about = {"conversation_id": conversation_id, "settled_at": at}
        return await self._move(id, (TimerStatus.WAITING,), status=TimerStatus.CLAIMED, **about)

    async def sent(self, id: str, at: datetime) -> None:
        """It was said."""
        await self._move(id, (TimerStatus.CLAIMED,), status=TimerStatus.SENT, settled_at=at)

    async def give_up(self, id: str, why: str, at: datetime) -> None:
        """It will not be said."""
        before = (*_PENDING, TimerStatus.CLAIMED)
        await self._move(id, before, status=TimerStatus.DROPPED, why=why, settled_at=at)

    async def forget_before(self, at: datetime) -> int:
        """Forget some of those that were settled long ago; says how many."""
        settled = timers.c.status.in_((TimerStatus.SENT, TimerStatus.DROPPED))
        return await forget_some(self._database, timers, settled, timers.c.settled_at < at)

    async def _move(self, id: str, before: tuple[TimerStatus, ...], **values: Any) -> bool:
        moved = update(timers).where(timers.c.id == id, timers.c.status.in_(before))
        async with self._database.begin() as connection:
            return (await connection.execute(moved.values(**values))).rowcount > 0


def _timer(row: Row[Any]) -> Timer:
    about = {"purpose": Purpose(row.purpose), "status": TimerStatus(row.status)}
    return Timer(**{**row._mapping, **about})

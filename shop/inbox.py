"""The inbox: every message that was accepted, until it is answered.

What was in it is gone with the answer: words, addresses, a platform's ids of files. That it came
is kept a while longer, so that it is not taken twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from shop.database import Database
from shop.forgetting import forget_some
from shop.tables import inbox
from shop.upserts import insert_new


class InboxStatus(StrEnum):
    """What has become of a message."""

    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"  # given up


@dataclass(frozen=True)
class Inbound:
    """A message as a channel hands it in; `event_id` is the platform's own, or the client's."""

    channel: str
    event_id: str
    conversation_id: str
    shopper_id: str
    payload: Mapping[str, Any]
    received_at: datetime


@dataclass(frozen=True)
class InboxMessage:
    """A message that waits for its answer; `position` is its place in the queue."""

    position: int
    channel: str
    event_id: str
    conversation_id: str
    shopper_id: str
    payload: Mapping[str, Any]
    received_at: datetime
    attempts: int = 0

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for an answer: nobody does when it is we who begin to speak."""
        return not self.payload.get("unasked")


NOTHING: dict[str, Any] = {}  # of a message that nobody takes any more, not what was in it
_FIELDS = [inbox.c[name] for name in InboxMessage.__dataclass_fields__]
_IS_WAITING = inbox.c.status == InboxStatus.WAITING
NEXT_WAITING = (
    select(*_FIELDS)
    .where(_IS_WAITING, inbox.c.conversation_id == bindparam("conversation"))
    .order_by(inbox.c.position)
    .limit(1)
)
_CONVERSATIONS = (
    select(inbox.c.conversation_id)
    .where(_IS_WAITING)
    .group_by(inbox.c.conversation_id)
    .order_by(func.min(inbox.c.position))
)
_NEWEST = func.max(inbox.c.position)
_THIS = inbox.c.position == bindparam("this")
_ATTEMPTED = update(inbox).where(_THIS).values(attempts=inbox.c.attempts + 1)
_BURY = (
    update(inbox)
    .where(_THIS)
    .values(status=InboxStatus.DEAD, error=bindparam("why"), payload=NOTHING)
)


class Inbox:
    """Messages in the order they came, each accepted once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._accept = insert_new(database, inbox).returning(inbox.c.channel, inbox.c.event_id)

    async def accept(self, message: Inbound) -> bool:
        """Keep a message; False when its channel has delivered it before."""
        return bool(await self.accept_all([message]))

    async def accept_all(self, messages: Sequence[Inbound]) -> list[Inbound]:
        """Keep messages in their order; gives those their channels had not delivered before."""
        async with self._database.begin() as connection:
            rows = await connection.execute(self._accept, [_row(message) for message in messages])
            kept = {(row.channel, row.event_id) for row in rows}
        return [each for each in messages if (each.channel, each.event_id) in kept]

    async def waiting_conversations(self) -> list[str]:
        """The conversations with something to answer, the longest waiting first."""
        async with self._database.read() as connection:
            return list(await connection.scalars(_CONVERSATIONS))

    async def next_waiting(self, conversation_id: str) -> InboxMessage | None:
        """The oldest message of a conversation that waits."""
        async with self._database.read() as connection:
            row = (
                await connection.execute(NEXT_WAITING, {"conversation": conversation_id})
            ).first()
        return None if row is None else InboxMessage(**row._mapping)

    async def attempted(self, position: int) -> None:
        """Count one more try that failed."""
        async with self._database.begin() as connection:
            await connection.execute(_ATTEMPTED, {"this": position})

    async def bury(self, position: int, why: str) -> None:
        """Give a message up, so that those behind it get their turn."""
        async with self._database.begin() as connection:
            await connection.execute(_BURY, {"this": position, "why": why})

    async def forget_conversation(self, conversation_id: str) -> None:
        """Forget all messages of a conversation that is gone."""
        gone = delete(inbox).where(inbox.c.conversation_id == conversation_id)
        async with self._database.begin() as connection:
            await connection.execute(gone)

    async def forget_before(self, at: datetime) -> int:
        """Forget some answered messages no platform will deliver again; says how many.

        The newest stays: SQLite counts on from it, so that no position is given twice.
        """
        is_old = (inbox.c.received_at < at, inbox.c.position < select(_NEWEST).scalar_subquery())
        return await forget_some(
            self._database, inbox, inbox.c.status != InboxStatus.WAITING, *is_old
        )


def _row(message: Inbound) -> dict[str, Any]:
    return {
        **vars(message),
        "payload": dict(message.payload),
        "status": InboxStatus.WAITING,
        "attempts": 0,
        "error": "",
    }

"""The outbox: everything that was said in a conversation, numbered, until it is delivered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.clock import Clock, now
from shop.database import Database
from shop.errors import UnknownConversation
from shop.inbox import NOTHING, InboxMessage, InboxStatus
from shop.tables import ERASED, conversations, inbox, outbox

SHOPPER, SHOP = "shopper", "shop"  # who says it


class OutboxStatus(StrEnum):
    """Whether a part has been delivered."""

    READY = "ready"
    SENT = "sent"
    DEAD = "dead"  # given up


@dataclass(frozen=True)
class OutboxPart:
    """One thing said; `seq` counts up by one within its conversation."""

    seq: int
    sender: str
    part: Mapping[str, Any]
    created_at: datetime
    status: OutboxStatus


_ANSWERED = (
    update(inbox)
    .where(inbox.c.position == bindparam("this"), inbox.c.status == InboxStatus.WAITING)
    .values(status=InboxStatus.DONE, payload=NOTHING)
    .returning(inbox.c.shopper_id)
)
_COUNT_UP = (
    update(conversations)
    .where(
        conversations.c.id == bindparam("conversation"),
        conversations.c.shopper_id == bindparam("shopper"),
    )
    .values(last_seq=conversations.c.last_seq + bindparam("number"))
    .returning(conversations.c.last_seq)
)
_IN_CONVERSATION = outbox.c.conversation_id == bindparam("conversation")
_FIELDS = [outbox.c[name] for name in OutboxPart.__dataclass_fields__]
_AFTER = (
    select(*_FIELDS)
    .where(_IN_CONVERSATION, outbox.c.seq > bindparam("after"))
    .order_by(outbox.c.seq)
    .limit(bindparam("most"))
)
_SOMETHING_WAITS = select(
    exists().where(
        inbox.c.status == InboxStatus.WAITING,
        inbox.c.conversation_id == bindparam("conversation"),
    )
)


class Outbox:
    """What the shop says, and what the shopper said, as one numbered history."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._clock = clock

    async def finish(
        self,
        message: InboxMessage,
        parts: Sequence[Mapping[str, Any]],
        at: datetime,
        *,
        status: OutboxStatus = OutboxStatus.READY,
    ) -> list[OutboxPart]:
        """Answer a message: it is done and its answer is in the outbox, both or neither.

        A message that is done already is not answered twice: nothing happens, nothing is returned.
        """
        async with self._database.begin() as connection:
            shopper_id = await connection.scalar(_ANSWERED, {"this": message.position})
            if shopper_id is None:
                return []
            if shopper_id == ERASED:  # their last message has been kept until its answer
                await connection.execute(delete(inbox).where(inbox.c.position == message.position))
            said = await _count_up(
                connection, (message.conversation_id, shopper_id), parts, SHOP, at, status
            )
            await _write(connection, message.conversation_id, shopper_id, message.position, said)
            return said

    async def append(
        self,
        conversation_id: str,
        shopper_id: str,
        sender: str,
        part: Mapping[str, Any],
        inbox_position: int = 0,
        *,
        status: OutboxStatus = OutboxStatus.READY,
    ) -> OutboxPart:
        """Put one more thing into the history; what the shopper said needs no delivery."""
        async with self._database.begin() as connection:
            at = self._clock()
            how = OutboxStatus.SENT if sender == SHOPPER else status
            said = await _count_up(
                connection, (conversation_id, shopper_id), [part], sender, at, how
            )
            await _write(connection, conversation_id, shopper_id, inbox_position, said)
            return said[0]

    async def after(self, conversation_id: str, seq: int, limit: int = 100) -> list[OutboxPart]:
        """What was said after a number, in order."""
        asked = {"conversation": conversation_id, "after": seq, "most": limit}
        async with self._database.read() as connection:
            return [_part(row) for row in await connection.execute(_AFTER, asked)]

    async def is_settled(self, conversation_id: str) -> bool:
        """Whether nothing of a conversation waits for an answer."""
        async with self._database.read() as connection:
            return not await connection.scalar(_SOMETHING_WAITS, {"conversation": conversation_id})


async def _count_up(
    connection: AsyncConnection,
    whose: tuple[str, str],
    parts: Sequence[Mapping[str, Any]],
    sender: str,
    at: datetime,
    status: OutboxStatus,
) -> list[OutboxPart]:
    if not parts:
        return []
    conversation_id, shopper_id = whose
    step = {"conversation": conversation_id, "shopper": shopper_id, "number": len(parts)}
    last = await connection.scalar(_COUNT_UP, step)
    if last is None:
        raise UnknownConversation(conversation_id)
    first = last - len(parts) + 1
    return [OutboxPart(seq, sender, part, at, status) for seq, part in enumerate(parts, first)]


async def _write(
    connection: AsyncConnection,
    conversation_id: str,
    shopper_id: str,
    inbox_position: int,
    said: Sequence[OutboxPart],
) -> None:
    about = {
        "conversation_id": conversation_id,
        "shopper_id": shopper_id,
        "inbox_position": inbox_position,
        "error": "",
    }
    if said:
        rows = [{**vars(part), "part": dict(part.part), **about} for part in said]
        await connection.execute(insert(outbox), rows)


def _part(row: Row[Any]) -> OutboxPart:
    return OutboxPart(**{**row._mapping, "status": OutboxStatus(row.status)})

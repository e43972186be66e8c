"""The message whose turn it is, together with what the shopper had in front of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.database import Database
from shop.inbox import NEXT_WAITING, InboxMessage
from shop.outbox import SHOP
from shop.tables import outbox

_IN_CONVERSATION = outbox.c.conversation_id == bindparam("conversation")
_LAST_ANSWERED = (
    select(outbox.c.inbox_position)
    .where(
        _IN_CONVERSATION, outbox.c.sender == SHOP, outbox.c.inbox_position != bindparam("before")
    )
    .order_by(outbox.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)
_LAST_REPLY = (
    select(outbox.c.part)
    .where(_IN_CONVERSATION, outbox.c.sender == SHOP, outbox.c.inbox_position == _LAST_ANSWERED)
    .order_by(outbox.c.seq)
)


@dataclass(frozen=True)
class NextTurn:
    """A message that waits, and the parts of the reply before it; a tap needs none."""

    message: InboxMessage
    shown: tuple[Mapping[str, Any], ...] = ()


class Waiting:
    """What waits in a conversation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def next_turn(self, conversation_id: str) -> NextTurn | None:
        """The oldest message that waits."""
        async with self._database.read() as connection:
            asked = {"conversation": conversation_id}
            row = (await connection.execute(NEXT_WAITING, asked)).first()
            if row is None:
                return None
            message = InboxMessage(**row._mapping)
            if message.payload.get("intent"):
                return NextTurn(message)
            return NextTurn(message, await _reply(connection, conversation_id, message.position))

    async def last_reply(self, conversation_id: str) -> tuple[Mapping[str, Any], ...]:
        """All parts of what the shop said last."""
        async with self._database.read() as connection:
            return await _reply(connection, conversation_id, before=-1)


async def _reply(
    connection: AsyncConnection, conversation_id: str, before: int
) -> tuple[Mapping[str, Any], ...]:
    """The last reply, not counting what was said to the message at `before`."""
    asked = {"conversation": conversation_id, "before": before}
    return tuple(await connection.scalars(_LAST_REPLY, asked))

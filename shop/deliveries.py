"""What of the outbox a platform still has to get, and what became of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Update, bindparam, select, update

from shop.database import Database
from shop.outbox import OutboxStatus
from shop.tables import conversations, outbox

_OF_CONVERSATION = outbox.c.conversation_id == bindparam("conversation")
_IS_READY = outbox.c.status == OutboxStatus.READY
_NEXT = (
    select(outbox.c.seq, outbox.c.part, outbox.c.attempts, outbox.c.receipts)
    .where(_IS_READY, _OF_CONVERSATION)
    .order_by(outbox.c.seq)
    .limit(1)
)
_WAITING = select(outbox.c.conversation_id).where(_IS_READY).distinct()
_RECEIPTS = select(outbox.c.receipts).where(
    _OF_CONVERSATION, outbox.c.seq == bindparam("this"), _IS_READY
)
_PART = select(outbox.c.part).where(_OF_CONVERSATION, outbox.c.seq == bindparam("this"))
_THIS = update(outbox).where(_OF_CONVERSATION, outbox.c.seq == bindparam("this"))
_SETTLE = _THIS.values(status=bindparam("how"), error=bindparam("why"))
_REVIVE = _THIS.where(outbox.c.status == OutboxStatus.DEAD).values(
    status=OutboxStatus.READY, error="", attempts=0
)
_TAKEN = _THIS.values(receipts=bindparam("ids"))
_CONFIRMED = _TAKEN.where(_IS_READY)
_DELIVERED = _TAKEN.values(status=OutboxStatus.SENT, error="")
_ATTEMPTED = _THIS.values(attempts=outbox.c.attempts + 1, error=bindparam("why"))
_STUCK = (
    select(
        outbox.c.conversation_id,
        outbox.c.seq,
        conversations.c.channel,
        outbox.c.status,
        outbox.c.attempts,
        outbox.c.error,
        outbox.c.created_at,
    )
    .join(conversations, conversations.c.id == outbox.c.conversation_id)
    .where(outbox.c.status != OutboxStatus.SENT)
    .order_by(outbox.c.created_at, outbox.c.conversation_id, outbox.c.seq)
)


@dataclass(frozen=True)
class Undelivered:
    """A part that is to be delivered; `receipts` are a platform's ids of what it has of it."""

    seq: int
    part: Mapping[str, Any]
    attempts: int
    receipts: tuple[str, ...]


@dataclass(frozen=True)
class Stuck:
    """A part that waits, or was given up, and why; never what it says."""

    conversation_id: str
    seq: int
    channel: str
    status: OutboxStatus
    attempts: int
    why: str
    created_at: datetime


class Deliveries:
    """The parts on their way to a platform, in order within each conversation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def waiting_conversations(self) -> list[str]:
        """The conversations with something to deliver."""
        async with self._database.read() as connection:
            return list(await connection.scalars(_WAITING))

    async def next(self, conversation_id: str) -> Undelivered | None:
        """The first part that is to be delivered."""
        async with self._database.read() as connection:
            row = (await connection.execute(_NEXT, {"conversation": conversation_id})).first()
        if row is None:
            return None
        return Undelivered(row.seq, row.part, row.attempts, tuple(row.receipts or ()))

    async def part(self, conversation_id: str, seq: int) -> Mapping[str, Any] | None:
        """A part of a conversation by its number."""
        asked = {"conversation": conversation_id, "this": seq}
        async with self._database.read() as connection:
            return await connection.scalar(_PART, asked)

    async def taken(self, conversation_id: str, seq: int, receipts: Sequence[str]) -> None:
        """The platform has these messages of a part, and is to get more."""
        await self._receive(_TAKEN, conversation_id, seq, receipts)

    async def delivered(self, conversation_id: str, seq: int, receipts: Sequence[str]) -> None:
        """The platform has all messages of a part: these."""
        await self._receive(_DELIVERED, conversation_id, seq, receipts)

    async def confirm(self, conversation_id: str, seq: int, place: int, receipt: str) -> None:
        """The platform has the message at `place` of a part, as is learnt beside its answer.

        Nothing happens where that is known already, or what comes before is not.
        """
        asked = {"conversation": conversation_id, "this": seq}
        async with self._database.read() as connection:
            row = (await connection.execute(_RECEIPTS, asked)).first()
        held = tuple(row.receipts or ()) if row else ()
        if row is not None and len(held) == place:
            await self._receive(_CONFIRMED, conversation_id, seq, (*held, receipt))

    async def attempted(self, conversation_id: str, seq: int, why: str) -> None:
        """Count one more try that failed."""
        async with self._database.begin() as connection:
            about = {"conversation": conversation_id, "this": seq, "why": why}
            await connection.execute(_ATTEMPTED, about)

    async def mark_sent(self, conversation_id: str, *seqs: int) -> None:
        """These parts are delivered."""
        await self._settle(conversation_id, seqs, OutboxStatus.SENT, "")

    async def dead_letter(self, conversation_id: str, seq: int, why: str) -> None:
        """This part cannot be delivered."""
        await self._settle(conversation_id, (seq,), OutboxStatus.DEAD, why)

    async def revive(self, conversation_id: str, *seqs: int) -> None:
        """Try parts again that were given up, as patiently as the first time."""
        async with self._database.begin() as connection:
            for seq in seqs:
                await connection.execute(_REVIVE, {"conversation": conversation_id, "this": seq})

    async def stuck(self, limit: int = 1000) -> tuple[Stuck, ...]:
        """What waits and what was given up, the oldest first."""
        async with self._database.read() as connection:
            rows = await connection.execute(_STUCK.limit(limit))
            return tuple(
                Stuck(
                    row.conversation_id,
                    row.seq,
                    row.channel,
                    OutboxStatus(row.status),
                    row.attempts,
                    row.error,
                    row.created_at,
                )
                for row in rows
            )

    async def _receive(
        self, how: Update, conversation_id: str, seq: int, receipts: Sequence[str]
    ) -> None:
        about = {"conversation": conversation_id, "this": seq, "ids": list(receipts)}
        async with self._database.begin() as connection:
            await connection.execute(how, about)

    async def _settle(
        self, conversation_id: str, seqs: Sequence[int], how: OutboxStatus, why: str
    ) -> None:
        about = {"conversation": conversation_id, "how": how, "why": why}
        if not seqs:
            return
        async with self._database.begin() as connection:
            await connection.execute(_SETTLE, [{**about, "this": seq} for seq in seqs])

"""Hand-offs: shoppers who asked for a human."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select, update

from shop.database import Database
from shop.tables import handoffs
from shop.upserts import insert_new


class HandoffStatus(StrEnum):
    """Whether somebody has answered."""

    WAITING = "waiting"
    DONE = "done"


@dataclass(frozen=True)
class Handoff:
    """A request for a human, with what the shopper wrote."""

    id: str
    shopper_id: str
    conversation_id: str
    text: str
    at: datetime
    status: HandoffStatus = HandoffStatus.WAITING


class Handoffs:
    """The requests for a human."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, handoff: Handoff) -> None:
        """Remember a request; the same id is remembered once."""
        async with self._database.begin() as connection:
            await connection.execute(insert_new(self._database, handoffs), vars(handoff))

    async def waiting(self) -> tuple[Handoff, ...]:
        """The requests nobody has answered, oldest first."""
        asked = select(handoffs).where(handoffs.c.status == HandoffStatus.WAITING)
        async with self._database.read() as connection:
            found = await connection.execute(asked.order_by(handoffs.c.at, handoffs.c.id))
            return tuple(
                Handoff(**{**row._mapping, "status": HandoffStatus(row.status)}) for row in found
            )

    async def close(self, id: str) -> None:
        """Somebody has answered."""
        answered = update(handoffs).where(handoffs.c.id == id).values(status=HandoffStatus.DONE)
        async with self._database.begin() as connection:
            await connection.execute(answered)

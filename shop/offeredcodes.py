"""The codes that were offered for linking two channels: only fingerprints of them are kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select, update

from shop.database import Database
from shop.forgetting import forget_some
from shop.tables import link_codes


class OfferedCodes:
    """Each is good once, until it expires; a shopper has one at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def offer(self, kept: str, shopper_id: str, expires_at: datetime) -> None:
        """Keep a new code; earlier ones of the shopper end."""
        unused = (link_codes.c.shopper_id == shopper_id, link_codes.c.used_at.is_(None))
        row = {"code": kept, "shopper_id": shopper_id, "expires_at": expires_at}
        async with self._database.begin() as connection:
            await connection.execute(delete(link_codes).where(*unused))
            await connection.execute(insert(link_codes), row)

    async def owner(self, kept: str, at: datetime) -> str | None:
        """Whose a good code is."""
        asked = select(link_codes.c.shopper_id).where(*_good(kept, at))
        async with self._database.read() as connection:
            return await connection.scalar(asked)

    async def use(self, kept: str, at: datetime) -> bool:
        """Use a code up; False when it was used before, however many try at once."""
        used = update(link_codes).where(*_good(kept, at)).values(used_at=at)
        async with self._database.begin() as connection:
            return (await connection.execute(used)).rowcount > 0

    async def forget_expired(self, at: datetime) -> int:
        """Forget some that are good for nothing any more; says how many."""
        return await forget_some(self._database, link_codes, link_codes.c.expires_at <= at)


def _good(kept: str, at: datetime) -> tuple[ColumnElement[bool], ...]:
    fresh = (link_codes.c.used_at.is_(None), link_codes.c.expires_at > at)
    return link_codes.c.code == kept, *fresh

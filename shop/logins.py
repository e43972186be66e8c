"""Logins a merchant's site has vouched for: each counts once, also after a restart."""

from __future__ import annotations

import hashlib
from datetime import datetime

from shop.database import Database
from shop.forgetting import forget_some
from shop.tables import used_identities
from shop.upserts import insert_new


class UsedIdentities:
    """The ids of JWTs that were shown, until they expire."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, jti: str, until: datetime) -> bool:
        """Use one up; False when it was used before, however many try at once."""
        row = {"id": hashlib.sha256(jti.encode()).hexdigest(), "expires_at": until}
        async with self._database.begin() as connection:
            used = await connection.execute(insert_new(self._database, used_identities), row)
            return used.rowcount > 0

    async def forget_expired(self, at: datetime) -> int:
        """Forget some that have expired and are refused for that; says how many."""
        old = used_identities.c.expires_at <= at
        return await forget_some(self._database, used_identities, old)

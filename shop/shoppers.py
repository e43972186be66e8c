"""Shoppers, and the names they go by on each channel."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select

from shop.clock import new_id
from shop.database import Database
from shop.model import Shopper
from shop.tables import identities, shoppers
from shop.upserts import insert_new, upsert

_OF_IDENTITY = select(identities.c.shopper_id).where(
    identities.c.channel == bindparam("channel"), identities.c.channel_user == bindparam("user")
)


class Shoppers:
    """Who shops: one row a person, however many channels they use."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(
        self, at: datetime, *, name: str = "", locale: str = "", synthetic: bool = False
    ) -> str:
        """A new shopper's id."""
        id = new_id()
        row = {"shopper_id": id, "name": name, "locale": locale}
        async with self._database.begin() as connection:
            await connection.execute(
                shoppers.insert(), {**row, "created_at": at, "synthetic": synthetic}
            )
        return id

    async def get(self, shopper_id: str) -> Shopper | None:
        """A shopper, or None when there is nobody of that id (any more)."""
        asked = select(shoppers).where(shoppers.c.shopper_id == shopper_id)
        async with self._database.read() as connection:
            row = (await connection.execute(asked)).first()
        if row is None:
            return None
        return Shopper(row.shopper_id, row.created_at, row.name, row.locale, row.synthetic)

    async def of_identity(self, channel: str, user: str) -> str | None:
        """Who somebody on a channel is; None for a stranger."""
        async with self._database.read() as connection:
            return await connection.scalar(_OF_IDENTITY, {"channel": channel, "user": user})

    async def link(self, shopper_id: str, channel: str, user: str) -> None:
        """Know somebody on a channel as this shopper from now on."""
        row = {"channel": channel, "channel_user": user, "shopper_id": shopper_id}
        async with self._database.begin() as connection:
            await connection.execute(upsert(self._database, identities), row)

    async def has_identity(self, shopper_id: str, channel: str) -> bool:
        """Whether a shopper is known by some name on a channel."""
        named = select(identities.c.channel_user).where(
            identities.c.shopper_id == shopper_id, identities.c.channel == channel
        )
        async with self._database.read() as connection:
            return (await connection.execute(named)).first() is not None

    async def welcome(self, channel: str, user: str, at: datetime, *, locale: str = "") -> str:
        """The shopper somebody on a channel is, made now if this is their first word.

        Two first words at once make one shopper.
        """
        known = await self.of_identity(channel, user)
        if known is not None:
            return known
        asked = {"channel": channel, "user": user}
        row = {"channel": channel, "channel_user": user, "shopper_id": new_id()}
        async with self._database.begin() as connection:
            claim = await connection.execute(insert_new(self._database, identities), row)
            if claim.rowcount == 0:
                return str(await connection.scalar(_OF_IDENTITY, asked))
            newcomer = {"shopper_id": row["shopper_id"], "locale": locale, "created_at": at}
            await connection.execute(shoppers.insert(), newcomer)
        return row["shopper_id"]

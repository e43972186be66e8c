"""Shoppers, and the names they go by on each channel."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select, update

from shop.clock import new_id
from shop.database import Database
from shop.model import Shopper
from shop.tables import identities, shoppers
from shop.upserts import insert_new, upsert

SITE = "site"  # the channel of the names a merchant's site knows shoppers by

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
        about = (row.name, row.locale, row.synthetic, row.zone)
        return Shopper(row.shopper_id, row.created_at, *about)

    async def set_zone(self, shopper_id: str, zone: str) -> None:
        """By whose clock they sleep: a time zone such as Europe/Berlin."""
        known = update(shoppers).where(shoppers.c.shopper_id == shopper_id)
        async with self._database.begin() as connection:
            await connection.execute(known.values(zone=zone))

    async def of_identity(self, channel: str, user: str) -> str | None:
        """Who somebody on a channel is; None for a stranger."""
        async with self._database.read() as connection:
            return await connection.scalar(_OF_IDENTITY, {"channel": channel, "user": user})

    async def link(self, shopper_id: str, channel: str, user: str) -> None:
        """Know somebody on a channel as this shopper from now on."""
        row = {"channel": channel, "channel_user": user, "shopper_id": shopper_id}
        async with self._database.begin() as connection:
            await connection.execute(upsert(self._database, identities), row)

    async def identities_of(self, shopper_id: str) -> tuple[tuple[str, str], ...]:
        """The channels on which a shopper is known, and the name on each."""
        named = select(identities.c.channel, identities.c.channel_user)
        theirs = named.where(identities.c.shopper_id == shopper_id)
        async with self._database.read() as connection:
            return tuple(
                (row.channel, row.channel_user) for row in await connection.execute(theirs)
            )

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

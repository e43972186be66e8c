"""Consents: what a shopper lets us write first for, on which channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from shop.database import Database
from shop.speaking.purposes import Purpose
from shop.tables import consents
from shop.upserts import insert_new, upsert

ASKED = "asked"  # the source of a consent that was asked for and not (yet) given
_OF = select(consents).where(consents.c.shopper_id == bindparam("shopper"))


@dataclass(frozen=True)
class Consent:
    """One purpose on one channel; `source` is the message it was given, or asked for, with."""

    channel: str
    purpose: str
    given_at: datetime
    withdrawn_at: datetime | None
    source: str

    @property
    def stands(self) -> bool:
        """Whether it was given and not withdrawn."""
        return self.withdrawn_at is None


class Consents:
    """Nobody is written to first without one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, shopper_id: str) -> tuple[Consent, ...]:
        """All that was given, refused or withdrawn: whoever is here was asked before."""
        async with self._database.read() as connection:
            found = await connection.execute(_OF, {"shopper": shopper_id})
            return tuple(
                Consent(row.channel, row.purpose, row.given_at, row.withdrawn_at, row.source)
                for row in found
            )

    async def channels(self, shopper_id: str, purpose: Purpose) -> frozenset[str]:
        """Where a shopper wants to hear of it."""
        found = await self.of(shopper_id)
        return frozenset(each.channel for each in found if each.stands and each.purpose == purpose)

    async def give(
        self,
        shopper_id: str,
        channel: str,
        purposes: Iterable[Purpose],
        *,
        at: datetime,
        source: str,
    ) -> None:
        """They want to hear of these here."""
        row = {"shopper_id": shopper_id, "channel": channel, "source": source}
        for purpose in purposes:
            given = {**row, "purpose": purpose, "given_at": at, "withdrawn_at": None}
            async with self._database.begin() as connection:
                await connection.execute(upsert(self._database, consents), given)

    async def ask(
        self,
        shopper_id: str,
        channel: str,
        purposes: Iterable[Purpose],
        *,
        at: datetime,
    ) -> None:
        """They are being asked: kept as a consent that does not stand, so it is asked once."""
        await self._deny(shopper_id, channel, purposes, at)

    async def withdraw(
        self, shopper_id: str, channel: str, purposes: Iterable[Purpose], *, at: datetime
    ) -> None:
        """They do not want to hear of these here any more, and are not asked again."""
        purposes = list(purposes)
        mine: Mapping[str, object] = {"shopper_id": shopper_id, "channel": channel}
        standing = (
            *(consents.c[name] == value for name, value in mine.items()),
            consents.c.purpose.in_(purposes),
            consents.c.withdrawn_at.is_(None),
        )
        async with self._database.begin() as connection:
            await connection.execute(update(consents).where(*standing).values(withdrawn_at=at))
            await self._deny(shopper_id, channel, purposes, at)

    async def stop(self, shopper_id: str, channel: str, *, at: datetime) -> None:
        """Nothing at all is to be written first here any more."""
        await self.withdraw(shopper_id, channel, Purpose, at=at)

    async def _deny(
        self, shopper_id: str, channel: str, purposes: Iterable[Purpose], at: datetime
    ) -> None:
        row = {"shopper_id": shopper_id, "channel": channel, "source": ASKED}
        times = {"given_at": at, "withdrawn_at": at}
        rows = [{**row, **times, "purpose": purpose} for purpose in purposes]
        async with self._database.begin() as connection:
            await connection.execute(insert_new(self._database, consents), rows)

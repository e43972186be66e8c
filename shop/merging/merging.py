"""Merging: two shoppers who are one person become one, and can be two again for a week."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Text, cast, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.clock import Clock, new_id, now
from shop.database import Database
from shop.errors import LinkRefused
from shop.merging.meeting import Meeting
from shop.merging.people import stop_the_world, who
from shop.merging.rows import Row, as_json, from_json, hand_over, replace, rows_of
from shop.merging.rules import moved, settled
from shop.merging.separating import Met, separated
from shop.quiz.single import Subject
from shop.shoppers import SITE
from shop.tables import conversations, identities, merges

UNDO_WITHIN = timedelta(days=7)


class How(StrEnum):
    """How two were found to be one."""

    CODE = "code"
    LOGIN = "login"


class Merging:
    """Each merge and each undoing is one change: all of it happens, or nothing does."""

    def __init__(
        self,
        database: Database,
        single: Callable[[], frozenset[Subject]] = frozenset,
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._single = single
        self._clock = clock

    async def merge(self, survivor: str, absorbed: str, how: How = How.CODE) -> str | None:
        """Make two one; the id of the merge, or None when they are one already.

        Raises
        ------
        LinkRefused
            When the merchant's site knows both, as two customers.
        """
        async with self._database.begin() as connection:
            await stop_the_world(connection, survivor, absorbed)
            stays, leaves = await who(connection, survivor), await who(connection, absorbed)
            if stays == leaves:
                return None
            if await _have_two_logins(connection, stays, leaves):
                raise LinkRefused("logins")
            about = {"id": new_id(), "shopper_id": stays, "absorbed": leaves, "how": how}
            before = {
                "settled": await self._settle(connection, stays, leaves),
                "moved": await _move(connection, stays, leaves),
            }
            row = {**about, "at": self._clock(), "before": before}
            await connection.execute(insert(merges), row)
        return str(about["id"])

    async def undo(self, shopper_id: str) -> bool:
        """Separate again what was put together last; False when nothing can be, any more."""
        async with self._database.begin() as connection:
            await stop_the_world(connection, shopper_id)
            merge = await self._latest(connection, await who(connection, shopper_id))
            if merge is None or not await self._claim(connection, merge["id"]):
                return False
            await _separate(connection, merge)
        return True

    async def is_still(self, former: str, present: str) -> bool:
        """Whether who held a key is who its conversation is of by now: the same, or merged by code.

        Not so by a login: whoever held the browser before need not be who logged in.
        """
        if former == present:
            return True
        typed = (merges.c.absorbed == former, merges.c.shopper_id == present)
        asked = select(merges.c.id).where(
            *typed, merges.c.undone_at.is_(None), merges.c.how == How.CODE
        )
        async with self._database.read() as connection:
            return (await connection.execute(asked)).first() is not None

    async def forget_before(self, at: datetime) -> int:
        """Forget what undoing needed where it is too late for that; says of how many merges."""
        late = (merges.c.at < at - UNDO_WITHIN, cast(merges.c.before, Text) != "{}")
        async with self._database.begin() as connection:
            forgotten = update(merges).where(*late).values(before={})
            return (await connection.execute(forgotten)).rowcount

    async def _settle(
        self, connection: AsyncConnection, stays: str, leaves: str
    ) -> dict[str, dict[str, list[Row]]]:
        rules = list(settled())
        mine = {table.name: await rows_of(connection, table, stays) for table, _ in rules}
        theirs = {table.name: await rows_of(connection, table, leaves) for table, _ in rules}
        meeting = Meeting(stays, leaves, mine, theirs, self._single())
        kept = {}
        for table, rule in rules:
            if not theirs[table.name]:
                continue
            made = rule.decide(meeting)
            sides = {"mine": mine[table.name], "theirs": theirs[table.name], "made": made}
            await replace(connection, table, sides["mine"] + sides["theirs"], made)
            kept[str(table.name)] = {name: [as_json(row) for row in sides[name]] for name in sides}
        return kept

    async def _latest(self, connection: AsyncConnection, shopper_id: str) -> Row | None:
        young = merges.c.at > self._clock() - UNDO_WITHIN
        theirs = select(merges).where(
            merges.c.shopper_id == shopper_id, merges.c.undone_at.is_(None), young
        )
        row = (await connection.execute(theirs.order_by(merges.c.at.desc()).limit(1))).first()
        return None if row is None else dict(row._mapping)

    async def _claim(self, connection: AsyncConnection, id: str) -> bool:
        together = update(merges).where(merges.c.id == id, merges.c.undone_at.is_(None))
        undone = together.values(undone_at=self._clock(), before={})
        return (await connection.execute(undone)).rowcount > 0


async def _have_two_logins(connection: AsyncConnection, *shopper_ids: str) -> bool:
    known = select(identities.c.shopper_id).where(
        identities.c.channel == SITE, identities.c.shopper_id.in_(shopper_ids)
    )
    return len(set(await connection.scalars(known))) > 1


async def _move(connection: AsyncConnection, stays: str, leaves: str) -> dict[str, list[Any]]:
    """Make the rest theirs; the keys of what moved, where undoing cannot tell them otherwise."""
    keys = {}
    for table, rule in moved():
        theirs = update(table).where(table.c.shopper_id == leaves).values(shopper_id=stays)
        found = await connection.execute(theirs.returning(*table.primary_key))
        if rule.alone and (rows := [list(row) for row in found]):
            keys[str(table.name)] = rows
    return keys


async def _separate(connection: AsyncConnection, merge: Mapping[str, Any]) -> None:
    stays, leaves, before = merge["shopper_id"], merge["absorbed"], merge["before"]
    for table, rule in settled():
        if sides := before["settled"].get(table.name):
            held = await rows_of(connection, table, stays)
            read = {name: [from_json(table, row) for row in rows] for name, rows in sides.items()}
            mine, theirs = separated(table, rule, Met(**read), held)
            await replace(connection, table, held, [*mine, *theirs])
    # who logged in goes on in the conversation they are in
    by_login = merge["how"] == How.LOGIN
    keys = {**before["moved"], **({conversations.name: []} if by_login else {})}
    returned = [id for (id,) in keys.get(conversations.name, ())]
    for table, moving in moved():
        if moving.by and returned:
            here = (table.c.shopper_id == stays, table.c[moving.by].in_(returned))
            await connection.execute(update(table).where(*here).values(shopper_id=leaves))
        await hand_over(connection, table, keys.get(table.name, ()), giver=stays, to=leaves)

"""Counts wrong codes, so that a conversation that guesses is not listened to for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import or_, select, update

from shop.database import Database
from shop.forgetting import forget_some
from shop.tables import link_guesses
from shop.upserts import insert_new

MOST_WRONG = 5
WITHIN = timedelta(hours=1)
CLOSED_FOR = timedelta(hours=1)


class Guesses:
    """The wrong codes of each conversation; in the database, so a restart forgets none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def is_closed(self, conversation_id: str, at: datetime) -> bool:
        """Whether no code is taken in a conversation just now."""
        asked = select(link_guesses.c.closed_until).where(
            link_guesses.c.conversation_id == conversation_id
        )
        async with self._database.begin() as connection:
            until = await connection.scalar(asked.with_for_update())
        return until is not None and until > at

    async def count(self, conversation_id: str, shopper_id: str, at: datetime) -> None:
        """One more wrong code; after too many within the hour the conversation is closed."""
        new = {"conversation_id": conversation_id, "shopper_id": shopper_id, "wrong": 0}
        this = link_guesses.c.conversation_id == conversation_id
        async with self._database.begin() as connection:
            insert = insert_new(self._database, link_guesses)
            await connection.execute(insert, {**new, "since": at})
            asked = select(link_guesses).where(this).with_for_update()
            row = (await connection.execute(asked)).one()
            fresh = row.since <= at - WITHIN
            wrong, since = (1, at) if fresh else (row.wrong + 1, row.since)
            counted = {"wrong": wrong, "since": since}
            if wrong >= MOST_WRONG:
                counted = {"wrong": 0, "since": at, "closed_until": at + CLOSED_FOR}
            await connection.execute(update(link_guesses).where(this).values(counted))

    async def forget_before(self, at: datetime) -> int:
        """Forget some that count for nothing any more at that time; says how many."""
        closed = link_guesses.c.closed_until
        open_again = or_(closed.is_(None), closed <= at)
        return await forget_some(
            self._database, link_guesses, link_guesses.c.since <= at - WITHIN, open_again
        )

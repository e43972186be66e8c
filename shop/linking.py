"""Linking: a shopper proves on one channel, by a code from another, that both are theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from shop.clock import Clock, now
from shop.database import Database
from shop.errors import LinkRefused
from shop.guesses import Guesses
from shop.linkcodes import fingerprint, new_code
from shop.merging.merging import Merging
from shop.offeredcodes import OfferedCodes
from shop.tables import cart_lines, orders, quiz_runs, tastes

VALID_FOR = timedelta(minutes=10)
OWN = (cart_lines, orders, quiz_runs, tastes)  # what nobody gives away by opening a link


class Linking:
    """One-time codes. `key` is the shop's own: only fingerprints of codes are kept."""

    def __init__(
        self, database: Database, merging: Merging, key: Callable[[], str], clock: Clock = now
    ) -> None:
        self._database = database
        self._merging = merging
        self._key = key
        self._codes = OfferedCodes(database)
        self._guesses = Guesses(database)
        self._clock = clock

    async def offer(self, shopper_id: str) -> str:
        """A new code, good once and for ten minutes; earlier ones of the shopper end."""
        code = new_code()
        await self._codes.offer(self._kept(code), shopper_id, self._clock() + VALID_FOR)
        return code

    async def redeem(self, code: str, conversation_id: str, shopper_id: str) -> str:
        """Whoever types a good code becomes the shopper who asked for it: their id from now on.

        Raises
        ------
        LinkRefused
            When the code is not good, or this conversation has guessed too often.
        """
        refused = None
        async with self._database.begin():
            try:
                return await self._redeem(code, conversation_id, shopper_id)
            except LinkRefused as error:
                refused = error  # what was counted must stay counted
        raise refused

    async def has_own(self, shopper_id: str) -> bool:
        """Whether a shopper has anything that a link they were sent could take from them."""
        async with self._database.read() as connection:
            for table in OWN:
                theirs = select(table.c.shopper_id).where(table.c.shopper_id == shopper_id)
                if (await connection.execute(theirs.limit(1))).first() is not None:
                    return True
        return False

    async def _redeem(self, code: str, conversation_id: str, shopper_id: str) -> str:
        at = self._clock()
        if await self._guesses.is_closed(conversation_id, at):
            raise LinkRefused("closed")
        owner = await self._codes.owner(self._kept(code), at)
        if owner == shopper_id:
            raise LinkRefused("own")
        if owner is None or not await self._codes.use(self._kept(code), at):
            await self._guesses.count(conversation_id, shopper_id, at)
            raise LinkRefused("unknown")
        if await self._merging.merge(owner, shopper_id) is None:
            raise LinkRefused("own")
        return owner

    def _kept(self, code: str) -> str:
        return fingerprint(code, self._key())

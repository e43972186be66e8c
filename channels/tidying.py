"""Forgets what nobody will ask for any more, so that no table grows for ever."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from channels.rounds import rounds
from shop.clock import Clock, now
from shop.database import Database
from shop.events import Events
from shop.guesses import Guesses
from shop.inbox import Inbox
from shop.logins import UsedIdentities
from shop.merging.merging import Merging
from shop.offeredcodes import OfferedCodes
from shop.recommendations import Recommendations
from shop.timers import Timers
from shop.tokens import Tokens
from shop.turns import Turns

logger = logging.getLogger(__name__)

ANSWERED = timedelta(days=30)  # how long a message could be handed in again
SHOWN = timedelta(days=90)  # how long somebody could ask "why that one?"
LOOK_EVERY = 600.0  # short beside a life between two restarts; a look that finds nothing is cheap
PAUSE = 0.02  # between two steps shoppers are served


class Tidying:
    """Looks at the ages of things, not at when it looked last: after a restart it just goes on."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._events = Events(database)
        self._inbox = Inbox(database)
        self._recommendations = Recommendations(database)
        self._tokens = Tokens(database)
        self._timers = Timers(database)
        self._turns = Turns(database)
        self._logins = UsedIdentities(database)
        self._codes = OfferedCodes(database)
        self._guesses = Guesses(database)
        self._merging = Merging(database)
        self._clock = clock

    async def tidy(self) -> int:
        """Forget all that is too old, a little at a time; says how much that was."""
        at = self._clock()
        steps = (
            (self._tokens.forget_expired, at),
            (self._logins.forget_expired, at),
            (self._codes.forget_expired, at),
            (self._guesses.forget_before, at),
            (self._merging.forget_before, at),
            (self._inbox.forget_before, at - ANSWERED),
            (self._turns.forget_before, at - ANSWERED),
            (self._recommendations.forget_before, at - SHOWN),
            (self._events.forget_shown_before, at - SHOWN),
            (self._timers.forget_before, at - SHOWN),
        )
        total = 0
        for forget, before in steps:
            while gone := await forget(before):
                total += gone
                await asyncio.sleep(PAUSE)
        return total

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Tidy up now and then while the block runs."""
        async with rounds((LOOK_EVERY, self._look)):
            yield

    async def _look(self) -> None:
        if gone := await self.tidy():
            logger.info("%s rows were too old and are gone", gone)

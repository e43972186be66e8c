"""Brings what lies on the doorstep into the shop, in order, many at once when many come."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from shop.database import DatabaseAway
from shop.doorstep import Doorstep
from shop.visits import Visit

logger = logging.getLogger(__name__)

MOST = 10  # visits brought in at once: nothing else is done meanwhile
A_MOMENT = 0.02  # in which the next ones gather; who comes alone does not wait for it
AFTER_A_FAULT = 0.5

BringIn = Callable[[Sequence[Visit]], Awaitable[Sequence[str]]]
Wake = Callable[[str], None]


class Usher:
    """One visit after the other; `bring_in` says of which conversations, `wake` is told."""

    def __init__(self, doorstep: Doorstep, bring_in: BringIn, wake: Wake) -> None:
        self._doorstep = doorstep
        self._bring_in = bring_in
        self._wake = wake
        self._called = asyncio.Event()
        self._step = asyncio.Event()  # the next one
        self._many = MOST

    def take(self, visit: Visit) -> bool:
        """Keep a visit, and see to it soon; False when it was taken before."""
        is_new = self._doorstep.keep(visit)
        self._called.set()
        return is_new

    async def all_in(self) -> None:
        """Until all that has been taken so far has its place."""
        _, last = self._doorstep.ends()
        while 0 < self._doorstep.ends()[0] <= last:
            await self._step.wait()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """At work while the block runs, also on what an earlier process had no time for."""
        task = asyncio.create_task(self._work())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _work(self) -> None:
        while True:
            if visits := self._doorstep.waiting(self._many):
                pause = await self._try(visits)
                self._step.set()
                self._step = asyncio.Event()
                await asyncio.sleep(pause)
            else:
                self._called.clear()
                await self._called.wait()

    async def _try(self, visits: dict[int, Visit]) -> float:
        """Bring these in; gives the pause until the next."""
        try:
            conversations = await self._bring_in(tuple(visits.values()))
        except DatabaseAway as error:
            logger.warning("nothing can be brought in now: %s", type(error).__name__)
            return AFTER_A_FAULT
        except Exception as error:  # one visit's fault must not keep the others at the door
            self._many = 1
            if len(visits) == 1:
                self._set_aside(visits, error)
            return A_MOMENT
        self._doorstep.clear(max(visits))
        self._many = MOST
        for conversation_id in conversations:
            self._wake(conversation_id)
        return A_MOMENT if len(visits) < MOST else 0.0

    def _set_aside(self, visits: dict[int, Visit], error: Exception) -> None:
        for position, visit in visits.items():
            why = type(error).__name__  # what it says may be the shopper's
            logger.error("%s: a visit is set aside until the next start: %s", visit.channel, why)
            self._doorstep.set_aside(position)

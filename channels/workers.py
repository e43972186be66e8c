"""Turns in order: many conversations at once, each by one worker at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

logger = logging.getLogger(__name__)

WORKERS = 32  # more turns at once would only wait inside Rasa
AFTER_A_FAULT = 1.0

TakeTurn = Callable[[str], Awaitable[float | None]]


class Workers:
    """Wakes for a conversation, takes its turns until none waits, and never two at once.

    `take_turn` takes the next turn of a conversation and says how many seconds later to come
    again, or None when nothing waits.
    """

    def __init__(self, take_turn: TakeTurn, count: int = WORKERS) -> None:
        self._take_turn = take_turn
        self._count = count
        self._ready: asyncio.Queue[str] = asyncio.Queue()
        self._busy: set[str] = set()
        self._woken: set[str] = set()

    def wake(self, conversation_id: str) -> None:
        """Something waits in this conversation."""
        if conversation_id in self._busy:
            self._woken.add(conversation_id)
            return
        self._busy.add(conversation_id)
        self._ready.put_nowait(conversation_id)

    @property
    def busy(self) -> int:
        """How many conversations are being answered, or wait for it."""
        return len(self._busy)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Workers at work while the block runs. A turn cut short is taken again after a restart."""
        tasks = [asyncio.create_task(self._work()) for _ in range(self._count)]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self) -> None:
        while True:
            conversation_id = await self._ready.get()
            self._woken.discard(conversation_id)
            self._go_on(conversation_id, await self._take(conversation_id))

    async def _take(self, conversation_id: str) -> float | None:
        try:
            return await self._take_turn(conversation_id)
        except Exception:  # one conversation's fault must not end the worker of the others
            logger.exception("a turn of %s could not be taken", conversation_id)
            return AFTER_A_FAULT

    def _go_on(self, conversation_id: str, pause: float | None) -> None:
        if pause:
            loop = asyncio.get_running_loop()
            loop.call_later(pause, self._ready.put_nowait, conversation_id)
        elif pause is not None or conversation_id in self._woken:
            self._ready.put_nowait(conversation_id)
        else:
            self._busy.discard(conversation_id)

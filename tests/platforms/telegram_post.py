"""How Telegram brings updates: in order for each chat, again and again until they are taken."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from random import Random
from typing import Any

from aiohttp import ClientError, ClientSession

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST = 60.0


@dataclass
class Postman:
    """Messages of one chat, and taps of one user, each come one at a time.

    The first retry is at once, then after 2, 4, 8 … seconds; a Retry-After is obeyed. Seconds are
    shortened by `scale`. With `twice`, so many of a hundred updates are brought once more.
    """

    scale: float = 0.01
    twice: int = 0
    random: Random = field(default_factory=lambda: Random(7))
    address: str = ""
    secret: str = ""
    statuses: list[int] = field(default_factory=list)
    _queues: dict[str, asyncio.Queue[Any]] = field(default_factory=dict)
    _tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _tried: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def bring(self, queue: str, update: dict[str, Any]) -> None:
        if queue not in self._queues:
            self._queues[queue] = asyncio.Queue()
            self._tasks[queue] = asyncio.create_task(self._carry(self._queues[queue]))
        self._queues[queue].put_nowait(update)

    async def done(self) -> None:
        """Everything has been taken."""
        await asyncio.gather(*(queue.join() for queue in self._queues.values()))

    async def close(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _carry(self, queue: asyncio.Queue[Any]) -> None:
        async with ClientSession() as http:
            while True:
                update = await queue.get()
                await self._until_taken(http, update)
                if self.random.randrange(100) < self.twice:
                    await self._until_taken(http, update)
                queue.task_done()

    async def _until_taken(self, http: ClientSession, update: dict[str, Any]) -> None:
        wait = 0.0
        while True:
            status, asked = await self._post(http, update)
            self.statuses.append(status)
            if 200 <= status < 300:
                return
            await asyncio.sleep((asked or wait) * self.scale)
            wait = min(LONGEST, max(2.0, wait * 2))

    async def _post(self, http: ClientSession, update: dict[str, Any]) -> tuple[int, float]:
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with http.post(self.address, json=update, headers=headers) as response:
                return response.status, float(response.headers.get("Retry-After", 0))
        except (ClientError, OSError):
            return 0, 0.0

"""A plain messenger for tests: what is handed in over HTTP arrives, what is sent can be read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from channels.arrivals import Arrival, Attached, Deed, Sender, Tapped, Typed
from channels.files import File
from channels.metrics import Metrics
from channels.platform import Platform
from channels.reception import Reception
from channels.screens.bubble import Bubble
from channels.screens.capabilities import MESSENGER, Capabilities
from shop.conversations import Conversation
from shop.errors import DeliveryFailed, TryLater
from shop.settings import Settings

NAME = "post"


@dataclass
class Post:
    """A messenger that takes letters; `refuse` says what goes wrong with the next ones."""

    reception: Reception | None = None
    can: Capabilities = MESSENGER
    pause: float = 0.0
    typing_lasts: float = 0.0
    tells_within: float = 0.0
    sent: list[tuple[str, Bubble]] = field(default_factory=list)
    refuse: list[DeliveryFailed] = field(default_factory=list)
    unheard: int = 0  # of the next letters arrive, and we do not hear so
    looks_up: bool = True
    marks: list[str] = field(default_factory=list)
    home: str = ""
    accepts: Callable[[Bubble], bool] = lambda _bubble: True

    def routes(self) -> list[web.RouteDef]:
        return []

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        yield

    async def send(self, to: Conversation, bubble: Bubble, mark: str = "") -> str:
        if self.refuse:
            raise self.refuse.pop(0)
        self.sent.append((to.address, bubble))
        self.marks.append(mark)
        if self.unheard:
            self.unheard -= 1
            raise TryLater("cut off", in_doubt=True)
        return f"letter {len(self.sent)}"

    async def find(self, to: Conversation, mark: str, since: float) -> str:
        is_there = self.looks_up and mark in self.marks
        return f"letter {self.marks.index(mark) + 1}" if is_there else ""

    async def file(self, _address: str, source: str) -> File | None:
        return File(source, self.home) if source.startswith("http") else None

    async def typing(self, to: Conversation) -> None:
        """Nobody types letters."""

    def build(
        self, _settings: Settings, reception: Reception, _metrics: Metrics
    ) -> Mapping[str, Platform]:
        """What the gateway is built with."""
        self.reception = reception
        return {NAME: self}

    async def write(self, user: str, event: str, text: str) -> bool:
        """Somebody writes a letter."""
        return await self._arrives(user, event, Typed(text))

    async def tap(self, user: str, event: str, token: str, title: str = "") -> bool:
        return await self._arrives(user, event, Tapped(token, title))

    async def attach(self, user: str, event: str, what: Attached) -> bool:
        return await self._arrives(user, event, what)

    async def _arrives(self, user: str, event: str, deed: Deed) -> bool:
        assert self.reception is not None
        return await self.reception.take(Arrival(Sender(NAME, user, f"to {user}"), event, deed))

    async def got(self, count: int) -> list[tuple[str, Bubble]]:
        """The first letters that were sent, once there are as many."""
        for _ in range(1000):
            if len(self.sent) >= count:
                return self.sent[:count]
            await asyncio.sleep(0.01)
        raise AssertionError(f"{len(self.sent)} of {count} letters were sent")

"""Messenger as the gateway knows it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from aiohttp import web

from channels.arrivals import Arrival, Echoed, Event, Ignored, Leafed, Left, Moved
from channels.files import File
from channels.messenger import render
from channels.messenger.graph import Graph
from channels.messenger.leafing import Leafing
from channels.messenger.mishaps import OUTSIDE
from channels.messenger.parse import NAME
from channels.messenger.profile import introduce, profile
from channels.messenger.webhook import Webhook
from channels.metrics import Metrics
from channels.pictures import Pictures
from channels.reception import Reception
from channels.screens.bubble import Bubble
from channels.screens.capabilities import MESSENGER, Capabilities
from channels.screens.layout import Layout
from shop.clock import Clock, now
from shop.conversations import Conversation
from shop.deliveries import Deliveries
from shop.errors import DeliveryFailed, NotAccepted, Unreachable
from shop.settings import Settings
from shop.wording import Wording

WINDOW = timedelta(hours=24)  # since the shopper was heard: later, only a person may write
PAUSE = 0.1  # more than a few messages a second to one thread are refused
TYPING_LASTS = 18.0  # Facebook takes the sign away after 20
TELLS_WITHIN = 10.0  # the echo of a message mostly comes within a second


class Messenger:
    """A Facebook page that answers."""

    can: Capabilities = MESSENGER
    pause: float = PAUSE
    typing_lasts: float = TYPING_LASTS
    tells_within: float = TELLS_WITHIN

    def __init__(
        self,
        settings: Settings,
        reception: Reception,
        metrics: Metrics,
        words: Wording,
        *,
        clock: Clock = now,
    ) -> None:
        page, secret = settings.messenger_page, settings.messenger_app_secret
        self._graph = Graph(settings.graph_api, page, settings.messenger_token, secret)
        self._webhook = Webhook(page, secret, settings.messenger_verify_token, self._take)
        self._leafing = Leafing(reception, Layout(MESSENGER, words), self._show)
        self._profile = profile(words, settings.shop_name)
        self._pictures = Pictures(settings.public_url, settings.data)
        self._reception = reception
        self._deliveries = Deliveries(reception.database)
        self._home = settings.graph_api
        self._metrics = metrics
        self._clock = clock

    def routes(self) -> Sequence[web.RouteDef]:
        return self._webhook.routes()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with self._graph.running():
            introducing = asyncio.create_task(introduce(self._graph, self._profile))
            try:
                yield
            finally:
                introducing.cancel()
                await self._leafing.finish()

    async def file(self, address: str, source: str) -> File | None:
        return File(source, self._home)

    async def send(self, to: Conversation, bubble: Bubble, mark: str = "") -> str:
        if to.heard_at is None or self._clock() - to.heard_at >= WINDOW:
            raise Unreachable(OUTSIDE)
        return await self._show(to.address, bubble, mark)

    async def find(self, to: Conversation, mark: str, since: float) -> str:
        return ""  # its echo was waited for, and has not come

    async def typing(self, to: Conversation) -> None:
        if self._graph.is_pressed:
            return
        with suppress(DeliveryFailed):
            await self._graph.sign(to.address, "mark_seen")
            await self._graph.sign(to.address, "typing_on")

    async def _show(self, address: str, bubble: Bubble, mark: str = "") -> str:
        """Send a bubble; pictures that are not taken as a grid are shown side by side."""
        try:
            message = render.message(bubble, self._pictures)
            return await self._graph.message(address, message, mark)
        except NotAccepted:
            if not bubble.gallery:
                raise
        return await self._graph.message(address, render.cards(bubble, self._pictures), mark)

    async def _take(self, event: Event) -> None:
        self._metrics.came_in(NAME, await self._taken(event))

    async def _taken(self, event: Event) -> str:
        """What became of an event, for the count."""
        match event:
            case Ignored():
                return event.what
            case Leafed():
                return "leafed" if await self._leafing.take(event) else "repeated"
            case Arrival():
                known = type(event.deed).__name__.lower()
                return known if await self._reception.take(event) else "repeated"
            case Echoed():
                return await self._confirm(event)
            case Left() | Moved():  # Messenger tells of neither
                return "unknown"

    async def _confirm(self, echo: Echoed) -> str:
        """Facebook has a message of ours: noted also where its own answer never reached us."""
        of = echo.mark
        await self._deliveries.confirm(of.conversation, of.seq, of.place, echo.id)
        return "echo"

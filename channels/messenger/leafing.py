"""Further pages of what is on show: sent as new messages, since Messenger changes none."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from channels.arrivals import Leafed
from channels.errands import Errands
from channels.reception import Reception
from channels.screens.bubble import Bubble
from channels.screens.layout import Layout
from shop.errors import DeliveryFailed, TryLater

logger = logging.getLogger(__name__)

TRIES = 5
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 10.0
REMEMBERED = 10_000  # taps, so that one delivered again turns no second page

Send = Callable[[str, Bubble], Awaitable[str]]


class Leafing:
    """Turns pages in the background: nothing in the shop changes, nothing has to be kept."""

    def __init__(self, reception: Reception, layout: Layout, send: Send) -> None:
        self._reception = reception
        self._layout = layout
        self._send = send
        self._turned: OrderedDict[str, None] = OrderedDict()
        self._errands = Errands()

    async def finish(self) -> None:
        """Wait a moment for the pages on their way."""
        await self._errands.finish()

    async def take(self, leafed: Leafed) -> bool:
        """Show a page soon; False when the platform has delivered this tap before."""
        if leafed.message in self._turned:
            return False
        bubbles = await self._reception.leaf(leafed, self._layout)
        self._remember(leafed.message)
        self._errands.run(self._show(leafed.sender.address, bubbles))
        return True

    def _remember(self, tap: str) -> None:
        self._turned[tap] = None
        if len(self._turned) > REMEMBERED:
            self._turned.popitem(last=False)

    async def _show(self, address: str, bubbles: tuple[Bubble, ...]) -> None:
        try:
            for bubble in bubbles:
                await self._patiently(address, bubble)
        except DeliveryFailed as failed:
            logger.warning("a page could not be shown: %s", failed.why)

    async def _patiently(self, address: str, bubble: Bubble) -> None:
        pause = SHORTEST_PAUSE
        for _ in range(TRIES - 1):
            try:
                await self._send(address, bubble)
                return
            except TryLater as failed:
                await asyncio.sleep(min(LONGEST_PAUSE, max(pause, failed.seconds)))
                pause *= 2
        await self._send(address, bubble)

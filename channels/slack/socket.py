"""Socket Mode: Slack without a public address. We open the socket, events come down it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.door import Door
from channels.slack.refused import delivering
from shop.errors import TryLater, Unreachable

logger = logging.getLogger(__name__)

SHORTEST_WAIT, LONGEST_WAIT = 0.5, 60.0


class Socket:
    """Keeps a socket open; what comes down it is acknowledged when it is kept."""

    def __init__(self, door: Door, app_token: str) -> None:
        self._door = door
        self._app_token = app_token

    @asynccontextmanager
    async def running(self, client: AsyncWebClient) -> AsyncIterator[None]:
        """Open while the block runs; Slack may be away when it begins."""
        socket = SocketModeClient(app_token=self._app_token, web_client=client, logger=_quiet())
        socket.socket_mode_request_listeners.append(self._heard)
        task = asyncio.create_task(_connect(socket))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await socket.close()  # type: ignore[no-untyped-call]

    async def _heard(self, socket: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        answer = await self._door.overhear(request.payload)
        await send_async_response(socket, request, answer, 0.0)


async def _connect(socket: SocketModeClient) -> None:
    """The first connection; the client sees to the later ones itself."""
    wait = SHORTEST_WAIT
    while True:
        try:
            with delivering():
                await socket.connect()  # type: ignore[no-untyped-call]
            return
        except (TryLater, Unreachable) as failed:
            logger.warning("slack: no socket yet: %s", failed.why)
        await asyncio.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)


def _quiet() -> logging.Logger:
    """Slack's client writes whole messages into its log at lower levels."""
    logger = logging.getLogger("slack_sdk.socket_mode")
    logger.setLevel(logging.WARNING)
    return logger

"""The door for Facebook: the handshake, and what it delivers, kept before it is acknowledged."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from channels.arrivals import Event
from channels.messenger.fields import thing
from channels.messenger.parse import parse
from channels.messenger.signature import is_signed, same
from channels.refusals import Refused

logger = logging.getLogger(__name__)

ADDRESS = "/messenger"
LARGEST_BODY = 1024 * 1024  # up to a thousand events at once
BODY_TIMEOUT = 10.0
COME_BACK = 5.0

Take = Callable[[Event], Awaitable[None]]


class Webhook:
    """Hands what comes in, once it is known to be Facebook's, to `take`."""

    def __init__(self, page: str, secret: str, word: str, take: Take) -> None:
        self._page = page
        self._secret = secret
        self._word = word
        self._take = take

    def routes(self) -> list[web.RouteDef]:
        return [web.get(ADDRESS, self.shake_hands), web.post(ADDRESS, self.receive)]

    async def shake_hands(self, request: web.Request) -> web.Response:
        """Facebook asks once whether this address wants its events."""
        asked = request.query
        known = same(self._word, asked.get("hub.verify_token", ""))
        if not known or asked.get("hub.mode") != "subscribe":
            raise Refused(403, "this is not the word we agreed on")
        return web.Response(text=asked.get("hub.challenge", ""))

    async def receive(self, request: web.Request) -> web.Response:
        """Keep everything in the call; it comes again when something could not be kept."""
        body = await _body(request)
        if not is_signed(body, request.headers.get("X-Hub-Signature-256", ""), self._secret):
            raise Refused(403, "the signature does not fit")
        payload = _json(body)
        if payload.get("object") != "page":
            raise Refused(404, "only a page's events are read here")
        kept = [await self._kept(event) for event in parse(payload, self._page)]
        if not all(kept):
            raise Refused(503, "not everything could be kept", retry_after=COME_BACK)
        return web.Response(text="EVENT_RECEIVED")

    async def _kept(self, event: Event) -> bool:
        try:
            await self._take(event)
        except Exception as error:  # its neighbours must be kept; what it says may be the shopper's
            logger.error("an event could not be kept: %s", type(error).__name__)
            return False
        return True


async def _body(request: web.Request) -> bytes:
    try:
        async with asyncio.timeout(BODY_TIMEOUT):
            return await request.clone(client_max_size=LARGEST_BODY).read()
    except TimeoutError as error:
        raise Refused(408, "the body did not come in time") from error
    except web.RequestPayloadError as error:
        raise Refused(400, "the body cannot be read") from error


def _json(body: bytes) -> Mapping[str, Any]:
    """The body as an object; half a character in one text must not lose all the others."""
    try:
        return thing(json.loads(body))
    except (ValueError, RecursionError):
        return {}

"""The Graph API: the few calls we make. The access token is in no address and in no log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import ClientConnectorError, ClientError, ClientResponse, ClientSession, ClientTimeout

from channels.messenger.fields import text, thing
from channels.messenger.mishaps import is_rationed, is_token_refused, mishap
from channels.messenger.signature import proof_of
from channels.messenger.usage import used_up, wait
from shop.errors import TryLater

logger = logging.getLogger(__name__)

PATIENCE = 10.0  # seconds for one call
NEARLY, ALL = 90.0, 100.0  # percent of what is allowed
REST = 60.0  # seconds without calls, when we are not told how many
ACCEPTED = 200


class Graph:
    """Calls on behalf of one page."""

    def __init__(self, api: str, page: str, token: str, secret: str) -> None:
        self._api = api.rstrip("/")
        self._page = page
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._proof = {"appsecret_proof": proof_of(token, secret)}
        self._session: ClientSession | None = None
        self._rests_until = 0.0
        self._used = 0.0
        self._is_token_good = True

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Calls can be made while the block runs."""
        async with ClientSession(timeout=ClientTimeout(PATIENCE)) as self._session:
            yield

    @property
    def is_pressed(self) -> bool:
        """Whether so much is used up that only what must be said should be."""
        return self._used >= NEARLY or self._left_to_rest() > 0

    async def message(self, to: str, message: Mapping[str, Any], mark: str = "") -> str:
        """Send a message in answer to what somebody said; gives its id.

        Facebook gives the mark back with the message's echo.

        Raises
        ------
        DeliveryFailed
            When Facebook does not take it, or cannot be reached.
        """
        marked = {**message, "metadata": mark} if mark else message
        about = {"recipient": {"id": to}, "messaging_type": "RESPONSE", "message": marked}
        sent = await self._post(f"{self._page}/messages", about)
        return text(sent.get("message_id"))

    async def sign(self, to: str, action: str) -> None:
        """Show that something was seen, or that an answer is being written."""
        about = {"recipient": {"id": to}, "sender_action": action}
        await self._post(f"{self._page}/messages", about)

    async def introduce(self, profile: Mapping[str, Any]) -> None:
        """Set the page's greeting, its button to begin and its menu."""
        await self._post("me/messenger_profile", profile)

    async def _post(self, path: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        assert self._session is not None, "it is not running"
        rest = self._left_to_rest()
        if rest > 0:
            raise TryLater("too many calls", rest)
        try:
            async with self._session.post(
                f"{self._api}/{path}",
                params=self._proof,
                data=orjson.dumps(body),
                headers=self._headers,
                allow_redirects=False,
            ) as response:
                return self._read(response, await response.read())
        except (ClientError, TimeoutError) as error:
            unheard = not isinstance(error, ClientConnectorError)
            # its words may hold the address
            raise TryLater(type(error).__name__, in_doubt=unheard) from None

    def _read(self, response: ClientResponse, raw: bytes) -> Mapping[str, Any]:
        answer = _json(raw)
        asked = wait(response.headers)
        self._used = used_up(response.headers)
        if self._used >= ALL or is_rationed(answer):
            self._rests_until = asyncio.get_running_loop().time() + (asked or REST)
        if response.status == ACCEPTED and "error" not in thing(answer):
            self._is_token_good = True
            return thing(answer)
        if is_token_refused(answer):
            self._say_once_that_the_token_is_refused()
        raise mishap(response.status, answer, asked)

    def _say_once_that_the_token_is_refused(self) -> None:
        if self._is_token_good:
            logger.error("Facebook refuses MESSENGER_TOKEN; nothing is sent until it is renewed")
        self._is_token_good = False

    def _left_to_rest(self) -> float:
        return self._rests_until - asyncio.get_running_loop().time()


def _json(raw: bytes) -> Any:
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        return None

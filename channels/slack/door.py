"""The way in from Slack: signatures on raw bytes, then Bolt, which hands every payload to us."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import Clock, SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from channels.refusals import Refused
from channels.slack.fields import Record
from channels.slack.shape import is_sound

logger = logging.getLogger(__name__)

LARGEST_PAYLOAD = 1024 * 1024  # a tap brings the whole message along
TIMESTAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
LONGEST_TIMESTAMP = 12

Take = Callable[[Record], Awaitable[dict[str, Any] | None]]


class Door:
    """Lets in what Slack signed. `take` gets each payload, over HTTP and over a socket alike."""

    def __init__(self, secret: str, client: AsyncWebClient, take: Take) -> None:
        self._verifier = SignatureVerifier(secret, Clock())
        self._take = take
        self.bolt = AsyncApp(
            process_before_response=True,
            request_verification_enabled=False,  # done above, before anything is read
            ignoring_self_events_enabled=False,  # `parse` knows ours, without asking Slack
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
            client=client,
            authorize=_anybody,
        )
        self.bolt.middleware(self._hand_over)

    async def receive(self, request: web.Request) -> web.StreamResponse:
        """`POST /slack/events`: events, taps, commands and forms."""
        raw = await request.clone(client_max_size=LARGEST_PAYLOAD).read()
        body = raw.decode("utf-8", "replace")
        self._verify(request, raw)
        if not is_sound(_payload(body)):
            return web.Response()  # signed, but nothing that we know how to read
        asked = AsyncBoltRequest(body=body, headers=dict(request.headers))
        return await to_aiohttp_response(await self.bolt.async_dispatch(asked))

    async def overhear(self, payload: dict[str, Any]) -> BoltResponse:
        """What came over a socket, which Slack has let us open itself."""
        if not is_sound(payload):
            return BoltResponse(status=200)
        return await self.bolt.async_dispatch(AsyncBoltRequest(body=payload, mode="socket_mode"))

    def _verify(self, request: web.Request, raw: bytes) -> None:
        moment = request.headers.get(TIMESTAMP, "")
        signature = request.headers.get(SIGNATURE, "")
        known = moment.isascii() and moment.isdigit() and len(moment) <= LONGEST_TIMESTAMP
        if not (known and signature.isascii()) or not self._verifier.is_valid(
            raw, moment, signature
        ):
            raise Refused(403, "this is not signed by Slack")

    async def _hand_over(self, body: dict[str, Any]) -> BoltResponse:
        answer = await self._take(body)
        return BoltResponse(status=200, body=answer or "")


async def _anybody() -> AuthorizeResult:
    """What is signed is let in; whether we may speak there is asked when we do."""
    return AuthorizeResult(enterprise_id=None, team_id=None)


def _payload(body: str) -> Any:
    """What Bolt will read from the body; None when it is nothing of Slack's."""
    try:
        if body.startswith("{"):
            return json.loads(body)
        form = {name: values[-1] for name, values in parse_qs(body, True).items()}
        return json.loads(form["payload"]) if "payload" in form else form
    except (ValueError, RecursionError):
        return None

"""The one door into Rasa: strict, synchronous, and shut without the token.

Rasa's own `rest` channel answers 200 to everything; here an error is an error, so that the gateway
can try again with the same message id and get either the first reply or a whole new turn.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from incoming import CHANNEL, NotAMessage, read
from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.shared.exceptions import RasaException
from sanic import Blueprint
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json
from turn import ShopProcessor

logger = logging.getLogger(__name__)


class GatewayChannel(InputChannel):
    """Takes one message over HTTP and answers with everything the bot says to it."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()
        self._processor: ShopProcessor | None = None

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> GatewayChannel:
        """The channel with the token of `credentials.yml`; no token, no channel."""
        token = str((credentials or {}).get("token") or "")
        if not token:
            raise RasaException("RASA_TOKEN is not set: the gateway's door stays shut.")
        return cls(token)

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes. `on_new_message` is not used: it would hide whether the turn succeeded."""
        door = Blueprint("gateway_channel")

        @door.get("/")
        async def up(request: Request) -> HTTPResponse:
            return json({"status": "up", "model": self._agent(request) is not None})

        @door.post("/webhook")
        async def message(request: Request) -> HTTPResponse:
            return await self._message(request)

        @door.delete("/conversations/<conversation>", unquote=True)
        async def conversation(request: Request, conversation: str) -> HTTPResponse:
            return await self._erase(request, conversation)

        return door

    async def _message(self, request: Request) -> HTTPResponse:
        """One turn: 200 with its messages, or an error and no turn at all."""
        agent, refusal = self._enter(request)
        if agent is None:
            return refusal
        try:
            message = read(request.json).as_user_message()
        except (NotAMessage, InvalidUsage) as error:
            return json({"error": str(error)}, 400)
        try:
            async with agent.lock_store.lock(message.sender_id):
                messages = await self._processor_of(agent).answer(message)
        except Exception:  # the door must answer; what was said stays out of the log
            logger.exception("Turn failed. conversation=%s", message.sender_id)
            return json({"error": "turn failed"}, 500)
        return json({"messages": messages})

    async def _erase(self, request: Request, conversation: str) -> HTTPResponse:
        """Forget a conversation: its tracker is gone when this has answered."""
        agent, refusal = self._enter(request)
        if agent is None:
            return refusal
        async with agent.lock_store.lock(conversation):
            await self._processor_of(agent).forget(conversation)
        return empty()

    def _enter(self, request: Request) -> tuple[Agent | None, HTTPResponse]:
        if not self._knows(request.token or ""):
            return None, json({"error": "unknown token"}, 401)
        return self._agent(request), json({"error": "no model is loaded"}, 503)

    def _knows(self, token: str) -> bool:
        return hmac.compare_digest(token.encode(), self._token)

    def _agent(self, request: Request) -> Agent | None:
        agent = getattr(request.app.ctx, "agent", None)
        return agent if agent is not None and agent.is_ready() else None

    def _processor_of(self, agent: Agent) -> ShopProcessor:
        if self._processor is None or not self._processor.stands_for(agent.processor):
            self._processor = ShopProcessor(agent.processor)
        return self._processor

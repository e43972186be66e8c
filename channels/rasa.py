"""The client of Rasa's strict channel: one call is one turn, and errors are told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import orjson

from shop.errors import AssistantDown, AssistantFailed

DOOR = "/webhooks/gateway"
TURN_TIMEOUT = aiohttp.ClientTimeout(total=30, connect=5)
QUICK = aiohttp.ClientTimeout(total=3)
CONNECTIONS = 64
_COMMAND = re.compile(r"^[\s/\u200b-\u200f\u2060\ufeff]+")  # what Rasa would read as an intent


@dataclass(frozen=True)
class Turn:
    """What goes to Rasa: something typed, or a tap with its intent and entities."""

    conversation_id: str
    message_id: str
    text: str
    shopper_id: str
    intent: str = ""
    entities: Mapping[str, str] = field(default_factory=dict)
    channel: str = "web"
    locale: str = ""
    shared: bool = False  # others can read along
    attached: str = ""  # the kind of what was sent along


class Rasa:
    """Rasa behind its one door, and the actions behind Rasa."""

    def __init__(self, url: str, token: str, actions_url: str = "") -> None:
        self._url = url + DOOR
        self._actions_url = actions_url
        connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=60)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._http = aiohttp.ClientSession(connector=connector, headers=headers)

    async def take(self, turn: Turn) -> list[dict[str, Any]]:
        """Rasa's messages for a turn; the same message id gives the same messages.

        Raises
        ------
        AssistantDown
            When it cannot be reached, has no model, or does not know us.
        AssistantFailed
            When the turn itself went wrong.
        """
        status, body = await self._post(orjson.dumps(_body(turn)))
        if status in (401, 403, 404, 502, 503, 504):
            raise AssistantDown(f"Rasa answers {status}")
        if status != 200:
            raise AssistantFailed(f"Rasa answers {status}")
        return _messages(body)

    async def _post(self, body: bytes) -> tuple[int, bytes]:
        try:
            async with self._http.post(
                self._url + "/webhook", data=body, timeout=TURN_TIMEOUT
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise AssistantDown(f"Rasa cannot be reached: {type(error).__name__}") from error

    async def forget(self, conversation_id: str) -> None:
        """Erase the dialogue of a conversation.

        Raises
        ------
        AssistantDown
            When it could not be asked, or did not do it.
        """
        address = f"{self._url}/conversations/{conversation_id}"
        try:
            async with self._http.delete(address, timeout=QUICK) as response:
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise AssistantDown(f"Rasa cannot be reached: {type(error).__name__}") from error
        if status not in (200, 202, 204, 404):
            raise AssistantDown(f"Rasa answers {status}")

    async def is_ready(self) -> bool:
        """Whether Rasa is up and has a model."""
        body = await self._get(self._url + "/")
        return body is not None and b'"model":false' not in body.replace(b" ", b"")

    async def can_act(self) -> bool:
        """Whether the actions are up; without them Rasa has nothing to say."""
        return not self._actions_url or await self._get(self._actions_url + "/health") is not None

    async def _get(self, address: str) -> bytes | None:
        try:
            async with self._http.get(address, timeout=QUICK) as response:
                return await response.read() if response.status == 200 else None
        except (aiohttp.ClientError, TimeoutError, OSError):
            return None

    async def close(self) -> None:
        await self._http.close()


def _body(turn: Turn) -> dict[str, Any]:
    body: dict[str, Any] = {
        "conversation": turn.conversation_id,
        "message_id": turn.message_id,
        "text": _COMMAND.sub("", turn.text) or "?",
        "metadata": {
            "channel": turn.channel,
            "shopper": turn.shopper_id,
            "locale": turn.locale,
            "shared": turn.shared,
            "attached": turn.attached,
        },
    }
    if turn.intent:
        body["parse_data"] = {"intent": turn.intent, "entities": dict(turn.entities)}
    return body


def _messages(body: bytes) -> list[dict[str, Any]]:
    try:
        messages = orjson.loads(body)["messages"]
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise AssistantFailed("Rasa's answer cannot be read") from error
    if not isinstance(messages, list):
        raise AssistantFailed("Rasa's answer cannot be read")
    return [message for message in messages if isinstance(message, dict)]

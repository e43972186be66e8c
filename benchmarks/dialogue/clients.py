"""A shopper for each of the two stacks: takes a step, waits for the whole answer."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

import aiohttp

from benchmarks.dialogue.script import Step


class Client(Protocol):
    """A conversation that steps can be taken in."""

    async def take(self, step: Step) -> None:
        """Take a step; back when everything that answers it is there."""


class OurClient:
    """Speaks the web chat's protocol over a WebSocket, as the widget does."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._tokens: dict[str, str] = {}  # by intent: the newest button of each kind

    @classmethod
    @asynccontextmanager
    async def open(cls, http: aiohttp.ClientSession, url: str) -> AsyncIterator[OurClient]:
        async with http.post(f"{url}/chat/session", json={}) as response:
            token = (await response.json())["token"]
        async with http.ws_connect(f"{url}/chat/ws") as socket:
            await socket.send_json({"type": "hello", "token": token, "after": 0})
            client = cls(socket)
            await client._until(lambda frame: frame["type"] == "messages")
            yield client

    async def take(self, step: Step) -> None:
        message = {"type": "message", "id": uuid.uuid4().hex}
        if step.is_tap:
            message["action"] = self._tokens[step.intent]
        else:
            message["text"] = step.text
        await self._socket.send_json(message)
        await self._until(lambda frame: _answers(frame, message["id"]))

    async def _until(self, wanted: Any) -> None:
        while True:
            frame = await self._socket.receive_json(timeout=60)
            if frame["type"] == "error":
                raise RuntimeError(frame["error"])
            for message in frame.get("messages", ()):
                self._tokens |= {each["kind"]: each["action"] for each in _choices(message)}
            if wanted(frame):
                return


class StockClient:
    """Speaks Rasa's own REST channel."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http = http
        self._url = f"{url}/webhooks/rest/webhook"
        self._sender = uuid.uuid4().hex

    @classmethod
    @asynccontextmanager
    async def open(cls, http: aiohttp.ClientSession, url: str) -> AsyncIterator[StockClient]:
        yield cls(http, url)

    async def take(self, step: Step) -> None:
        message = step.slash if step.is_tap else step.text
        about = {
            "shopper": self._sender,
            "conversation": self._sender,
            "message_id": uuid.uuid4().hex,
            "typed": not step.is_tap,
            "channel": "web",
        }
        body = {"sender": self._sender, "message": message, "metadata": about}
        async with self._http.post(self._url, json=body) as response:
            if response.status != 200 or not await response.json():
                raise RuntimeError(f"stock Rasa answered {response.status} to {message!r}")


def _answers(frame: dict[str, Any], id: str) -> bool:
    replies = (message.get("reply_to") for message in frame.get("messages", ()))
    return frame["type"] == "messages" and frame.get("turn_done", False) and id in replies


def _choices(message: dict[str, Any]) -> list[dict[str, Any]]:
    inner = [*message.get("cards", ()), *message.get("lines", ())]
    return [*(choice for each in inner for choice in each["actions"]), *message.get("choices", ())]

"""A shopper who speaks the web chat's protocol, as any client would."""

from __future__ import annotations

import uuid
from typing import Any

import aiohttp


class Shopper:
    """One conversation over HTTP. `seen` is all that the last turn put on the screen, as text."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http = http
        self.url = url
        self.session: dict[str, str] = {}  # as the widget keeps it
        self._token = ""
        self._seq = 0
        self.messages: list[dict[str, Any]] = []
        self._choices: dict[str, str] = {}

    async def arrive(self) -> None:
        """Open a session; with the old token if there is one."""
        body = {"token": self._token} if self._token else {}
        async with self._http.post(f"{self.url}/chat/session", json=body) as response:
            response.raise_for_status()
            opened = await response.json()
        self._token = opened["token"]
        self.session = {"token": self._token, "conversation": opened["conversation"]}

    async def say(self, text: str) -> None:
        await self._send({"text": text})

    async def tap(self, title: str) -> None:
        await self.use(self._choices[title])

    async def use(self, action: str) -> None:
        """Tap the choice with this token."""
        await self._send({"action": action})

    async def _send(self, said: dict[str, str]) -> None:
        body = {"id": uuid.uuid4().hex, **said}
        async with self._http.post(
            f"{self.url}/chat/messages", json=body, headers=self._headers
        ) as response:
            assert response.status == 202, await response.text()
        self.messages = []
        while not await self._heard():
            pass

    async def _heard(self) -> bool:
        """Take what has come; whether the turn is done."""
        where = f"{self.url}/chat/messages?after={self._seq}&wait=20"
        async with self._http.get(where, headers=self._headers) as response:
            assert response.status == 200, await response.text()
            heard = await response.json()
        for message in heard["messages"]:
            self._seq = max(self._seq, message["seq"] or 0)
            if message["from"] == "shop":
                self.messages.append(message)
                self._choices |= {
                    each["title"]: each["action"] for each in reversed(choices(message))
                }
        return heard["turn_done"]

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"}

    @property
    def seen(self) -> str:
        return "\n".join(text for message in self.messages for text in texts(message))

    @property
    def cards(self) -> list[dict[str, Any]]:
        return [card for message in self.messages for card in message.get("cards", ())]

    @property
    def kinds(self) -> list[str]:
        return [message["type"] for message in self.messages]


def choices(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything that can be tapped in a message, in reading order."""
    inner = [*message.get("cards", ()), *message.get("lines", ())]
    return [
        *message.get("pictures", ()),
        *(choice for each in inner for choice in each["actions"]),
        *message.get("choices", ()),
    ]


def texts(message: dict[str, Any]) -> list[str]:
    """Every word of a message."""
    shown = [message.get("text", ""), message.get("number", "")]
    for each in [*message.get("cards", ()), *message.get("lines", ())]:
        shown += [each["title"], each.get("reason", ""), each.get("label", "")]
    return [*shown, *(choice["title"] for choice in choices(message))]

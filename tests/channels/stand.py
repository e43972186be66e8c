"""A whole gateway for a test: real HTTP on loopback, a real database, a fake Rasa behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, web

from channels.gateway import build
from channels.platforms import BuildPlatforms, build_platforms
from shop.database import Database
from shop.settings import Settings
from tests.channels.fake_rasa import TOKEN, FakeRasa

KEY = "a key of a test, at least thirty-two bytes long"
SITE_KEY = "another key of a test, of thirty-two bytes or more"


@dataclass
class Shopper:
    """A shopper's side of one conversation."""

    http: ClientSession
    url: str
    token: str
    conversation: str
    count: int = 0

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def send(self, **said: str) -> tuple[int, dict[str, Any]]:
        """Post a message as it is; the status and the answer."""
        async with self.http.post(
            f"{self.url}/chat/messages", json=said, headers=self.headers
        ) as response:
            return response.status, await response.json()

    async def say(self, text: str) -> str:
        """Post a text under an id of its own; gives the id."""
        self.count += 1
        id = f"m{self.count}"
        status, answer = await self.send(id=id, text=text)
        assert status == 202, answer
        return id

    async def hear(self, after: int = 0, wait: int = 0) -> dict[str, Any]:
        address = f"{self.url}/chat/messages?after={after}&wait={wait}"
        async with self.http.get(address, headers=self.headers) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def settled(self) -> list[dict[str, Any]]:
        """The whole history, once everything has its answer."""
        for _ in range(1000):
            heard = await self.hear()
            if heard["turn_done"]:
                return heard["messages"]
            await asyncio.sleep(0.01)
        raise AssertionError("no answer came")

    async def ask(self, text: str) -> list[dict[str, Any]]:
        """Say something; the shop's answers to it."""
        id = await self.say(text)
        return [said for said in await self.settled() if said.get("reply_to") == id]

    async def tap(self, action: str) -> list[dict[str, Any]]:
        self.count += 1
        id = f"m{self.count}"
        status, answer = await self.send(id=id, action=action)
        assert status == 202, answer
        return [said for said in await self.settled() if said.get("reply_to") == id]

    @asynccontextmanager
    async def socket(self, after: int = 0) -> AsyncIterator[ClientWebSocketResponse]:
        """An open socket that has said hello and was let in."""
        async with self.http.ws_connect(f"{self.url}/chat/ws") as socket:
            await socket.send_json({"type": "hello", "token": self.token, "after": after})
            assert (await socket.receive_json())["type"] == "ready"
            yield socket


@dataclass
class Stand:
    """The gateway's address, the Rasa behind it, and the database below."""

    url: str
    rasa: FakeRasa
    database: Database
    settings: Settings
    http: ClientSession

    async def shopper(self, **session: str) -> Shopper:
        async with self.http.post(f"{self.url}/chat/session", json=session) as response:
            assert response.status == 200, await response.text()
            opened = await response.json()
        return Shopper(self.http, self.url, opened["token"], opened["conversation"])


@asynccontextmanager
async def serving(app: web.Application, port: int = 0) -> AsyncIterator[int]:
    """An application on a loopback port."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield runner.addresses[0][1]
    await runner.cleanup()


@asynccontextmanager
async def standing(
    database: Database,
    folder: Path,
    rasa: FakeRasa,
    *,
    patience: float = 60,
    platforms: BuildPlatforms = build_platforms,
    **settings: Any,
) -> AsyncIterator[Stand]:
    """A gateway with a Rasa, both up."""
    async with serving(rasa.app()) as rasa_port:
        about = Settings(
            **{
                "rasa_port": rasa_port,
                "actions_port": rasa_port,
                "rasa_token": TOKEN,
                "secret_key": KEY,
                "identity_key": SITE_KEY,
                "var": folder,
                "data": folder,
                "per_shopper": 0,
                "per_address": 0,
                **settings,
            }
        )
        async with (
            serving(build(about, database, patience, platforms)) as port,
            ClientSession() as http,
        ):
            yield Stand(f"http://127.0.0.1:{port}", rasa, database, about, http)

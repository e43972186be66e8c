"""A workspace with the shop in it: over HTTP, and over a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import Stand, serving, standing
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import APP_TOKEN, SECRET, TOKEN
from tests.platforms.slack_people import Person

ROOT = Path(__file__).resolve().parents[3]


@dataclass
class Workspace:
    """A Slack with the gateway in it."""

    slack: FakeSlack
    stand: Stand

    def person(self, id: str = "UANN") -> Person:
        return Person(self.slack, id)


Open = Callable[..., AbstractAsyncContextManager[Workspace]]


@pytest.fixture
def opened(sqlite: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a workspace; with `socket`, it is reached by Socket Mode alone."""
    monkeypatch.setattr("channels.slack.platform.Slack.pause", 0.0)

    @asynccontextmanager
    async def open(
        slack: FakeSlack | None = None,
        rasa: FakeRasa | None = None,
        *,
        socket: bool = False,
        **settings: Any,
    ) -> AsyncIterator[Workspace]:
        fake = slack or FakeSlack()
        secrets = {"slack_app_token": APP_TOKEN} if socket else {"slack_signing_secret": SECRET}
        async with serving(fake.app()) as port:
            about = {
                "slack_api": f"http://127.0.0.1:{port}/api/",
                "slack_token": TOKEN,
                "public_url": "https://shop.example",
                **secrets,
                **settings,
            }
            async with standing(sqlite, tmp_path, rasa or FakeRasa(), **about) as stand:
                fake.gateway = stand.url
                if socket:
                    await fake.connected()
                yield Workspace(fake, stand)

    return open


@pytest.fixture
async def workspace(opened: Open) -> AsyncIterator[Workspace]:
    async with opened() as up:
        yield up

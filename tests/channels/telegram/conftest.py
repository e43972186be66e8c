"""A shop that is on Telegram, and a Telegram for it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from channels.metrics import Metrics
from channels.platform import Platform
from channels.reception import Reception
from channels.telegram.build import build
from shop.database import Database
from shop.settings import Settings
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import Stand, serving, standing
from tests.platforms.telegram import TOKEN, Telegram

SHOP = "https://shop.example"


def in_a_hurry(
    settings: Settings, reception: Reception, metrics: Metrics
) -> Mapping[str, Platform]:
    """Telegram without the second between two messages."""
    bot = build(settings, reception, metrics)
    assert bot is not None
    bot.pause = 0.0
    return {"telegram": bot}


@asynccontextmanager
async def on_telegram(
    database: Database, folder: Path, service: Telegram, **settings: Any
) -> AsyncIterator[Stand]:
    """A gateway that has told Telegram where it listens."""
    rasa = settings.pop("rasa", None) or FakeRasa()
    about = {"telegram_token": TOKEN, "public_url": SHOP, **settings}
    async with (
        service.running(),
        serving(service.app()) as port,
        standing(
            database,
            folder,
            rasa,
            platforms=in_a_hurry,
            **{"telegram_api": f"http://127.0.0.1:{port}", **about},
        ) as stand,
    ):
        service.doors[SHOP] = stand.url
        await service.until(lambda: service.menu, "the introduction")
        if about["public_url"]:
            await service.until(lambda: service.webhook, "the webhook")
        yield stand


@pytest.fixture
def service() -> Telegram:
    return Telegram()


@pytest.fixture
async def stand(sqlite: Database, tmp_path: Path, service: Telegram) -> AsyncIterator[Stand]:
    async with on_telegram(sqlite, tmp_path, service) as up:
        yield up

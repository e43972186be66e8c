"""The guide, followed by somebody who has never done it."""

from __future__ import annotations

import re
from pathlib import Path

from channels.telegram.commands import MENU
from shop.database import Database
from shop.settings import Settings
from tests.channels.telegram.conftest import on_telegram
from tests.platforms.telegram import Telegram


async def test_who_follows_the_guide_is_on_telegram(
    root: Path, sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    guide = (root / "docs" / "channels" / "telegram.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```env\n(.+?)```", guide, re.DOTALL)
    given = dict(line.split("=", 1) for line in block.split())
    read = Settings.from_env(given)
    settings = {"telegram_token": read.telegram_token, "public_url": read.public_url}

    async with on_telegram(sqlite, tmp_path, service, **settings) as stand:
        service.doors[read.public_url] = stand.url
        service.writes(11, "/start summer-sale")
        assert (await service.got(11, 1))[0].text == "heard greet"
        asked = re.findall(r'curl "\$TELEGRAM_API/bot\$TELEGRAM_TOKEN(/\w+)"', guide)
        api = stand.settings.telegram_api
        async with stand.http.get(f"{api}/bot{read.telegram_token}{asked[0]}") as response:
            known = await response.json()

    assert known["result"]["url"] == f"{read.public_url}/telegram"
    assert all(f"`/{name}`" in guide for name in MENU)

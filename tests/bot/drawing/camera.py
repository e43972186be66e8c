"""Takes pictures of conversations, for people to look at how they read on a phone."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, ViewportSize, async_playwright

from tests.bot.drivers.driver import Driver
from tests.channels.widget.conftest import FLAGS, chromium

FOLDER = Path(os.environ.get("VAR_DIR", "var")) / "screenshots" / "everywhere"
PHONE: ViewportSize = {"width": 390, "height": 844}


class Camera:
    """A browser of a phone's width."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    async def shoot(self, shopper: Driver, name: str) -> Path:
        """A picture of the whole conversation, however long it is."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        path = FOLDER / f"{name}.png"
        phone = await self._browser.new_context(viewport=PHONE)
        page = await phone.new_page()
        await shopper.show(page)
        await page.screenshot(path=path, full_page=True)
        await phone.close()
        return path


@asynccontextmanager
async def camera() -> AsyncIterator[Camera]:
    """A camera, as long as the block runs."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield Camera(browser)
        await browser.close()

"""A real browser, a fake gateway, and what a shopper's hands and eyes need."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright

from tests.channels.widget.fake_gateway import FakeGateway

SIZES = {390: {"width": 390, "height": 844}, 1280: {"width": 1280, "height": 800}}
FLAGS = ["--no-sandbox", "--headless=new", "--disable-gpu", "--force-color-profile=srgb"]


def chromium() -> str:
    """Where the browser is; without one these tests cannot say anything."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, (
        "no Chromium found: install it from your system's packages (apt-get install chromium)"
    )
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        await browser.close()


@dataclass
class Shopper:
    """A shopper in front of a page with the widget on it."""

    context: BrowserContext
    page: Page
    gateway: FakeGateway
    base: str
    complaints: list[str] = field(default_factory=list)

    async def visit(self, path: str = "/host", page: Page | None = None) -> None:
        await (page or self.page).goto(self.base + path)
        await (page or self.page).wait_for_selector("palate-chat", state="attached")

    async def open(self) -> None:
        await self.page.locator(".launcher").click()
        await self.find(".panel").wait_for()

    async def say(self, text: str) -> None:
        await self.page.get_by_label("Your message").fill(text)
        await self.page.keyboard.press("Enter")

    def find(self, selector: str) -> Locator:
        return self.page.locator(f"palate-chat {selector}")

    async def greets(self) -> None:
        """Visits, opens the chat, says hello and hears the answer."""
        await self.visit()
        await self.open()
        await self.say("hello")
        await self.sees("You said: hello")

    async def sees(self, text: str) -> None:
        await (
            self.find(
                ".row",
            )
            .get_by_text(text, exact=True)
            .last.wait_for(state="attached")
        )

    async def chat(self, script: str) -> Any:
        return await self.page.evaluate(f"document.querySelector('palate-chat').{script}")

    async def rows(self) -> list[str]:
        """What stands in the log, one text a row, spaces folded."""
        texts = await self.find(".row > .bubble").all_inner_texts()
        return [" ".join(text.split()) for text in texts]

    @property
    def token(self) -> str:
        return f"token-{self.gateway.sessions}"


@pytest.fixture(params=sorted(SIZES))
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest_asyncio.fixture(loop_scope="session")
async def shopper(browser: Browser, width: int) -> AsyncIterator[Shopper]:
    """A shopper with a phone, then one with a desktop."""
    gateway = FakeGateway()
    async with TestServer(gateway.app()) as server:
        phone = width < 600
        context = await browser.new_context(
            viewport=SIZES[width], has_touch=phone, is_mobile=phone, device_scale_factor=2
        )
        context.set_default_timeout(8000)
        page = await context.new_page()
        someone = Shopper(context, page, gateway, str(server.make_url("")).rstrip("/"))
        page.on("pageerror", lambda error: someone.complaints.append(str(error)))
        yield someone
        await context.close()
        assert someone.complaints == []


@pytest.fixture(scope="session")
def screenshots() -> Path:
    """Where pictures of the widget are kept for people to look at."""
    folder = Path(os.environ.get("VAR_DIR", "var")) / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder

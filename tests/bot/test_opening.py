"""The main job in a real browser: find, change, choose, order, come back and be remembered."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright

from benchmarks.dialogue.stack import Running

SCREENSHOTS = Path(os.environ.get("VAR_DIR", "var")) / "screenshots" / "opening"
WIDTHS = {390: 844, 1280: 900}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ANSWER = 15_000  # milliseconds an answer may take on a busy machine


@pytest_asyncio.fixture(loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        await opened.close()


class Chat:
    """The widget as a shopper uses it."""

    def __init__(self, page: Page, width: int) -> None:
        self.page = page
        self._width = width
        self.log = page.get_by_role("log")

    async def say(self, text: str) -> None:
        await self.page.get_by_role("textbox", name="message").fill(text)
        await self.page.keyboard.press("Enter")

    async def tap(self, title: str) -> None:
        await self.log.get_by_role("button", name=title).last.click()

    async def sees(self, text: str) -> Locator:
        found = self.log.get_by_text(text).last
        await found.wait_for(timeout=ANSWER)
        return found

    async def picture(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        await self.page.wait_for_timeout(350)  # let the motion end
        await self.page.screenshot(path=SCREENSHOTS / f"{self._width}-{name}.png")


@pytest.mark.slow
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("width", WIDTHS)
async def test_a_shopper_finds_orders_and_is_remembered(
    stack: Running, browser: Browser, width: int
) -> None:
    context = await browser.new_context(viewport={"width": width, "height": WIDTHS[width]})
    page = await context.new_page()
    await page.goto(stack.url)
    await page.get_by_role("button", name="Ask").last.wait_for()
    chat = Chat(page, width)
    await chat.picture("1-page")

    await page.evaluate("document.querySelector('palate-chat').open()")
    await chat.say("hi there")
    await chat.sees("welcome to Fern & Fable")
    await chat.picture("2-hello")

    await chat.tap("Skin routine")
    await chat.sees("How does your face feel?")
    await chat.picture("3-quiz")
    await chat.tap("Dry")
    await chat.sees("see less of in the mirror")
    await chat.say("redness")
    await chat.sees("So far: Redness")
    await chat.tap("Done")
    await chat.sees("how long may your routine take")
    for _ in range(5):
        if await chat.log.get_by_text("% off one order").count():
            break
        await chat.say("skip")
        await page.wait_for_timeout(1_000)
    await chat.sees("% off one order")
    await chat.sees("as you picked")
    await chat.picture("4-three-products")

    await chat.say("something cheaper")
    await page.wait_for_timeout(1_500)
    await chat.picture("5-cheaper")
    await chat.say("add the first one")
    await page.wait_for_timeout(1_500)
    if await chat.log.get_by_text("which would you like?").count():
        await chat.log.get_by_role("button", name="ml").last.click()
    await chat.sees("Check out")
    await chat.picture("6-cart")
    await chat.tap("Check out")
    await chat.sees("Nothing is bought before you say so")
    await chat.tap("Place the order")
    await chat.sees("Your number is FF-")
    await chat.picture("7-receipt")

    await page.close()
    again = await context.new_page()
    await again.goto(stack.url)
    await again.evaluate("document.querySelector('palate-chat').open()")
    chat = Chat(again, width)
    await chat.sees("Your number is FF-")
    await chat.say("what do you know about me?")
    known = await chat.sees("you picked it")
    assert "dry skin" in await known.inner_text()
    await chat.picture("8-remembered")
    await context.close()

"""A shopper who has nothing but words: what would be tapped is typed, as the words say."""

from __future__ import annotations

import re

from playwright.async_api import Page

from channels.screens.plain import plain_text
from channels.screens.screen import read_screen
from shop.wording import Wording
from tests.bot.drawing.page import bubble, phone, said
from tests.bot.shopper import Shopper


class InWords:
    """Sees plain text alone, and does only what stands in it."""

    channel = "web"

    def __init__(self, shopper: Shopper, words: Wording) -> None:
        self._shopper = shopper
        self._words = words
        self._lines: list[str] = []
        self._seen = ""

    async def say(self, text: str) -> None:
        self._lines.append(f"> {text}")
        await self._shopper.say(text)
        screens = (read_screen(each, each["seq"] or 0) for each in self._shopper.messages)
        self._seen = "\n\n".join(plain_text(screen, self._words) for screen in screens)
        self._lines.append(self._seen)

    async def tap(self, title: str, of: int = 0) -> None:
        await self.say(self._typed(title, of))

    async def look(self) -> str:
        return self._seen

    def chat(self) -> str:
        return "\n".join(self._lines)

    async def show(self, page: Page) -> None:
        rows = (
            bubble(said(each.removeprefix("> ")), mine=each[:2] == "> ") for each in self._lines
        )
        await page.set_content(phone("text", rows))

    def _typed(self, title: str, of: int) -> str:
        """The number of a choice, or its words; and which thing they are for."""
        assert title in self._seen, f"nothing says {title!r} in\n{self.chat()}"
        if of:
            return f"{of} {title}"
        numbered = re.search(rf"^(\d+)\. {re.escape(title)}$", self._seen, re.MULTILINE)
        return numbered[1] if numbered else title

"""A shopper on Messenger: cards side by side, replies that go away, and further pages."""

from __future__ import annotations

from collections.abc import Callable

from playwright.async_api import Page

from tests.bot.drawing.messenger import drawn
from tests.bot.drawing.page import phone
from tests.bot.drivers.driver import MORE, Settled, found
from tests.platforms.messenger import Facebook
from tests.platforms.messenger_thread import Thread


class OnMessenger:
    """One person's thread with the page."""

    channel = "messenger"

    def __init__(self, facebook: Facebook, person: str, settled: Settled) -> None:
        self._facebook = facebook
        self._person = person
        self._settled = settled
        self._before = 0

    async def say(self, text: str) -> None:
        await self._do(lambda: self._facebook.say(self._person, text))

    async def tap(self, title: str, of: int = 0) -> None:
        label = self._label(title, of)
        if label is None:
            label, of = await self._further(title, of), 0
        await self._do(lambda: self._facebook.tap(self._person, label, of))

    async def look(self) -> str:
        return "\n".join(self._thread.lines[self._before :])

    def chat(self) -> str:
        return "\n".join(self._thread.lines)

    async def show(self, page: Page) -> None:
        await page.set_content(phone(self.channel, drawn(self._thread.both)))

    @property
    def _thread(self) -> Thread:
        return self._facebook.threads[self._person]

    async def _do(self, deed: Callable[[], object]) -> None:
        deed()
        self._before = len(self._thread.lines)
        await self._facebook.done()
        await self._settled()

    def _label(self, title: str, of: int) -> str | None:
        return found(title, (each["title"] for _, each in self._thread.tappable(of)))

    async def _further(self, title: str, of: int) -> str:
        """Below `More`, where not everything has a place."""
        count = len(self._thread.heard)
        self._facebook.tap(self._person, MORE, of)
        await self._thread.until(count + 1)
        label = self._label(title, 0)
        assert label is not None, f"nothing says {title!r} in\n{self.chat()}"
        return label

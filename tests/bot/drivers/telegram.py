"""A shopper on Telegram: what shows one thing at a time is leafed through."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.async_api import Page

from tests.bot.drawing.page import phone
from tests.bot.drawing.telegram import drawn
from tests.bot.drivers.driver import MORE, Settled, found
from tests.platforms.telegram import Message, Telegram

ON = re.compile(r"(\d+)/(\d+) ▶")


class OnTelegram:
    """One person in a private chat."""

    channel = "telegram"

    def __init__(self, service: Telegram, person: int, settled: Settled) -> None:
        self._service = service
        self._person = person
        self._settled = settled
        self._before = 0

    async def say(self, text: str) -> None:
        await self._do(lambda: self._service.writes(self._person, text))

    async def tap(self, title: str, of: int = 0) -> None:
        message = await self._leafed_to(of) if of else None
        label = self._label(title, message)
        if label is None:
            label = await self._further(title, message)
        await self._do(lambda: self._use(*self._newest(label)))

    async def look(self) -> str:
        seen = []
        for message in self._service.said(self._person)[self._before :]:
            seen.append(str(message))
            for _ in range(_count(message)):
                await self._leaf(message)
                seen.append(str(message))
        return "\n".join(seen)

    def chat(self) -> str:
        return self._service.read(self._person)

    async def show(self, page: Page) -> None:
        await page.set_content(phone(self.channel, drawn(self._service.chats[self._person])))

    async def _do(self, deed: Callable[[], object]) -> None:
        self._before = len(self._service.said(self._person))
        deed()
        await self._service.post.done()
        await self._settled()

    def _label(self, title: str, message: Message | None) -> str | None:
        said = [message] if message else self._service.said(self._person)[::-1]
        return next(filter(None, (found(title, each.titles) for each in said)), None)

    async def _further(self, title: str, message: Message | None) -> str:
        """Below `More`, where not everything has a place."""
        before = self.chat()
        self._use(message or self._newest(MORE)[0], MORE)
        await self._service.until(lambda: self.chat() != before, "the page")
        label = self._label(title, None)
        assert label is not None, f"nothing says {title!r} in\n{self.chat()}"
        return label

    async def _leafed_to(self, place: int) -> Message:
        message = next(filter(_count, self._service.said(self._person)[::-1]))
        while _place(message) != place:
            await self._leaf(message)
        return message

    async def _leaf(self, message: Message) -> None:
        edits = message.edited
        self._use(message, next(filter(ON.fullmatch, message.titles)))
        await self._service.until(lambda: message.edited > edits, "the page")

    def _newest(self, label: str) -> tuple[Message, str]:
        said = self._service.said(self._person)[::-1]
        return next(message for message in said if label in message.titles), label

    def _use(self, message: Message, label: str) -> None:
        buttons = (button for row in message.rows for button in row if button["text"] == label)
        data = next(buttons)["callback_data"]
        self._service.taps_on(self._person, message, data, self._person)


def _place(message: Message) -> int:
    return int(_on(message)[0])


def _count(message: Message) -> int:
    """How many things a message shows one at a time; 0 when it shows none so."""
    return int(_on(message)[1])


def _on(message: Message) -> tuple[str, str]:
    shown = filter(None, map(ON.fullmatch, message.titles))
    return next(((each[1], each[2]) for each in shown), ("0", "0"))

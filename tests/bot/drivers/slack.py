"""A shopper on Slack, in their direct messages with the app."""

from __future__ import annotations

from collections.abc import Awaitable

from playwright.async_api import Page

from tests.bot.drawing.page import phone
from tests.bot.drawing.slack import drawn
from tests.bot.drivers.driver import MORE, Settled, found
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import BOT_USER, Said
from tests.platforms.slack_people import Person, tappable
from tests.platforms.slack_transcript import told


class OnSlack:
    """One person of a workspace."""

    channel = "slack"

    def __init__(self, slack: FakeSlack, person: str, settled: Settled) -> None:
        self._slack = slack
        self._person = Person(slack, person)
        self._settled = settled
        self._before: dict[str, str] = {}

    async def say(self, text: str) -> None:
        await self._do(self._person.says(text))

    async def tap(self, title: str, of: int = 0) -> None:
        tap = self._find(title, of) or await self._further(title, of)
        await self._do(self._person.taps(self._person.direct, *tap))

    async def look(self) -> str:
        return "\n".join(told(said) for said in self._said if self._is_new(said))

    def chat(self) -> str:
        return self._slack.transcript(self._person.direct)

    async def show(self, page: Page) -> None:
        said = self._slack.channels[self._person.direct]
        await page.set_content(phone(self.channel, drawn(said)))

    @property
    def _said(self) -> list[Said]:
        said = self._slack.channels[self._person.direct]
        return [each for each in said if each.user == BOT_USER]

    def _is_new(self, said: Said) -> bool:
        """Whether it was said since, or says something else now; its buttons may go any time."""
        return self._before.get(said.ts) != said.text

    async def _do(self, deed: Awaitable[object]) -> None:
        self._before = {said.ts: said.text for said in self._said}
        await deed
        await self._settled()

    def _find(self, title: str, of: int) -> tuple[Said, str, int] | None:
        for said in reversed(self._said):
            if of and all(block["type"] != "carousel" for block in said.blocks):
                continue
            label = found(title, (label for label, _ in tappable(said.blocks, of)))
            if label is not None or of:
                return (said, label, of) if label else None
        return None

    async def _further(self, title: str, of: int) -> tuple[Said, str, int]:
        """Below `More`, where not everything has a place."""
        before, more = self.chat(), self._find(MORE, of)
        assert more is not None, f"nothing says {title!r} in\n{before}"
        await self._person.taps(self._person.direct, *more)
        await self._slack.changes(self._person.direct, before)
        tap = self._find(title, 0)
        assert tap is not None, f"nothing says {title!r} in\n{self.chat()}"
        return tap

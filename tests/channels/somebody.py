"""People who write on a messenger, wait for the answer, and write again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.platforms.messenger import Facebook
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import BOT_USER
from tests.platforms.slack_people import Person
from tests.platforms.telegram import Telegram

LOOKS, A_MOMENT = 6_000, 0.05  # five minutes


@dataclass
class Somebody:
    """A person on a messenger: how they write, and what they have read."""

    channel: str
    say: Callable[[str], Any]
    read: Callable[[], list[str]]

    async def talk(self, turns: int) -> None:
        """Write, wait for the answer, and write again."""
        for number in range(turns):
            await self.say(f"m{number}")
            await self._reads(f"heard m{number}")

    async def _reads(self, text: str) -> None:
        async def is_there() -> bool:
            return text in self.read()

        await until(is_there)


def on_telegram(telegram: Telegram, who: int) -> Somebody:
    async def say(text: str) -> None:
        telegram.writes(who, text)

    return Somebody("telegram", say, lambda: [each.text for each in telegram.said(who)])


def on_slack(slack: FakeSlack, who: str) -> Somebody:
    person = Person(slack, who)

    async def say(text: str) -> None:
        """Slack gives up after a while: people see that, and do it again."""
        await person.says(text)
        while person.sent[-1] in slack.missed:
            await person.says(text)

    def read() -> list[str]:
        return [said.text for said in slack.channels[person.direct] if said.user == BOT_USER]

    return Somebody("slack", say, read)


def on_messenger(facebook: Facebook, who: str) -> Somebody:
    async def say(text: str) -> None:
        facebook.say(who, text)

    return Somebody(
        "messenger", say, lambda: [each["text"] for each in facebook.threads[who].heard]
    )


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something that happens elsewhere."""
    for _ in range(LOOKS):
        if await true():
            return
        await asyncio.sleep(A_MOMENT)
    raise TimeoutError("it never happened")

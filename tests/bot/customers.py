"""Shoppers who go on whatever happens, and how many things their cart held by what they saw."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from shop.wording import Wording
from tests.bot.drivers.driver import found
from tests.platforms.messenger import Facebook
from tests.platforms.messenger_thread import shown
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import BOT_USER, TEAM
from tests.platforms.slack_people import Person, tappable
from tests.platforms.slack_transcript import told
from tests.platforms.telegram import Telegram

PRODUCT = "Aloe Again"
OLD = Wording.load()("channel_older_card")
_MANY = re.compile(r"(\d+) × €")


class Customer(Protocol):
    """Somebody with one conversation."""

    channel: str
    address: str

    async def say(self, text: str) -> None:
        """Write something; it is on its way."""

    async def tap(self, title: str) -> bool:
        """Tap it below the last message; False when it is not there."""

    def quantities(self) -> list[int]:
        """How many there were in the cart by each message that told, in order."""


class OnTelegram:
    """Telegram brings everything until it is taken."""

    channel = "telegram"

    def __init__(self, service: Telegram, person: int) -> None:
        self._service = service
        self._person = person
        self.address = str(person)

    async def say(self, text: str) -> None:
        self._service.writes(self._person, text)

    async def tap(self, title: str) -> bool:
        label = found(title, self._service.said(self._person)[-1].titles)
        if label is not None:
            self._service.taps(self._person, label)
        return label is not None

    def quantities(self) -> list[int]:
        return quantities(message.text for message in self._service.said(self._person))


class OnSlack:
    """Slack gives up after a while: its people see that, and do it again."""

    channel = "slack"

    def __init__(self, slack: FakeSlack, person: str) -> None:
        self._slack = slack
        self._person = Person(slack, person)
        self._tapped: set[str] = set()
        self.address = f"{TEAM}/{person}//{person}"

    async def say(self, text: str) -> None:
        await self._person.says(text)
        while self._person.sent[-1] in self._slack.missed:
            await self._person.says(text)

    async def tap(self, title: str) -> bool:
        channel = self._person.direct
        said = [each for each in self._slack.channels[channel] if each.user == BOT_USER][-1]
        label = found(title, (label for label, _ in tappable(said.blocks)))
        if label is None or told(said) in self._tapped:
            return False
        self._tapped.add(told(said))
        await self._person.taps(channel, said, label)
        return self._person.sent[-1] not in self._slack.missed

    def quantities(self) -> list[int]:
        """A card that is changed tells again, unless all it tells is that it is old."""
        shown = self._slack.shown[self._person.direct]
        return quantities(message for _, message in shown if OLD not in message)


class OnMessenger:
    """Facebook brings everything until it is taken, several events at once."""

    channel = "messenger"

    def __init__(self, facebook: Facebook, person: str) -> None:
        self._facebook = facebook
        self.address = person

    async def say(self, text: str) -> None:
        self._facebook.say(self.address, text)

    async def tap(self, title: str) -> bool:
        thread = self._facebook.threads[self.address]
        label = found(title, (each["title"] for _, each in thread.tappable()))
        if label is not None:
            self._facebook.tap(self.address, label)
        return label is not None

    def quantities(self) -> list[int]:
        heard = self._facebook.threads[self.address].heard
        return quantities("\n".join(shown(message)) for message in heard)


def quantities(messages: Iterable[str]) -> list[int]:
    """The quantities that messages tell; an apology tells none."""
    return [_quantity(message) for message in messages if PRODUCT in message]


def _quantity(message: str) -> int:
    """A line of one says no number."""
    many = _MANY.search(message)
    return int(many[1]) if many else 1

"""What a shopper can do in any channel, and how they find what they want to tap."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol

from playwright.async_api import Page

MORE = "More"
SHORTEST = 5  # letters of a title that was cut short by which it is known still

Settled = Callable[[], Awaitable[None]]


class Driver(Protocol):
    """One shopper in one conversation. Each deed is over when all of its answer is there."""

    channel: str

    async def say(self, text: str) -> None:
        """Type something."""

    async def tap(self, title: str, of: int = 0) -> None:
        """Tap what says this; below the thing on show that `of` counts from 1, if any."""

    async def look(self) -> str:
        """All the words that answered the last deed; what can be leafed through is."""

    def chat(self) -> str:
        """The conversation as it is on the screen."""

    async def show(self, page: Page) -> None:
        """Put the conversation onto a page of a browser, as it looks by now."""


def found(title: str, offered: Iterable[str]) -> str | None:
    """What a title reads as where it is offered: as it is, numbered, marked or cut short."""
    labels = tuple(offered)
    return next((label for label in labels if label == title), None) or next(
        (label for label in labels if _reads_as(label, title)), None
    )


def _reads_as(label: str, title: str) -> bool:
    bare = re.sub(r"^\d+\. ", "", label)
    begun = bare.removesuffix("…")
    cut_short = begun != bare and len(begun) >= SHORTEST and title.startswith(begun)
    return bare == title or cut_short

"""One person's thread with a page, as they see it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Json = Mapping[str, Any]


@dataclass
class Thread:
    """What was said, in order; `lines` can be read by a human, `both` has the words of both."""

    lines: list[str] = field(default_factory=list)
    both: list[str | Json] = field(default_factory=list)
    got: list[Json] = field(default_factory=list)
    mids: list[str] = field(default_factory=list)

    def say(self, shown: str) -> None:
        """The person did something; quick replies are gone with it."""
        self.lines.append(f"> {shown}")
        self.both.append(shown)
        self.got.append({})

    def hear(self, mid: str, message: Json) -> None:
        """The page said something."""
        self.mids.append(mid)
        self.both.append(message)
        self.got.append(message)
        self.lines += shown(message)

    @property
    def heard(self) -> list[Json]:
        """All messages of the page."""
        return [message for message in self.got if message]

    def find(self, title: str, of: int = 0) -> tuple[str, dict[str, str]]:
        """What a tap on this title sends, and whether a quick reply or a button does."""
        for kind, button in self.tappable(of):
            if button.get("title") == title:
                return kind, {"payload": button["payload"]}
        raise AssertionError(f"nothing says {title!r} in\n" + "\n".join(self.lines))

    def tappable(self, of: int = 0) -> Iterator[tuple[str, Json]]:
        """What can be tapped: quick replies of the last message, then buttons, the newest first.

        With `of`, only what stands below that card of those shown last, counted from 1.
        """
        if of:
            cards = next(filter(None, map(_cards, reversed(self.got))), [])
            yield from (("button", button) for button in cards[of - 1].get("buttons", ()))
            return
        if self.got:
            yield from (("quick_reply", reply) for reply in self.got[-1].get("quick_replies", ()))
        for message in reversed(self.got):
            yield from (("button", button) for button in _buttons(message))

    async def until(self, count: int) -> list[Json]:
        """The page's messages, once there are as many."""
        for _ in range(2_000):
            if len(self.heard) >= count:
                return self.heard
            await asyncio.sleep(0.01)
        raise AssertionError(f"{len(self.heard)} of {count} came:\n" + "\n".join(self.lines))


def _payload(message: Json) -> Json:
    found: Json = message.get("attachment", {}).get("payload", {})
    return found


def _cards(message: Json) -> list[Json]:
    return [card for card in _payload(message).get("elements", ()) if "title" in card]


def _buttons(message: Json) -> Iterator[Json]:
    yield from _payload(message).get("buttons", ())
    for card in _cards(message):
        yield from card.get("buttons", ())


def shown(message: Json) -> Iterator[str]:
    payload = _payload(message)
    if "text" in message or "text" in payload:
        yield message.get("text") or payload["text"]
    if "url" in payload:
        yield f"  ({payload['url']})"
    for element in payload.get("elements", ()):
        yield from (f"  ({image['url']})" for image in element.get("images", ()))
        if "title" in element:
            taps = "".join(f" [{each['title']}]" for each in element.get("buttons", ()))
            yield f"  | {element['title']} · {element.get('subtitle', '')}{taps}"
    if "buttons" in payload:
        yield "  " + " ".join(f"[{each['title']}]" for each in payload["buttons"])
    if "quick_replies" in message:
        yield "  " + " ".join(f"({each['title']})" for each in message["quick_replies"])

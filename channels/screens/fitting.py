"""Words cut to a length, nowhere in the middle of one if that can be helped."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
ELLIPSIS = "…"
_ENDS = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?…])\s"), re.compile(r"\s"))


def clip(text: str, limit: int) -> str:
    """The text, or its beginning and an ellipsis; never longer than `limit`."""
    if len(text) <= limit:
        return text
    room = limit - len(ELLIPSIS)
    cut = text[: room + 1].rfind(" ")
    return text[: cut if cut > room // 2 else room].rstrip() + ELLIPSIS


def pieces(text: str, limit: int) -> tuple[str, ...]:
    """A long text as several, cut at paragraphs, else lines, sentences or words; nothing is lost.

    An empty text gives no piece.
    """
    found = []
    rest = text.strip()
    while len(rest) > limit:
        at = _cut(rest, limit)
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return (*found, rest) if rest else tuple(found)


def chunks(things: Sequence[T], size: int) -> tuple[tuple[T, ...], ...]:
    """Neighbours in groups of at most `size`."""
    return tuple(tuple(things[at : at + size]) for at in range(0, len(things), size))


def filled(
    things: Sequence[T], most: int, room: int, size: Callable[[T], int]
) -> tuple[tuple[T, ...], ...]:
    """Neighbours in groups of at most `most`, and of no more than `room` where they can be."""
    groups: list[list[T]] = []
    taken = 0
    for thing in things:
        taken += size(thing)
        if not groups or len(groups[-1]) == most or taken > room:
            groups.append([])
            taken = size(thing)
        groups[-1].append(thing)
    return tuple(map(tuple, groups))


def _cut(text: str, limit: int) -> int:
    for end in _ENDS:
        cuts = [match.end() for match in end.finditer(text, 0, limit)]
        if cuts and cuts[-1] > limit // 2:
            return cuts[-1]
    return limit

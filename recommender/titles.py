"""Titles as they stand in a text: the whole of one, or a part of it that points: the oat cream."""

from __future__ import annotations

from collections.abc import Sequence

from recommender.chatter import is_chatter

POINTS = frozenset({"the", "that", "this", "my", "your", "meant", "said"})
Places = frozenset[int]


def whole_title(said: Sequence[str], title: Sequence[str]) -> Places:
    """The places at which a title of several words stands in a text, word for word."""
    heard = _heard(said)
    for start in range(len(heard) - len(title) + 1):
        piece = heard[start : start + len(title)]
        if len(title) > 1 and tuple(word for _, word in piece) == tuple(title):
            return frozenset(place for place, _ in piece)
    return frozenset()


def is_pointed_at(said: Sequence[str], places: Places) -> bool:
    """Whether the words at these places are of one that is known: *the* oat cream, not *an*."""
    before = min(places) - 1
    return before >= 0 and said[before] in POINTS


def pointing_part(
    said: Sequence[str], title: Sequence[str], kind: Sequence[str], kinds: frozenset[str]
) -> Places:
    """The places of the piece of a title that a text points at, with more in it than the kind.

    `kinds` are the words for all kinds of things: "the green tea serum" is no part of Green Tea
    Toner.
    """
    for length in range(len(title), 1, -1):
        for first in range(len(title) - length + 1):
            part = title[first : first + length]
            places = whole_title(said, part) if _tells_more(part, kind) else frozenset()
            if places and is_pointed_at(said, places) and not _goes_on(said, places, title, kinds):
                return places
    return frozenset()


def _heard(said: Sequence[str]) -> list[tuple[int, str]]:
    return [(place, word) for place, word in enumerate(said) if word[0].isalnum()]


def _tells_more(part: Sequence[str], kind: Sequence[str]) -> bool:
    content = {word for word in part if not is_chatter(word)}
    return len(content) > 1 and bool(content - set(kind))


def _goes_on(
    said: Sequence[str], places: Places, title: Sequence[str], kinds: frozenset[str]
) -> bool:
    following = max(places) + 1
    word = said[following] if following < len(said) else ""
    return word in kinds and word not in title

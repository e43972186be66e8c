"""A screen as nothing but text, in which every option has a number or a name to type.

What is typed in answer is read by `channels/typed.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from channels.screens.screen import Item, Option, Screen
from shop.wording import Wording


def plain_text(screen: Screen, words: Wording) -> str:
    """The whole screen in words."""
    blocks = (screen.text, "\n".join(_things(screen)), "\n".join(_sums(screen, words)))
    return "\n\n".join(filter(None, (*blocks, _ways_on(screen, words))))


def sums_text(screen: Screen, words: Wording) -> str:
    """The totals of an order, a line each; empty where there are none."""
    return "\n".join(_sums(screen, words))


def thing(item: Item, number: int = 0) -> str:
    """An item in one line, with its number if it has one."""
    counted = f"{number}. " if number else ""
    return counted + " · ".join((item.title, *item.details))


def numbered(items: Sequence[Item]) -> Iterator[tuple[int, Item]]:
    """The things with their numbers, by which they are told apart; one alone needs none."""
    return enumerate(items, 1) if len(items) > 1 else ((0, item) for item in items)


def _things(screen: Screen) -> Iterator[str]:
    """Each thing in a line; of a picture to choose by also what is to be seen on it."""
    for number, item in numbered(screen.items):
        seen = item.image_alt if screen.type == "pictures" and item.image_alt != item.title else ""
        yield " · ".join(filter(None, (thing(item, number), seen)))


def _sums(screen: Screen, words: Wording) -> Iterator[str]:
    return (words(f"screen_{name}", value=value) for name, value in screen.sums)


def _ways_on(screen: Screen, words: Wording) -> str:
    """How to say what could be tapped: a number, or the words of a button."""
    if screen.type == "pictures":
        return _said(screen.options, words)
    if len(screen.items) == 1:
        return _said(screen.all_options, words)
    if screen.items:
        actions = dict.fromkeys(each.title for item in screen.items for each in item.options)
        said = words("screen_say_with_number", options=", ".join(actions)) if actions else ""
        return "\n".join(filter(None, (said, _said(screen.options, words))))
    return "\n".join(f"{number}. {each.title}" for number, each in enumerate(screen.options, 1))


def _said(options: Iterable[Option], words: Wording) -> str:
    titles = ", ".join(each.title for each in options)
    return words("screen_say", options=titles) if titles else ""

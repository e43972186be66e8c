"""Buttons below a message: rows that read well, whose they are, and which has been used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from channels.screens.screen import Option
from channels.screens.views import view_of

IN_A_ROW = 4
ROW_WIDTH = 36  # letters that a narrow phone shows in one row, all its buttons together
USED = "."  # what a button says that has done what it can; no token is so short
OWNED_BY = "@"
CHOSEN = "✓ "
_NUMBER = re.compile(r"(\d+)\. ")
UNNAMED = "·"  # Telegram takes no button without a title


@dataclass(frozen=True)
class Button:
    """One button; `data` comes back when it is tapped."""

    title: str
    data: str


Rows = tuple[tuple[Button, ...], ...]


def rows(options: Sequence[Option], owner: str = "", whole: int = 0) -> Rows:
    """The options in rows: arrows in one of their own, and so what is about one thing.

    The first `whole` are about everything on show.
    """
    buttons = [Button(option.title or UNNAMED, _data(option.token, owner)) for option in options]
    about_all, others = buttons[:whole], buttons[whole:]
    kinds = groupby(others, key=lambda button: (_leafs(button), _number(button)))
    groups = (tuple(about_all), *(tuple(alike) for _, alike in kinds))
    return tuple(row for group in groups for row in _filled(group))


def spoken_for(data: str) -> tuple[str, str]:
    """The token behind a button, and whose it is: in a group, of one member only."""
    token, _, owner = data.partition(OWNED_BY)
    return token, owner


def marked(keyboard: Rows, data: str) -> Rows:
    """The keyboard after a tap: the choice that was made is marked and cannot be made twice.

    A question is answered, so its other choices go. What can be leafed through keeps them.
    """
    tapped = next((each for row in keyboard for each in row if each.data == data), None)
    if tapped is None:
        return keyboard
    used = Button(CHOSEN + tapped.title.removeprefix(CHOSEN), USED)
    if not any(_leafs(each) for row in keyboard for each in row):
        return ((used,),)
    return tuple(tuple(used if each == tapped else each for each in row) for row in keyboard)


def _filled(buttons: Iterable[Button]) -> Iterator[tuple[Button, ...]]:
    """As many in a row as can be read: a row is shared evenly, so its longest title counts."""
    row: tuple[Button, ...] = ()
    for button in buttons:
        longer = (*row, button)
        widest = max(len(each.title) for each in longer)
        if row and (len(longer) > IN_A_ROW or widest * len(longer) > ROW_WIDTH):
            yield row
            longer = (button,)
        row = longer
    if row:
        yield row


def _data(token: str, owner: str) -> str:
    return f"{token}{OWNED_BY}{owner}" if owner else token


def _number(button: Button) -> str:
    """Of which thing a button is, where things are numbered: "2. Remove"."""
    number = _NUMBER.match(button.title)
    return number[1] if number else ""


def _leafs(button: Button) -> bool:
    return view_of(spoken_for(button.data)[0]) is not None

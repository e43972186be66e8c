"""One message of a platform, before it is written the platform's way."""

from __future__ import annotations

from dataclasses import dataclass

from channels.screens.screen import Item, Option


@dataclass(frozen=True)
class Bubble:
    """What fits into one message.

    Attributes
    ----------
    text : the words; may be empty when there are items
    items : things side by side, each with the options below it
    gallery : True when the items are pictures to look at, and their options stand below them all;
        a platform may let the pictures themselves be tapped, too
    options : buttons under the whole, in rows of the platform's liking
    menu : options in one list to pick from, where a platform has such a thing
    lines : things one below the other, each with its options beside it, as in an order
    footer : words below the lines, such as their sum
    lasting : how many of the first options are wanted even after something else was said, as those
        of an order are
    place : for leafing in place, which of how many things this is, from 1; else (0, 0)
    """

    text: str = ""
    items: tuple[Item, ...] = ()
    gallery: bool = False
    options: tuple[Option, ...] = ()
    menu: tuple[Option, ...] = ()
    lines: tuple[Item, ...] = ()
    footer: str = ""
    lasting: int = 0
    place: tuple[int, int] = (0, 0)

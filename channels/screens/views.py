"""Which part of a screen is in front of the shopper: a page of it, or one of its things.

Leafing changes nothing in the shop, so its buttons carry no secret: only a number of the shopper's
own conversation. A token of a choice never has a dot in it, and so the two cannot be confused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_VIEW = re.compile(r"v\.(\d{1,15})\.(\d{1,4})(?:\.i(\d{1,4}))?")


@dataclass(frozen=True)
class View:
    """A page of the message `seq`; with `item`, of the options of that one thing."""

    seq: int
    page: int = 0
    item: int | None = None

    @property
    def token(self) -> str:
        """What the button says that leads here; at most 30 characters."""
        beside = "" if self.item is None else f".i{self.item}"
        return f"v.{self.seq}.{self.page}{beside}"


def view_of(token: str) -> View | None:
    """The view a button leads to; None when it is no such button."""
    found = _VIEW.fullmatch(token)
    if found is None:
        return None
    seq, page, item = found.groups()
    return View(int(seq), int(page), None if item is None else int(item))

"""What each platform can show, as its documentation says (docs/channels/limits.md has sources)."""

from __future__ import annotations

from dataclasses import dataclass

UNLIMITED = 1_000_000


@dataclass(frozen=True)
class Capabilities:
    """The limits of one platform. Lengths are characters, counts are per message; 0 is "none"."""

    name: str
    text: int  # of a message
    buttons: int = 0  # under a message without items
    button_title: int = 0
    menu: int = 0  # options of a select, where more are offered than buttons fit
    menu_title: int = 0
    items: int = 0  # side by side in one message
    heading: int = 0  # of the words above things in one message with them
    item_title: int = 0
    item_text: int = 0  # all details of an item together
    item_buttons: int = 0
    gallery: int = 0  # pictures in one grid
    lines: int = 0  # of an order in one message, each with its own options
    whole: int = 0  # characters of a message with all that is on it, where that is limited
    in_place: bool = False  # one item at a time, leafed through by changing the message

    @property
    def half(self) -> int:
        """The most of a message that one kind of things may take, so that others fit beside it."""
        return self.whole // 2 or UNLIMITED

    @property
    def taps(self) -> bool:
        """Whether anything can be tapped at all; otherwise options are numbered in the text."""
        return self.buttons > 0


TEXT = Capabilities("text", text=1_600)
TELEGRAM = Capabilities(
    "telegram",
    text=4_096,
    buttons=24,
    button_title=64,
    items=1,
    heading=200,
    item_title=200,
    item_text=600,  # with its title and heading below the 1,024 of a caption
    item_buttons=20,
    gallery=10,
    in_place=True,
)
SLACK = Capabilities(
    "slack",
    text=3_000,
    buttons=12,
    button_title=75,
    menu=100,
    menu_title=75,
    items=10,
    heading=300,
    item_title=150,
    item_text=190,
    item_buttons=3,  # on a card
    lines=30,
    whole=9_000,
)
MESSENGER = Capabilities(
    "messenger",
    text=2_000,
    buttons=13,
    button_title=20,
    items=10,
    item_title=80,
    item_text=80,
    item_buttons=3,
    gallery=6,
)

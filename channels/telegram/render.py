"""A message of ours as Telegram shows it: words, one picture with words, or an album."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from channels.screens.bubble import Bubble
from channels.screens.screen import Item
from channels.telegram.keyboards import Rows, rows

NOTHING = "…"  # Telegram takes no empty message
LIKED = " ♥"


@dataclass(frozen=True)
class Said:
    """Words, in Telegram's HTML, and the buttons below."""

    html: str
    rows: Rows = ()


@dataclass(frozen=True)
class Shown:
    """One picture with words below it; `unseen` is said where it cannot be shown."""

    image: str
    html: str
    rows: Rows
    unseen: Said


@dataclass(frozen=True)
class Album:
    """Pictures side by side and their names; `unseen` is said where they cannot be shown."""

    images: tuple[str, ...]
    html: str
    unseen: Said


Message = Said | Shown | Album


def render(bubble: Bubble, owner: str = "") -> Message:
    """A bubble the way Telegram shows it; `owner` is whose the buttons are in a group."""
    below = rows((*bubble.options, *bubble.menu), owner, bubble.lasting)
    if bubble.gallery:
        return _album(bubble)
    if not bubble.items:
        return Said(_plain(bubble.text) or NOTHING, below)
    item = bubble.items[0]
    html = _joined(_plain(bubble.text), _card(item))
    unseen = Said(_joined(html, _in_words(item)) or NOTHING, below)
    return Shown(item.image, html, below, unseen) if item.image else unseen


def _album(bubble: Bubble) -> Message:
    names = _plain(" · ".join(item.title for item in bubble.items))
    lines = (_joined(_card(item), _in_words(item), between=": ") for item in bubble.items)
    unseen = Said("\n".join(lines) or NOTHING)
    images = tuple(item.image for item in bubble.items)
    return Album(images, names, unseen) if all(images) else unseen


def _card(item: Item) -> str:
    title = f"<b>{_plain(item.title)}</b>" + (LIKED if item.liked else "")
    return "\n".join((title, *map(_plain, item.details)))


def _in_words(item: Item) -> str:
    """What a picture shows, for those who do not see it."""
    return f"<i>{_plain(item.image_alt)}</i>" if item.image and item.image_alt else ""


def _joined(*blocks: str, between: str = "\n\n") -> str:
    return between.join(filter(None, blocks))


def _plain(text: str) -> str:
    return escape(text, quote=False)

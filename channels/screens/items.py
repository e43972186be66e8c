"""A thing on a screen, within the limits of a platform."""

from __future__ import annotations

from dataclasses import replace

from channels.screens.capabilities import Capabilities
from channels.screens.fitting import clip
from channels.screens.screen import Item, Option


def fitted(item: Item, can: Capabilities, more: Option) -> Item:
    """An item within the limits; if it has too many options, the last is `more`."""
    options = item.options
    if len(options) > can.item_buttons:
        options = (*options[: can.item_buttons - 1], more)
    titled = tuple(replace(o, title=clip(o.title, can.button_title)) for o in options)
    return replace(clipped(item, can), options=titled)


def clipped(item: Item, can: Capabilities) -> Item:
    """An item with as many of its words as there is room for."""
    details = clip(" · ".join(item.details), can.item_text)
    return replace(
        item, title=clip(item.title, can.item_title), details=(details,) if details else ()
    )

"""A bubble as the `message` of Facebook's Send API. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from channels.pictures import Pictures
from channels.screens.bubble import Bubble
from channels.screens.capabilities import MESSENGER
from channels.screens.fitting import clip
from channels.screens.plain import thing
from channels.screens.screen import Item, Option

BUTTONS = 3
BUTTON_TEXT = 640  # of a message with buttons that stay
SMALLEST_GRID = 2
DESCRIBED = 300  # so that six fit into one message

Message = dict[str, Any]


def message(bubble: Bubble, pictures: Pictures) -> Message:
    """The message that shows a bubble; things have no words above them, by our layout."""
    return _things(bubble, pictures) if bubble.items else _words(bubble)


def cards(bubble: Bubble, pictures: Pictures) -> Message:
    """Things side by side, each with its picture, its words and its buttons."""
    elements = [_element(item, pictures) for item in bubble.items]
    return _with_replies(_template("generic", elements=elements), bubble.options)


def _things(bubble: Bubble, pictures: Pictures) -> Message:
    if not bubble.gallery:
        return cards(bubble, pictures)
    addresses = [pictures.address(item.image) for item in bubble.items]
    if not all(addresses):
        return _with_replies({"text": "\n".join(map(_described, bubble.items))}, bubble.options)
    if len(addresses) < SMALLEST_GRID:
        shown = {"type": "image", "payload": {"url": addresses[0]}}
        return _with_replies({"attachment": shown}, bubble.options)
    images = [_tile(*each) for each in zip(bubble.items, addresses, strict=True)]
    return _with_replies(_template("image_grid", elements=[{"images": images}]), bubble.options)


def _words(bubble: Bubble) -> Message:
    most = min(BUTTONS, bubble.lasting)
    lasting, passing = bubble.options[:most], bubble.options[most:]
    if not lasting or len(bubble.text) > BUTTON_TEXT:
        return _with_replies({"text": bubble.text}, bubble.options)
    template = _template("button", text=bubble.text, buttons=_buttons(lasting))
    return _with_replies(template, passing)


def _element(item: Item, pictures: Pictures) -> dict[str, Any]:
    address = pictures.address(item.image)
    unseen = "" if address else item.image_alt
    subtitle = " · ".join(filter(None, (*item.details, unseen)))
    found = {
        "title": item.title,
        "subtitle": clip(subtitle, MESSENGER.item_text),
        "image_url": address,
        "buttons": _buttons(item.options),
    }
    kept = {name: value for name, value in found.items() if value}
    return kept if len(kept) > 1 else {**kept, "subtitle": item.title}  # a title alone is refused


def _tile(item: Item, address: str) -> dict[str, Any]:
    tapped = [{"type": "postback", "payload": each.token} for each in item.options[:1]]
    return {"url": address, "action": tapped[0]} if tapped else {"url": address}


def _described(item: Item) -> str:
    """A picture that cannot be shown, in words."""
    seen = item.image_alt if item.image_alt != item.title else ""
    return clip(" · ".join(filter(None, (thing(item), seen))), DESCRIBED)


def _buttons(options: Iterable[Option]) -> list[dict[str, str]]:
    return [{"type": "postback", "title": o.title, "payload": o.token} for o in options]


def _with_replies(message: Message, options: Iterable[Option]) -> Message:
    """The message with options that go away once one of them, or anything else, was said."""
    replies = [{"content_type": "text", "title": o.title, "payload": o.token} for o in options]
    return {**message, "quick_replies": replies} if replies else message


def _template(kind: str, **payload: Any) -> Message:
    return {
        "attachment": {"type": "template", "payload": {"template_type": kind, **payload}},
    }

"""What a shopper did with one message: words, a button, or something attached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from channels.arrivals import Attached, AttachmentKind, Deed, Tapped, Typed
from channels.messenger.fields import number, text, thing, things, web_address

THUMBS_UP = {"369239263222822", "369239343222814", "369239383222810"}  # small, middle, large
KINDS = {
    "image": AttachmentKind.PHOTO,
    "audio": AttachmentKind.VOICE,
    "location": AttachmentKind.LOCATION,
}
PREVIEW = "fallback"  # of a link: what it shows of the page is not the shopper's


def deed_of(message: Mapping[str, Any]) -> Deed | None:
    """What the message says; None when there is nothing in it that we know."""
    words = text(message.get("text"))
    token = text(thing(message.get("quick_reply")).get("payload"))
    if token:
        return Tapped(token, words)
    attached = things(message.get("attachments"))
    real = tuple(each for each in attached if each.get("type") != PREVIEW)
    if words and not real:
        return Typed(words)
    if attached:
        return _attached((real or attached)[0], words)
    return Attached(AttachmentKind.OTHER) if message.get("is_unsupported") is True else None


def _attached(attachment: Mapping[str, Any], words: str) -> Deed:
    """The first of several: asked about all of them, a shopper would get the same answer."""
    payload = thing(attachment.get("payload"))
    sticker = payload.get("sticker_id") or attachment.get("sticker_id")
    if str(sticker) in THUMBS_UP:
        return Typed(words or "👍")
    named = text(attachment.get("type"))
    kind = AttachmentKind.OTHER if sticker else KINDS.get(named, AttachmentKind.OTHER)
    source = web_address(payload.get("url")) or web_address(attachment.get("url"))
    if kind is AttachmentKind.LOCATION:
        source = _place(thing(payload.get("coordinates"))) or source
    return Attached(kind, source, words)


def _place(coordinates: Mapping[str, Any]) -> str:
    """Latitude and longitude, with a comma between."""
    found = number(coordinates.get("lat")), number(coordinates.get("long"))
    return ",".join(f"{each:g}" for each in found if each is not None) if None not in found else ""

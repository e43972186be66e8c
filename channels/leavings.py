"""What a shopper did, as it is kept: a payload that says what to ask Rasa. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from channels.arrivals import Arrival, Asked, Attached, AttachmentKind, Came, Deed, Tapped
from channels.attachments import as_payload
from channels.legible import legible
from shop.linkcodes import came_by_link
from shop.visits import Visit

LONGEST_TEXT = 4_096
NOTHING_SAID = "?"


def visit_of(arrival: Arrival, at: datetime) -> Visit:
    """What is to be kept of an arrival."""
    sender, deed = arrival.sender, arrival.deed
    return Visit(
        channel=sender.channel,
        event_id=arrival.event_id,
        user=sender.user,
        address=sender.address,
        at=at,
        payload=_payload(deed),
        locale=sender.locale,
        shared=sender.shared,
        tapped=legible(deed.token) if isinstance(deed, Tapped) else "",
    )


def _payload(deed: Deed) -> dict[str, Any]:
    match deed:
        case Tapped():
            return _unknown(legible(deed.title))
        case Asked():
            return _meant(deed.intent, deed.text, dict(deed.entities))
        case Came() if came_by_link(deed.ref):
            return {"text": deed.ref}
        case Came():
            ref = legible(deed.ref)
            return _meant("greet", ref, {"ref": ref} if ref else {})
        case Attached():
            return _attached(deed)
    return {"text": legible(deed.text[:LONGEST_TEXT]).strip() or NOTHING_SAID}


def _unknown(title: str) -> dict[str, Any]:
    """A button that is not open any more is read as its title."""
    return {"text": title} if title else _meant("choice_expired", "", {})


def _attached(deed: Attached) -> dict[str, Any]:
    """A place is of no use to us, and so it is not kept at all."""
    source = "" if deed.kind == AttachmentKind.LOCATION else legible(deed.source)
    caption = legible(deed.caption[:LONGEST_TEXT]).strip()
    return as_payload({"kind": str(deed.kind), "source": source}, caption)


def _meant(intent: str, text: str, entities: dict[str, str]) -> dict[str, Any]:
    return {"text": text or NOTHING_SAID, "intent": intent, "entities": entities}

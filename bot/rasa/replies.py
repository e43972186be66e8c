"""What the bot said to a message: read from the tracker, so that a repeat reads the very same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, Event, UserUttered

Said = dict[str, Any]
_CARTS = ("order", "receipt")  # each shows the whole cart, so the last one is enough


def wish_id(message_id: str, number: int) -> str:
    """The id of one wish of a message; the first has the message's own.

    >>> wish_id("m1", 1), wish_id("m1", 2)
    ('m1', 'm1~2')
    """
    return message_id if number == 1 else f"{message_id}~{number}"


def said_to(message_id: str | None, events: Iterable[Event]) -> list[Said] | None:
    """What the bot said to a message and all its wishes, in order; None when it never came."""
    said: list[Said] | None = None
    for event in events:
        if isinstance(event, UserUttered):
            if (event.message_id or "").partition("~")[0] == message_id:
                said = said or []
            elif said is not None:
                break
        elif isinstance(event, BotUttered) and said is not None:
            said.append(raw(event))
    return None if said is None else as_one(said)


def raw(event: BotUttered) -> Said:
    """One message as it was said: nothing flattened, nothing split, nothing empty."""
    parts = {
        "text": event.text,
        "buttons": event.data.get("buttons"),
        "custom": event.data.get("custom"),
    }
    return {name: part for name, part in parts.items() if part}


def as_one(said: Sequence[Said]) -> list[Said]:
    """The replies to several wishes, read as one: nothing twice, and the cart shown once."""
    once = [part for place, part in enumerate(said) if part not in said[place + 1 :]]
    carts = [part for part in once if _is_cart(part)]
    return [_in_words(part) if _is_cart(part) and part is not carts[-1] else part for part in once]


def _is_cart(part: Said) -> bool:
    return part.get("custom", {}).get("type") in _CARTS


def _in_words(cart: Said) -> Said:
    """What was said with a cart, without its lines."""
    return {"custom": {"type": "text", "text": cart["custom"]["text"]}}

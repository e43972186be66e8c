"""Rasa's raw messages as the parts of a reply; nothing that was said is dropped."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from shop.reply import Choice, Choices, Part, Text, from_json

logger = logging.getLogger(__name__)


def parts_of(messages: Iterable[Mapping[str, Any]]) -> tuple[Part, ...]:
    """All the parts of a turn's messages, in order."""
    return tuple(part for message in messages for part in _parts(message))


def _parts(message: Mapping[str, Any]) -> Iterator[Part]:
    text, buttons = message.get("text") or "", message.get("buttons") or ()
    if buttons:
        yield Choices(text, tuple(_choice(button) for button in buttons))
    elif text:
        yield Text(text)
    if message.get("image"):
        yield Text(str(message["image"]))
    if message.get("custom"):
        yield from _custom(message["custom"])


def _choice(button: Mapping[str, Any]) -> Choice:
    """A button of a domain's response: its payload is ``/intent{"entity": "value"}``."""
    payload = str(button.get("payload") or "")
    intent, brace, entities = payload.removeprefix("/").partition("{")
    try:
        values = orjson.loads(brace + entities) if brace else {}
    except orjson.JSONDecodeError:
        values = {}
    return Choice(str(button["title"]), intent.strip(), {k: str(v) for k, v in values.items()})


def _custom(data: Any) -> Iterator[Part]:
    try:
        yield from_json(data)
    except (ValueError, TypeError, AttributeError):
        logger.exception("a custom message is no part of a reply")

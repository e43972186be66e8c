"""What the gateway hands in: one message of one shopper, read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage

CHANNEL = "gateway"
# Rasa reads "/intent" as a command; a shopper's slash, even after invisible characters, is text.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


class NotAMessage(ValueError):
    """The body does not have the shape the gateway and Rasa agreed on."""


class Unsent(OutputChannel):
    """Sends nothing: the reply is read from the tracker, so a repeat reads the very same."""

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """The gateway takes the reply from the answer to its request."""


@dataclass(frozen=True)
class Incoming:
    """A message: typed, or tapped and then already understood (`intent`)."""

    conversation: str
    message_id: str
    text: str
    intent: str | None = None
    entities: Mapping[str, Any] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)

    @property
    def typed(self) -> bool:
        return self.intent is None

    def as_user_message(self) -> UserMessage:
        """The message as Rasa wants it, with all that an action needs to know of it."""
        about = {
            **self.metadata,
            "message_id": self.message_id,
            "conversation": self.conversation,
            "typed": self.typed,
        }
        return UserMessage(
            text=plain(self.text) if self.typed else self.text,
            output_channel=Unsent(),
            sender_id=self.conversation,
            parse_data=None if self.typed else self._understood(),
            input_channel=CHANNEL,
            message_id=self.message_id,
            metadata=about,
        )

    def _understood(self) -> dict[str, Any]:
        entities = [
            {"entity": name, "value": value, "extractor": "tap"}
            for name, value in self.entities.items()
        ]
        intent = {"name": self.intent, "confidence": 1.0}
        return {"text": self.text, "intent": intent, "entities": entities}


def plain(text: str) -> str:
    """Typed text without what would make Rasa take it for a command."""
    return text.lstrip(INVISIBLE + "/ \t\r\n").rstrip()


def read(body: Any) -> Incoming:
    """The message in a request's JSON.

    Raises
    ------
    NotAMessage
        When a field is missing or of the wrong kind; the text itself is never quoted.
    """
    if not isinstance(body, dict):
        raise NotAMessage("the body is no JSON object")
    tapped = _mapping(body, "parse_data")
    if tapped and not isinstance(tapped.get("intent"), str):
        raise NotAMessage("parse_data.intent is no text")
    return Incoming(
        conversation=_name(body, "conversation"),
        message_id=_name(body, "message_id"),
        text=_text(body, "text"),
        intent=tapped.get("intent"),
        entities=_mapping(tapped, "entities"),
        metadata=_mapping(body, "metadata"),
    )


def _text(body: Mapping[str, Any], key: str) -> str:
    value = body.get(key)
    if not isinstance(value, str):
        raise NotAMessage(f"{key} is no text")
    return value


def _name(body: Mapping[str, Any], key: str) -> str:
    value = _text(body, key)
    if not value:
        raise NotAMessage(f"{key} is empty")
    return value


def _mapping(body: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = body.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise NotAMessage(f"{key} is no object")
    return value

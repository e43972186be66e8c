"""What comes in from a platform, in our terms: who, where, and what they did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from channels.mark import Mark
from channels.screens.views import View


@dataclass(frozen=True)
class Sender:
    """Somebody on a platform.

    `user` is the platform's id of the person, unique within the channel. `address` is where to
    answer, in the channel's own spelling: in a group it names the person too, so that each member
    has a conversation of their own. `shared` says that others can read along.
    """

    channel: str
    user: str
    address: str
    locale: str = ""
    name: str = ""
    shared: bool = False


@dataclass(frozen=True)
class Typed:
    """Words."""

    text: str


@dataclass(frozen=True)
class Tapped:
    """A button. `title` is what stood on it, where the platform tells."""

    token: str
    title: str = ""


@dataclass(frozen=True)
class Asked:
    """Something of a menu, page or form that the channel itself made; it stands for an intent."""

    intent: str
    text: str = ""
    entities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Came:
    """The conversation was opened, perhaps by a link that says what for."""

    ref: str = ""


class AttachmentKind(StrEnum):
    """What was sent besides words."""

    PHOTO = "photo"
    VOICE = "voice"
    LOCATION = "location"
    OTHER = "other"

    @property
    def sign(self) -> str:
        """What stands for it in the history, where it came without a word."""
        return {"photo": "📷", "voice": "🎤", "location": "📍", "other": "📎"}[self]


@dataclass(frozen=True)
class Attached:
    """A photo, a voice note, a place; `source` is the platform's name or address of the file."""

    kind: AttachmentKind
    source: str = ""
    caption: str = ""


Deed = Typed | Tapped | Asked | Came | Attached


@dataclass(frozen=True)
class Arrival:
    """Something a shopper did. `event_id` is the platform's own, the same when it is repeated."""

    sender: Sender
    event_id: str
    deed: Deed


@dataclass(frozen=True)
class Leafed:
    """A shopper leafs through something on show; nothing in the shop changes."""

    sender: Sender
    view: View
    message: str = ""  # the platform's id of the message to change; of the tap where none can be


@dataclass(frozen=True)
class Left:
    """Somebody has blocked us or removed us: nothing can be delivered there."""

    sender: Sender
    why: str


@dataclass(frozen=True)
class Moved:
    """A chat has another address now, and with it all the conversations in it."""

    channel: str
    before: str
    after: str


@dataclass(frozen=True)
class Ignored:
    """An event that asks nothing of us; `what` is its kind, for the count."""

    what: str


@dataclass(frozen=True)
class Echoed:
    """A platform tells that it has a message of ours, by the mark it came with, under this id."""

    mark: Mark
    id: str


Event = Arrival | Leafed | Left | Moved | Echoed | Ignored

"""What only Slack has, in our terms: home pages, forms, and leaving a workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from channels.arrivals import Event
from channels.slack.address import Address
from channels.slack.fields import Record


@dataclass(frozen=True)
class Removed:
    """A workspace does not want us any more."""

    team: str


@dataclass(frozen=True)
class HomeOpened:
    """Somebody looks at their home page."""

    who: Address


@dataclass(frozen=True)
class FormAsked:
    """Somebody wants all questions at once: of that quiz, or of the one they are at."""

    who: Address
    trigger: str
    quiz: str = ""


@dataclass(frozen=True)
class FormFilled:
    """A form was sent in; `picks` are what was chosen or written, by question."""

    who: Address
    view: str
    quiz: str
    picks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Used:
    """A button below a message was tapped: the message is to show which."""

    who: Address
    message: Record
    block: str
    title: str


SlackEvent = Event | Removed | HomeOpened | FormAsked | FormFilled | Used

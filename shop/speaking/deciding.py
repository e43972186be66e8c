"""Whether we may write first now: one pure decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from shop.speaking.hours import awake_from

WEEK = timedelta(days=7)
BREAK = timedelta(minutes=30)  # who was just heard is in the middle of something
WINDOWS = {"messenger": timedelta(hours=23, minutes=30)}  # Facebook's 24 hours, with a margin

SEND, LATER, DROP = "send", "later", "drop"


@dataclass(frozen=True)
class Circumstances:
    """All that the decision depends on, about one conversation.

    `spoken` is when we wrote first to this shopper lately, anywhere; after `stale_at` it would be
    no news any more.
    """

    consented: bool
    open: bool
    channel: str
    heard_at: datetime | None
    zone: str
    quiet_hours: str
    spoken: tuple[datetime, ...]
    per_week: int
    stale_at: datetime


@dataclass(frozen=True)
class Verdict:
    """Send it, not before `until`, or never; and why."""

    what: str
    why: str = ""
    until: datetime | None = None


def may_speak(here: Circumstances, at: datetime) -> Verdict:
    """Whether something may be said first in a conversation at this time."""
    if not here.consented:
        return Verdict(DROP, "no consent")
    if not here.open:
        return Verdict(DROP, "closed")
    if here.per_week < 1:
        return Verdict(DROP, "often enough")
    until, why = _earliest(here, at)
    if until > here.stale_at:
        return Verdict(DROP, "too late")
    if not _in_window(here, until):
        return Verdict(DROP, "window")
    return Verdict(SEND) if until == at else Verdict(LATER, why, until)


def _earliest(here: Circumstances, at: datetime) -> tuple[datetime, str]:
    """The first moment that is neither in a talk, nor once too often, nor at night."""
    free, why = at, ""
    if here.heard_at and here.heard_at + BREAK > free:
        free, why = here.heard_at + BREAK, "in a talk"
    recent = sorted(here.spoken)[-here.per_week :]
    if len(recent) == here.per_week and recent[0] + WEEK > free:
        free, why = recent[0] + WEEK, "often enough"
    awake = awake_from(free, here.zone, here.quiet_hours)
    return awake, why if awake == free else "quiet hours"


def _in_window(here: Circumstances, at: datetime) -> bool:
    window = WINDOWS.get(here.channel)
    return window is None or (here.heard_at is not None and at <= here.heard_at + window)

"""What of the outbox did not get through: listed with its reason, tried again by its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from shop.deliveries import Stuck
from shop.outbox import OutboxStatus

COLUMNS = "{:<11} {:<9} {:<40} {:>6} {:>6}  {}"
STATES = {OutboxStatus.READY: "waits", OutboxStatus.DEAD: "given up"}


def name_of(stuck: Stuck) -> str:
    """The id that a message is known by on the command line."""
    return f"{stuck.conversation_id}:{stuck.seq}"


def listed(stuck: Iterable[Stuck], at: datetime) -> Iterator[str]:
    """A line for each message, by channel; its words are nobody's business."""
    by_channel = sorted(stuck, key=lambda each: (each.channel, each.created_at))
    if not by_channel:
        yield "everything is delivered"
        return
    yield COLUMNS.format("channel", "state", "id", "age", "tries", "why").rstrip()
    for each in by_channel:
        age = _age(at - each.created_at)
        state = STATES.get(each.status, each.status)
        line = (each.channel, state, name_of(each), age, each.attempts, each.why)
        yield COLUMNS.format(*line).rstrip()


def given_up(stuck: Iterable[Stuck], names: Iterable[str]) -> dict[str, Stuck | None]:
    """The messages of these ids that were given up; None for an id that is none of them."""
    dead = {name_of(each): each for each in stuck if each.status == OutboxStatus.DEAD}
    return {name: dead.get(name) for name in names}


def _age(passed: timedelta) -> str:
    minutes = int(passed.total_seconds()) // 60
    if minutes < 100:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 60 * 48 else f"{minutes // 1440} d"

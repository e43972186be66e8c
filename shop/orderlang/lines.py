"""A line of an order from the way it was read."""

from __future__ import annotations

from shop.orderlang.draft import Entry, Reading
from shop.orderlang.order import Line, Option

MOST = 999  # of one thing; more is a slip


def line_of(reading: Reading) -> Line:
    """The line, each option once."""
    options = dict.fromkeys(_option(entry) for entry in entries_of(reading))
    return Line(reading.kind.name, min(reading.quantity, MOST) or 1, tuple(options))


def entries_of(reading: Reading) -> list[Entry]:
    """What was said, without a general name that is made precise: "a bean burrito, black beans"."""
    return [
        entry
        for place, entry in enumerate(reading.entries)
        if place >= reading.leading or not _made_precise(entry, reading.entries[place + 1 :])
    ]


def _made_precise(entry: Entry, after: tuple[Entry, ...]) -> bool:
    values = entry.fit.values
    return len(values) > 1 and any(
        other.fit.slot is entry.fit.slot
        and len(other.fit.values) == 1
        and other.fit.values[0] in values
        for other in after
    )


def _option(entry: Entry) -> Option:
    fit = entry.fit
    return Option(
        fit.slot.name, fit.values, entry.level, entry.placement, entry.without, entry.count
    )

"""Lines that lean on the line before: "two pizzas, one with ham and one with olives"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shop.orderlang.draft import Entry, Reading


def shared_out(readings: Sequence[Reading]) -> list[Reading]:
    """The lines, with what several are told apart by put on the lines they are counted out of."""
    found: list[Reading] = []
    place = 0
    while place < len(readings):
        whole = readings[place]
        parts = _parts(whole, readings[place + 1 :])
        found += _told_apart(whole, parts) if parts else [whole]
        place += 1 + len(parts)
    return _said_of_all(found)


def _said_of_all(readings: Sequence[Reading]) -> list[Reading]:
    """ "One with ham and one with olives, both large": large is said of each."""
    shared = [entry for reading in readings for entry in reading.entries if entry.shared]
    return [
        replace(
            reading,
            entries=reading.entries + tuple(entry for entry in shared if _wants(reading, entry)),
        )
        for reading in readings
    ]


def _wants(reading: Reading, shared: Entry) -> bool:
    """True when a line has the slot, and nothing in it."""
    takes = reading.kind.slot(shared.fit.slot.name) is shared.fit.slot
    return takes and not any(one.fit.slot is shared.fit.slot for one in reading.entries)


def _parts(whole: Reading, after: Sequence[Reading]) -> list[Reading]:
    """The lines that only count out of a line before."""
    parts: list[Reading] = []
    left = whole.quantity
    for reading in after:
        if not (reading.bare and reading.numbered and reading.kind is whole.kind):
            break
        left -= reading.quantity
        if left < 0:
            break
        parts.append(reading)
    return parts if whole.quantity > 1 and not whole.bare else []


def _told_apart(whole: Reading, parts: Sequence[Reading]) -> list[Reading]:
    rest = whole.quantity - sum(part.quantity for part in parts)
    found = [replace(whole, quantity=rest)] if rest else []
    return found + [
        replace(part, entries=whole.entries + part.entries, leading=whole.leading, bare=False)
        for part in parts
    ]

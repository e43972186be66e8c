"""Corrections inside one message: "two cokes, no wait, make that three"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shop.orderlang.content import Content
from shop.orderlang.draft import Entry, Reading
from shop.orderlang.language import Role


def split_at_fixes(contents: Sequence[Content]) -> list[list[Content]]:
    """The phrases before the first correction, and after each."""
    parts: list[list[Content]] = [[]]
    for content in contents:
        if content.role is Role.FIX:
            parts.append([])
        else:
            parts[-1].append(content)
    return [part for part in parts if part]


def only_number(contents: Sequence[Content]) -> int:
    """The number that is all a correction says ("make that three"); 0 when it says more."""
    said = [content for content in contents if content.role is not Role.POINTER]
    if len(said) == 1 and said[0].role is Role.NUMBER and said[0].chunk.word:
        return int(float(said[0].chunk.word.value))
    return 0


def amended(readings: Sequence[Reading], correction: Sequence[Reading]) -> list[Reading]:
    """The lines with the last one corrected; what the correction adds beyond it is added."""
    if not readings or not correction:
        return [*readings, *correction]
    *before, last = readings
    first, *more = correction
    if first.bare or first.kind is last.kind:
        return [*before, _corrected(last, first), *more]
    return [*before, first, *more]


def _corrected(last: Reading, new: Reading) -> Reading:
    """The line with what was said anew in the place of what it corrects."""
    quantity = new.quantity if new.numbered else last.quantity
    return replace(last, quantity=quantity, entries=(*_kept(last, new), *new.entries))


def _kept(last: Reading, new: Reading) -> list[Entry]:
    """What stays: of a slot that is named again nothing, or all but the last of several.

    With a new product all options that were named again are meant anew.
    """
    said = {entry.fit.slot.name for entry in new.entries}
    product = any(entry.fit.identity for entry in new.entries)
    kept: list[Entry] = []
    for entry in reversed(last.entries):
        slot = entry.fit.slot
        if slot.name in said:
            said -= {slot.name} if slot.multiple and not product else set()
            continue
        kept.append(entry)
    return kept[::-1]

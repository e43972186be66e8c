"""Halves: "half ham half olives", or "ham on one half and olives on the other"."""

from __future__ import annotations

from dataclasses import replace

from shop.orderlang.content import Lead
from shop.orderlang.draft import Draft


def take_half(draft: Draft, half: str, place: int) -> None:
    """Put what follows, or else what was said before, on a half; where there are none, ask."""
    if not any(slot.placement for slot in draft.kind.slots):
        draft.strange.append(draft.contents[place])
        return
    if half == "mark":
        return
    side = _side(draft, half)
    after = draft.after(place)
    if after and after.chunk.names and not after.lead & ~Lead.WITH:
        draft.placement = side
    else:
        _place_said(draft, side)


def _side(draft: Draft, half: str) -> str:
    if half == "whole":
        return ""
    placed = any(entry.placement for entry in draft.entries)
    return "right" if half == "second" or placed else "left"


def _place_said(draft: Draft, side: str) -> None:
    for at in range(len(draft.entries) - 1, draft.leading - 1, -1):
        entry = draft.entries[at]
        if entry.placement or not entry.fit.slot.placement:
            return
        draft.entries[at] = replace(entry, placement=side)

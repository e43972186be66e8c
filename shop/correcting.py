"""Somebody takes back what they just said: "green. wait no red", "two, no, three"."""

from __future__ import annotations

import re
from typing import NamedTuple


class Corrected(NamedTuple):
    """What was said first, and what was said instead."""

    first: str
    instead: str


_TAKES_BACK = re.compile(
    r"(?:[\s,.;:!?…–—-]+|\.\.+)(?:(?:oh|hm+|um+|uh|and|but|or|ugh|argh|oops)[\s,]+)*"
    r"(?:(?:no|nope|nah) (?:wait|sorry|actually)|"
    r"(?:wait|sorry|actually|oh)[\s,]+no(?:pe)?|"
    r"(?:no|nope|nah|wait|actually|sorry|oops|scratch that|i mean|i meant|make that|make it|"
    r"rather|on second thoughts?|hang on|hold on|my bad|changed my mind|correction))\b"
    r"[\s,.;:!…–—-]*(?:(?:i (?:mean|meant|want|wanted)|make (?:it|that)|actually|"
    r"let'?s (?:take|say)|i'?d rather have|better|the)\b[\s,]*)*",
    re.IGNORECASE,
)
_COURTESY = re.compile(r"\W*(?:problem|worries|rush|hurry|thanks|thank you|idea|clue)\b", re.I)


def corrected(text: str) -> Corrected | None:
    """The two halves of a text that takes its beginning back; None for any other."""
    said = text.strip().replace("’", "'")
    marks = [each for each in _TAKES_BACK.finditer(said) if each.start() and said[each.end() :]]
    if not marks:
        return None
    last = marks[-1]
    first, instead = said[: last.start()], said[last.end() :]
    alone = not re.search(r"\w", first) or not re.search(r"\w", instead)
    return None if alone or _COURTESY.match(instead) else Corrected(first, instead)

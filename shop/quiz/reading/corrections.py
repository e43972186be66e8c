"""A shopper takes something back: "wait, oily", "i meant dry", "change my skin type to dry"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAKES_BACK = re.compile(
    r"(?:(?:oh|ah|ok|okay|hmm|hm|nope|but)[\s,.!:-]+)*"
    r"(?:(?:wait|oops|ups|whoops|sorry|hang on|hold on|correction|scratch that|my bad|my mistake"
    r"|actually|(?:i )?(?:really |actually )?(?:mean|meant)(?: to say)?|(?:or )?rather|typo|no"
    r"|make (?:it|that)|i (?:am|was) wrong|that was wrong)\b[\s,.!:-]*)+",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"(?:please |can you |could you |can i |could i |id like to |i want to |lets )*"
    r"(?:change|switch|set|correct|update|edit|fix)\b(?P<what>.*?)\b(?:in)?to\b\s+",
    re.IGNORECASE,
)
_RATHER = re.compile(
    r"\bi(?:'d| would|d)? (?:rather|prefer to) (?:say|pick|choose|take|have|be)\b\s+"
    r"(?P<so>.+?)(?:\s+(?:than|instead of|not)\b.*)?$",
    re.IGNORECASE,
)
_MISSED = re.compile(r"\b(?:i )?meant\b|\binstead\b", re.IGNORECASE)


@dataclass(frozen=True)
class Correction:
    """What it shall be, and what of, when that is said: ``dry``, ``my skin type``."""

    text: str
    about: str = ""


def read_correction(text: str) -> Correction | None:
    """What a text says in the place of something said before; None when it takes nothing back."""
    if changes := _CHANGES.match(text):
        return Correction(text[changes.end() :], changes["what"])
    if rather := _RATHER.search(text):
        return Correction(rather["so"])
    opener = _TAKES_BACK.match(text)
    if opener and opener.end() < len(text) and opener.group().strip().casefold() != "no":
        return Correction(text[opener.end() :])
    said = _MISSED.sub(" ", text).strip()
    return Correction(said) if said != text.strip() and said else None

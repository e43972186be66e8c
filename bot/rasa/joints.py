"""Where a message may be cut: at the end of a sentence, at a comma, before "and" or "then"."""

from __future__ import annotations

import re
from enum import Enum

_JOINT = re.compile(
    r"\s*[.!?;…]+\s+(?!\d)|\s*,\s*|\s+[-–—]\s+|(?<!\band)\s+(?=(?:and|but|then|also|plus)\b)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?;…]\s*$")  # a sentence ended here
_LINK = re.compile(
    r"(?:(?:and|but|then|also|plus|so|oh|ok|okay|well|now|please|maybe|afterwards|sorry|right"
    r"|by the way|btw|(?:may|can|could) i (?:just )?ask|one more thing)\b\s*)+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’]+")


class After(Enum):
    """What stands before a stretch of a message."""

    NOTHING = "nothing"
    SENTENCE = "sentence"
    LINK = "link"  # and, but, then
    COMMA = "comma"


def cuts(text: str) -> list[int]:
    """Where in a text something new may begin; never at its start or its end."""
    ends = (joint.end() for joint in _JOINT.finditer(text))
    return [at for at in ends if 0 < at < len(text)]


def before(text: str, at: int) -> After:
    """What stands before a place in a text."""
    if not text[:at].strip():
        return After.NOTHING
    if _ENDED.search(text[:at]):
        return After.SENTENCE
    return After.LINK if _LINK.match(text[at:]) else After.COMMA


def unlinked(text: str) -> str:
    """A stretch without its "and then"; all of it when it says no more."""
    link = _LINK.match(text)
    return text[link.end() :].strip(" ,") or text if link else text


def only_links(text: str) -> bool:
    """Whether a stretch is nothing but "sorry," or "and then"."""
    return not _LINK.sub("", text).strip(" ,.!")


def first_word(text: str) -> str:
    """The word a text begins with, in small letters; empty when it begins with none."""
    word = _WORD.match(text)
    return word.group().lower() if word else ""


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.lower() for word in _WORD.findall(text)]

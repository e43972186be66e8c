"""A size that is named by its number or its place: "150", "the small one", "the biggest"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from recommender.text import tokens

LADDER = ("xs", "s", "m", "l", "xl", "xxl")
_BASE = {"g": 1.0, "kg": 1000.0, "ml": 1.0, "l": 1000.0, "cm": 1.0, "": 1.0}
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?) ?([a-z]*)")
# Words for a place in the order; the first of each kind is said of any number of sizes
_LOWEST, _LOW = {"smallest", "littlest", "tiniest"}, {"smaller", "small", "little", "tiny", "mini"}
_HIGHEST, _HIGH = {"biggest", "largest"}, {"bigger", "larger", "big", "large", "huge", "jumbo"}
_MIDDLE = {"middle", "medium", "mid"}
SIZES = _LOWEST | _LOW | _HIGHEST | _HIGH | _MIDDLE | {"size", "one"}
_AMOUNT = re.compile(r"\d{2,}")  # one digit counts how many


def size_said(text: str, values: Collection[str]) -> str:
    """The one of some sizes that a text names by its bare number or its place; empty for none."""
    said = set(tokens(text))
    numbered = [value for value in values if set(_AMOUNT.findall(value)) & said]
    if len(numbered) == 1:
        return numbered[0]
    ordered = sorted(values, key=_measure)
    if len(ordered) < 2 or any(_measure(value) < 0 for value in ordered):
        return ""
    return _placed(said, ordered)


def _placed(said: set[str], ordered: Sequence[str]) -> str:
    few = len(ordered) == 2 or not set(map(str.casefold, ordered)) & set(LADDER)
    if said & _LOWEST or (few and said & _LOW):
        return ordered[0]
    if said & _HIGHEST or (few and said & _HIGH):
        return ordered[-1]
    return ordered[1] if said & _MIDDLE and len(ordered) == 3 else ""


def _measure(value: str) -> float:
    """How large a size is among its kind; negative for what is no size."""
    name = value.casefold()
    if name in LADDER:
        return float(LADDER.index(name))
    match = _SIZE.fullmatch(name)
    if match is None or match.group(2) not in _BASE:
        return -1.0
    return float(match.group(1).replace(",", ".")) * _BASE[match.group(2)]

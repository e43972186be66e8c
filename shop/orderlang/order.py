"""The nouns of an order as it was understood: lines, their options, and the doubts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Option:
    """A value on a line. Several `values` mean "one of these": it has to be asked which."""

    slot: str
    values: tuple[str, ...]
    level: str = ""
    placement: str = ""  # left, right; empty for all of it
    without: bool = False
    count: int = 1  # "two sugars"

    @property
    def value(self) -> str:
        return self.values[0]


@dataclass(frozen=True, slots=True)
class Line:
    """So many of one thing."""

    kind: str
    quantity: int = 1
    options: tuple[Option, ...] = ()

    def of(self, slot: str) -> tuple[Option, ...]:
        """The options of a slot that are wanted."""
        return tuple(one for one in self.options if one.slot == slot and not one.without)


class DoubtKind(StrEnum):
    """What has to be asked, in the order in which it is."""

    UNKNOWN = "unknown"  # a word that nothing on the menu is called
    MISSING = "missing"  # a slot that has to be filled
    AMBIGUOUS = "ambiguous"  # a name of several things
    TARGET = "target"  # which line is meant
    SCOPE = "scope"  # how far a "no" reaches
    UNAVAILABLE = "unavailable"  # not now, or not in this combination
    BROKEN = "broken"  # a rule of the menu does not hold
    TOO_LONG = "too long"  # a message of which the end was not read


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to ask, about which words, on which line, and what may be offered."""

    kind: DoubtKind
    text: str = ""
    line: int = -1  # the line's place in the order
    slot: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """An order as it was understood.

    `margin` is how much dearer the next best reading was; nothing to ask means `sure`.
    """

    lines: tuple[Line, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    margin: float = 99.0

    @property
    def sure(self) -> bool:
        return bool(self.lines) and not self.doubts

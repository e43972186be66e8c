"""A phrase of a message and everything it may mean, at a price."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shop.orderlang.language import Word
from shop.orderlang.lexicon import Name

CHUNK = 1.0
PLURAL = 0.05
INNER_PLURAL = 1.2
JOINED = 0.2
SHARED = 0.3
PARTIAL = 1.2
MISSING = 0.15  # for each word of a name that was left out
STRANGE = 3.5


class How(StrEnum):
    """How a phrase was recognised."""

    EXACT = "exact"
    JOINED = "joined"
    PARTIAL = "partial"
    REPAIRED = "repaired"
    STRANGE = "strange"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase of the message and everything it may mean.

    `names` are values of the menu, `heads` kinds it announces, `cues` kinds it hints at.
    """

    start: int  # first token
    end: int  # one after the last
    text: str
    how: How
    cost: float
    names: tuple[Name, ...] = ()
    heads: frozenset[str] = frozenset()
    cues: frozenset[tuple[str, str]] = frozenset()
    label: bool = False
    word: Word | None = None
    tail: bool = False  # a part of names that only ends them: "dressing", "sauce"
    vague: bool = False  # a part that says too little to be sure of the name
    generic: bool = False  # a word that also ends other names: "peppers", "red peppers"
    plural: bool = False

"""What a strange word may have meant: the beginning of a name, or a slip of the fingers.

Distances are optimal string alignment (Boytsov 2011): a swap of neighbours is one slip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from shop.orderlang.lexicon import Lexicon

SHORT = 4  # below, one letter for another is another word
LONG = 6  # from here on a word may have two slips
PREFIX = 4  # letters that tell a word
LONGEST = 24


@dataclass(frozen=True, slots=True)
class Repair:
    """A word of the menu for a strange one, and how far apart they are."""

    word: str
    cost: float


def repair(word: str, lexicon: Lexicon) -> Repair | None:
    """The word of the menu that was meant; None when there is none, or two are as near."""
    if len(word) < SHORT or len(word) > LONGEST or lexicon.language.knows(word):
        return None
    return _slip(word, lexicon) or _beginning(word, lexicon)


def nearest(word: str, lexicon: Lexicon, count: int = 3) -> list[str]:
    """The words of the menu that look most like a strange one, to offer them."""
    found = process.extract(
        word, lexicon.like(word), scorer=OSA.normalized_similarity, limit=count, score_cutoff=0.5
    )
    return [one for one, _, _ in found]


def _slip(word: str, lexicon: Lexicon) -> Repair | None:
    most = 1 if len(word) < LONG else 2
    found = process.extract(
        word, lexicon.like(word), scorer=OSA.distance, limit=2, score_cutoff=most
    )
    if not found or _torn(found, lexicon):
        return None
    best, distance, _ = found[0]
    if len(best) < SHORT or distance > len(best) / 3:
        return None
    return Repair(best, 0.8 * distance)


def _torn(found: Sequence[tuple[str, float, int]], lexicon: Lexicon) -> bool:
    """True when two words are as near, and do not name the same."""
    if len(found) < 2 or found[0][1] != found[1][1]:
        return False
    one, other = (lexicon.stems.get(word) for word, _, _ in found)
    return one is None or one != other


def _beginning(word: str, lexicon: Lexicon) -> Repair | None:
    if len(word) < PREFIX:
        return None
    longer = lexicon.starting_with(word)
    return Repair(longer[0], 0.9) if len(longer) == 1 else None

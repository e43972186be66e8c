"""Ordinary English words, as they are counted in books and on the web: none of them is a slip."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

ORDINARY = 1_000_000  # times counted, from which on a word is nobody's slip of the finger
EVERYWHERE = 60_000_000  # and from which on it tells little of what is looked for


def is_ordinary(word: str) -> bool:
    """Whether a word is English as it stands, whatever sold thing it may look like."""
    return word in _counts()


def is_everywhere(word: str) -> bool:
    """Whether a word is so frequent that its place in a product's text says nothing."""
    return _counts().get(word, 0) >= EVERYWHERE


@cache
def _counts() -> dict[str, int]:
    """The words counted often enough. The file is sorted: reading ends at the first rare one."""
    counts: dict[str, int] = {}
    dictionary = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    with dictionary.open(encoding="utf-8-sig") as lines:
        for line in lines:
            word, count = line.split()
            if int(count) < ORDINARY:
                break
            counts[word] = int(count)
    return counts

"""A slip of the fingers, told from another word that looks alike."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from shop.quiz.reading.words import LOOK_ALIKES

SHORT_WORD = 6  # below, one letter for another is another word: linen, lines
LONG_WORD = 9  # from here on a word may have two typos
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LOOK_ALIKE = frozenset({"il", "li", "ij", "ji"})
_VOWELS = str.maketrans("", "", "aeiouy")


def may_be_typo(typed: str, phrase: str, most: int) -> bool:
    """True when `typed` is the phrase, abbreviated or with at most so many slips in it."""
    if typed == phrase:
        return True
    if typed in LOOK_ALIKES or typed == f"{phrase}r":
        return False
    if _without_vowels(typed, phrase):
        return True
    if min(len(typed), len(phrase)) < 4:
        return False
    if typed[0] != phrase[0] and typed[:2] != phrase[1::-1]:
        return False
    distance = OSA.distance(typed, phrase)
    if len(phrase) < SHORT_WORD and len(typed) == len(phrase):
        return distance == 1 and (sorted(typed) == sorted(phrase) or _wrong_key(typed, phrase))
    if len(phrase) == 4:
        return distance == 1 and len(typed) > 4
    return distance <= (most if min(len(typed), len(phrase)) >= LONG_WORD else 1)


def _without_vowels(typed: str, phrase: str) -> bool:
    """ "drk", "skn": no English word is written without a vowel."""
    bare = typed.translate(_VOWELS)
    return len(typed) >= 3 and typed == bare == phrase.translate(_VOWELS)


def _wrong_key(typed: str, phrase: str) -> bool:
    """True when the one letter that differs is beside the right one, or looks like it."""
    return any(
        one + other in _LOOK_ALIKE or _neighbours(one, other)
        for one, other in zip(typed, phrase, strict=True)
        if one != other
    )


def _neighbours(one: str, other: str) -> bool:
    return any(abs(row.find(one) - row.find(other)) == 1 for row in _KEYS if {one, other} <= {*row})

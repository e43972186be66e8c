"""Texts that are said of what is on the screen, whatever that is: "the second", "yes", "dunno"."""

from __future__ import annotations

from shop.quiz.reading.numbers import numbered
from shop.quiz.reading.words import EVERYTHING, NO, SHRUGS, says, words_of

ANY_PLACE = 99


def means_the_screen(text: str) -> bool:
    """True when a text is nothing but a place in a list, a no, a shrug, or "all of them"."""
    said = any(says(text, phrases) for phrases in (NO, SHRUGS, EVERYTHING))
    return said or bool(numbered(words_of(text), ANY_PLACE))

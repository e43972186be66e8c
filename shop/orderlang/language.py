"""A language's way of ordering: its number words, negations, fillers and plurals.

One file per language in `languages/`; nothing in it belongs to a menu.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from shop.orderlang.words import words_of

FOLDER = Path(__file__).with_name("languages")


class Role(StrEnum):
    """What a word of the language does in an order."""

    NUMBER = "number"
    ARTICLE = "article"
    LEVEL = "level"
    NOT = "not"
    AND = "and"
    OR = "or"
    BUT = "but"
    WITH = "with"
    TOPIC = "topic"
    CLAUSE = "clause"
    FILLER = "filler"
    POINTER = "pointer"
    EACH = "each"
    NOTHING = "nothing"
    MEASURE = "measure"
    SIZE = "size"
    HALF = "half"
    FIX = "fix"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase of the language: its role, and which number, level or half it is."""

    role: Role
    value: str = ""


@dataclass(frozen=True)
class Language:
    """The words of one language, by phrase."""

    code: str
    words: Mapping[str, Word]
    openings: Mapping[str, int]  # the words in the longest phrase that begins so
    plurals: tuple[tuple[str, str], ...]
    keep: tuple[str, ...]
    adjectives: frozenset[str]
    common: frozenset[str]
    digits: Mapping[str, str]  # "two" -> "2"
    of: frozenset[str]  # words that turn a name round: "a shot of espresso"
    synonyms: tuple[tuple[str, ...], ...] = ()

    def stem(self, word: str) -> str:
        """A word without the ending of its plural."""
        if len(word) < 3 or word.endswith(self.keep):
            return word
        for ending, instead in self.plurals:
            if word.endswith(ending):
                return word[: len(word) - len(ending)] + instead
        return word

    def knows(self, word: str) -> bool:
        """True for a word of the language: it is nobody's slip."""
        return word in self.words or word in self.common or word in self.digits


@cache
def load_language(code: str) -> Language:
    """The language of that code; a menu in a language we do not speak is read as English."""
    path = FOLDER / f"{code}.yml"
    if not path.is_file():
        path = FOLDER / "en.yml"
    file = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # plain texts
    words: dict[str, Word] = {}
    for phrase, word in _words(file):
        words.setdefault(" ".join(words_of(phrase)), word)
    plurals = sorted(file["plurals"].items(), key=lambda rule: -len(rule[0]))
    return Language(
        code=file["language"],
        words=words,
        openings=openings(words),
        plurals=tuple(plurals),
        keep=tuple(file["keep"]),
        adjectives=frozenset(file["adjectives"]),
        common=frozenset(file["common"])
        | {one for phrase in words for one in phrase.split() if len(one) > 2},
        digits={
            name: number
            for number, names in file["numbers"].items()
            for name in names
            if " " not in name and words[name].role is Role.NUMBER and name not in _VAGUE
        },
        of=frozenset(file["of"]),
        synonyms=tuple(tuple(group) for group in file["synonyms"]),
    )


def openings(phrases: Iterable[str]) -> dict[str, int]:
    """For each first word, the number of words in the longest phrase it opens."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.count(" ") + 1
        first = phrase.partition(" ")[0]
        if longest.get(first, 0) < words:
            longest[first] = words
    return longest


_VAGUE = frozenset({"another", "couple", "dozen", "otro", "otra", "par", "docena"})


def _words(file: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    """Every phrase of the file and its role; of a phrase given twice the first counts."""
    for number, names in file["numbers"].items():
        yield from ((name, Word(Role.NUMBER, number)) for name in names)
    for level, names in file["levels"].items():
        yield from ((name, Word(Role.LEVEL, level)) for name in names)
    for join, names in file["joins"].items():
        yield from ((name, Word(Role(join))) for name in names)
    for half, names in file["halves"].items():
        yield from ((name, Word(Role.HALF, half)) for name in names)
    for group, role in _GROUPS.items():
        yield from ((name, Word(role)) for name in file[group])


_GROUPS = {
    "articles": Role.ARTICLE,
    "negators": Role.NOT,
    "fixes": Role.FIX,
    "nothing": Role.NOTHING,
    "each": Role.EACH,
    "pointers": Role.POINTER,
    "measures": Role.MEASURE,
    "sizes": Role.SIZE,
    "topics": Role.TOPIC,
    "clauses": Role.CLAUSE,
    "fillers": Role.FILLER,
}

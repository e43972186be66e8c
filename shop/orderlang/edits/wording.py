"""A language's words for changing an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

import yaml

from shop.orderlang.language import FOLDER
from shop.orderlang.words import words_of

LONGEST = 5  # words in a phrase


class Verb(StrEnum):
    """What is to be done."""

    UNDO = "undo"
    CLEAR = "clear"
    REMOVE = "remove"
    REPLACE = "replace"
    INTO = "into"
    INSTEAD = "instead"
    MORE = "more"
    TURN = "turn"


@dataclass(frozen=True)
class EditWords:
    """Phrases by verb, ordinals by word, and small words.

    `definite` ones speak of something that is there ("the"), `ones` stand for a noun, `before` are
    what may lead to what is pointed at ("on the"), `additional` ones count on ("two more").
    """

    verbs: dict[tuple[str, ...], Verb]
    ordinals: dict[str, int]
    others: frozenset[tuple[str, ...]]
    definite: frozenset[str]
    ones: frozenset[str]
    before: frozenset[str]
    additional: frozenset[str]

    def verb(self, words: Sequence[str]) -> tuple[Verb, int] | None:
        """The verb with which the words begin, and how many words it is; the longest counts."""
        for count in range(min(LONGEST, len(words)), 0, -1):
            found = self.verbs.get(tuple(words[:count]))
            if found:
                return found, count
        return None


@cache
def edit_words(code: str) -> EditWords:
    """The words of a language for changing an order."""
    path = FOLDER / f"{code}.yml"
    file: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    verbs: dict[tuple[str, ...], Verb] = {}
    for verb, phrases in file["edits"].items():
        for phrase in phrases:
            verbs.setdefault(words_of(phrase), Verb(verb))
    ordinals = {word: int(number) for number, words in file["ordinals"].items() for word in words}
    return EditWords(
        verbs,
        ordinals,
        others=frozenset(words_of(phrase) for phrase in file["others"]),
        definite=frozenset(file["definite"]),
        ones=frozenset(file["ones"]),
        before=frozenset(file["before"]),
        additional=frozenset(file["additional"]),
    )

"""Mends what was mistyped, by the words of the catalogue; what is English already stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from recommender.chatter import CHATTER, EVERYDAY
from recommender.english import is_ordinary
from recommender.grading import plain_forms
from recommender.lexicon import Lexicon
from recommender.text import stem

SHORTEST = 4  # shorter words are too like each other to be mended
LONG = 8  # from here on two slips are forgiven
COMMON = 4  # products that use a word before it is taken for what was meant
_DRAGGED = re.compile(r"(.)\1{2,}")

_SMALL_TALK = sorted(word for word in CHATTER if len(word) >= SHORTEST)
_DOERS = frozenset({"i", "you", "we", "they", "he", "she", "ive", "id", "to", "u", "dont", "can"})

Correction = tuple[str, str]


class Spelling:
    """Corrects single words, splits those run together and joins those torn apart."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def mend(self, typed: Sequence[str]) -> tuple[tuple[str, ...], tuple[Correction, ...]]:
        """The words as they were meant, and what was changed."""
        mended: list[str] = []
        changes: list[Correction] = []
        rest = list(typed)
        while rest:
            taken, meant = self._next(rest, after=mended[-1] if mended else "")
            if meant != tuple(rest[:taken]):
                changes.append((" ".join(rest[:taken]), " ".join(meant)))
            mended.extend(meant)
            del rest[:taken]
        return tuple(mended), tuple(change for change in changes if _visible(change))

    def _next(self, rest: Sequence[str], after: str) -> tuple[int, tuple[str, ...]]:
        word = rest[0]
        if plain := self.graded(word):
            return 1, (plain,)
        if self._is_fine(word):
            return 1, (word,)
        if after in _DOERS and (deed := _small_talk(word)):
            return 1, (deed,)  # "i ment the second" speaks of no mint
        if len(rest) > 1 and self._is_torn(word, rest[1]):
            return 2, (word + rest[1],)
        mended = self._mended(word)
        return 1, (_small_talk(word) or word,) if mended == (word,) else mended

    def _is_fine(self, word: str) -> bool:
        if not word.isalpha() or word in CHATTER or self._lexicon.knows(stem(word)):
            return True
        return len(word) < SHORTEST and word not in self._lexicon.single

    def graded(self, word: str) -> str:
        """The plain form of fruitier and fruitiest, where that means something here."""
        phrases = self._lexicon.phrases
        if (stem(word),) in phrases or (stem(word),) in self._lexicon.names:
            return ""
        return next((form for form in plain_forms(word) if (form,) in phrases), "")

    def _is_torn(self, word: str, following: str) -> bool:
        return following not in CHATTER and stem(word + following) in self._lexicon.words

    def _mended(self, word: str) -> tuple[str, ...]:
        squeezed = _DRAGGED.sub(r"\1", word)
        if squeezed in CHATTER or self._lexicon.knows(stem(squeezed)):
            return (squeezed,)
        if (together := self._lexicon.single.get(stem(squeezed))) is not None:
            return together
        if is_ordinary(word) or {word, stem(word)} & EVERYDAY:
            return (word,)
        return self._nearest(squeezed) or self._split(squeezed) or (word,)

    def _split(self, word: str) -> tuple[str, ...]:
        for place in range(3, len(word) - 2):
            parts = (word[:place], stem(word[place:]))
            if all(part in self._lexicon.words for part in parts):
                return parts
        return ()

    def _nearest(self, word: str) -> tuple[str, ...]:
        found = [
            candidate
            for vocabulary in (self._own_words, self._other_words)
            for candidate in _close(stem(word), vocabulary)
        ]
        if len(word) < SHORTEST or not found:
            return ()
        return (min(found, key=lambda each: self._doubt(word, each)),)

    def _doubt(self, word: str, candidate: str) -> tuple[float, ...]:
        return (
            OSA.distance(stem(word), candidate) + (candidate not in self._lexicon.words) * 0.5,
            candidate[0] != word[0],
            -self._lexicon.commonness(candidate),
        )

    @cached_property
    def _own_words(self) -> list[str]:
        """Words that mean something by themselves; the name of an attribute ("type") does not."""
        meant = {word for phrase in self._lexicon.phrases for word in phrase}
        return sorted(word for word in meant if _mendable(word))

    @cached_property
    def _other_words(self) -> list[str]:
        others = frozenset(self._lexicon.terms) - self._lexicon.words
        return sorted(word for word in others if _mendable(word) and self._is_common(word))

    def _is_common(self, word: str) -> bool:
        """A word that only one description happens to use is not what many mean."""
        return word in self._lexicon.title_words or self._lexicon.commonness(word) >= COMMON


def _small_talk(word: str) -> str:
    """The word of small talk that was mistyped: lookng, shwo, somthing; empty for none."""
    if is_ordinary(word) or not _mendable(word):
        return ""
    return next(_close(word, _SMALL_TALK), "")


def _close(word: str, vocabulary: list[str]) -> Iterator[str]:
    slips = 1 if len(word) < LONG else 2
    for candidate, _, _ in process.extract(
        word, vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=8
    ):
        if candidate[0] == word[0] or len(word) >= 6 or sorted(candidate) == sorted(word):
            yield candidate


def _mendable(word: str) -> bool:
    return word.isalpha() and len(word) >= SHORTEST


def _visible(change: Correction) -> bool:
    """A mere plural, a comparative, a hyphen or small talk is no correction worth telling."""
    typed, meant = change
    if meant in CHATTER:
        return False
    if meant in plain_forms(typed):
        return False
    return stem(typed).replace(" ", "") != meant.replace(" ", "")

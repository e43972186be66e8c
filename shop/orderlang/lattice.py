"""All the ways to cut a message into phrases with a meaning, each at a price.

An exact name costs least; a plural, words run together, part of a name, a beginning and a slip of
the fingers cost more; a word that means nothing costs most. One phrase may mean several things:
which of them is for the whole order to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shop.orderlang.chunk import CHUNK, INNER_PLURAL, JOINED, PLURAL, STRANGE, Chunk, How
from shop.orderlang.language import Role, Word
from shop.orderlang.lexicon import Lexicon, Name
from shop.orderlang.parts import Parts
from shop.orderlang.spelling import Repair, repair
from shop.orderlang.words import Token

MOST_REPAIRS = 24  # strange words of one message that are taken for slips


class Lattice:
    """The phrases of one message."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._texts = [token.text for token in tokens]
        self._stems: list[str] = []
        self._extra: list[float] = []
        self._repairs: dict[str, Repair | None] = {}
        for text in self._texts:
            stem, extra = self._meant(text)
            self._stems.append(stem)
            self._extra.append(extra)
        self._parts = Parts(self._texts, self._stems, self._extra, lexicon)

    def best(self) -> list[Chunk]:
        """The cheapest way to cut the whole message (Viterbi)."""
        count = len(self._texts)
        cost = [0.0] * (count + 1)
        chosen: list[Chunk | None] = [None] * (count + 1)
        for at in range(count - 1, -1, -1):
            options = [(chunk.cost + cost[chunk.end], -chunk.end, chunk) for chunk in self.at(at)]
            cost[at], _, chosen[at] = min(options, key=_first_two)
        path: list[Chunk] = []
        place = 0
        while place < count:
            chunk = chosen[place]
            assert chunk is not None
            path.append(chunk)
            place = chunk.end
        return path

    def at(self, start: int) -> list[Chunk]:
        """Every phrase that begins at a word; a mark stands for itself."""
        text = self._texts[start]
        if not text[0].isalnum():
            return [self._mark(start)]
        found = [*self._exact(start), *self._parts.at(start)]
        return found or [Chunk(start, start + 1, text, How.STRANGE, STRANGE)]

    def _mark(self, start: int) -> Chunk:
        text = self._texts[start]
        named = self._lexicon.names.get(text, ())
        return Chunk(start, start + 1, text, How.EXACT, 0.0, named, word=_MARKS.get(text))

    def _exact(self, start: int) -> Iterator[Chunk]:
        surface, key, close = "", "", ""
        extra = 0.0
        longest = self._longest(start)
        for end in range(start + 1, min(len(self._texts), start + max(longest, 3)) + 1):
            text, stem = self._texts[end - 1], self._stems[end - 1]
            if not text[0].isalnum():
                return
            surface = f"{surface} {text}" if surface else text
            key = f"{key} {stem}" if key else stem
            close += stem
            extra += self._extra[end - 1]
            chunk = None
            if end - start <= longest:
                chunk = self._named(start, end, surface, key, extra)
            if chunk:
                yield chunk
            elif end - start <= 3 and len(close) > 5 and (joined := self._joined(close)):
                yield Chunk(start, end, surface, How.JOINED, CHUNK + JOINED + extra, joined)
            elif end == start + 1 and stem.isdecimal():
                number = Word(Role.NUMBER, stem)
                yield Chunk(start, end, surface, How.EXACT, CHUNK, word=number)

    def _longest(self, start: int) -> int:
        """How many words a phrase that begins here can have; an "and" may be left out of it."""
        language = self._lexicon.language.openings.get(self._texts[start], 1)
        menu = self._lexicon.openings.get(self._stems[start], 1)
        return max(language, menu + 1 if menu > 1 else 1)

    def _joined(self, close: str) -> tuple[Name, ...]:
        """What a name written together, or in two, stands for: "thincrust", "pepper jack"."""
        lexicon = self._lexicon
        return lexicon.stems.get(lexicon.joined.get(close, close), ())

    def _named(self, start: int, end: int, surface: str, key: str, extra: float) -> Chunk | None:
        """The phrase as a name, a head, a cue, a label or a word of the language; or nothing."""
        lexicon = self._lexicon
        names = lexicon.names.get(surface)
        cost = CHUNK + extra
        if names is None:
            names = lexicon.stems.get(key) or lexicon.without_and.get(_bare(key), ())
            cost += PLURAL
            if names and end - start > 1 and self._plural_inside(start, end):
                cost += INNER_PLURAL
        heads, cues = lexicon.heads.get(key, _NONE), lexicon.cues.get(key, _NO_CUES)
        label, word = key in lexicon.labels, lexicon.language.words.get(surface)
        if not (names or heads or cues or label or word):
            return None
        how = How.REPAIRED if extra else How.EXACT
        generic = end == start + 1 and key in lexicon.generic
        plural = surface != key
        return Chunk(
            start,
            end,
            surface,
            how,
            cost,
            names,
            heads,
            cues,
            label,
            word,
            generic=generic,
            plural=plural,
        )

    def _plural_inside(self, start: int, end: int) -> bool:
        """ "Greens salsa" is no green salsa."""
        return any(self._texts[at] == f"{self._stems[at]}s" for at in range(start, end - 1))

    def _meant(self, text: str) -> tuple[str, float]:
        """The singular of a word, of the menu's word if this one is a slip; and what that costs."""
        lexicon = self._lexicon
        stem = lexicon.stem(text)
        if not text[0].isalpha() or lexicon.has_word(stem) or lexicon.language.knows(text):
            return stem, 0.0
        if text not in self._repairs and len(self._repairs) < MOST_REPAIRS:
            self._repairs[text] = repair(stem, lexicon)
        repaired = self._repairs.get(text)
        return (repaired.word, repaired.cost) if repaired else (stem, 0.0)


def _bare(key: str) -> str:
    return key.replace(" and ", " ")


def _first_two(option: tuple[float, int, Chunk]) -> tuple[float, int]:
    return option[0], option[1]


_NONE: frozenset[str] = frozenset()
_NO_CUES: frozenset[tuple[str, str]] = frozenset()
_MARKS = {"&": Word(Role.AND), "+": Word(Role.AND)}

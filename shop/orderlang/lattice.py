"""All the ways to cut a message into phrases with a meaning, each at a price.

An exact name costs least; a plural, words run together, part of a name, a beginning and a slip of
the fingers cost more; a word that means nothing costs most. One phrase may mean several things:
which of them is for the whole order to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shop.orderlang.language import Role, Word
from shop.orderlang.lexicon import MOST_MEANT, Lexicon, Name
from shop.orderlang.spelling import Repair, repair
from shop.orderlang.words import Token

CHUNK = 1.0
PLURAL = 0.05
INNER_PLURAL = 1.2
JOINED = 0.2
SHARED = 0.3
PARTIAL = 1.2
MISSING = 0.15  # for each word of a name that was left out
STRANGE = 3.5

LONGEST_PART = 5  # words that are looked up as a part of a name
MOST_REPAIRS = 24  # strange words of one message that are taken for slips


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
        found = [
            *self._exact(start),
            *self._partial(start),
            *self._shared(start),
            *self._turned(start),
        ]
        return found or [Chunk(start, start + 1, text, How.STRANGE, STRANGE)]

    def _mark(self, start: int) -> Chunk:
        text = self._texts[start]
        named = self._lexicon.names.get(text, ())
        return Chunk(start, start + 1, text, How.EXACT, 0.0, named, word=_MARKS.get(text))

    def _exact(self, start: int) -> Iterator[Chunk]:
        surface, key, close = "", "", ""
        extra = 0.0
        for end in range(start + 1, min(len(self._texts), start + self._longest(start)) + 1):
            text, stem = self._texts[end - 1], self._stems[end - 1]
            if not text[0].isalnum():
                return
            surface = f"{surface} {text}" if surface else text
            key = f"{key} {stem}" if key else stem
            close += stem
            extra += self._extra[end - 1]
            chunk = self._named(start, end, surface, key, extra)
            if chunk:
                yield chunk
            elif end - start <= 3 and len(close) > 5 and (joined := self._joined(close)):
                yield Chunk(start, end, surface, How.JOINED, CHUNK + JOINED + extra, joined)
            elif end == start + 1 and stem.isdecimal():
                number = Word(Role.NUMBER, stem)
                yield Chunk(start, end, surface, How.EXACT, CHUNK, word=number)

    def _longest(self, start: int) -> int:
        """How many words a phrase that begins here can have; three may be one name."""
        language = self._lexicon.language.openings.get(self._texts[start], 1)
        menu = self._lexicon.openings.get(self._stems[start], 1)
        return max(language, menu + 1, 3)

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

    def _partial(self, start: int) -> Iterator[Chunk]:
        """Words that are only part of a name: "vinegar", "pinto", "fresh salsa"."""
        lexicon = self._lexicon
        left: set[int] = set()
        extra = 0.0
        for end in range(start + 1, min(len(self._texts), start + LONGEST_PART) + 1):
            stem = self._stems[end - 1]
            found = lexicon.containing(stem)
            if not found:
                return
            left = left & set(found) if left else set(found)
            if not left:
                return
            extra += self._extra[end - 1]
            said = self._stems[start:end]
            if not all(one in lexicon.language.adjectives for one in said):
                chunk = self._part(start, end, said, left, extra)
                if chunk:
                    yield chunk

    def _shared(self, start: int) -> Iterator[Chunk]:
        """A word that shares the end of the next name: "black and pinto beans"."""
        if start + 3 >= len(self._texts) or not self._joins(start + 1):
            return
        for end in range(start + 4, min(len(self._texts), start + 5) + 1):
            stems = self._lexicon.stems
            own = stems.get(f"{self._stems[start]} {self._stems[end - 1]}")
            if own and " ".join(self._stems[start + 2 : end]) in stems:
                text = self._texts[start]
                yield Chunk(start, start + 1, text, How.PARTIAL, CHUNK + SHARED, own)
                return

    def _turned(self, start: int) -> Iterator[Chunk]:
        """A name turned round: "a shot of espresso" is an espresso shot."""
        texts, stems = self._texts, self._stems
        if start + 2 >= len(texts) or texts[start + 1] not in self._lexicon.language.of:
            return
        for end in range(start + 3, min(len(texts), start + 4) + 1):
            names = self._lexicon.stems.get(" ".join((*stems[start + 2 : end], stems[start])))
            if names:
                said = " ".join(texts[start:end])
                own = self._lexicon.stems.get(" ".join(stems[start + 2 : end]), ())
                yield Chunk(start, end, said, How.JOINED, CHUNK + JOINED, (*names, *own))

    def _joins(self, at: int) -> bool:
        word = self._lexicon.language.words.get(self._texts[at])
        return self._texts[at] == "," or bool(word and word.role in {Role.AND, Role.OR})

    def _part(
        self, start: int, end: int, said: list[str], numbers: set[int], extra: float
    ) -> Chunk | None:
        lexicon = self._lexicon
        phrases = [lexicon.phrase(number) for number in numbers]
        fitting = [(words, name) for words, name in phrases if _in_order(said, words)]
        if not fitting:
            return None
        ends = [(words, name) for words, name in fitting if words[-1] == said[-1]]
        meant = dict.fromkeys(name for _, name in fitting)
        if len(meant) > MOST_MEANT:
            if len(ends) < 2 or end - start > 1:
                return None
            meant = {}
        shortest = min(len(words) for words, _ in fitting)
        missing = shortest - len(said)
        cost = CHUNK + PARTIAL + MISSING * missing + extra
        text = " ".join(self._texts[start:end])
        tail = len(said) == 1 and len(ends) == len(fitting)
        vague = tail or len(meant) > 1 or len(said) * 2 < shortest
        return Chunk(
            start,
            end,
            text,
            How.PARTIAL,
            cost,
            tuple(meant),
            tail=tail,
            vague=vague,
        )

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


def _in_order(said: Sequence[str], words: Sequence[str]) -> bool:
    """True when the words were said in the order of the name, or are both words of a short one."""
    rest = iter(words)
    if all(word in rest for word in said):
        return True
    return len(said) == len(words) == 2 and set(said) == set(words)


def _bare(key: str) -> str:
    return key.replace(" and ", " ")


def _first_two(option: tuple[float, int, Chunk]) -> tuple[float, int]:
    return option[0], option[1]


_NONE: frozenset[str] = frozenset()
_NO_CUES: frozenset[tuple[str, str]] = frozenset()
_MARKS = {"&": Word(Role.AND), "+": Word(Role.AND)}

"""Names that are not said whole: "vinegar", "fresh salsa", "black and pinto beans"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shop.orderlang.chunk import CHUNK, JOINED, MISSING, PARTIAL, SHARED, Chunk, How
from shop.orderlang.language import Role
from shop.orderlang.lexicon import MOST_MEANT, Lexicon

LONGEST_PART = 5  # words that are looked up as a part of a name


class Parts:
    """Finds parts of names among the words of one message.

    Parameters
    ----------
    texts, stems : the words as written, and in the singular, slips repaired
    extra : what each slip costs
    lexicon : the names
    """

    def __init__(
        self, texts: Sequence[str], stems: Sequence[str], extra: Sequence[float], lexicon: Lexicon
    ) -> None:
        self._texts = texts
        self._stems = stems
        self._extra = extra
        self._lexicon = lexicon

    def at(self, start: int) -> Iterator[Chunk]:
        """The parts of names that begin at a word."""
        yield from self._partial(start)
        yield from self._shared(start)
        yield from self._turned(start)

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

    def _part(
        self, start: int, end: int, said: Sequence[str], numbers: set[int], extra: float
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

    def _joins(self, at: int) -> bool:
        word = self._lexicon.language.words.get(self._texts[at])
        return self._texts[at] == "," or bool(word and word.role in {Role.AND, Role.OR})

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


def _in_order(said: Sequence[str], words: Sequence[str]) -> bool:
    """True when the words were said in the order of the name, or are both words of a short one."""
    rest = iter(words)
    if all(word in rest for word in said):
        return True
    return len(said) == len(words) == 2 and set(said) == set(words)

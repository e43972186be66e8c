"""Mends a slip of the finger: an unknown word that is one letter away from one the bot knows.

Many words may be that near; the one that fits its neighbours and is said most is meant, as in a
noisy channel (Kernighan, Church and Gale, 1990). Near words are found by leaving letters out, as in
SymSpell (Garbe, 2012).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import log, log1p

SHORTEST = 2
FITS = {2: 20, 3: 5}  # how often a short word must be known to be meant: it is near many others
ALONE = {3: 40, 4: 10}  # the same, where no neighbour speaks for it
SELDOM = 2  # a word seen once may be a slip itself
NEIGHBOURS = 2.0  # what the neighbours count beside how often a word is said
EDGE = ""  # the neighbour of the first word and of the last


class Spelling:
    """The words of the examples, found again through one missing, doubled, swapped or wrong letter.

    Attributes
    ----------
    known_ : frequency of each word of the examples
    pairs_ : frequency of each pair of neighbours
    near_ : for each word, also with one letter left out, the words it may come from
    """

    def fit(self, texts: Sequence[list[str]]) -> Spelling:
        """Learn the words of tokenised examples."""
        self.known_ = Counter(chain.from_iterable(texts))
        self.pairs_ = Counter(chain.from_iterable(_pairs([EDGE, *text, EDGE]) for text in texts))
        near: defaultdict[str, list[str]] = defaultdict(list)
        for word, seen in sorted(self.known_.items()):
            if word.isalpha() and len(word) >= SHORTEST and seen >= FITS.get(len(word), 1):
                for key in {word, *shortened(word)}:
                    near[key].append(word)
        self.near_ = dict(near)
        return self

    def mend(self, text: Sequence[str]) -> list[str]:
        """The words that were meant; a word stays when it is known, or like no other."""
        read = [EDGE, *text, EDGE]
        for place in range(1, len(read) - 1):
            if self._strange(read[place]):
                read[place] = self._meant(*read[place - 1 : place + 2])
        return read[1:-1]

    def _strange(self, word: str) -> bool:
        return len(word) >= SHORTEST and word.isalpha() and word not in self.known_

    def _meant(self, before: str, word: str, after: str) -> str:
        near = {one for key in (word, *shortened(word)) for one in self.near_.get(key, ())}
        likely = {}
        for one in near:
            seen = self.known_[one]
            first, second = self.pairs_[before, one], self.pairs_[one, after]
            if (first or second or seen >= ALONE.get(len(word), SELDOM)) and one_slip(word, one):
                likely[one] = log(seen) + NEIGHBOURS * (log1p(first) + log1p(second))
        return max(likely, key=lambda one: (likely[one], one), default=word)


def shortened(word: str) -> Iterator[str]:
    """The word with one letter left out, at each place."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def one_slip(one: str, other: str) -> bool:
    """Whether a letter missing, added, wrong, or swapped with the next is all that differs."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return short in shortened(long)
    differ = [place for place in range(len(one)) if one[place] != other[place]]
    if len(differ) == 2 and differ[1] == differ[0] + 1:
        return one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
    return len(differ) == 1


def _pairs(words: list[str]) -> Iterable[tuple[str, str]]:
    return zip(words, words[1:], strict=False)

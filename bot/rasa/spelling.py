"""Mends a slip of the finger: an unknown word that is one letter away from one the bot knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

SHORTEST = 3  # shorter words have too many neighbours
OFTEN = {3: 40, 4: 10}  # a short word is near many others: only a frequent one is meant
SELDOM = 2  # a word seen once may be a slip itself


class Spelling:
    """The words of the examples, found again through one missing, doubled, swapped or wrong letter.

    Attributes
    ----------
    known_ : frequency of each word of the examples
    near_ : for each word with one letter left out, the most frequent word it may come from
    """

    def fit(self, texts: Iterable[list[str]]) -> Spelling:
        """Learn the words of tokenised examples."""
        self.known_ = Counter(word for text in texts for word in text)
        self.near_: dict[str, str] = {}
        for word, seen in sorted(self.known_.items(), key=lambda item: (item[1], item[0])):
            if len(word) >= SHORTEST and seen >= OFTEN.get(len(word), SELDOM):
                self.near_.update((short, word) for short in shortened(word))
                self.near_[word] = word
        return self

    def mend(self, word: str) -> str:
        """The word that was meant; the same word when it is known, short, or like no other."""
        if len(word) < SHORTEST or word in self.known_ or not word.isalpha():
            return word
        candidates = {self.near_.get(near) for near in (word, *shortened(word))} - {None}
        likely = [one for one in candidates if one and abs(len(one) - len(word)) <= 1]
        return max(likely, key=lambda one: (self.known_[one], one), default=word)


def shortened(word: str) -> Iterator[str]:
    """The word with one letter left out, at each place."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))

"""What the intent model sees of a message: its words, pairs of words, and pieces of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from spelling import Spelling

PIECES = range(2, 6)  # letters in a piece of a word
_WORD = re.compile(r"[^\W\d_]+|\d+|[?€$£%]")


def words(text: str) -> list[str]:
    """The words of a message, in small letters, with every number alike."""
    plain = text.lower().replace("’", "'").replace("'", "")
    return ["0" if word.isdigit() else word for word in _WORD.findall(plain)]


def phrases(tokens: Sequence[str]) -> list[str]:
    """Words and pairs of neighbours, with the ends marked: short messages live by their ends."""
    ends = ["^", *tokens, "$"]
    return [*tokens, *(f"{one} {two}" for one, two in zip(ends, ends[1:], strict=False))]


def pieces(tokens: Sequence[str]) -> list[str]:
    """Pieces of words, which survive endings and slips."""
    found = []
    for token in tokens:
        padded = f" {token} "
        for size in PIECES:
            found += [padded[at : at + size] for at in range(max(1, len(padded) - size + 1))]
    return found


class Block:
    """One kind of feature, weighted by how rare it is (tf-idf, sublinear, length one).

    Attributes
    ----------
    place_ : column of each feature
    weight_ : weight of each column
    """

    def fit(self, documents: Sequence[Sequence[str]], least: int = 1) -> Block:
        """Learn the features that occur in at least `least` examples."""
        counted = Counter(term for document in documents for term in set(document))
        seen = {term: times for term, times in counted.items() if times >= least}
        self.place_ = {term: place for place, term in enumerate(sorted(seen))}
        counts = np.array([seen[term] for term in sorted(seen)], dtype=float)
        self.weight_ = np.log((1 + len(documents)) / (1 + counts)) + 1
        self.strange_ = float(self.weight_.max()) + 0.5  # what a word nobody ever wrote weighs
        return self

    def row(self, document: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Columns and values of one message."""
        counts = Counter(self.place_[term] for term in document if term in self.place_)
        columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        values = np.fromiter(counts.values(), dtype=float, count=len(counts))
        values = (1 + np.log(values)) * self.weight_[columns]
        return columns, values / max(float(np.sqrt(values @ values)), 1e-12)

    def rows(self, documents: Sequence[Sequence[str]]) -> csr_matrix:
        """The rows of many messages."""
        found = [self.row(document) for document in documents]
        ends = np.cumsum([0, *(len(columns) for columns, _ in found)])
        columns = np.concatenate([columns for columns, _ in found])
        values = np.concatenate([values for _, values in found])
        return csr_matrix((values, columns, ends), shape=(len(found), len(self.place_)))


class Features:
    """Messages as rows of numbers, each row the phrases beside the pieces."""

    def fit(self, texts: Sequence[str]) -> Features:
        tokens = [words(text) for text in texts]
        self.spelling_ = Spelling().fit(tokens)
        self.phrases_ = Block().fit([phrases(row) for row in tokens])
        self.pieces_ = Block().fit([pieces(row) for row in tokens], least=2)
        return self

    def read(self, text: str) -> list[str]:
        """The words of a message as they were meant."""
        return [self.spelling_.mend(word) for word in words(text)]

    def row(self, tokens: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Columns and values of one message; its length is one."""
        first, weights = self.phrases_.row(phrases(tokens))
        second, more = self.pieces_.row(pieces(tokens))
        columns = np.concatenate([first, second + len(self.phrases_.place_)])
        return columns, np.concatenate([weights, more]) / np.sqrt(2)

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """Rows of many messages, as they were written."""
        tokens = [words(text) for text in texts]
        blocks = [
            self.phrases_.rows([phrases(row) for row in tokens]),
            self.pieces_.rows([pieces(row) for row in tokens]),
        ]
        return hstack(blocks).tocsr() / np.sqrt(2)

    def familiar(self, tokens: Sequence[str]) -> float:
        """How much of a message's weight is in words the examples know: 0 to 1."""
        block = self.phrases_
        known = [block.weight_[block.place_[one]] for one in tokens if one in block.place_]
        strange = block.strange_ * (len(tokens) - len(known))
        return float(sum(known) / (sum(known) + strange)) if tokens else 0.0

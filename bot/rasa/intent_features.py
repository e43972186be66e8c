"""What the intent model sees of a message: its words, pairs of words, and pieces of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from spelling import Spelling

NUMBER = "0"
PIECES = range(2, 6)  # letters in a piece of a word
_WORD = re.compile(r"[^\W\d_]+|\d+")


def words(text: str) -> list[str]:
    """The words of a message, in small letters, with every number alike."""
    plain = text.lower().replace("’", "'").replace("'", "")
    return [NUMBER if word.isdigit() else word for word in _WORD.findall(plain)]


def phrases(tokens: Sequence[str]) -> list[str]:
    """The words, and pairs of neighbours; a message begins and ends with a neighbour too."""
    whole = ["", *tokens, ""]
    return [*tokens, *(f"{one} {two}" for one, two in zip(whole, whole[1:], strict=False))]


def pieces(tokens: Sequence[str]) -> list[str]:
    """Pieces of words, which survive endings and slips."""
    found = []
    for token in tokens:
        padded = f" {token} "
        for size in PIECES:
            found += [padded[at : at + size] for at in range(max(1, len(padded) - size + 1))]
            if size >= len(padded):
                break  # a short word is one piece, once
    return found


class Block:
    """One kind of feature, weighted by how rare it is (tf-idf, sublinear, length one).

    Parameters
    ----------
    strange : whether features that no example has count in the length of a message: what little is
        known of a strange message then weighs little

    Attributes
    ----------
    place_ : column of each feature
    weight_ : weight of each column
    rarest_ : weight that a feature has which no example has
    """

    def __init__(self, *, strange: bool = False) -> None:
        self.strange = strange

    def fit(self, documents: Sequence[Sequence[str]]) -> Block:
        """Learn the features of the examples."""
        seen = Counter(term for document in documents for term in set(document))
        self.place_ = {term: place for place, term in enumerate(sorted(seen))}
        counts = np.array([seen[term] for term in sorted(seen)], dtype=float)
        self.rarest_ = float(np.log(1 + len(documents))) + 1
        self.weight_ = self.rarest_ - np.log(1 + counts)
        return self

    def row(self, document: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Columns and values of one message."""
        counts = Counter(self.place_.get(term, -1) for term in document)
        strangers = counts.pop(-1, 0) * self.strange
        columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        values = np.fromiter(counts.values(), dtype=float, count=len(counts))
        values = (1 + np.log(values)) * self.weight_[columns]
        length = float(np.sqrt(values @ values + strangers * self.rarest_**2))
        return columns, values / max(length, 1e-12)

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
        self.phrases_ = Block(strange=True).fit([phrases(row) for row in tokens])
        self.pieces_ = Block().fit([pieces(row) for row in tokens])
        return self

    def read(self, text: str) -> list[str]:
        """The words of a message as they were meant."""
        return self.spelling_.mend(words(text))

    def row(self, tokens: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Columns and values of one message."""
        first, weights = self.phrases_.row(phrases(tokens))
        second, more = self.pieces_.row(pieces(tokens))
        columns = np.concatenate([first, second + len(self.phrases_.place_)])
        return columns, np.concatenate([weights, more])

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """Rows of many messages."""
        tokens = [self.read(text) for text in texts]
        blocks = [
            self.phrases_.rows([phrases(row) for row in tokens]),
            self.pieces_.rows([pieces(row) for row in tokens]),
        ]
        return hstack(blocks).tocsr()

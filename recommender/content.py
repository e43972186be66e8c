"""How alike two products are: the cosine of their facets and words, the rare ones counting more."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy import sparse

from recommender.index import Index
from recommender.models import Scores
from recommender.shelf import Shelf
from recommender.wish import Facet

TEXT = 0.5  # how much the words count, the facets counting 1


class Content:
    """Every product as a direction of length 1 in the space of facets and words.

    Parameters
    ----------
    text : float, default=0.5
        How much words count; 0 compares facets only.

    Attributes
    ----------
    matrix_ : csr_array of shape (n_products, n_facets + n_terms)
    """

    def __init__(self, *, text: float = TEXT) -> None:
        self.text = text

    def fit(self, shelf: Shelf, index: Index) -> Content:
        self.shelf_ = shelf
        facets = shelf.matrix.multiply(shelf.rarity[None, :])
        both = [_unit(facets), _unit(index.weights_) * self.text]
        self.matrix_ = _unit(sparse.hstack(both)).astype(np.float32).tocsr()
        return self

    def likeness(self, rows: Iterable[int], weights: Iterable[float]) -> Scores:
        """The weighted sum of every product's likeness to those in `rows`, but not to itself."""
        chosen = np.fromiter(rows, np.int64)
        strength = np.fromiter(weights, np.float32)
        if len(chosen) == 0:
            return np.zeros(self.matrix_.shape[0], dtype=np.float32)
        query = self.matrix_[chosen].T @ strength
        total = np.asarray(self.matrix_ @ query, dtype=np.float32)
        np.subtract.at(total, chosen, strength)  # a product is not recommended for itself
        return total

    def to(self, row: int, rows: Iterable[int]) -> Scores:
        """How alike each of the products in `rows` is to the one in `row`, from 0 to 1."""
        dense = np.zeros(self.matrix_.shape[1], dtype=np.float32)
        dense[self.matrix_.indices[self._span(row)]] = self.matrix_.data[self._span(row)]
        spans = (self._span(other) for other in rows)
        found = (self.matrix_.data[span] @ dense[self.matrix_.indices[span]] for span in spans)
        return np.fromiter(found, np.float32)

    def among(self, rows: Iterable[int]) -> Scores:
        """How alike these products are, each to each."""
        chosen = self.matrix_[np.fromiter(rows, np.int64)]
        return np.asarray((chosen @ chosen.T).todense(), dtype=np.float32)

    def shared(self, first: int, second: int) -> Facet | None:
        """The most telling facet two products share, if they share any worth naming."""
        own = set(self.shelf_.columns_of(first).tolist())
        both = (column for column in self.shelf_.columns_of(second).tolist() if column in own)
        columns = [c for c in both if self.shelf_.facets[c].attribute not in _UNTOLD]
        if not columns:
            return None
        return self.shelf_.facets[max(columns, key=lambda c: float(self.shelf_.rarity[c]))]

    def _span(self, row: int) -> slice:
        return slice(self.matrix_.indptr[row], self.matrix_.indptr[row + 1])


_UNTOLD = frozenset({"department", "size", "gift"})  # true, but no reason to like something


def _unit(matrix: sparse.sparray) -> sparse.csr_array:
    rows = sparse.csr_array(matrix)
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = 1.0 / np.where(lengths > 0, lengths, 1.0)
    return sparse.csr_array(rows.multiply(scale[:, None]))

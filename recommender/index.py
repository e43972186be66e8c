"""An inverted index over names, attributes and descriptions, scored with BM25 over fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np
from scipy import sparse

from recommender import text
from recommender.models import Scores
from recommender.shelf import Shelf
from shop.model import Product

TITLE, FACETS, DESCRIPTION = 3.0, 2.0, 0.6  # what a word counts for in each field
SATURATION, LENGTH = 1.2, 0.5  # k1 and b of BM25


class Index:
    """Finds products by words.

    The score of every word in every product is computed once, so that a query only adds columns.

    Attributes
    ----------
    terms_ : dict of str to int
        The column of each word, in its singular.
    weights_ : csc_array of shape (n_products, n_terms)
        BM25F of each word in each product.
    titles_ : tuple of frozenset of str
        The words of each title, with the brand.
    """

    def fit(self, shelf: Shelf) -> Index:
        counts = [_weighted_words(product) for product in shelf.products]
        vocabulary = sorted({word for count in counts for word in count})
        self.terms_ = {word: column for column, word in enumerate(vocabulary)}
        self.titles_ = tuple(
            frozenset(text.words(f"{product.title} {product.brand}")) for product in shelf.products
        )
        self.weights_ = _bm25(self._matrix(counts))
        return self

    def score(self, words: Iterable[str]) -> Scores:
        """The summed BM25 of the words in each product."""
        columns = [self.terms_[word] for word in dict.fromkeys(words) if word in self.terms_]
        return self._sum(self.weights_, columns)

    def coverage(self, words: Iterable[str]) -> Scores:
        """Which part of the words each product contains, from 0 to 1."""
        wanted = tuple(dict.fromkeys(words))
        columns = [self.terms_[word] for word in wanted if word in self.terms_]
        hits = np.zeros(self.weights_.shape[0], dtype=np.float32)
        for column in columns:
            hits[self._rows(column)] += 1
        return np.asarray(hits / max(len(wanted), 1), dtype=np.float32)

    def part(self, word: str, row: int) -> float:
        """What one word adds to the score of one product."""
        column = self.terms_.get(word)
        return 0.0 if column is None else float(self.weights_[row, column])

    def _sum(self, matrix: sparse.csc_array, columns: list[int]) -> Scores:
        total = np.zeros(matrix.shape[0], dtype=np.float32)
        for column in columns:
            span = slice(matrix.indptr[column], matrix.indptr[column + 1])
            total[matrix.indices[span]] += matrix.data[span]
        return total

    def _rows(self, column: int) -> Scores:
        span = slice(self.weights_.indptr[column], self.weights_.indptr[column + 1])
        return self.weights_.indices[span]

    def _matrix(self, counts: list[Counter[str]]) -> sparse.csr_array:
        lengths = [len(count) for count in counts]
        indptr = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
        indices = np.fromiter(
            (self.terms_[word] for count in counts for word in count), np.int64, sum(lengths)
        )
        values = np.fromiter((v for c in counts for v in c.values()), np.float32, sum(lengths))
        shape = (len(counts), len(self.terms_))
        return sparse.csr_array((values, indices, indptr), shape=shape)


def _weighted_words(product: Product) -> Counter[str]:
    count: Counter[str] = Counter()
    for field, weight in _fields(product):
        for word in text.words(field):
            count[word] += weight  # type: ignore[assignment]  # counts may be fractions here
    return count


def _fields(product: Product) -> Iterator[tuple[str, float]]:
    yield product.title, TITLE
    yield f"{product.brand} {product.kind}", FACETS
    for values in product.attributes.values():
        yield " ".join(values), FACETS
    yield product.description, DESCRIPTION


def _bm25(counts: sparse.csr_array) -> sparse.csc_array:
    number = counts.shape[0]
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    norm = 1 - LENGTH + LENGTH * lengths / max(lengths.mean() if number else 1.0, 1e-9)
    found_in = np.bincount(counts.indices, minlength=counts.shape[1])
    idf = np.log1p((number - found_in + 0.5) / (found_in + 0.5))
    rows = np.repeat(np.arange(number), np.diff(counts.indptr))
    tf = counts.data / (counts.data + SATURATION * norm[rows])
    data = np.asarray(tf * idf[counts.indices], dtype=np.float32)
    return sparse.csr_array((data, counts.indices, counts.indptr), shape=counts.shape).tocsc()

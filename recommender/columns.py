"""Sparse columns of ones: which rows have what."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Rows = NDArray[np.int64]


def binary(rows: list[list[int]], shape: tuple[int, int]) -> sparse.csc_array:
    """Ones where each row names a column."""
    lengths = [len(row) for row in rows]
    indptr = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    indices = np.fromiter((column for row in rows for column in row), np.int64, sum(lengths))
    ones = np.ones(len(indices), dtype=np.float32)
    return sparse.csr_array((ones, indices, indptr), shape=shape).tocsc()


def column_rows(matrix: sparse.csc_array, column: int) -> Rows:
    """The rows that have a one in this column."""
    return matrix.indices[matrix.indptr[column] : matrix.indptr[column + 1]]

"""From scores to the few products that are shown: the order, and enough variety among them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recommender.columns import Rows
from recommender.content import Content
from recommender.models import Scores
from recommender.shelf import Shelf
from recommender.wish import Sort

VARIETY = 0.35  # what likeness to something already chosen costs, beside a score from 0 to 1
SAME_KIND, SAME_DEPARTMENT = 0.4, 0.3


def ordered(shelf: Shelf, rows: Rows, scores: Scores, sort: Sort = Sort.BEST) -> Rows:
    """The rows, best first; equals by score, then by title: the same order every time."""
    best = -np.round(scores[rows].astype(np.float64), 6)
    first = _wanted_first(shelf, rows, sort)
    return np.asarray(rows[np.lexsort((shelf.title_order[rows], best, first))])


def shortlist(rows: Rows, scores: Scores, size: int) -> Rows:
    """The `size` best rows, in no order, and any that equal the last of them."""
    if len(rows) <= size:
        return rows
    edge = np.partition(scores[rows], len(rows) - size)[len(rows) - size]
    return np.asarray(rows[scores[rows] >= edge])


def varied(
    shelf: Shelf,
    content: Content,
    rows: Rows,
    scores: Scores,
    n: int,
    *,
    variety: float = VARIETY,
    apart: float = SAME_DEPARTMENT,
) -> Rows:
    """`n` of the rows, best first, each different enough from those before it (MMR).

    `rows` come in order. The first stays the first. `apart` is what it counts for likeness to be
    of the same department.
    """
    if len(rows) <= 1 or n <= 1:
        return rows[:n]
    likeness = _likeness(shelf, content, rows, apart)
    worth = _spread(scores[rows])
    chosen = [0]
    while len(chosen) < min(n, len(rows)):
        value = (1 - variety) * worth - variety * likeness[:, chosen].max(axis=1)
        value[chosen] = -np.inf
        chosen.append(int(np.argmax(np.round(value, 6))))
    return np.asarray(rows[chosen])


def _wanted_first(shelf: Shelf, rows: Rows, sort: Sort) -> NDArray[np.float64]:
    match sort:
        case Sort.CHEAPEST:
            return shelf.lowest_prices[rows].astype(np.float64)
        case Sort.DEAREST:
            return -shelf.lowest_prices[rows].astype(np.float64)
        case Sort.RATING:
            return -np.array([shelf.products[row].rating or 0.0 for row in rows])
        case Sort.NEWEST:
            return -_dates(shelf, rows)
        case _:
            return np.zeros(len(rows))


def _likeness(shelf: Shelf, content: Content, rows: Rows, apart: float) -> Scores:
    likeness = content.among(rows.tolist())
    kinds = np.array([shelf.products[row].kind for row in rows])
    departments = np.array([shelf.products[row].department for row in rows])
    likeness += SAME_KIND * (kinds[:, None] == kinds[None, :])
    likeness += apart * (departments[:, None] == departments[None, :])
    return likeness


def _spread(scores: Scores) -> Scores:
    """Scores from 0 to 1 over the candidates, so that variety weighs the same for everybody."""
    low, high = float(scores.min()), float(scores.max())
    return (scores - low) / (high - low) if high > low else np.ones_like(scores)


def _dates(shelf: Shelf, rows: Rows) -> NDArray[np.float64]:
    dates = (shelf.products[row].added_at for row in rows)
    return np.array([date.timestamp() if date else 0.0 for date in dates])

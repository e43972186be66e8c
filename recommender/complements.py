"""What goes with a product: what others took along with it, and what it has in common with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Self

import numpy as np
from scipy import sparse

from recommender.base import Cause, Reason
from recommender.columns import binary
from recommender.content import Content
from recommender.models import Model, Scores, Visit
from recommender.shelf import Mask, Shelf
from recommender.wish import Facet, Wish
from shop.model import Event, EventKind

TAKEN = {EventKind.ADDED, EventKind.BOUGHT}
OFTEN = 3  # so many visits in which both were taken, until it may be called often
CHANCE = 2.0  # visits by which a pair seen once or twice counts for less
TOGETHER, ALIKE = 4.0, 4.0


class ComplementModel(Model):
    """Scores what was taken in the same visit as the products of a wish, and what is alike.

    How often two things were taken together is measured by the cosine of the visits they were
    taken in, as item-to-item filtering does (Linden, Smith and York, "Amazon.com recommendations",
    2003), few such visits counting little. Without a product to go with, all are alike.

    Attributes
    ----------
    together_ : csr_array of shape (n_products, n_products)
        In how many visits both products were taken.
    """

    def __init__(self, content: Content) -> None:
        self.content = content

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        visits: dict[tuple[str, str], set[int]] = {}
        for event in events:
            row = shelf.rows.get(event.product_id)
            if row is not None and event.kind in TAKEN:
                visits.setdefault((event.shopper_id, event.session), set()).add(row)
        taken = binary([sorted(rows) for rows in visits.values()], (len(visits), len(shelf)))
        counts = taken.tocsr().astype(np.float32)
        self.together_ = sparse.csr_array(counts.T @ counts)
        self.taken_ = np.asarray(counts.sum(axis=0)).ravel()
        return self

    def raw(self, visit: Visit) -> Scores:
        rows = self._beside(visit.wish)
        total = ALIKE * self.content.likeness(rows, [1.0] * len(rows))
        for row in rows:
            total += TOGETHER * self._habit(row)
        return np.asarray(total, dtype=np.float32)

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        for beside in self._beside(visit.wish):
            yield self._together_cause(beside, row)
            yield self._alike_cause(beside, row)

    def _beside(self, wish: Wish) -> list[int]:
        return [self.shelf_.rows[id] for id in wish.beside if id in self.shelf_.rows]

    def _habit(self, row: int) -> Scores:
        """How surely each product is taken along with the one in `row`, from 0 to 1."""
        both = self.together_[[row]].toarray().ravel()
        both[row] = 0
        either = np.sqrt(self.taken_[row] * np.maximum(self.taken_, 1))
        cosine = both / np.maximum(either, 1)
        return np.asarray(cosine * both / (both + CHANCE), dtype=np.float32)

    def _together_cause(self, beside: int, row: int) -> tuple[Reason, float]:
        title = self.shelf_.products[beside].title
        count = int(self.together_[beside, row])
        reason = Reason(Cause.TOGETHER, value=str(count) if count >= OFTEN else "", detail=title)
        return reason, TOGETHER * float(self._habit(beside)[row])

    def _alike_cause(self, beside: int, row: int) -> tuple[Reason, float]:
        likeness = 0.0 if beside == row else float(self.content.to(row, [beside])[0])
        shared = self.content.shared(beside, row)
        title = self.shelf_.products[beside].title
        if shared is None:
            return Reason(Cause.MATCHES, detail=title), ALIKE * likeness
        return Reason(Cause.MATCHES, shared.attribute, shared.value, title), ALIKE * likeness


def complements(shelf: Shelf, wish: Wish, ids: Sequence[str]) -> Wish:
    """The wish for what goes with these products: of their departments, unless it names a thing."""
    known = tuple(id for id in ids if id in shelf.rows)
    about = (shelf.products[shelf.rows[id]].department for id in known)
    named = wish.kinds or wish.departments
    return Wish(
        kinds=wish.kinds,
        departments=wish.departments if named else tuple(dict.fromkeys(about)),
        wants=wish.wants,
        refuses=wish.refuses,
        price_from=wish.price_from,
        price_to=wish.price_to,
        mood=wish.mood,
        words=wish.words,
        beside=known,
    )


def stands_in(shelf: Shelf, wish: Wish) -> Mask:
    """The products that would take the place of one they should go with: jeans, for trousers."""
    mask = np.zeros(len(shelf), dtype=bool)
    for kind in _same_use(shelf, wish):
        mask |= shelf.having(Facet("kind", kind))
    return mask


def _same_use(shelf: Shelf, wish: Wish) -> Iterator[str]:
    for id in wish.beside:
        if id in shelf.rows:
            kind = shelf.products[shelf.rows[id]].kind
            yield kind
            for group in shelf.words.instead:
                yield from group if kind in group else ()

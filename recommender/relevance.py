"""How well a product answers the wish of the moment: its properties, its words, its price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.base import Cause, Reason
from recommender.content import Content
from recommender.gifts import GIFT, giftability
from recommender.index import Index
from recommender.models import Model, Scores, Visit
from recommender.shelf import Shelf
from recommender.text import words
from recommender.wish import Constraint, Facet, Mood, Wish
from shop.model import Event

ANY = "any"  # a present for whatever occasion
MOOD = 4.0  # who asks for something cheap means the low end, whatever else is liked
TELLING = 2 / 3  # of the way to that end, for a price to be called cheap
EXACT, RELATED, PRICE, WORDS, NEAR = 1.0, 0.7, 0.3, 3.0, 4.0


class WishModel(Model):
    """Adds up what a product meets of a wish. Without a wish all products are alike."""

    def __init__(self, index: Index, content: Content) -> None:
        self.index = index
        self.content = content

    def fit(self, shelf: Shelf, events: Sequence[Event] = ()) -> Self:
        self.shelf_ = shelf
        self.giftability_ = giftability(shelf)
        return self

    def raw(self, visit: Visit) -> Scores:
        wish = visit.wish
        total = np.zeros(len(self.shelf_), dtype=np.float32)
        for constraint in _constraints(wish):
            total += self._met(constraint)
        if wish.has_price:
            total += PRICE * within(self.shelf_.lowest_prices, wish)
        total += self._words(wish) + self._mood(wish)
        if (row := self.shelf_.rows.get(wish.near)) is not None:
            total += NEAR * self.content.likeness([row], [1.0])
        return total

    def causes(self, visit: Visit, row: int) -> Iterable[tuple[Reason, float]]:
        wish = visit.wish
        for constraint in _constraints(wish):
            yield self._constraint_cause(constraint, row)
        yield from self._price_causes(wish, row)
        if mood := float(self._mood(wish)[row]):
            yield Reason(Cause.WISH, "mood", wish.mood if mood >= MOOD * TELLING else ""), mood
        yield from self._word_causes(wish, row)
        if wish.near in self.shelf_.rows:
            yield self._near_cause(self.shelf_.rows[wish.near], row)

    def _met(self, constraint: Constraint) -> Scores:
        met = np.zeros(len(self.shelf_), dtype=np.float32)
        for facet in constraint.any_of:
            for place, column in enumerate(self.shelf_.columns(facet)):
                rows = self.shelf_.rows_of(column)
                met[rows] = np.maximum(met[rows], RELATED if place else EXACT)
        return met * self.giftability_ if constraint.attribute == GIFT else met

    def _words(self, wish: Wish) -> Scores:
        score = self.index.score(wish.words)
        best = float(score.max()) if len(score) else 0.0
        return score * (WORDS / best) if best > 0 else score

    def _mood(self, wish: Wish) -> Scores:
        if wish.mood is Mood.ANY:
            return np.zeros(len(self.shelf_), dtype=np.float32)
        ranks = self._price_ranks(wish)
        return MOOD * (1.0 - ranks if wish.mood is Mood.CHEAP else ranks)

    def _price_ranks(self, wish: Wish) -> Scores:
        """How dear each product is among those asked for, from 0 to 1; else among its kind."""
        asked = list(_constraints(wish))
        meeting = [self._met(constraint) > 0 for constraint in asked]
        rows = np.flatnonzero(np.logical_and.reduce(meeting)) if meeting else np.array([], int)
        if not len(rows):
            return self.shelf_.price_ranks
        prices = np.sort(self.shelf_.lowest_prices[rows])
        below = np.searchsorted(prices, self.shelf_.lowest_prices, side="left")
        above = np.searchsorted(prices, self.shelf_.lowest_prices, side="right")
        return np.asarray((below + above) / (2 * len(prices)), dtype=np.float32)

    def _constraint_cause(self, constraint: Constraint, row: int) -> tuple[Reason, float]:
        met = float(self._met(constraint)[row])
        if constraint.attribute == GIFT and len(constraint.any_of) > 1:
            return Reason(Cause.WISH, GIFT, ANY), met  # nobody asked for a housewarming gift
        facet = self._shown_facet(constraint, row)
        return Reason(Cause.WISH, facet.attribute, facet.value), met

    def _shown_facet(self, constraint: Constraint, row: int) -> Facet:
        """The facet by which the product meets the constraint: navy, when blue was wanted."""
        columns = (column for facet in constraint.any_of for column in self.shelf_.columns(facet))
        own = set(self.shelf_.columns_of(row).tolist())
        found = next((column for column in columns if column in own), None)
        return constraint.any_of[0] if found is None else self.shelf_.facets[found]

    def _price_causes(self, wish: Wish, row: int) -> Iterator[tuple[Reason, float]]:
        if wish.has_price and within(self.shelf_.lowest_prices[[row]], wish)[0]:
            name = "price_to" if wish.price_to is not None else "price_from"
            yield Reason(Cause.WISH, name, str(getattr(wish, name))), PRICE

    def _word_causes(self, wish: Wish, row: int) -> Iterator[tuple[Reason, float]]:
        score = self.index.score(wish.words)
        best = float(score.max()) if len(score) else 0.0
        product = self.shelf_.products[row]
        own = self.index.titles_[row] | set(words(product.kind))
        for word in dict.fromkeys(wish.words):
            if best > 0 and (part := self.index.part(word, row)):
                named = Reason(Cause.WISH, "kind", product.kind)
                reason = named if word in own else Reason(Cause.WISH, "words", word)
                yield reason, part * WORDS / best

    def _near_cause(self, near: int, row: int) -> tuple[Reason, float]:
        shared = self.content.shared(near, row)
        title = self.shelf_.products[near].title
        likeness = 0.0 if near == row else float(self.content.to(row, [near])[0])
        if shared is None:
            return Reason(Cause.SIMILAR, detail=title), NEAR * likeness
        return Reason(Cause.SIMILAR, shared.attribute, shared.value, title), NEAR * likeness


def within(prices: NDArray[np.int64], wish: Wish) -> Scores:
    """1 for prices inside the wish's limits, else 0."""
    fits = np.ones(len(prices), dtype=bool)
    if wish.price_from is not None:
        fits &= prices >= wish.price_from
    if wish.price_to is not None:
        fits &= prices <= wish.price_to
    return fits.astype(np.float32)


def _constraints(wish: Wish) -> Iterator[Constraint]:
    """All that is wanted, kinds included."""
    if wish.kinds:
        yield Constraint(tuple(Facet("kind", kind) for kind in wish.kinds))
    elif wish.departments:
        yield Constraint(tuple(Facet("department", name) for name in wish.departments))
    yield from wish.wants

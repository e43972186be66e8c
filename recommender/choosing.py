"""Choosing what to show: score, filter, sort, vary, and explain. Pure: stock comes from outside."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from recommender.base import Suggestion
from recommender.columns import Rows
from recommender.filters import Fitting
from recommender.models import Scores, Visit
from recommender.rank import ordered, shortlist, varied
from recommender.reasons import told
from recommender.relaxing import Relaxed, relax
from recommender.shelf import Mask, Shelf
from recommender.snapshot import Snapshot
from recommender.text import words
from recommender.wish import Constraint, Facet, Mood, Sort, Wish
from shop.model import Product, Rule, Taste, Variant

SPARE = 30  # candidates kept besides those wanted, in case stock has run out meanwhile
LOWEST, HIGHEST = 0.1, 0.8  # the price band, within its kind, in which a stranger is shown things
FOCUSED = 0.15  # how much variety counts when something particular is wanted
APART = 3.0  # how much likeness it is to be of the same department, where any will do
ENOUGH_WORDS = 0.6  # of the best match, when there are only words to go by


@dataclass(frozen=True)
class Shortlist:
    """The candidates, best first, and how they came about. `wish` is the one that was met."""

    visit: Visit
    rows: Rows
    scores: Scores
    variants: Mask
    total: int
    dropped: tuple[Constraint, ...] = ()
    against: tuple[Taste, ...] = ()

    @property
    def wish(self) -> Wish:
        return self.visit.wish


def candidates(
    snapshot: Snapshot, visit: Visit, n: int, *, seen: Collection[str] = ()
) -> Shortlist:
    """The best products for a visit, and a few to spare. What was seen counts, but is not shown."""
    nearest = relax(snapshot.shelf, visit)
    visit = replace(visit, wish=nearest.wish)
    fits = _matching_words(snapshot, visit.wish, nearest.found)
    total = int(fits.sum())
    rows = np.flatnonzero(_affordable_start(snapshot, visit, fits & ~_seen(snapshot, seen), n))
    scores = np.asarray(snapshot.model.score(visit), dtype=np.float32)
    chosen = _best(snapshot, visit.wish, rows, scores, n + SPARE)
    return _shortlist(visit, chosen, scores, nearest, total)


def variants_of(snapshot: Snapshot, found: Shortlist) -> list[str]:
    """The ids of the variants that could be shown: their stock has to be looked up."""
    shelf = snapshot.shelf
    return [
        shelf.variants[index].id
        for row in found.rows
        for index in shelf.variants_of(int(row))
        if found.variants[index]
    ]


def shown_variant(product: Product, variant_id: str, stock: Mapping[str, int]) -> Variant | None:
    """The variant that was shown, or the cheapest still there; None when all are gone."""
    there = [_with(each, stock) for each in product.variants if stock.get(each.id, 0) > 0]
    there.sort(key=lambda each: (each.id != variant_id, each.price_cents))
    return there[0] if there else None


def suggestions(
    snapshot: Snapshot, found: Shortlist, stock: Mapping[str, int], n: int
) -> tuple[Suggestion, ...]:
    """The `n` to show of the candidates, by the stock of this moment, each with its reasons."""
    there = _in_stock(snapshot, found, stock)
    rows = np.array([row for row in found.rows.tolist() if row in there], dtype=np.int64)
    if found.wish.sort is Sort.BEST and found.wish.mood is Mood.ANY:
        rows = varied(snapshot.shelf, snapshot.content, rows, found.scores, n, **_variety(found))
    suits = _Suits(snapshot, found.visit)
    return tuple(
        _suggestion(snapshot, found, row, suits.best(there[row])) for row in rows[:n].tolist()
    )


def _variety(found: Shortlist) -> dict[str, float]:
    """How different what is shown should be: for an open wish, of each department first."""
    if found.wish.is_open:
        return {"apart": APART}
    return {} if found.wish.is_empty or found.wish.beside else {"variety": FOCUSED}


def _suggestion(snapshot: Snapshot, found: Shortlist, row: int, variant: Variant) -> Suggestion:
    causes = snapshot.model.reasons(found.visit, row)
    return Suggestion(
        product=snapshot.shelf.products[row],
        variant=variant,
        score=float(found.scores[row]),
        reasons=told(snapshot.shelf, causes, variant),
    )


def _best(snapshot: Snapshot, wish: Wish, rows: Rows, scores: Scores, size: int) -> Rows:
    if wish.sort is Sort.POPULAR:
        scores = snapshot.popularity.popularity_
    if wish.is_open and wish.sort is Sort.BEST:
        departments = _by_department(snapshot.shelf, rows)
        rows = np.concatenate([shortlist(each, scores, size) for each in departments] or [rows])
        return ordered(snapshot.shelf, rows, scores)
    if wish.sort in {Sort.BEST, Sort.POPULAR}:
        rows = shortlist(rows, scores, size)
    return ordered(snapshot.shelf, rows, scores, wish.sort)[:size]


def _by_department(shelf: Shelf, rows: Rows) -> list[Rows]:
    names = dict.fromkeys(shelf.products[row].department for row in rows.tolist())
    return [rows[shelf.having(Facet("department", name))[rows]] for name in names]


def _shortlist(visit: Visit, rows: Rows, scores: Scores, nearest: Relaxed, total: int) -> Shortlist:
    return Shortlist(
        visit, rows, scores, nearest.found.variants, total, nearest.dropped, nearest.against
    )


def _matching_words(snapshot: Snapshot, wish: Wish, found: Fitting) -> Mask:
    """With nothing but words to go by, a product must have most of them."""
    structured = wish.kinds or wish.departments or wish.wants or wish.near
    if not wish.words or structured:
        return found.products
    coverage = snapshot.index.coverage(wish.words) * found.products
    return coverage >= max(float(coverage.max(initial=0.0)) * ENOUGH_WORDS, 1e-9)


def _affordable_start(snapshot: Snapshot, visit: Visit, fits: Mask, n: int) -> Mask:
    """A stranger is first shown the middle of the price range, if that leaves a choice."""
    if visit.profile.tastes or visit.events or not visit.wish.is_empty:
        return fits
    ranks = snapshot.shelf.price_ranks
    fair = fits & (ranks >= LOWEST) & (ranks <= HIGHEST)
    return fair if fair.sum() >= n else fits


def _seen(snapshot: Snapshot, seen: Collection[str]) -> Mask:
    mask = np.zeros(len(snapshot.shelf), dtype=bool)
    mask[[snapshot.shelf.rows[id] for id in seen if id in snapshot.shelf.rows]] = True
    return mask


def _in_stock(
    snapshot: Snapshot, found: Shortlist, stock: Mapping[str, int]
) -> dict[int, list[Variant]]:
    """The fitting variants that are there now, with how many, by the row of their product."""
    live: dict[int, list[Variant]] = {}
    for row in found.rows.tolist():
        for index in snapshot.shelf.variants_of(row):
            variant = snapshot.shelf.variants[index]
            if found.variants[index] and stock.get(variant.id, 0) > 0:
                live.setdefault(row, []).append(variant)
    return {row: [_with(each, stock) for each in variants] for row, variants in live.items()}


def _with(variant: Variant, stock: Mapping[str, int]) -> Variant:
    left = stock[variant.id]
    return variant if variant.stock == left else replace(variant, stock=left)


class _Suits:
    """How well the options of a variant suit: what the wish names, then the tastes."""

    def __init__(self, snapshot: Snapshot, visit: Visit) -> None:
        wanted = (facet for each in visit.wish.wants for facet in each.any_of)
        columns = (column for facet in wanted for column in snapshot.shelf.columns(facet))
        self._wished = {w for c in columns for w in words(snapshot.shelf.facets[c].value)}
        self._liked = {
            snapshot.shelf.facets[column]: taste.strength
            for taste in visit.profile.tastes
            if taste.rule is not Rule.NEVER
            for column in snapshot.shelf.columns(Facet(taste.attribute, taste.value))
        }

    def best(self, variants: Sequence[Variant]) -> Variant:
        """The one most to the shopper's taste, then the cheapest, then the first."""
        return min(variants, key=lambda variant: (-self._worth(variant), variant.price_cents))

    def _worth(self, variant: Variant) -> float:
        named = len(self._wished & set(words(variant.label)))
        facets = (Facet(name, value) for name, value in variant.options.items())
        return 10 * named + sum(self._liked.get(facet, 0.0) for facet in facets)

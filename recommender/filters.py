"""What may be shown at all: applied once, after scoring, in one place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from recommender.complements import stands_in
from recommender.models import Visit
from recommender.relevance import within
from recommender.shelf import Mask, Shelf
from recommender.tastes import BUDGET, budget_cents, in_scope
from recommender.text import words
from recommender.wish import Constraint, Facet, Wish
from shop.model import Rule, Taste


@dataclass(frozen=True)
class Fitting:
    """The variants that may be shown, and the products they belong to."""

    variants: Mask
    products: Mask

    @property
    def total(self) -> int:
        return int(self.products.sum())


def fitting(shelf: Shelf, visit: Visit, hidden: Collection[str] = ()) -> Fitting:
    """All that the wish, the profile and the stock allow, without the products in `hidden`."""
    variants = (shelf.stock > 0) & wished(shelf, visit.wish) & allowed(shelf, visit)
    variants &= ~excluded(shelf, visit, hidden)[shelf.owners]
    products = np.zeros(len(shelf), dtype=bool)
    products[shelf.owners[variants]] = True
    return Fitting(variants, products)


def wished(shelf: Shelf, wish: Wish) -> Mask:
    """The variants that meet every constraint of a wish."""
    mask = within(shelf.prices, wish).astype(bool)
    for constraint in _constraints(wish):
        mask &= shelf.variants_having(constraint.any_of)
    if wish.refuses:
        mask &= ~shelf.variants_having(wish.refuses)
    return mask


def allowed(shelf: Shelf, visit: Visit) -> Mask:
    """The variants the profile allows: no avoids, all musts, within budget.

    What was just said outweighs what is remembered: a wish for size L sets a must of size M aside,
    and a price in the wish the budget. An avoid is never set aside.
    """
    mask = np.ones(len(shelf.variants), dtype=bool)
    wanted = frozenset(facet.attribute for each in visit.wish.wants for facet in each.any_of)
    for taste in visit.profile.tastes:
        if taste.attribute == BUDGET:
            if not visit.wish.has_price:
                mask &= _affordable(shelf, taste)
        elif taste.rule is Rule.NEVER:
            mask &= ~(_meets(shelf, taste) & in_scope(shelf, taste)[shelf.owners])
    for together in _musts(shelf, visit.profile.tastes):
        if together[0].attribute not in wanted:
            mask &= _must(shelf, together)
    return mask


def excluded(shelf: Shelf, visit: Visit, hidden: Collection[str]) -> Mask:
    """The products not to show: seen, disliked, owned and needed only once, or no complement."""
    mask = stands_in(shelf, visit.wish)
    for product_id in (*hidden, *visit.settled.disliked, *visit.settled.owned, visit.wish.near):
        if (row := shelf.rows.get(product_id)) is not None:
            mask[row] = True
    return mask


def _constraints(wish: Wish) -> Iterator[Constraint]:
    if wish.kinds:
        yield Constraint(tuple(Facet("kind", kind) for kind in wish.kinds))
    elif wish.departments:
        yield Constraint(tuple(Facet("department", name) for name in wish.departments))
    yield from wish.wants


def _meets(shelf: Shelf, taste: Taste) -> Mask:
    met = shelf.variants_having([Facet(taste.attribute, taste.value)])
    if taste.attribute == "ingredient":
        return met | _listing(shelf, taste.value)[shelf.owners]
    return met


@lru_cache(maxsize=256)
def _listing(shelf: Shelf, ingredient: str) -> Mask:
    """The products whose own list of ingredients names it, described by it or not."""
    named = words(ingredient)
    lists = (words(product.facts.get("ingredients", "")) for product in shelf.products)
    return np.array([bool(named) and _holds(listed, named) for listed in lists], dtype=bool)


def _holds(listed: Sequence[str], named: Sequence[str]) -> bool:
    return any(tuple(listed[at : at + len(named)]) == tuple(named) for at in range(len(listed)))


def _affordable(shelf: Shelf, taste: Taste) -> Mask:
    return (shelf.prices <= budget_cents(taste)) | ~in_scope(shelf, taste)[shelf.owners]


def _musts(shelf: Shelf, tastes: Iterable[Taste]) -> Iterable[list[Taste]]:
    """Musts that go together: size M or L, of which a product has one; but vegan *and* organic."""
    groups: dict[tuple[str, ...], list[Taste]] = {}
    for taste in tastes:
        if taste.rule is Rule.MUST and taste.attribute != BUDGET:
            alone = (taste.value,) if taste.attribute in shelf.plural else ()
            groups.setdefault((taste.attribute, taste.scope, *alone), []).append(taste)
    return groups.values()


def _must(shelf: Shelf, tastes: list[Taste]) -> Mask:
    """Binds only the kinds that come in it at all: size M says nothing about shoes in 42."""
    met = np.zeros(len(shelf.variants), dtype=bool)
    for taste in tastes:
        met |= _meets(shelf, taste)
    concerned = in_scope(shelf, tastes[0]) & _kinds_concerned(shelf, tastes, met)
    return met | ~concerned[shelf.owners]


def _kinds_concerned(shelf: Shelf, tastes: list[Taste], met: Mask) -> Mask:
    products = np.zeros(len(shelf), dtype=bool)
    products[shelf.owners[met]] = True
    is_option = tastes[0].attribute in shelf.option_names
    kinds = {shelf.products[row].kind for row in np.flatnonzero(products)}
    if not is_option:
        attribute = tastes[0].attribute
        kinds |= {kind for kind, names in shelf.kind_attributes.items() if attribute in names}
    mask = np.zeros(len(shelf), dtype=bool)
    for kind in kinds:
        mask |= shelf.having(Facet("kind", kind))
    return mask

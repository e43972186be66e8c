"""Honest zero results: what to drop from a wish nothing meets, and what stands against it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from recommender.filters import Fitting, fitting
from recommender.models import Visit
from recommender.shelf import Shelf
from recommender.wish import Constraint, Sort, Wish, price_constraint
from shop.model import Profile, Rule, Taste

FIRMNESS = {
    "size": 2,
    "diet": 3,
    "free_from": 3,
    "caffeine": 3,
}  # dropped after all others, in this order


@dataclass(frozen=True)
class Relaxed:
    """The nearest wish that something meets, what was dropped for it, and what stood against."""

    wish: Wish
    found: Fitting
    dropped: tuple[Constraint, ...] = ()
    against: tuple[Taste, ...] = ()


def relax(shelf: Shelf, visit: Visit, hidden: Collection[str] = ()) -> Relaxed:
    """The wish itself when something meets it, else the nearest that something does."""
    found = fitting(shelf, visit, hidden)
    if found.total:
        return Relaxed(visit.wish, found)
    against = tuple(_against(shelf, visit, hidden))
    nearest = Relaxed(visit.wish, found, against=against)
    for wish, dropped in _nearer(visit.wish):
        found = fitting(shelf, replace(visit, wish=wish), hidden)
        nearest = Relaxed(wish, found, dropped, against)
        if found.total:
            return nearest
    return replace(nearest, wish=visit.wish, dropped=())


def _nearer(wish: Wish) -> Iterator[tuple[Wish, tuple[Constraint, ...]]]:
    """The wish without one thing, then without two, and so on; what matters least goes first."""
    drops = _droppable(wish)
    for drop in drops:
        yield _without(wish, drop), (drop,)
    for number in range(2, len(drops) + 1):
        rest = wish
        for drop in drops[:number]:
            rest = _without(rest, drop)
        yield rest, tuple(drops[:number])


def _droppable(wish: Wish) -> list[Constraint]:
    numbered = enumerate(wish.wants)  # what was said last matters least
    wants = sorted(numbered, key=lambda each: (FIRMNESS.get(each[1].attribute, 1), -each[0]))
    prices = [price_constraint(wish)] if wish.has_price else []
    return [*prices, *(want for _, want in wants)]


def _without(wish: Wish, drop: Constraint) -> Wish:
    if not drop.attribute.startswith("price_"):
        return replace(wish, wants=tuple(want for want in wish.wants if want != drop))
    nearest = Sort.DEAREST if wish.price_to is None else Sort.CHEAPEST
    return replace(wish, price_from=None, price_to=None, sort=wish.sort or nearest)


def _against(shelf: Shelf, visit: Visit, hidden: Collection[str]) -> Iterator[Taste]:
    """The binding tastes without which something would have matched."""
    for taste in visit.profile.tastes:
        if taste.rule is not Rule.PREFER or taste.attribute == "budget":
            others = tuple(other for other in visit.profile.tastes if other is not taste)
            without = replace(visit, profile=Profile(visit.profile.shopper_id, others))
            if fitting(shelf, without, hidden).total:
                yield taste

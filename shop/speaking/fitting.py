"""Whether something new fits a shopper well enough to tell them of it."""

from __future__ import annotations

from collections.abc import Iterable

from shop.model import Product, Rule, Taste

ENOUGH = 2  # this many of their likes it meets: one is a coincidence


def fits(product: Product, tastes: Iterable[Taste]) -> bool:
    """True when it meets several likes and no dislike, and nothing they insist on is missing."""
    met = 0
    for taste in tastes:
        has = taste.value in product.values(taste.attribute)
        if taste.scope and taste.scope != product.department:
            continue
        if has and (taste.rule is Rule.NEVER or taste.strength < 0):
            return False
        if not has and taste.rule is Rule.MUST and product.values(taste.attribute):
            return False
        met += has
    return met >= ENOUGH

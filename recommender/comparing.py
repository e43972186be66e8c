"""Products side by side: the rows in which they differ first."""

from __future__ import annotations

from collections.abc import Sequence

from recommender.findings import Comparison, Row
from shop.model import Product

_FIRST = ("price", "rating", "brand", "kind")


def compare(products: Sequence[Product]) -> Comparison:
    """What sets products apart, and what they share."""
    rows = [Row(name, tuple(_values(product, name) for product in products)) for name in
            _names(products)]  # fmt: skip
    told = [row for row in rows if any(row.values)]
    return Comparison(
        products=tuple(products),
        rows=tuple(row for row in told if _differs(row)),
        shared=tuple(row for row in told if not _differs(row)),
    )


def _names(products: Sequence[Product]) -> list[str]:
    attributes = [name for product in products for name in product.attributes]
    options = [name for p in products for variant in p.variants for name in variant.options]
    return list(dict.fromkeys((*_FIRST, *attributes, *options)))


def _values(product: Product, name: str) -> tuple[str, ...]:
    if name == "price":
        return (str(product.price_cents),)
    if name == "rating":
        return (f"{product.rating:.1f}",) if product.rating else ()
    return product.values(name)


def _differs(row: Row) -> bool:
    return len({frozenset(values) for values in row.values}) > 1

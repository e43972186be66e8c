"""From the rows of a product to the product: what all formats have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from shop.feeds.base import Built, Record
from shop.feeds.row import Row
from shop.model import Product, Variant

ReadVariant = Callable[[Row], Variant]


def assemble(
    head: Row,
    product: Product,
    records: Sequence[Record],
    read_variant: ReadVariant,
    *,
    sku_column: str,
) -> Built:
    """A product with the variants whose rows can be read, and the errors of the others.

    Parameters
    ----------
    head
        What the product itself was read from, with the errors found on the way.
    product
        The product, without variants yet.
    records
        One for each variant.
    read_variant
        Reads a row's variant; the row keeps the errors.
    sku_column
        Where the format keeps the SKU.
    """
    rows = [Row(record) for record in records]
    variants = [_variant(row, read_variant, sku_column) for row in rows]
    errors = (*head.errors, *(error for row in rows for error in row.errors))
    good = tuple(variant for variant in variants if variant is not None)
    if head.errors or not good:
        return Built(product.id, errors=errors, broken=_skus(rows))
    broken = _skus(row for row in rows if row.errors)
    return Built(product.id, replace(product, variants=good), errors, broken)


def _skus(rows: Iterable[Row]) -> tuple[str, ...]:
    """Those of these rows; what belongs to another row is not theirs."""
    return tuple(row.record.sku for row in rows if row.record.sku and not row.record.refused)


def _variant(row: Row, read_variant: ReadVariant, sku_column: str) -> Variant | None:
    if row.record.refused:
        row.refuse(sku_column, row.record.refused)
        return None
    variant = read_variant(row)
    return None if row.errors else variant

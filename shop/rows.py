"""Products and variants as rows of their tables, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row

from shop.model import Product, Variant
from shop.tables import products

Condition = ColumnElement[bool]


def product_columns() -> list[str]:
    """The columns of a product."""
    return [column.name for column in products.columns]


def of_product(product: Product) -> dict[str, Any]:
    """A product as a row of `products`."""
    fields = dict(vars(product))
    del fields["variants"]
    attributes = {name: list(values) for name, values in product.attributes.items()}
    return {**fields, "attributes": attributes, "facts": dict(product.facts), "active": True}


def of_variants(product: Product) -> list[dict[str, Any]]:
    """The variants of a product as rows of `variants`."""
    return [
        {
            "id": variant.id,
            "product_id": product.id,
            "sku": variant.sku,
            "gtin": variant.gtin,
            "options": dict(variant.options),
            "price_cents": variant.price_cents,
            "stock": variant.stock,
            "position": position,
        }
        for position, variant in enumerate(product.variants)
    ]


def product(row: Row[Any], variants: Sequence[Variant]) -> Product:
    """The product in a row, with its variants."""
    fields = {name: value for name, value in row._mapping.items() if name != "active"}
    attributes = {name: tuple(values) for name, values in row.attributes.items()}
    return Product(**{**fields, "attributes": attributes, "variants": tuple(variants)})


def variant(row: Row[Any]) -> Variant:
    """The variant in a row."""
    return Variant(
        id=row.id,
        product_id=row.product_id,
        sku=row.sku,
        price_cents=row.price_cents,
        stock=row.stock,
        options=row.options,
        gtin=row.gtin,
    )


def by_product(found: Iterable[Row[Any]]) -> dict[str, list[Variant]]:
    """The variants of each product, in the order they came."""
    families: dict[str, list[Variant]] = defaultdict(list)
    for row in found:
        families[row.product_id].append(variant(row))
    return families

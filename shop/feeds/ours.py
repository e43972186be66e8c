r"""Our own CSV: one row for each variant, with every word the shop knows of a product.

The rows of a product stand together, and what belongs to the product (title, department, kind,
brand, description, attributes, facts, image, image_alt, link, durable, added_at) is only needed on
its first row::

    product_id  sku    title         attributes                        options         price  stock
    calm-gel    CG-30  Calm gel      skin_type=oily|dry; concern=acne  size=30 ml      12.50  20
    calm-gel    CG-50                                                  size=50 ml      18.00  4

In attributes, facts and options a backslash makes the next letter plain: ``care=Keep cool\; dry``.
`durable` is yes or no, `added_at` an ISO date. Above the header, lines with # are remarks.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from shop.errors import FeedError
from shop.feeds.base import Built, Record, RowError
from shop.feeds.build import assemble
from shop.feeds.cells import moment, yes
from shop.feeds.limits import BRAND, GTIN, ID, LINK, NAME, SKU, TEXT, TITLE
from shop.feeds.pairs import (
    read_attributes,
    read_facts,
    read_options,
    write_attributes,
    write_words,
)
from shop.feeds.row import Row
from shop.feeds.table import Table
from shop.model import Product, Variant

COLUMNS = (
    *("product_id", "sku", "gtin", "title", "department", "kind", "brand", "description"),
    *("attributes", "facts", "options", "price", "stock", "image", "image_alt", "link"),
    *("durable", "added_at"),
)


class OurFeed:
    """A catalogue in our own CSV."""

    def __init__(self, path: Path, delimiter: str, currency: str) -> None:
        self._table = Table(path, delimiter)
        self._currency = currency

    def records(self) -> Iterator[Record | RowError]:
        """One record a row. Raises FeedError when the columns are not exactly ours."""
        columns = self._table.header()
        _check(columns)
        for row in self._table.rows(columns):
            if isinstance(row, RowError):
                yield row
                continue
            product, sku = row.cells["product_id"].strip(), row.cells.get("sku", "").strip()
            if product and len(product) <= ID:
                yield Record(row.line, product, sku, row.cells)
            else:
                reason = f"{len(product)} letters, at most {ID} fit" if product else "is empty"
                yield RowError(row.line, "product_id", reason)

    def build(self, records: Sequence[Record]) -> Built:
        """The product of these rows."""
        head = Row(records[0])
        return assemble(head, _product(head), records, self._variant, sku_column="sku")

    def _variant(self, row: Row) -> Variant:
        return Variant(
            id=row.record.sku,
            product_id=row.record.product,
            sku=row.needed("sku", SKU),
            gtin=row.text("gtin", GTIN),
            options=row.read("options", read_options, {}),
            price_cents=row.price("price", self._currency),
            stock=row.stock("stock"),
        )


def _product(row: Row) -> Product:
    return Product(
        id=row.record.product,
        title=row.needed("title", TITLE),
        department=row.needed("department", NAME),
        kind=row.needed("kind", NAME),
        brand=row.text("brand", BRAND),
        description=row.text("description", TEXT),
        attributes=row.read("attributes", read_attributes, {}),
        facts=row.read("facts", read_facts, {}),
        image=row.text("image", LINK),
        image_alt=row.text("image_alt", LINK),
        link=row.text("link", LINK),
        durable=row.read("durable", yes, False),
        added_at=row.read("added_at", moment, None),
    )


def _check(columns: tuple[str, ...]) -> None:
    missing = [column for column in COLUMNS if column not in columns]
    unknown = [column for column in columns if column and column not in COLUMNS]
    twice = sorted({column for column in columns if columns.count(column) > 1})
    for names, what in ((missing, "missing"), (unknown, "unknown"), (twice, "there twice")):
        if names:
            raise FeedError(f"the header of our CSV: {', '.join(names)[:300]} is {what}")


def write(products: Iterable[Product], file: TextIO) -> None:
    """Write a catalogue that `OurFeed` reads back; open the file with ``newline=""``."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for product in products:
        for position, variant in enumerate(product.variants):
            shared = _shared(product) if position == 0 else dict.fromkeys(COLUMNS, "")
            own = _own(variant)
            writer.writerow([own.get(column, shared[column]) for column in COLUMNS])


def _shared(product: Product) -> dict[str, str]:
    return dict.fromkeys(COLUMNS, "") | {
        "title": product.title,
        "department": product.department,
        "kind": product.kind,
        "brand": product.brand,
        "description": product.description,
        "attributes": write_attributes(product.attributes),
        "facts": write_words(product.facts),
        "image": product.image,
        "image_alt": product.image_alt,
        "link": product.link,
        "durable": "yes" if product.durable else "no",
        "added_at": _written(product.added_at),
    }


def _own(variant: Variant) -> dict[str, str]:
    return {
        "product_id": variant.product_id,
        "sku": variant.sku,
        "gtin": variant.gtin,
        "options": write_words(variant.options),
        "price": f"{variant.price_cents / 100:.2f}",
        "stock": str(variant.stock),
    }


def _written(at: datetime | None) -> str:
    return at.isoformat() if at else ""

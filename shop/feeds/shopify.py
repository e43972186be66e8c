"""Shopify's product CSV, as its admin exports it: rows with the same Handle are one product.

What belongs to the product stands on its first row, pictures may have rows of their own, and the
one variant of a product without options is called "Default Title". Tags become attributes
(``skin_type:oily`` one of that name, a bare word a `tag`), metafields too. Drafts and what is
archived or unpublished are not for sale. Both the older and the newer names of columns are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from shop.feeds.base import Built, Record, RowError
from shop.feeds.build import assemble
from shop.feeds.html import plain
from shop.feeds.limits import BRAND, GTIN, ID, LINK, SKU, TEXT, TITLE
from shop.feeds.row import Row
from shop.feeds.shopifystock import stock
from shop.feeds.shopifywords import attributes, columns, option_names, options, place
from shop.feeds.table import Table
from shop.model import Product, Variant

FOR_SALE = frozenset({"", "active"})
UNPUBLISHED = frozenset({"false", "no", "0"})
OPTION_VALUES = ("option1_value", "option2_value", "option3_value")


class ShopifyFeed:
    """A catalogue as Shopify exports it."""

    def __init__(self, path: Path, delimiter: str, currency: str) -> None:
        self._table = Table(path, delimiter)
        self._currency = currency
        self._written: dict[str, str] = {}

    def records(self) -> Iterator[Record | RowError]:
        """One record a row."""
        header = self._table.header()
        names = columns(header)
        self._written = dict(zip(names, header, strict=True))
        for row in self._table.rows(names):
            if isinstance(row, RowError):
                yield self._as_written(row)
                continue
            handle = row.cells.get("handle", "").strip()
            sku = row.cells.get("sku", "").strip().removeprefix("'")
            if handle and len(handle) <= ID:
                yield Record(row.line, handle, sku, row.cells)
            else:
                reason = f"{len(handle):,} letters, at most {ID} fit" if handle else "is empty"
                yield self._as_written(RowError(row.line, "handle", reason))

    def build(self, records: Sequence[Record]) -> Built:
        """The product of these rows."""
        if not _for_sale(records[0]):
            return Built(records[0].product)
        head = Row(records[0])
        names = option_names(head)
        built = assemble(
            head,
            _product(head, records),
            [record for record in records if _is_variant(record)] or records[:1],
            lambda row: self._variant(row, names),
            sku_column="sku",
        )
        return replace(built, errors=tuple(map(self._as_written, built.errors)))

    def _variant(self, row: Row, names: Sequence[str]) -> Variant:
        chosen = options(row, names)
        made = "/".join([row.record.product, *chosen.values()])[:SKU]
        sku = row.text("sku", SKU).removeprefix("'") or made
        return Variant(
            id=sku,
            product_id=row.record.product,
            sku=sku,
            gtin=row.text("barcode", GTIN).removeprefix("'"),
            options=chosen,
            price_cents=row.price("price", self._currency),
            stock=stock(row, self._written),
        )

    def _as_written(self, error: RowError) -> RowError:
        """The error with the column as the merchant's file calls it."""
        return replace(error, column=self._written.get(error.column, error.column))


def _for_sale(first: Record) -> bool:
    status = first.cells.get("status", "").strip().lower()
    published = first.cells.get("published", "").strip().lower()
    return status in FOR_SALE and published not in UNPUBLISHED


def _is_variant(record: Record) -> bool:
    """Whether the row sells something; others only hold another picture."""
    cells = record.cells
    return any(cells.get(name, "").strip() for name in ("price", "sku", *OPTION_VALUES))


def _product(row: Row, records: Sequence[Record]) -> Product:
    department, kind = place(row)
    image = _first_picture(records)
    return Product(
        id=row.record.product,
        title=row.needed("title", TITLE),
        department=department,
        kind=kind,
        brand=row.text("vendor", BRAND),
        description=plain(row.text("body", TEXT)),
        attributes=attributes(row),
        image=image.text("image", LINK),
        image_alt=image.text("image_alt", LINK) or row.text("title", LINK),
        link=row.text("link", LINK),
    )


def _first_picture(records: Sequence[Record]) -> Row:
    """The row with the picture at position 1, or the first row with any."""
    with_picture = [record for record in records if record.cells.get("image", "").strip()]
    first = (r for r in with_picture if r.cells.get("image_position", "").strip() == "1")
    return Row(next(first, (with_picture or list(records))[0]))

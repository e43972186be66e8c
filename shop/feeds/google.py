"""Google Merchant product feeds: text (TSV or CSV) and XML, one item for each variant.

Items with the same `item_group_id` are variants of one product, which is called so; an item without
is a product of its own. Colour, size, material and pattern are options where the variants differ
in them, and attributes of the product where they do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from shop.feeds.base import Built, Record, RowError
from shop.feeds.build import assemble
from shop.feeds.detect import named
from shop.feeds.googlestock import price, stock
from shop.feeds.googlewords import attributes, facts, place, title, varying, wording
from shop.feeds.googlexml import AGAIN, INSIDE, items
from shop.feeds.html import plain
from shop.feeds.limits import BRAND, GTIN, ID, LINK, SKU, TEXT
from shop.feeds.row import Row
from shop.feeds.table import Table, TableRow
from shop.model import Product, Variant


class GoogleItems:
    """Builds products of items, however they were written.

    Parameters
    ----------
    currency
        The shop's; prices in another are refused.
    at
        When it is: decides whether a sale is on.
    """

    def __init__(self, currency: str, at: datetime) -> None:
        self._currency = currency
        self._at = at

    def build(self, records: Sequence[Record]) -> Built:
        """The product of these items."""
        differing = varying(records)
        head = Row(records[0])
        return assemble(
            head,
            _product(head, records, differing),
            records,
            lambda row: self._variant(row, differing),
            sku_column="id",
        )

    def _variant(self, row: Row, differing: Sequence[str]) -> Variant:
        return Variant(
            id=row.record.sku,
            product_id=row.record.product,
            sku=row.needed("id", SKU),
            gtin=row.text("gtin", GTIN),
            options=wording(row, differing),
            price_cents=price(row, self._currency, self._at),
            stock=stock(row),
        )


class GoogleText(GoogleItems):
    """A feed of delimited text. Columns may be written with blanks or with underscores."""

    def __init__(self, path: Path, delimiter: str, currency: str, at: datetime) -> None:
        super().__init__(currency, at)
        self._table = Table(path, delimiter)

    def records(self) -> Iterator[Record | RowError]:
        """One record a row."""
        return _records(self._table.rows(_columns(self._table.header())))


class GoogleXml(GoogleItems):
    """A feed in RSS 2.0 or Atom."""

    def __init__(self, path: Path, currency: str, at: datetime) -> None:
        super().__init__(currency, at)
        self._path = path

    def records(self) -> Iterator[Record | RowError]:
        """One record an item."""
        return _records(items(self._path))


def _columns(header: tuple[str, ...]) -> tuple[str, ...]:
    """The columns in one spelling; a repeated one gets a number, so that none is lost."""
    seen: dict[str, int] = {}
    columns = []
    for column in map(named, header):
        seen[column] = seen.get(column, 0) + 1
        columns.append(column if seen[column] == 1 else f"{column}{AGAIN}{seen[column]}")
    return tuple(columns)


def _records(rows: Iterable[TableRow | RowError]) -> Iterator[Record | RowError]:
    for row in rows:
        if isinstance(row, RowError):
            yield row
            continue
        sku = row.cells.get("id", "").strip()
        product = row.cells.get("item_group_id", "").strip() or sku
        if not product:
            yield RowError(row.line, "id", "is empty")
        elif len(product) > ID:
            yield RowError(row.line, "id", f"{len(product):,} letters, at most {ID} fit")
        else:
            yield Record(row.line, product, sku, row.cells)


def _product(row: Row, records: Sequence[Record], differing: Sequence[str]) -> Product:
    department, kind = place(row)
    return Product(
        id=row.record.product,
        title=title(row, records),
        department=department,
        kind=kind,
        brand=row.text("brand", BRAND),
        description=_description(row),
        attributes=attributes(row, differing),
        facts=facts(row),
        image=row.text("image_link", LINK),
        image_alt=row.text("title", LINK),
        link=row.text("link", LINK),
    )


def _description(row: Row) -> str:
    written = row.text("description", TEXT) or row.text("summary", TEXT)
    return plain(written.replace(INSIDE, " ").replace(AGAIN, " "))

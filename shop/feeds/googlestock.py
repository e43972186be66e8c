"""What a Google item costs today, and how many there are."""

from __future__ import annotations

from datetime import UTC, datetime

from shop.feeds.cells import PLENTY, BadCell, moment, shown
from shop.feeds.limits import NAME, VALUE
from shop.feeds.row import Row

QUANTITIES = ("quantity", "inventory", "quantity_to_sell_on_facebook", "sell_on_google_quantity")
NOW = frozenset({"in_stock", "instock", "available_for_order", "limited_availability"})
NOT_NOW = frozenset({"out_of_stock", "outofstock", "preorder", "pre_order", "backorder"})


def price(row: Row, currency: str, at: datetime) -> int:
    """The price, or the sale price while the sale is on."""
    full = row.price("price", currency)
    if not row.text("sale_price", NAME):
        return full
    reduced = row.price("sale_price", currency)
    begins, ends = row.read("sale_price_effective_date", _span, None, VALUE) or (at, at)
    return min(full, reduced) if begins <= at <= ends else full


def stock(row: Row) -> int:
    """The quantity where the feed has one; what is only promised for later counts as none."""
    available = row.read("availability", _available, False, NAME)
    column = next((name for name in QUANTITIES if row.text(name, NAME)), None)
    if column is None:
        return PLENTY if available else 0
    counted = row.stock(column)
    return counted if available else 0


def _available(text: str) -> bool:
    """Whether it can be had now: ``in stock``, ``in_stock`` or schema.org's ``InStock``."""
    said = text.lower().rpartition("/")[2].replace(" ", "_").replace("-", "_")
    if said in NOW:
        return True
    if said in NOT_NOW:
        return False
    raise BadCell("is empty" if not said else f"{shown(text)} is no availability that we know")


def _span(text: str) -> tuple[datetime, datetime] | None:
    """``2026-11-27T09:00+0100/2026-11-30T23:59+0100``, also with a comma between."""
    if not text:
        return None
    begins, _, ends = text.replace(",", "/").partition("/")
    first, last = moment(begins.strip()), moment(ends.strip())
    if first is None or last is None:
        raise BadCell(f"{shown(text)} is not a time span like 2026-11-27/2026-11-30")
    return first.astimezone(UTC), last.astimezone(UTC)

"""How many there are of a Shopify variant."""

from __future__ import annotations

from collections.abc import Container

from shop.feeds.cells import PLENTY
from shop.feeds.limits import NAME
from shop.feeds.row import Row

SELL_ON = frozenset({"continue", "true"})


def stock(row: Row, columns: Container[str]) -> int:
    """The quantity; plenty where nobody counts, or where more is sold than there is.

    Shopify writes what is oversold as a number below zero: nothing is left then.
    """
    quantity = row.text("quantity", NAME)
    if row.text("policy", NAME).lower() in SELL_ON or "quantity" not in columns:
        return PLENTY
    if quantity in ("", "0") and "tracker" in columns and not row.text("tracker", NAME):
        return PLENTY
    if quantity.startswith("-") and quantity[1:].isdecimal():
        return 0
    return row.stock("quantity")

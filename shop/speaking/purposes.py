"""What we write first for. Each needs a consent of its own."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class Purpose(StrEnum):
    """Why we write first."""

    CART = "cart_left"
    BACK = "back_in_stock"
    LOW = "running_low"
    CHEAPER = "price_drop"
    REORDER = "reorder"
    ORDER = "order_status"
    NEW = "new_product"


OF_PRODUCTS = (Purpose.BACK, Purpose.LOW, Purpose.CHEAPER)  # followed until it comes true

# What is asked for at once, by one yes: things like these come together in a shopper's mind.
OFFERS: dict[str, tuple[Purpose, ...]] = {
    "cart": (Purpose.CART,),
    "product": (Purpose.BACK, Purpose.LOW),
    "order": (Purpose.ORDER, Purpose.REORDER),
}

CART_LEFT = timedelta(hours=4)  # untouched for so long, a cart was left
FOLLOWED = timedelta(days=180)  # what does not happen within is not waited for any more
FEW_LEFT = 3

# How late is too late: news that has to wait longer is not told at all.
STALE: dict[Purpose, timedelta] = {
    Purpose.CART: timedelta(days=3),
    Purpose.BACK: timedelta(days=3),
    Purpose.LOW: timedelta(days=1),
    Purpose.CHEAPER: timedelta(days=3),
    Purpose.REORDER: timedelta(days=10),
    Purpose.ORDER: timedelta(days=2),
    Purpose.NEW: timedelta(days=14),
}

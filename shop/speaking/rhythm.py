"""How often somebody buys: when it is time for more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from shop.model import Order, OrderStatus

USUAL = timedelta(days=30)  # of those who have not shown a rhythm
SHORTEST, LONGEST = timedelta(days=7), timedelta(days=120)


def time_for_more(orders: Iterable[Order], product_id: str) -> timedelta:
    """How long one shopper's purchase of a product lasts: by its own rhythm, else by theirs."""
    kept = [order for order in orders if order.status != OrderStatus.CANCELLED]
    of_it = [o.placed_at for o in kept if product_id in {line.product_id for line in o.lines}]
    gap = _gap(of_it) or _gap([order.placed_at for order in kept]) or USUAL
    return min(LONGEST, max(SHORTEST, gap))


def _gap(times: Sequence[datetime]) -> timedelta | None:
    """The usual time between two; None where there are not two."""
    in_order = sorted(times)
    gaps = [(after - before).total_seconds() for before, after in pairwise(in_order)]
    return timedelta(seconds=median(gaps)) if gaps else None

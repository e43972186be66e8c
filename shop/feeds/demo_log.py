"""The demo shop's event log: what simulated shoppers did. Synthetic, and every event says so.

A CSV of synthetic_shopper, synthetic_visit, at, kind, product, variant, position; lines that start
with # above the header are remarks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from shop.clock import derived_id
from shop.feeds.base import Record
from shop.feeds.cells import BadCell
from shop.feeds.limits import ID, NAME, SKU
from shop.feeds.reviews import refuse_errors, table_rows, when
from shop.feeds.row import Row
from shop.model import Event, EventKind

COLUMNS = ("synthetic_shopper", "synthetic_visit", "at", "kind", "product", "variant", "position")
PREFIX = "sim-"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # stands in for a time that could not be read


def read_demo_log(path: Path) -> Iterator[Event]:
    """Every event in the file, with ids that are the same whenever it is read.

    Raises
    ------
    FeedError
        When the columns are others, or at the first row that cannot be read.
    """
    written: Counter[str] = Counter()
    for line in table_rows(path, COLUMNS):
        row = Row(Record(line.line, "", "", line.cells))
        event = _event(row, written)
        refuse_errors(path, row)
        yield event


def _event(row: Row, written: Counter[str]) -> Event:
    shopper = row.read("synthetic_shopper", _simulated, "", ID)
    session = f"{shopper}-{row.needed('synthetic_visit', NAME)}"
    written[session] += 1
    position = row.text("position", NAME)
    return Event(
        id=derived_id("demo log", session, str(written[session])),
        kind=row.read("kind", _kind, EventKind.VIEWED),
        shopper_id=shopper,
        session=session,
        channel="web",
        at=row.read("at", when, EPOCH),
        product_id=row.needed("product", ID),
        variant_id=row.text("variant", SKU),
        detail={"synthetic": "yes"} | ({"position": position} if position else {}),
    )


def _simulated(text: str) -> str:
    """Only shoppers who do not exist may be in this log."""
    if not text.startswith(PREFIX):
        raise BadCell(f"{text[:40]!r} does not start with {PREFIX}")
    return text


def _kind(text: str) -> EventKind:
    if text not in list(EventKind):
        raise BadCell(f"{text[:40]!r} is none of {', '.join(EventKind)}")
    return EventKind(text)

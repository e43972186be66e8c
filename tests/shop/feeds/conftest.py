"""Feeds written for a test, read or imported."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shop.catalogue import Catalogue
from shop.database import Database
from shop.feeds.base import RowError
from shop.feeds.ours import COLUMNS
from shop.feeds.reading import Reading, open_feed
from shop.feeds.spool import Spool
from shop.model import Product

AT = datetime(2026, 5, 1, tzinfo=UTC)

Read = Callable[[str | bytes], tuple[dict[str, Product], list[RowError]]]
Write = Callable[[str | bytes], Path]
Ours = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a feed and gives its path."""

    def written(content: str | bytes) -> Path:
        path = tmp_path / "feed"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def read(write: Write) -> Read:
    """Reads a feed: its products by id, and what is wrong with it."""

    def products(content: str | bytes) -> tuple[dict[str, Product], list[RowError]]:
        return read_feed(write(content))

    return products


def read_feed(path: Path) -> tuple[dict[str, Product], list[RowError]]:
    with Spool() as spool:
        _, feed = open_feed(path, "EUR", AT)
        reading = Reading(feed, spool)
        reading.take_in()
        built = list(reading.products())
        return {each.id: each.product for each in built if each.product}, reading.errors


@pytest.fixture
def catalogue(sqlite: Database) -> Catalogue:
    """An empty catalogue."""
    return Catalogue(sqlite)


@pytest.fixture
def ours() -> Ours:
    """Writes our CSV: a row for each dictionary, with a good value where it says nothing."""

    def csv(*rows: dict[str, str]) -> str:
        return "\n".join([",".join(COLUMNS), *_rows(rows), ""])

    return csv


def _rows(rows: Iterable[dict[str, str]]) -> Iterable[str]:
    usual = {
        "title": "Calm gel",
        "department": "skincare",
        "kind": "moisturiser",
        "price": "12.50",
        "stock": "3",
    }
    for number, row in enumerate(rows):
        said = usual | {"product_id": "calm-gel", "sku": f"CG-{number}"} | row
        yield ",".join(said.get(column, "") for column in COLUMNS)

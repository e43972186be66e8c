"""Reviews from a CSV: id, product_id, author, rating from 1 to 5, text, at.

Lines that start with # above the header are remarks. A review that cannot be read stops the
reading: an error says in which line and column.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from shop.errors import FeedError
from shop.feeds.base import Record, RowError
from shop.feeds.cells import BadCell, moment
from shop.feeds.limits import ID, NAME, TEXT
from shop.feeds.row import Row
from shop.feeds.table import Table, TableRow
from shop.model import Review

COLUMNS = ("id", "product_id", "author", "rating", "text", "at")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # stands in for a time that could not be read


def read_reviews(path: Path) -> Iterator[Review]:
    """Every review in the file.

    Raises
    ------
    FeedError
        When the columns are others, or at the first row that cannot be read.
    """
    for row in table_rows(path, COLUMNS):
        yield _review(path, Row(Record(row.line, "", "", row.cells)))


def table_rows(path: Path, columns: tuple[str, ...]) -> Iterator[TableRow]:
    """The rows of a CSV that must have exactly these columns, in whatever order."""
    table = Table(path, ",")
    header = table.header()
    if sorted(header) != sorted(columns):
        raise FeedError(f"{path.name}: the columns must be {', '.join(columns)}")
    for row in table.rows(header):
        if isinstance(row, RowError):
            raise FeedError(f"{path.name}, {row}")
        yield row


def refuse_errors(path: Path, row: Row) -> None:
    """Stop at the first thing that could not be read in this row."""
    if row.errors:
        raise FeedError(f"{path.name}, {row.errors[0]}")


def when(text: str) -> datetime:
    """The moment in a cell that must not be empty."""
    at = moment(text)
    if at is None:
        raise BadCell("is empty")
    return at


def _review(path: Path, row: Row) -> Review:
    review = Review(
        id=row.needed("id", ID),
        product_id=row.needed("product_id", ID),
        author=row.text("author", NAME),
        rating=row.read("rating", _stars, 0),
        text=row.text("text", TEXT),
        at=row.read("at", when, EPOCH),
    )
    refuse_errors(path, row)
    return review


def _stars(text: str) -> int:
    if text not in ("1", "2", "3", "4", "5"):
        raise BadCell(f"{text[:20]!r} is not a rating from 1 to 5")
    return int(text)

"""Records on disk, in the order of their products: a feed may scatter the variants of one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

import orjson

from shop.feeds.base import Record

BATCH = 1_000
_LAYOUT = """
    CREATE TABLE records (
        product INTEGER, line INTEGER, position INTEGER, sku TEXT, refused TEXT, cells BLOB,
        PRIMARY KEY (product, position)
    ) WITHOUT ROWID
"""


class Spool:
    """Takes records in any order and gives them back product by product, first met first.

    Only the products' ids stay in memory. A context manager: leaving it removes the file.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="feed-")
        self._file = sqlite3.connect(
            Path(self._folder.name) / "records.db", isolation_level=None, check_same_thread=False
        )
        for command in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", _LAYOUT, "BEGIN"):
            self._file.execute(command)
        self._numbers: dict[str, int] = {}
        self._position = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        self._folder.cleanup()

    @property
    def products(self) -> frozenset[str]:
        """The ids of all products with a record."""
        return frozenset(self._numbers)

    def add(self, records: Iterable[Record]) -> None:
        """Put records away."""
        rows = (self._row(record) for record in records)
        self._file.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?)", rows)

    def families(self) -> Iterator[list[Record]]:
        """The records of each product together, in the order of the feed."""
        ids = list(self._numbers)
        rows = self._file.execute(
            "SELECT product, line, sku, refused, cells FROM records ORDER BY product, position"
        )
        for number, family in groupby(rows, key=lambda row: row[0]):
            yield [_record(ids[number], row) for row in family]

    def _row(self, record: Record) -> tuple[int, int, int, str, str, bytes]:
        number = self._numbers.setdefault(record.product, len(self._numbers))
        self._position += 1
        cells = orjson.dumps({name: cell for name, cell in record.cells.items() if cell})
        return number, record.line, self._position, record.sku, record.refused, cells


def _record(product: str, row: tuple[int, int, str, str, bytes]) -> Record:
    _, line, sku, refused, cells = row
    return Record(line, product, sku, orjson.loads(cells), refused)

"""Rows of a delimited file, one at a time: CSV or TSV, with quotes, in UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from shop.errors import FeedError
from shop.feeds.base import RowError
from shop.feeds.limits import LINE

NOT_UTF8 = "is not UTF-8: save the file as UTF-8 (in Excel: “CSV UTF-8”)"


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row by column; `line` is the one it starts on."""

    line: int
    cells: Mapping[str, str]


class Table:
    """A delimited file. Lines that start with # before the header are remarks.

    Parameters
    ----------
    path
        The file; a byte-order mark, any line ending and quoted line breaks are fine.
    delimiter
        What stands between two cells.
    """

    def __init__(self, path: Path, delimiter: str) -> None:
        self._path = path
        self._delimiter = delimiter

    def header(self) -> tuple[str, ...]:
        """The names of the columns, as they are written."""
        with self._open() as file:
            return _header(_Lines(file, self._delimiter))

    def rows(self, columns: tuple[str, ...]) -> Iterator[TableRow | RowError]:
        """Every row after the header, its cells under these names, one for each column."""
        with self._open() as file:
            lines = _Lines(file, self._delimiter)
            _header(lines)
            for line, cells in lines:
                if isinstance(cells, RowError):
                    yield cells
                elif any(map(str.strip, cells)):
                    yield _row(line, cells, columns)

    def _open(self) -> TextIO:
        return self._path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")


class _Lines:
    """Rows with the line they start on. No line is taken into memory that has no end."""

    def __init__(self, file: TextIO, delimiter: str) -> None:
        self._reader = csv.reader(_without_remarks(file), delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[tuple[int, list[str] | RowError]]:
        while True:
            line = self._reader.line_num + 1
            try:
                yield line, next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield line, RowError(line, "", f"the quotes or the length are wrong: {error}")


def _without_remarks(file: TextIO) -> Iterator[str]:
    """The lines, with those that start with # before the header emptied."""
    remarks = True
    while line := file.readline(LINE):
        remarks = remarks and (line.startswith("#") or not line.strip())
        yield "\n" if remarks else line


def _header(lines: _Lines) -> tuple[str, ...]:
    for _, cells in lines:
        if isinstance(cells, RowError):
            raise FeedError(str(cells))
        if any(map(str.strip, cells)):
            return tuple(cell.strip() for cell in cells)
    raise FeedError("the file has no header: it is empty")


def _row(line: int, cells: list[str], columns: tuple[str, ...]) -> TableRow | RowError:
    if any(map(str.strip, cells[len(columns) :])):
        return RowError(line, "", f"{len(cells)} cells, but the header has {len(columns)}")
    named = dict(zip(columns, cells, strict=False))
    for column, cell in named.items():
        if not cell.isprintable() and (reason := _unfit(cell)):
            return RowError(line, column, reason)
    return TableRow(line, named)


def _unfit(cell: str) -> str:
    """Why no database could hold this text; empty when it can."""
    if "\0" in cell:
        return "holds a NUL character"
    return NOT_UTF8 if any("\ud800" <= letter <= "\udfff" for letter in cell) else ""

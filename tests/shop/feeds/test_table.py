"""Delimited files as they come: byte-order marks, line endings, quotes, other encodings."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from shop.errors import FeedError
from shop.feeds.base import RowError
from shop.feeds.table import NOT_UTF8, Table, TableRow


def rows(path: Path, content: bytes) -> list[TableRow | RowError]:
    path.write_bytes(content)
    table = Table(path, ",")
    return list(table.rows(table.header()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feed.csv"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_line_ending_and_a_byte_order_mark_are_fine(path: Path, end: bytes) -> None:
    read = rows(path, b"\xef\xbb\xbf" + end.join([b"a,b", b"1,2", b'"x, ""y""",3', b""]))

    assert read == [TableRow(2, {"a": "1", "b": "2"}), TableRow(3, {"a": 'x, "y"', "b": "3"})]


def test_a_line_number_is_that_of_the_start_of_the_row(path: Path) -> None:
    read = rows(path, b'# a remark, "odd" or not\na,b\n"one\ntwo",1\n\nx,2\n')

    assert read == [TableRow(3, {"a": "one\ntwo", "b": "1"}), TableRow(6, {"a": "x", "b": "2"})]


def test_a_row_with_too_many_cells_or_broken_quotes_is_reported_and_the_rest_read(
    path: Path,
) -> None:
    read = rows(path, b'a,b\n1,2,3\n"x"y,2\n5,6\n7\n')

    assert [str(row) for row in read if isinstance(row, RowError)] == [
        "line 2: 3 cells, but the header has 2",
        "line 3: the quotes or the length are wrong: ',' expected after '\"'",
    ]
    assert read[2:] == [TableRow(4, {"a": "5", "b": "6"}), TableRow(5, {"a": "7"})]


def test_a_cell_in_another_encoding_is_reported_and_the_rest_read(path: Path) -> None:
    read = rows(path, b"a,b\ncr\xe8me,1\ncr\xc3\xa8me,2\nnul\x00,3\n")

    assert read == [
        RowError(2, "a", NOT_UTF8),
        TableRow(3, {"a": "crème", "b": "2"}),
        RowError(4, "a", "holds a NUL character"),
    ]


def test_an_empty_file_has_no_header(path: Path) -> None:
    with pytest.raises(FeedError, match="no header"):
        rows(path, b"\n\n# nothing\n")


def test_a_line_without_end_is_never_taken_into_memory(path: Path) -> None:
    path.write_bytes(b"a,b\n" + b"x" * 8_000_000)
    table = Table(path, ",")

    tracemalloc.start()
    found = list(table.rows(table.header()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert all(isinstance(row, RowError) for row in found)
    assert peak < 6_000_000


def test_a_quote_that_never_ends_costs_no_more_than_some_rows(path: Path) -> None:
    lines = [b"a,b", b'"open,1', *(b"%d,2" % n for n in range(50_000))]

    read = rows(path, b"\n".join(lines))

    assert isinstance(read[0], RowError)
    assert read[-1] == TableRow(50_002, {"a": "49999", "b": "2"})

"""The format is told by what a file holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.errors import FeedError
from shop.feeds.base import Format
from shop.feeds.detect import detect
from shop.feeds.ours import COLUMNS


@pytest.mark.parametrize(
    ("content", "format", "delimiter"),
    [
        ("# a remark; with; more\n" + ",".join(COLUMNS), Format.OURS, ","),
        ("\ufeff" + ";".join(COLUMNS), Format.OURS, ";"),
        ("id\ttitle\titem group id\tprice\n", Format.GOOGLE_TEXT, "\t"),
        ("ID,Title,item_group_id,availability\n", Format.GOOGLE_TEXT, ","),
        ("Handle,Title,Body (HTML),Vendor\n", Format.SHOPIFY, ","),
        ("Title,URL handle,Description,Vendor\n", Format.SHOPIFY, ","),
        ('\ufeff  <?xml version="1.0"?><rss/>', Format.GOOGLE_XML, ""),
        ("<feed/>", Format.GOOGLE_XML, ""),
    ],
)
def test_a_format_is_recognised(
    tmp_path: Path, content: str, format: Format, delimiter: str
) -> None:
    path = tmp_path / "feed.txt"
    path.write_text(content, encoding="utf-8")

    assert detect(path) == (format, delimiter)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Name,Cost\nTea,3\n".encode("utf-16"), "is in UTF-16: save it as UTF-8"),
        (b"PK\x03\x04\x00\x00", "is not a text file in UTF-8"),
        (b"name,cost\ntea,3\n", "the columns are those of no feed we know.* here: name, cost"),
        (b"", "it is empty"),
    ],
)
def test_what_is_no_feed_is_refused_with_a_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "feed.csv"
    path.write_bytes(content)

    with pytest.raises(FeedError, match=reason):
        detect(path)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match=r"none\.csv cannot be opened: No such file"):
        detect(tmp_path / "none.csv")

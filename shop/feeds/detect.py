"""Which format a file is in, told by what it holds and not by its name."""

from __future__ import annotations

import codecs
from pathlib import Path

from shop.errors import FeedError
from shop.feeds.base import Format
from shop.feeds.table import Table

SAMPLE = 65_536
DELIMITERS = ",\t;|"
OTHER_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def detect(path: Path) -> tuple[Format, str]:
    """The format of a file, and what stands between its cells (nothing in XML).

    Raises
    ------
    FeedError
        When it is none that we know; it says what was found and what would be understood.
    """
    sample = _sample(path)
    if sample.lstrip().startswith(b"<"):
        return Format.GOOGLE_XML, ""
    delimiter = _delimiter(sample.decode("utf-8", errors="replace"))
    columns = Table(path, delimiter).header()
    return _by_columns(columns), delimiter


def _sample(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            sample = file.read(SAMPLE)
    except OSError as error:
        raise FeedError(f"{path.name} cannot be opened: {error.strerror}") from error
    for mark, encoding in OTHER_ENCODINGS.items():
        if sample.startswith(mark):
            raise FeedError(f"{path.name} is in {encoding}: save it as UTF-8")
    if b"\0" in sample:
        raise FeedError(f"{path.name} is not a text file in UTF-8: save it as CSV in UTF-8")
    return sample.removeprefix(codecs.BOM_UTF8)


def _delimiter(text: str) -> str:
    """The one that the header has most of."""
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    header = next(lines, "")
    return max(DELIMITERS, key=header.count)


def _by_columns(columns: tuple[str, ...]) -> Format:
    names = {named(column) for column in columns}
    if {"product_id", "sku"} <= names:
        return Format.OURS
    if names & {"handle", "url_handle"} and "title" in names:
        return Format.SHOPIFY
    if {"id", "title"} <= names and names & {"price", "availability", "link"}:
        return Format.GOOGLE_TEXT
    found = ", ".join(columns[:12])
    raise FeedError(
        f"the columns are those of no feed we know. Ours have product_id and sku, Google's id, "
        f"title and price, Shopify's Handle and Title; here: {found[:300]}"
    )


def named(column: str) -> str:
    """A column in one spelling: ``Item Group ID``, ``g:item_group_id`` → ``item_group_id``."""
    return column.strip().lower().removeprefix("g:").replace(" ", "_").replace("-", "_")

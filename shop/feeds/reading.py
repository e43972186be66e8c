"""A feed read from end to end: its products one by one, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from shop.feeds.base import Built, Feed, Format, Record, RowError
from shop.feeds.cells import shown
from shop.feeds.detect import detect
from shop.feeds.google import GoogleText, GoogleXml
from shop.feeds.limits import ERRORS
from shop.feeds.ours import OurFeed
from shop.feeds.shopify import ShopifyFeed
from shop.feeds.spool import Spool


def open_feed(path: Path, currency: str, at: datetime) -> tuple[Format, Feed]:
    """The feed in a file, whatever its format, or FeedError."""
    format, delimiter = detect(path)
    match format:
        case Format.OURS:
            return format, OurFeed(path, delimiter, currency)
        case Format.GOOGLE_TEXT:
            return format, GoogleText(path, delimiter, currency, at)
        case Format.GOOGLE_XML:
            return format, GoogleXml(path, currency, at)
        case Format.SHOPIFY:
            return format, ShopifyFeed(path, delimiter, currency)


@dataclass
class Reading:
    """Reads a feed; what is wrong with it gathers here while it goes.

    Attributes
    ----------
    errors
        The first errors; `errors_left_out` counts those beyond.
    unread
        Rows of which not even the product is known.
    """

    feed: Feed
    spool: Spool
    errors: list[RowError] = field(default_factory=list)
    errors_left_out: int = 0
    unread: int = 0

    def take_in(self) -> None:
        """Read the whole file into the spool."""
        self.spool.add(self._unique(self._records()))

    def products(self) -> Iterator[Built]:
        """Every product, also those of which nothing could be taken over."""
        for family in self.spool.families():
            built = self.feed.build(family)
            self._note(built.errors)
            yield built

    def _records(self) -> Iterator[Record]:
        for record in self.feed.records():
            if isinstance(record, RowError):
                self.unread += 1
                self._note([record])
            else:
                yield record

    def _unique(self, records: Iterable[Record]) -> Iterator[Record]:
        lines: dict[str, int] = {}
        for record in records:
            if record.sku in lines:
                reason = f"{shown(record.sku)} is already used on line {lines[record.sku]}"
                yield replace(record, refused=reason)
                continue
            if record.sku:
                lines[record.sku] = record.line
            yield record

    def _note(self, errors: Iterable[RowError]) -> None:
        for error in errors:
            if len(self.errors) < ERRORS:
                self.errors.append(error)
            else:
                self.errors_left_out += 1

"""Reading the cells of one record: what cannot be read becomes an error, and reading goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from shop.feeds import cells
from shop.feeds.base import Record, RowError
from shop.feeds.cells import BadCell
from shop.feeds.limits import NAME, TEXT

T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """One record being read. Errors gather in `errors`, each with its line and column."""

    record: Record
    errors: list[RowError] = field(default_factory=list)

    def text(self, column: str, limit: int) -> str:
        """The cell without blanks around it; empty when there is none."""
        text = self.record.cells.get(column, "").strip()
        if len(text) > limit:
            self.refuse(column, f"{len(text):,} letters, at most {limit:,} fit")
            return ""
        return text

    def needed(self, column: str, limit: int) -> str:
        """The cell, which must not be empty."""
        text = self.text(column, limit)
        if not text and not self.record.cells.get(column, "").strip():
            self.refuse(column, "is empty")
        return text

    def read(self, column: str, parse: Callable[[str], T], default: T, limit: int = TEXT) -> T:
        """The cell as `parse` reads it; the default when it cannot."""
        text = self.text(column, limit)
        return self.attempt(column, lambda: parse(text), default)

    def attempt(self, column: str, make: Callable[[], T], default: T) -> T:
        """What `make` makes of a column; the default when it finds a bad cell."""
        try:
            return make()
        except BadCell as bad:
            self.refuse(column, str(bad))
            return default

    def price(self, column: str, currency: str) -> int:
        """The cell in cents; it must not be empty."""
        text = self.needed(column, NAME)
        return self.attempt(column, lambda: cells.price(text, currency), 0) if text else 0

    def stock(self, column: str) -> int:
        """The cell as a number of pieces; it must not be empty."""
        text = self.needed(column, NAME)
        return self.attempt(column, lambda: cells.stock(text), 0) if text else 0

    def refuse(self, column: str, reason: str) -> None:
        """Note that a cell cannot be taken over."""
        self.errors.append(RowError(self.record.line, column, reason))

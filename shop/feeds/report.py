"""What an import did, or would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shop.feeds.base import Format, RowError
from shop.feeds.diff import Change, Rename

MOST = 20  # lines of each kind that are printed


@dataclass(frozen=True)
class ImportReport:
    """The outcome of an import.

    Attributes
    ----------
    products, variants
        How many of the feed could be taken over.
    added, retired
        Product ids.
    errors
        The first of them; `errors_left_out` counts the others.
    nothing_retired_because
        Set when products that are not in the feed stay on sale for a reason.
    """

    format: Format
    products: int
    variants: int
    added: tuple[str, ...]
    changed: tuple[Change, ...]
    retired: tuple[str, ...]
    renamed: tuple[Rename, ...]
    errors: tuple[RowError, ...]
    errors_left_out: int = 0
    nothing_retired_because: str = ""
    dry_run: bool = False

    def lines(self, most: int = MOST) -> Iterator[str]:
        """The report in words, with at most so many of each kind."""
        yield f"{self.format}: {self.products:,} products, {self.variants:,} variants"
        if self.dry_run:
            yield "dry run: nothing was saved"
        yield from _listed("added", self.added, most)
        yield from _listed("changed", self.changed, most)
        yield from _listed("renamed", self.renamed, most)
        yield from _listed("retired", self.retired, most)
        if self.nothing_retired_because:
            yield f"nothing retired: {self.nothing_retired_because}"
        yield from _listed("errors", self.errors, most, beyond=self.errors_left_out)

    def __str__(self) -> str:
        return "\n".join(self.lines())


def _listed(name: str, things: Sequence[object], most: int, *, beyond: int = 0) -> Iterator[str]:
    number = len(things) + beyond
    yield f"{name}: {number:,}"
    for thing in things[:most]:
        yield f"  {thing}"
    if number > most:
        yield f"  … and {number - most:,} more"

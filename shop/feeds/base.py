"""What every feed is made of: records of one variant each, products built of them, row errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from shop.model import Product


class Format(StrEnum):
    """A kind of file we can read, named as a merchant would."""

    OURS = "our own CSV"
    GOOGLE_TEXT = "Google Merchant text feed"
    GOOGLE_XML = "Google Merchant XML feed"
    SHOPIFY = "Shopify product CSV"


@dataclass(frozen=True, slots=True)
class RowError:
    """Why a row, or one cell of it, was not taken over. `column` is empty for a whole row."""

    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        where = f"line {self.line}, column {self.column}" if self.column else f"line {self.line}"
        return f"{where}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a feed as it was written: a variant of the product called `product`.

    `refused` says why the variant cannot be taken over whatever its cells hold.
    """

    line: int
    product: str
    sku: str
    cells: Mapping[str, str]
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """What the records of one product came to.

    `broken` are the SKUs of refused rows: what the shop has of them stays as it is. Without a
    product and without errors the feed says that it is not for sale.
    """

    id: str
    product: Product | None = None
    errors: tuple[RowError, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def skus(self) -> tuple[str, ...]:
        """All SKUs, also those of refused rows."""
        good = self.product.variants if self.product else ()
        return (*(variant.sku for variant in good), *self.broken)

    @property
    def gtins(self) -> tuple[str, ...]:
        good = self.product.variants if self.product else ()
        return tuple(variant.gtin for variant in good if variant.gtin)


class Feed(Protocol):
    """One format: reads records from the file, and builds a product from the records of one."""

    def records(self) -> Iterator[Record | RowError]:
        """Every row in turn; an error stands for a row of which not even the product is known."""
        ...

    def build(self, records: Sequence[Record]) -> Built:
        """The product of these records, which all carry its id."""
        ...

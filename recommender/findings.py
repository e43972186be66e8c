"""Answers about single products: which one was meant, in which variant, and what sets two apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from shop.model import Product, Rule, Variant


@dataclass(frozen=True)
class Found:
    """The product a text names, or the few it may mean, the likeliest first."""

    product: Product | None = None
    candidates: tuple[Product, ...] = ()


@dataclass(frozen=True)
class Picked:
    """The variant a text names; without one, those that are left and the options still open.

    `sold_out` says that what was named exists but cannot be had now. `said` are the options that
    were named: size, colour.
    """

    variant: Variant | None = None
    candidates: tuple[Variant, ...] = ()
    missing: tuple[str, ...] = ()
    sold_out: bool = False
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One attribute of the compared products: what each of them has, in their order."""

    attribute: str
    values: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Comparison:
    """Products side by side: the rows in which they differ, then those they share.

    The row `price` holds cents, `rating` the stars as text.
    """

    products: tuple[Product, ...] = ()
    rows: tuple[Row, ...] = ()
    shared: tuple[Row, ...] = ()


class Told(NamedTuple):
    """A taste that a text states. A budget's value is in cents."""

    attribute: str
    value: str
    rule: Rule
    strength: float
    scope: str

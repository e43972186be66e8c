"""What stands in one cell: a price, a stock, a date, a yes, a list of pairs."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache

MAX_CENTS = 1_000_000_000
MAX_STOCK = 10_000_000
PLENTY = 100  # what "in stock" counts as where a feed does not say how many
SEEN = 5_000  # cells of a kind that are remembered: feeds repeat themselves
SHOWN = 40  # how much of a bad cell is repeated in a message

YES = frozenset({"yes", "true", "1", "y"})
NO = frozenset({"", "no", "false", "0", "n"})

_PRICE = re.compile(
    r"(?:(?P<before>[A-Za-z]{3}|[€$£])\s*)?(?P<amount>[-+]?[\d.,]+)(?:\s*(?P<after>[A-Za-z]{3}|[€$£]))?"
)
_CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP"}


class BadCell(ValueError):
    """A cell cannot be read; the text says why, for the merchant."""


@lru_cache(maxsize=SEEN)
def price(text: str, currency: str) -> int:
    """Cents of ``12.50``, ``12,50``, ``1,299.00 EUR`` or ``EUR 12.50``."""
    match = _PRICE.fullmatch(text)
    if match is None:
        raise BadCell(f"{shown(text)} is not a price")
    written = match["before"] or match["after"] or currency
    if _CURRENCIES.get(written, written).upper() != currency:
        raise BadCell(f"{shown(text)} is not in {currency}")
    cents = _cents(match["amount"], text)
    if cents < 0:
        raise BadCell(f"{shown(text)} is below zero")
    if cents > MAX_CENTS:
        raise BadCell(f"{shown(text)} is more than {MAX_CENTS // 100:,}")
    return cents


def _cents(amount: str, text: str) -> int:
    try:
        cents = Decimal(_decimal_point(amount)) * 100
    except InvalidOperation as error:
        raise BadCell(f"{shown(text)} is not a price") from error
    if cents != cents.to_integral_value():
        raise BadCell(f"{shown(text)} has more than two decimals")
    return int(cents)


def _decimal_point(amount: str) -> str:
    """The amount with a point for decimals and nothing for thousands."""
    if re.fullmatch(r"[-+]?\d{1,3}(\.\d{3})*,\d{1,2}|[-+]?\d+,\d{1,2}", amount):
        return amount.replace(".", "").replace(",", ".")
    if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?", amount):
        return amount.replace(",", "")
    return amount


@lru_cache(maxsize=SEEN)
def stock(text: str) -> int:
    """A whole number of pieces, from none to very many."""
    if not re.fullmatch(r"[-+]?\d{1,20}(\.0+)?", text, re.ASCII):
        raise BadCell(f"{shown(text)} is not a whole number")
    pieces = int(text.split(".")[0])
    if not 0 <= pieces <= MAX_STOCK:
        raise BadCell(f"{shown(text)} is not between 0 and {MAX_STOCK:,}")
    return pieces


@lru_cache(maxsize=SEEN)
def moment(text: str) -> datetime | None:
    """An ISO date or time; without a zone it is UTC; empty is none."""
    if not text:
        return None
    try:
        read = datetime.fromisoformat(text)
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadCell(f"{shown(text)} is not a date like 2026-03-31") from error


def yes(text: str) -> bool:
    """Whether it says yes; empty is no."""
    if text.lower() in YES:
        return True
    if text.lower() in NO:
        return False
    raise BadCell(f"{shown(text)} is neither yes nor no")


def shown(text: str) -> str:
    """A cell as it is repeated in a message: quoted, and not too long."""
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")

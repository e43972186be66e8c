"""Money is integer cents; this is how it is written for people."""

from __future__ import annotations

SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}


def format_cents(cents: int, currency: str = "EUR") -> str:
    """``1250`` as ``€12.50``, and whole amounts without the zeros: ``€12``."""
    sign = "-" if cents < 0 else ""
    units, rest = divmod(abs(cents), 100)
    amount = f"{units:,}.{rest:02d}" if rest else f"{units:,}"
    symbol = SYMBOLS.get(currency)
    return f"{sign}{symbol}{amount}" if symbol else f"{sign}{amount} {currency}"

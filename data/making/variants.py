"""From a product's options to its variants: prices by size, stock, codes. The same every time."""

from __future__ import annotations

import hashlib
import random
import re
import zlib

from data.making.sheet import Entry
from shop.model import Variant

BULK = 0.88  # twice as much costs 2 ** 0.88 times as much
SOLD_OUT = frozenset(
    {
        *("golden-noor-day-cream", "papaya-polish", "geisha-letter", "dragonwell-spring"),
        *("patchwork-bomber", "fair-isle-yoke-jumper", "bamboo-matcha-whisk", "ballet-days"),
    }
)
UNITS = {"kg": 1000.0, "l": 1000.0, "cups": 1.0}


def variants(entry: Entry, options: list[dict[str, str]]) -> tuple[Variant, ...]:
    """One for each choice of options; a product without options has one."""
    return tuple(_variant(entry, options[0], chosen) for chosen in options)


def dice(*seed: str) -> random.Random:
    """Dice that always fall the same way for the same words, whatever else is in the shop."""
    return random.Random("/".join(seed))


def _variant(entry: Entry, first: dict[str, str], chosen: dict[str, str]) -> Variant:
    sku = _sku(entry, chosen)
    return Variant(
        id=sku,
        product_id=entry.id,
        sku=sku,
        gtin=_gtin(sku),
        options=chosen,
        price_cents=_price(entry, first.get("size", ""), chosen.get("size", "")),
        stock=0 if entry.id in SOLD_OUT else _stock(sku),
    )


def _price(entry: Entry, first: str, size: str) -> int:
    if entry.department == "clothing" or first == size:
        return entry.price_cents
    grown = entry.price_cents * (_amount(size) / _amount(first)) ** BULK
    return round(grown / 50) * 50 - (10 if entry.price_cents % 100 == 90 else 0)


def _amount(size: str) -> float:
    number, _, unit = size.partition(" ")
    return float(number) * UNITS.get(unit, 1.0)


def _stock(sku: str) -> int:
    roll = dice("stock", sku)
    kind = roll.random()
    if kind < 0.07:
        return 0
    return roll.randint(1, 3) if kind < 0.18 else roll.randint(4, 60)


def _sku(entry: Entry, chosen: dict[str, str]) -> str:
    number = zlib.crc32(entry.id.encode()) % 100_000
    parts = [re.sub(r"[^A-Z0-9]", "", value.upper())[:7] for value in chosen.values()]
    brand = re.sub(r"[^A-Z]", "", entry.brand.upper())[:3]
    return "-".join([brand, f"{number:05d}", *parts])


def _gtin(sku: str) -> str:
    """Thirteen digits with a right check digit, in the range every shop may use inside itself."""
    digits = f"29{int(hashlib.sha256(sku.encode()).hexdigest(), 16) % 10**10:010d}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return digits + str(-total % 10)

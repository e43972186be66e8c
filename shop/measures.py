"""Weights and volumes as they stand in a size: "250 g", "1 kg", "150 ml"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BASE = {"g": ("kg", 0.001), "kg": ("kg", 1.0), "ml": ("l", 0.001), "l": ("l", 1.0)}
_SPELLED = (
    (re.compile(r"(?<!\d )\b(?:a |one |the |whole |full )?(?:kilo(?:gram)?s?|kg)\b"), "1 kg"),
    (re.compile(r"\b(?:a |one |the )?half (?:a )?1 kg\b"), "500 g"),
    (re.compile(r"\bgrams?\b|\bgr\b"), "g"),
    (re.compile(r"\bmillilit(?:re|er)s?\b"), "ml"),
    (re.compile(r"\b(?:a |one |the )?lit(?:re|er)s?\b"), "1 l"),
)
_MEASURE = re.compile(r"(?<![\d.,])(\d+(?:[.,]\d+)?)\s?(kg|g|ml|l)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Measure:
    """So many kilograms or litres."""

    amount: float
    unit: str

    def price_each(self, cents: int) -> int:
        """The price of a whole kilogram or litre, in cents."""
        return round(cents / self.amount)


def measure_of(text: str) -> Measure | None:
    """The measure a size states; None for "M" and for shades."""
    return next(iter(measures_in(text)), None)


def measures_in(text: str) -> tuple[Measure, ...]:
    """The measures a text names, in order."""
    found = _MEASURE.findall(plainly(text))
    return tuple(_measure(float(number.replace(",", ".")), unit) for number, unit in found)


def plainly(text: str) -> str:
    """A text with its measures in signs: "the kilo" is "1 kg"."""
    said = re.sub(r"(\d)\s?(?:kilos?|kilograms?)\b", r"\1 kg", text.lower())
    for spelled, sign in _SPELLED:
        said = spelled.sub(sign, said)
    return re.sub(r"(\d)(kg|g|ml|l)\b", r"\1 \2", said)


def _measure(number: float, unit: str) -> Measure:
    base, factor = _BASE[unit.lower()]
    return Measure(round(number * factor, 6), base)

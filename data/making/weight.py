"""What a parcel weighs with one of it inside."""

from __future__ import annotations

from data.making.sheet import Entry
from data.making.variants import dice

CLOTHES = {
    "t-shirt": 200,
    "shirt": 280,
    "jumper": 520,
    "cardigan": 560,
    "hoodie": 640,
    "jacket": 950,
    "coat": 1650,
    "trousers": 480,
    "jeans": 720,
    "skirt": 360,
    "dress": 420,
    "shorts": 260,
    "scarf": 240,
    "hat": 140,
    "socks": 90,
    "shoes": 1050,
    "bag": 700,
}
BREAKABLE = 520
WRAPPING = 60
FULL = {"kg": 1000, "l": 1000, "ml": 1, "g": 1, "bags": 2, "sheets": 28, "sticks": 4}


def shipping_weight(entry: Entry) -> str:
    """Like ``310 g`` or ``1.7 kg``, for the smallest size."""
    grams = round(_grams(entry) * dice("weight", entry.id).uniform(0.9, 1.15) / 10) * 10
    return f"{grams / 1000:.1f} kg" if grams >= 1000 else f"{grams} g"


def _grams(entry: Entry) -> float:
    if entry.department == "clothing":
        return CLOTHES[entry.kind]
    if entry.kind == "brewing gear":
        return 90 if entry.more["material"] == ("paper",) else BREAKABLE
    number, _, unit = (entry.sizes[0] if entry.sizes else "10 g").partition(" ")
    return float(number) * FULL[unit] * 1.25 + WRAPPING

"""Shoes and bags: which is drawn by what."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.bags import basket, half_moon_bag, rucksack, satchel, sling_bag, tote_bag
from data.drawing.cloth import Cloth
from data.drawing.shoes import (
    ballet_flats,
    boots,
    chelsea_boots,
    loafers,
    plimsolls,
    slippers,
    trainers,
)

SHOES_AND_BAGS: dict[str, Callable[[Cloth], str]] = {
    "trainers": trainers,
    "plimsolls": plimsolls,
    "boots": boots,
    "chelsea boots": chelsea_boots,
    "loafers": loafers,
    "ballet flats": ballet_flats,
    "slippers": slippers,
    "tote bag": tote_bag,
    "rucksack": rucksack,
    "satchel": satchel,
    "half-moon bag": half_moon_bag,
    "basket": basket,
    "sling bag": sling_bag,
}

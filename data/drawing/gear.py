"""Brewing gear: which thing, in which colour."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.brands import LOOKS
from data.drawing.canvas import darker, is_dark, lighter
from data.drawing.colours import CLOTH
from data.drawing.cups import camp_mug, glass_mug, milk_jug, mug, tumbler
from data.drawing.forms import form
from data.drawing.marks import mark
from data.drawing.pots import coffee_press, glass_jug, kettle, moka_pot, teapot
from data.drawing.tableware import STEEL
from data.drawing.tools import bamboo_whisk, dripper, hand_grinder, paper_filters, scale
from shop.model import Product


def draw_gear(product: Product) -> str:
    """A thing to brew with, in its first colour."""
    named = product.variants[0].options.get("colour", "")
    colour = CLOTH.get(named, STEEL)
    sign = mark(LOOKS[product.brand].mark, 0, 0, 1.2, _ink(colour))
    return GEAR[form(product)](colour, sign)


def _ink(colour: str) -> str:
    return lighter(colour, 0.75) if is_dark(colour) else darker(colour, 0.45)


GEAR: dict[str, Callable[[str, str], str]] = {
    "mug": mug,
    "camp mug": camp_mug,
    "dripper": dripper,
    "paper filters": paper_filters,
    "coffee press": coffee_press,
    "moka pot": moka_pot,
    "kettle": kettle,
    "tumbler": tumbler,
    "hand grinder": hand_grinder,
    "teapot": teapot,
    "bamboo whisk": bamboo_whisk,
    "glass mug": glass_mug,
    "glass jug": glass_jug,
    "milk jug": milk_jug,
    "scale": scale,
}

"""Skincare: which vessel, in which colours, how near."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.drawing.bottles import (
    airless_bottle,
    dropper_bottle,
    foaming_pump,
    pump_bottle,
    spray_bottle,
    tall_bottle,
)
from data.drawing.canvas import group
from data.drawing.colours import INGREDIENTS, LIPS
from data.drawing.forms import form
from data.drawing.jars import bar_of_soap, flat_tin, jar, sachet, small_pot, tin, wide_jar
from data.drawing.lips import balm_stick, crayon, gloss_wand, lipstick
from data.drawing.pack import Pack, packed
from data.drawing.tubes import crimped_tube, flip_top_tube, slim_tube
from data.making.variants import dice
from shop.model import Product

NEARER = {
    "jar": 1.34,
    "wide jar": 1.24,
    "small pot": 1.6,
    "balm stick": 1.45,
    "bar of soap": 1.28,
    "airless bottle": 1.18,
    "slim tube": 1.12,
    "flip-top tube": 1.14,
    "crimped tube": 1.1,
    "lipstick": 1.22,
    "gloss wand": 1.16,
    "tin": 1.3,
    "sachet": 1.1,
}


def draw_skincare(product: Product) -> str:
    """The thing itself, standing on the floor."""
    inside = product.attributes["ingredient"][0]
    shade = product.variants[0].options.get("shade", "")
    accent = LIPS.get(shade) or INGREDIENTS.get(inside, "#b8a58c")
    number = re.search(r"SPF (\d+)", product.title)
    pack = packed(product.brand, product.id, accent, inside, number[1] if number else "")
    thing = VESSELS[form(product)](pack)
    size = NEARER.get(form(product), 1.05) * dice("size", product.id).uniform(0.96, 1.04)
    return group(
        thing, f"translate({240 - 240 * size:.2f} {400 - 400 * size:.2f}) scale({size:.3f})"
    )


VESSELS: dict[str, Callable[[Pack], str]] = {
    "jar": jar,
    "wide jar": wide_jar,
    "small pot": small_pot,
    "pump bottle": pump_bottle,
    "foaming pump": foaming_pump,
    "airless bottle": airless_bottle,
    "tall bottle": tall_bottle,
    "spray bottle": spray_bottle,
    "dropper bottle": dropper_bottle,
    "flip-top tube": flip_top_tube,
    "slim tube": slim_tube,
    "crimped tube": crimped_tube,
    "balm stick": balm_stick,
    "flat tin": flat_tin,
    "tin": tin,
    "bar of soap": bar_of_soap,
    "sachet": sachet,
    "lipstick": lipstick,
    "gloss wand": gloss_wand,
    "crayon": crayon,
}

"""Coffee and tea: which packet, in which colours; brewing gear is in gear.py."""

from __future__ import annotations

from data.drawing.canvas import group
from data.drawing.colours import FLAVOURS, ROASTS, TEAS
from data.drawing.drink import Drink
from data.drawing.forms import form
from data.drawing.gear import draw_gear
from data.drawing.pack import packed
from data.drawing.packets import PACKETS
from data.making.variants import dice
from shop.model import Product


def draw_coffee_tea(product: Product) -> str:
    """The thing itself, standing on the floor."""
    size = dice("size", product.id).uniform(0.97, 1.06)
    if product.kind == "brewing gear":
        drawn = draw_gear(product)
        size *= 1.06
    else:
        drawn = PACKETS[form(product)](_drink(product))
    return group(
        drawn, f"translate({240 - 240 * size:.2f} {400 - 400 * size:.2f}) scale({size:.3f})"
    )


def _drink(product: Product) -> Drink:
    flavours = product.attributes["flavour"]
    roast = product.attributes.get("roast", ("",))[0]
    pack = packed(product.brand, product.id, FLAVOURS[flavours[0]], flavours[0])
    colour = ROASTS.get(roast) or TEAS.get(product.kind, "#8a5a37")
    return Drink(pack, colour, flavours, product.kind == "cold brew", product.kind == "decaf")

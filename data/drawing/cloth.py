"""Cloth: the colour, the pattern on it and the feel of it, as one filling for a garment's parts."""

from __future__ import annotations

from dataclasses import dataclass

from data.drawing.canvas import darker, is_dark, rect
from data.drawing.colours import CLOTH
from data.drawing.feel import TILE, feel
from data.drawing.tiles import LOUD, TILES, plain
from data.making.variants import dice
from shop.model import Product

WHOLE = 11 * TILE  # more than a garment, however it is turned


SECOND = {
    "navy": "#f2ede2",
    "red": "#f4e4cf",
    "blue": "#f6f1e7",
    "green": "#efe3bd",
    "pink": "#fff4ef",
    "yellow": "#7a4a86",
    "white": "#3f5a85",
    "grey": "#f1efea",
    "black": "#e8e2d6",
    "beige": "#9a6b4c",
    "brown": "#ecd9b4",
}


@dataclass(frozen=True)
class Cloth:
    """A filling for the body and for the sleeves, the colour of seams, and what must be defined."""

    seed: str
    colour: str
    second: str
    pattern: str
    defs: str

    @property
    def fill(self) -> str:
        """For the body."""
        return "url(#cloth)"

    @property
    def left(self) -> str:
        """For a sleeve that hangs to the left."""
        return "url(#left)"

    @property
    def right(self) -> str:
        """For a sleeve that hangs to the right."""
        return "url(#right)"

    @property
    def seam(self) -> str:
        return darker(self.colour, 0.3 if not is_dark(self.colour) else 0.24)

    @property
    def rib(self) -> str:
        """For cuffs, collars and hems."""
        return darker(self.colour, 0.09)


def cloth_of(product: Product, pattern: str = "") -> Cloth:
    """The cloth of a garment in its first colour."""
    named = product.variants[0].options["colour"]
    shown = pattern or product.attributes["pattern"][0]
    return woven_of(named, _touch(product), shown, product.id)


def woven_of(named: str, touch: str, pattern: str, seed: str) -> Cloth:
    """The cloth of a colour, a material and a pattern; the seed says how fine it is."""
    colour = CLOTH[named]
    loud = LOUD.get(named, ("#f0b93f", "#2f6f7a"))
    second = loud[0] if pattern == "colour block" else SECOND[named]
    draw = TILES.get(pattern, plain)
    tile = draw(colour, second, named, seed) + feel(touch, colour)
    scale = dice("weave", seed).uniform(0.88, 1.2)
    sleeves = loud[1] if pattern == "colour block" else colour
    defs = (
        _woven(tile)
        + _pattern("cloth", colour, 0, scale)
        + _pattern("left", sleeves, 11, scale)
        + _pattern("right", sleeves, -11, scale)
    )
    return Cloth(seed, colour, second, pattern, f"<defs>{defs}</defs>")


def _woven(tile: str) -> str:
    """The tile repeated over a whole garment; one piece, so that no seam shows between tiles."""
    if not tile:
        return '<g id="weave"/>'
    places = range(0, WHOLE, TILE)
    row = "".join(f'<use href="#tile" x="{x}"/>' for x in places)
    rows = "".join(f'<use href="#row" y="{y}"/>' for y in places)
    return f'<g id="tile">{tile}</g><g id="row">{row}</g><g id="weave">{rows}</g>'


def _pattern(name: str, colour: str, turn: int, scale: float) -> str:
    moved = f'patternTransform="translate(240 240) rotate({turn}) scale({scale:.3f}) translate(-264 -264)"'
    units = f'width="{WHOLE}" height="{WHOLE}" patternUnits="userSpaceOnUse"'
    ground = rect(0, 0, WHOLE, WHOLE, colour)
    return f'<pattern id="{name}" {units} {moved}>{ground}<use href="#weave"/></pattern>'


def _touch(product: Product) -> str:
    """The material, or what makes it feel another way."""
    special = ("Knit", "Cord", "Fleece", "Bed Socks", "Slippers", "Rumble Block")
    named = [word for word in special if word in product.title]
    return named[0] if named else product.attributes["material"][0]

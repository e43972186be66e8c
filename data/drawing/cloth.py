"""Cloth: the colour, the pattern on it and the feel of it, as one filling for a garment's parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.drawing.canvas import (
    circle,
    darker,
    ellipse,
    group,
    is_dark,
    lighter,
    line,
    mix,
    path,
    rect,
)
from data.drawing.colours import CLOTH
from data.making.variants import dice
from shop.model import Product

TILE = 48
WHOLE = 11 * TILE  # more than a garment, however it is turned
CREAM = "#f5eddc"
KNITTED = ("Knit", "wool", "merino", "lambswool", "cashmere", "alpaca")
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
LOUD = {
    "pink": ("#f2c14b", "#4d9c93", "#7a4a86"),
    "yellow": ("#e26a8b", "#4b78b5", "#5b9a63"),
    "green": ("#f0a13c", "#e26a8b", "#f3e5c4"),
    "red": ("#f0b93f", "#2f6f7a", "#f3e5c4"),
    "blue": ("#f0b93f", "#e0674c", "#f3e5c4"),
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
    draw = TILES.get(pattern, _plain)
    tile = draw(colour, second, named, seed) + _feel(touch, colour)
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


def _plain(colour: str, second: str, named: str, seed: str) -> str:
    return ""


def _striped(colour: str, second: str, named: str, seed: str) -> str:
    wide = dice("stripe", seed).choice((8, 12, 16, 20))
    if dice("upright", seed).random() < 0.35:
        return rect(0, -1, wide, 50, second) + rect(24, -1, wide * 0.5, 50, second)
    return rect(-1, 0, 50, wide, second) + rect(-1, 26, 50, wide * 0.45, second)


def _fine_striped(colour: str, second: str, named: str, seed: str) -> str:
    return "".join(rect(x, 0, 3, 48, second, 0, 'opacity="0.75"') for x in range(0, 48, 12))


def _checked(colour: str, second: str, named: str, seed: str) -> str:
    dark = darker(colour, 0.4)
    across = rect(0, 0, 48, 16, dark, 0, 'opacity="0.5"') + rect(-1, 30, 50, 3, second)
    down = rect(0, 0, 16, 48, dark, 0, 'opacity="0.5"') + rect(30, -1, 3, 50, second)
    return across + down


def _floral(colour: str, second: str, named: str, seed: str) -> str:
    accents = (
        ("#f4c9cf", "#f5d36c", "#f7efe2") if is_dark(colour) else ("#d9667b", "#e8a33d", "#fff6ea")
    )
    green = "#9db58a" if is_dark(colour) else "#5f7f55"
    sprig = "".join(
        ellipse(0, -4.6, 2.8, 4.2, accents[0], f'transform="rotate({turn})"')
        for turn in range(0, 360, 72)
    )
    leaf = path("M0 0 C6 -2 9 3 9 8 C4 8 0 5 0 0 Z", green)
    one = group(leaf + sprig + circle(0, 0, 2.4, accents[1]), "translate(13 14) scale(1.25)")
    two = group(leaf + sprig.replace(accents[0], accents[2]) + circle(0, 0, 2.4, accents[1]),
                "translate(36 36) rotate(140) scale(1.05)")  # fmt: skip
    return one + two + circle(34, 12, 2, accents[2]) + circle(10, 38, 2, accents[0])


def _dotted(colour: str, second: str, named: str, seed: str) -> str:
    return circle(12, 12, 6, second) + circle(36, 36, 6, second)


def _printed(colour: str, second: str, named: str, seed: str) -> str:
    first, other, _ = LOUD.get(named, ("#e26a8b", "#4d9c93", "#fff"))
    fruit = ellipse(0, 4, 7, 9, first) + path(
        "M-5 -5 L-8 -13 L-2 -8 L0 -15 L2 -8 L8 -13 L5 -5 Z", other
    )
    return group(fruit, "translate(13 16)") + group(fruit, "translate(36 38) rotate(20)")


def _patched(colour: str, second: str, named: str, seed: str) -> str:
    light, dark = lighter(colour, 0.25), darker(colour, 0.25)
    stitch = 'stroke="#f5eddc" stroke-width="1.4" stroke-dasharray="4 3"'
    return (
        rect(0, 0, 26, 20, light)
        + rect(26, 20, 22, 28, dark)
        + rect(4, 24, 18, 18, mix(colour, CREAM, 0.4))
        + f'<path d="M2 22 L46 22 M26 2 L26 46" {stitch} fill="none"/>'
    )


def _fair_isle(colour: str, second: str, named: str, seed: str) -> str:
    zig = line("M0 10 L8 3 L16 10 L24 3 L32 10 L40 3 L48 10", CREAM, 2.6)
    crosses = "".join(path(f"M{x} 17 l5 5 l-5 5 l-5 -5 Z", "#d9a441") for x in (8, 24, 40))
    dots = "".join(rect(x, 34, 5, 5, CREAM) for x in (2, 14, 26, 38))
    return zig + crosses + dots + rect(0, 43, 48, 2.4, "#c0563f")


TILES: dict[str, Callable[[str, str, str, str], str]] = {
    "striped": _striped,
    "fine stripes": _fine_striped,
    "checked": _checked,
    "floral": _floral,
    "dotted": _dotted,
    "printed": _printed,
    "patchwork": _patched,
    "fair isle": _fair_isle,
}


def _touch(product: Product) -> str:
    """The material, or what makes it feel another way."""
    special = ("Knit", "Cord", "Fleece", "Bed Socks", "Slippers", "Rumble Block")
    named = [word for word in special if word in product.title]
    return named[0] if named else product.attributes["material"][0]


def _feel(touch: str, colour: str) -> str:
    """The structure of the cloth, barely seen."""
    ink = "#ffffff" if is_dark(colour) else "#3a2f2a"
    if touch in KNITTED:
        stitches = "".join(
            f"M{x} {y} l3 5 l3 -5 " for x in range(0, TILE, 8) for y in range(1, TILE, 8)
        )
        return line(stitches, ink, 1.3, 0.16)
    if "denim" in touch:
        return line("".join(f"M{x} 0 L{x - 48} 48 " for x in range(48, 97, 6)), "#ffffff", 1, 0.16)
    if touch in ("linen", "straw", "waxed cotton"):
        across = "".join(f"M0 {n} L48 {n} M{n} 0 L{n} 48 " for n in range(3, TILE, 8))
        return line(across, ink, 1, 0.5 if touch == "straw" else 0.1)
    if touch == "Cord":
        return line("".join(f"M{x} 0 L{x} 48 " for x in range(2, TILE, 6)), ink, 2, 0.18)
    if touch in ("Fleece", "Bed Socks", "Slippers", "Rumble Block"):
        places = [(5 + 12 * (n % 4), 5 + 12 * (n // 4)) for n in range(16)]
        return "".join(circle(x, y, 2.2, ink, 'opacity="0.1"') for x, y in places)
    return ""

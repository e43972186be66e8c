"""Bags, tins, pouches, boxes and bottles of coffee and tea; brewing gear is in gear.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.drawing.artwork import artwork
from data.drawing.canvas import (
    circle,
    clipped,
    darker,
    ellipse,
    group,
    is_dark,
    lighter,
    line,
    mirrored,
    path,
    rect,
)
from data.drawing.colours import FLAVOURS, ROASTS, TEAS
from data.drawing.forms import form
from data.drawing.gear import draw_gear
from data.drawing.marks import BEAN, MARKS, motif
from data.drawing.pack import Pack, label, packed, solid
from data.drawing.stage import shadow
from data.making.variants import dice
from shop.model import Product


@dataclass(frozen=True)
class Drink:
    """A packet and what is in it: the colour of the roast or of the cup, two flavours."""

    pack: Pack
    colour: str
    flavours: tuple[str, ...]
    iced: bool
    decaf: bool


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


def _printed(drink: Drink, outline: str) -> str:
    second = FLAVOURS[drink.flavours[-1]]
    return artwork(drink.pack.seed, outline, drink.pack.body, drink.pack.accent, second)


def coffee_bag(drink: Drink) -> str:
    """A bag with a band in the colour of the roast, a valve and some beans before it."""
    pack = drink.pack
    half = "M240 112 L322 112 L326 132 C334 220 334 320 326 386 Q324 400 308 400 L240 400"
    outline = mirrored(half)
    band = rect(140, 306, 200, 52, drink.colour) + rect(
        140, 302, 200, 4, lighter(drink.colour, 0.4)
    )
    shown = "".join(
        group(path(BEAN, lighter(drink.colour, 0.3)) + line("M0 -12 C6 -4 -6 4 0 12", drink.colour, 2.4),
              f"translate({208 + 32 * n} 332) rotate(24) scale(0.9)")
        for n in range(3)
    )  # fmt: skip
    fold = rect(156, 96, 168, 26, darker(pack.body, 0.14), 3) + rect(150, 116, 180, 7, pack.lid, 3)
    sides = path(
        "M158 132 C170 220 170 320 160 392 L150 392 C144 320 146 220 154 132 Z",
        darker(pack.body, 0.3), extra='opacity="0.35"',
    )  # fmt: skip
    beans = "".join(
        group(path(BEAN, drink.colour) + line("M0 -12 C6 -4 -6 4 0 12", darker(drink.colour, 0.4), 2.4),
              f"translate({x} {y}) rotate({turn}) scale(1.05)")
        for x, y, turn in ((350, 392, 70), (374, 396, 20), (362, 378, -40))
    )  # fmt: skip
    return (
        shadow(196)
        + solid(pack, outline, pack.body, 148, 332, "body")
        + _printed(drink, outline)
        + clipped(band, outline, "band")
        + sides
        + fold
        + circle(296, 146, 7, darker(pack.body, 0.25))
        + shown
        + label(pack, 190, 148, 100, 138)
        + (_moon(pack) if drink.decaf else "")
        + beans
    )


def _moon(pack: Pack) -> str:
    """The sign of what lets you sleep."""
    moon = path("M4 -13 A14 14 0 1 0 13 7 A11 11 0 0 1 4 -13 Z", "#f6d77a")
    return circle(312, 276, 25, "#27345e", 'stroke="#fff" stroke-width="2.5"') + group(
        moon, "translate(311 277)"
    )


def tea_tin(drink: Drink) -> str:
    """A round tin with a domed lid."""
    pack = drink.pack
    lid = path("M158 172 C158 128 322 128 322 172 Z", pack.lid)
    knob = circle(240, 134, 11, darker(pack.lid, 0.15))
    return (
        shadow(166)
        + _straight(pack, 164, 176)
        + _printed(drink, "M158 194 L322 194 L322 360 L158 360 Z")
        + rect(158, 360, 164, 12, drink.colour)
        + knob
        + lid
        + rect(154, 168, 172, 26, pack.lid, 5)
        + rect(154, 188, 172, 5, darker(pack.lid, 0.25), 2)
        + label(pack, 186, 212, 108, 134)
        + _leaves(drink)
    )


def tea_caddy(drink: Drink) -> str:
    """A square caddy, its side in the shade."""
    pack = drink.pack
    side = path("M300 190 L344 176 L344 384 L300 400 Z", darker(pack.body, 0.22))
    front = rect(146, 190, 154, 210, pack.body, 3)
    top = path("M140 190 L186 164 L350 164 L306 190 Z", lighter(pack.lid, 0.2))
    lid = rect(140, 186, 166, 36, pack.lid, 3) + path(
        "M306 186 L350 164 L350 200 L306 222 Z", darker(pack.lid, 0.2)
    )
    stripe = rect(146, 372, 154, 14, drink.colour) + path(
        "M300 372 L344 357 L344 370 L300 386 Z", darker(drink.colour, 0.2)
    )
    return shadow(206) + side + front + _printed(drink, "M146 222 L300 222 L300 372 L146 372 Z") + top + lid + stripe + label(pack, 172, 236, 102, 126) + _leaves(drink)  # fmt: skip


def tea_pouch(drink: Drink) -> str:
    """A paper pouch with a window onto the leaves."""
    pack = drink.pack
    outline = mirrored("M240 118 L320 118 C324 200 330 300 336 388 Q300 402 240 402")
    window = path(mirrored("M240 300 C300 300 300 372 240 372"), lighter(drink.colour, 0.15))
    roll = dice("leaves", pack.seed)
    bits = "".join(
        group(path(MARKS["leaf"], darker(drink.colour, roll.uniform(0, 0.4))),
              f"translate({roll.uniform(208, 272):.0f} {roll.uniform(316, 360):.0f}) "
              f"rotate({roll.randrange(360)}) scale(0.5)")
        for _ in range(14)
    )  # fmt: skip
    zip_ = rect(160, 118, 160, 30, darker(pack.body, 0.1), 3) + line(
        "M164 140 L316 140", darker(pack.body, 0.3), 2, 0.6
    )
    return (
        shadow(190)
        + solid(pack, outline, pack.body, 146, 334, "body")
        + _printed(drink, "M158 148 L322 148 L330 300 L150 300 Z")
        + zip_
        + window
        + clipped(bits, mirrored("M240 300 C300 300 300 372 240 372"), "window")
        + label(pack, 188, 160, 104, 128)
    )


def box(drink: Drink) -> str:
    """A carton of bags or sticks, one of them hung over the edge."""
    pack = drink.pack
    side = path("M330 208 L366 190 L366 380 L330 400 Z", darker(pack.body, 0.2))
    top = path("M130 208 L168 190 L366 190 L330 208 Z", lighter(pack.body, 0.3))
    front = rect(130, 208, 200, 192, pack.body) + rect(130, 372, 200, 28, drink.colour)
    tag = line("M300 208 C310 240 292 262 306 286", "#ffffff", 2.4) + rect(
        290, 286, 34, 40, pack.paper, 3, f'stroke="{pack.ink}" stroke-width="1.4"'
    )
    sign = motif(drink.flavours[0], 307, 306, 0.8, pack.accent, pack.ink)
    return (
        shadow(240)
        + side
        + top
        + front
        + _printed(drink, "M130 208 L330 208 L330 372 L130 372 Z")
        + label(pack, 156, 222, 116, 140)
        + tag
        + sign
    )


def glass_bottle(drink: Drink) -> str:
    """A bottle of something dark, with ice beside it when it is for a hot day."""
    pack = drink.pack
    outline = mirrored(
        "M240 116 L258 116 L258 160 C260 196 300 196 300 236 L300 386 Q300 400 286 400 L240 400"
    )
    liquid = rect(170, 176, 140, 230, drink.colour)
    glass = path(outline, "#dfe9ea") + clipped(liquid, outline, "liquid")
    shine = rect(190, 236, 8, 150, "#ffffff", 4, 'opacity="0.4"')
    cap = rect(216, 92, 48, 30, pack.lid, 5)
    ice = "".join(
        group(rect(-17, -17, 34, 34, "#eaf4f8", 6, 'opacity="0.95"')
              + line("M-8 -8 L-2 -8", "#ffffff", 4), f"translate({x} {y}) rotate({turn})")
        for x, y, turn in ((338, 382, 8), (372, 386, -14))
    )  # fmt: skip
    rim = line(outline, darker("#dfe9ea", 0.3), 1.6, 0.7)
    return shadow(124) + glass + shine + rim + cap + label(pack, 188, 238, 104, 132) + (ice if drink.iced else "")  # fmt: skip


def _straight(pack: Pack, width: float, top: float) -> str:
    right = 240 + width / 2
    outline = mirrored(
        f"M240 {top} L{right} {top} L{right} 388 Q{right} 400 {right - 12} 400 L240 400"
    )
    return solid(pack, outline, pack.body, 480 - right, right, "body")


def _leaves(drink: Drink) -> str:
    """A few leaves, or a small bowl of powder, in front."""
    if drink.pack.body == "#2f5d50" and drink.colour == TEAS["matcha"]:
        bowl = path(
            "M312 362 L400 362 C398 392 380 400 356 400 C332 400 314 392 312 362 Z", "#f3eee2"
        )
        return bowl + ellipse(356, 362, 44, 9, darker("#f3eee2", 0.1)) + ellipse(356, 362, 38, 7, drink.colour)  # fmt: skip
    green = drink.colour if is_dark(drink.colour) else darker(drink.colour, 0.12)
    return "".join(
        group(path(MARKS["leaf"], green), f"translate({x} {y}) rotate({turn}) scale(0.95)")
        for x, y, turn in ((356, 388, 60), (378, 394, 110), (128, 392, -70))
    )


PACKETS: dict[str, Callable[[Drink], str]] = {
    "coffee bag": coffee_bag,
    "tea tin": tea_tin,
    "tea caddy": tea_caddy,
    "tea pouch": tea_pouch,
    "box": box,
    "glass bottle": glass_bottle,
}

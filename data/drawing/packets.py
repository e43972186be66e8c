"""Bags, pouches and boxes."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import circle, clipped, darker, group, lighter, line, mirrored, path, rect
from data.drawing.drink import Drink, printed
from data.drawing.marks import BEAN, MARKS, motif
from data.drawing.pack import Pack, label, solid
from data.drawing.stage import shadow
from data.drawing.tins import glass_bottle, tea_caddy, tea_tin
from data.making.variants import dice


def coffee_bag(drink: Drink) -> str:
    """A bag with a band in the colour of the roast, a valve and some beans before it."""
    pack = drink.pack
    half = "M240 112 L322 112 L326 132 C334 220 334 320 326 386 Q324 400 308 400 L240 400"
    outline = mirrored(half)
    band = rect(140, 306, 200, 52, drink.colour) + rect(
        140, 302, 200, 4, lighter(drink.colour, 0.4)
    )
    shown = "".join(
        group(
            path(BEAN, lighter(drink.colour, 0.3))
            + line("M0 -12 C6 -4 -6 4 0 12", drink.colour, 2.4),
            f"translate({208 + 32 * n} 332) rotate(24) scale(0.9)",
        )
        for n in range(3)
    )
    fold = rect(156, 96, 168, 26, darker(pack.body, 0.14), 3) + rect(150, 116, 180, 7, pack.lid, 3)
    sides = path(
        "M158 132 C170 220 170 320 160 392 L150 392 C144 320 146 220 154 132 Z",
        darker(pack.body, 0.3),
        extra='opacity="0.35"',
    )
    beans = "".join(
        group(
            path(BEAN, drink.colour)
            + line("M0 -12 C6 -4 -6 4 0 12", darker(drink.colour, 0.4), 2.4),
            f"translate({x} {y}) rotate({turn}) scale(1.05)",
        )
        for x, y, turn in ((350, 392, 70), (374, 396, 20), (362, 378, -40))
    )
    return (
        shadow(196)
        + solid(pack, outline, pack.body, 148, 332, "body")
        + printed(drink, outline)
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


def tea_pouch(drink: Drink) -> str:
    """A paper pouch with a window onto the leaves."""
    pack = drink.pack
    outline = mirrored("M240 118 L320 118 C324 200 330 300 336 388 Q300 402 240 402")
    window = path(mirrored("M240 300 C300 300 300 372 240 372"), lighter(drink.colour, 0.15))
    roll = dice("leaves", pack.seed)
    bits = "".join(
        group(
            path(MARKS["leaf"], darker(drink.colour, roll.uniform(0, 0.4))),
            f"translate({roll.uniform(208, 272):.0f} {roll.uniform(316, 360):.0f}) "
            f"rotate({roll.randrange(360)}) scale(0.5)",
        )
        for _ in range(14)
    )
    zip_ = rect(160, 118, 160, 30, darker(pack.body, 0.1), 3) + line(
        "M164 140 L316 140", darker(pack.body, 0.3), 2, 0.6
    )
    return (
        shadow(190)
        + solid(pack, outline, pack.body, 146, 334, "body")
        + printed(drink, "M158 148 L322 148 L330 300 L150 300 Z")
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
        + printed(drink, "M130 208 L330 208 L330 372 L130 372 Z")
        + label(pack, 156, 222, 116, 140)
        + tag
        + sign
    )


PACKETS: dict[str, Callable[[Drink], str]] = {
    "coffee bag": coffee_bag,
    "tea tin": tea_tin,
    "tea caddy": tea_caddy,
    "tea pouch": tea_pouch,
    "box": box,
    "glass bottle": glass_bottle,
}

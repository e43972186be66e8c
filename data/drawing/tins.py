"""Tins, caddies and bottles."""

from __future__ import annotations

from data.drawing.canvas import circle, clipped, darker, group, lighter, line, mirrored, path, rect
from data.drawing.drink import Drink, leaves, printed, straight
from data.drawing.pack import label
from data.drawing.stage import shadow


def tea_tin(drink: Drink) -> str:
    """A round tin with a domed lid."""
    pack = drink.pack
    lid = path("M158 172 C158 128 322 128 322 172 Z", pack.lid)
    knob = circle(240, 134, 11, darker(pack.lid, 0.15))
    return (
        shadow(166)
        + straight(pack, 164, 176)
        + printed(drink, "M158 194 L322 194 L322 360 L158 360 Z")
        + rect(158, 360, 164, 12, drink.colour)
        + knob
        + lid
        + rect(154, 168, 172, 26, pack.lid, 5)
        + rect(154, 188, 172, 5, darker(pack.lid, 0.25), 2)
        + label(pack, 186, 212, 108, 134)
        + leaves(drink)
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
    return (
        shadow(206)
        + side
        + front
        + printed(drink, "M146 222 L300 222 L300 372 L146 372 Z")
        + top
        + lid
        + stripe
        + label(pack, 172, 236, 102, 126)
        + leaves(drink)
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
        group(
            rect(-17, -17, 34, 34, "#eaf4f8", 6, 'opacity="0.95"')
            + line("M-8 -8 L-2 -8", "#ffffff", 4),
            f"translate({x} {y}) rotate({turn})",
        )
        for x, y, turn in ((338, 382, 8), (372, 386, -14))
    )
    rim = line(outline, darker("#dfe9ea", 0.3), 1.6, 0.7)
    return (
        shadow(124)
        + glass
        + shine
        + rim
        + cap
        + label(pack, 188, 238, 104, 132)
        + (ice if drink.iced else "")
    )

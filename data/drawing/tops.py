"""Everything with sleeves: from a t-shirt to a long coat."""

from __future__ import annotations

from data.drawing.canvas import clipped, darker, flipped, line, path, rect
from data.drawing.cloth import Cloth
from data.drawing.collars import COLLARS
from data.drawing.cut import Cut, body_outline, sleeve_outline
from data.drawing.fronts import FRONTS


def top(cloth: Cloth, cut: Cut, extra: str = "") -> str:
    """A garment laid flat: back of the neck, sleeves, body, hem, collar, closure."""
    outline = body_outline(cut)
    return (
        cloth.defs
        + _fallen_shadow(cut, outline)
        + _back(cloth, cut)
        + _sleeves(cloth, cut)
        + path(outline, cloth.fill, cloth.seam, 2)
        + _folds(cloth, cut)
        + (_hem(cloth, cut, outline) if cut.ribbed else _stitch(cloth, cut))
        + FRONTS[cut.front](cloth, cut)
        + COLLARS[cut.collar](cloth, cut)
        + extra
    )


def _sleeves(cloth: Cloth, cut: Cut) -> str:
    if cut.sleeve == "none":
        return ""
    outline, cuff = sleeve_outline(cut)
    drawn = path(outline, cloth.right, cloth.seam, 2) + path(
        flipped(outline), cloth.left, cloth.seam, 2
    )
    if not cut.ribbed:
        return (
            drawn
            + line(_cuff_line(cuff), cloth.seam, 1.6, 0.7)
            + line(flipped(_cuff_line(cuff)), cloth.seam, 1.6, 0.7)
        )
    return drawn + "".join(path(d, cloth.rib, cloth.seam, 1.8) for d in (cuff, flipped(cuff)))


def _cuff_line(cuff: str) -> str:
    first, *_, last = cuff.replace("Z", "").strip().split(" L")
    return f"{first} L{last}"


def _fallen_shadow(cut: Cut, outline: str) -> str:
    shade = 'opacity="0.13" transform="translate(7 9)"'
    drawn = path(outline, "#2a2230", extra=shade)
    if cut.sleeve == "none":
        return drawn
    sleeve, _ = sleeve_outline(cut)
    return (
        drawn + path(sleeve, "#2a2230", extra=shade) + path(flipped(sleeve), "#2a2230", extra=shade)
    )


def _back(cloth: Cloth, cut: Cut) -> str:
    inside = darker(cloth.colour, 0.3)
    n = cut.neck
    return path(
        f"M{240 - n} 100 C{240 - n / 2} 110 {240 + n / 2} 110 {240 + n} 100 L{240 + n} 172 L{240 - n} 172 Z",
        inside,
    )


def _folds(cloth: Cloth, cut: Cut) -> str:
    side = cut.side
    right = f"M{side - 4} 214 C{side - 22} 226 {side - 30} 240 {side - 34} 256"
    low = f"M{side - 8} {cut.hem - 40} C{side - 22} {cut.hem - 60} {side - 26} {cut.hem - 84} {side - 24} {cut.hem - 104}"
    return "".join(line(d, cloth.seam, 2.4, 0.32) for d in (right, flipped(right), low))


def _hem(cloth: Cloth, cut: Cut, outline: str) -> str:
    band = rect(100, cut.hem - 17, 280, 60, cloth.rib)
    ribs = line(
        "".join(f"M{x} {cut.hem - 15} L{x} {cut.hem + 9} " for x in range(140, 344, 8)),
        cloth.seam,
        1.4,
        0.5,
    )
    edge = line(f"M100 {cut.hem - 17} L380 {cut.hem - 17}", cloth.seam, 1.6, 0.7)
    return clipped(band + ribs + edge, outline, "hem")


def _stitch(cloth: Cloth, cut: Cut) -> str:
    y, x = cut.hem - 9, cut.side + cut.flare - 3
    return line(
        f"M{480 - x} {y} C{440 - x + 80} {y + 8} {x - 60} {y + 8} {x} {y}", cloth.seam, 1.6, 0.6
    )

"""Dresses, each with its own silhouette."""

from __future__ import annotations

from data.drawing.canvas import clipped, darker, flipped, line, mirrored, path, rect
from data.drawing.cloth import Cloth
from data.drawing.cut import Cut
from data.drawing.details import tag
from data.drawing.tops import top

CUTS = {
    "t-shirt dress": Cut(68, 404, "short", 26, 32, "crew"),
    "floral dress": Cut(58, 424, "elbow", 62, 34, "boat", waist=12),
    "long-sleeved column dress": Cut(58, 428, "long", 4, 30, "roll", ribbed=True, waist=4),
    "shirt dress": Cut(66, 424, "elbow", 34, 34, "shirt", "buttons", waist=8),
    "wrap dress": Cut(58, 426, "elbow", 54, 32, "v", "wrap", waist=12),
    "long-sleeved dress": Cut(56, 432, "long", 50, 32, "boat", waist=12),
}


def dress(cloth: Cloth, form: str, sign: str) -> str:
    """A dress of this form."""
    if form == "dress":
        return _sheath(cloth)
    if form == "apron dress":
        return _apron(cloth)
    cut = CUTS[form]
    belted = form == "shirt dress"
    extra = _belt(cloth, cut) if belted else _waistline(cloth, cut)
    return top(
        cloth, cut, extra + (sign and tag(240 + cut.width - 14, cut.hem - 22, "#ffffff", sign))
    )


def _belt(cloth: Cloth, cut: Cut) -> str:
    right = cut.side - cut.waist
    strap = rect(480 - right, 268, 2 * right - 480, 17, darker(cloth.colour, 0.4), 3)
    return strap + rect(226, 265, 28, 23, "none", 4, 'stroke="#d8b36a" stroke-width="4"')


def _waistline(cloth: Cloth, cut: Cut) -> str:
    if cut.waist < 10 or cut.front == "wrap":
        return ""
    right = cut.side - cut.waist
    seam = f"M{480 - right} 250 C220 259 260 259 {right} 250"
    sway = f"M{right - 16} 264 C{right + 2} 310 {right + 12} 360 {right + 18} {cut.hem - 4}"
    folds = line(sway, cloth.seam, 2.2, 0.5) + line(flipped(sway), cloth.seam, 2.2, 0.5)
    return (
        line(seam, cloth.seam, 2)
        + folds
        + line(f"M236 262 C234 310 228 370 226 {cut.hem}", cloth.seam, 2, 0.4)
    )


def _sheath(cloth: Cloth) -> str:
    half = (
        "M240 112 C270 112 286 100 292 84 L308 88 C304 124 300 150 304 176 C298 214 286 236 288 262 "
        "C312 310 310 360 300 420 L240 424"
    )
    outline = mirrored(half)
    darts = "M272 196 L266 256 M272 270 L280 330"
    shine = clipped(
        line("M292 280 C306 320 302 370 294 414", "#ffffff", 10, 0.16), outline, "shine"
    )
    return (
        cloth.defs
        + path(outline, "#2a2230", extra='opacity="0.13" transform="translate(7 9)"')
        + path(outline, cloth.fill, cloth.seam, 2)
        + line(darts, cloth.seam, 2)
        + line(flipped(darts), cloth.seam, 2)
        + shine
    )


def _apron(cloth: Cloth) -> str:
    half = "M240 150 L290 146 C292 190 304 220 318 246 C336 310 344 360 350 406 C310 418 280 420 240 420"
    outline = mirrored(half)
    straps = line("M286 148 L262 72 M194 148 L218 72 M262 72 L224 78", cloth.seam, 15) + line(
        "M286 148 L262 72 M194 148 L218 72", cloth.rib, 12
    )
    trim = f'stroke="{cloth.seam}" stroke-width="1.8"'
    pocket = rect(196, 268, 88, 66, cloth.fill, 5, trim) + line(
        "M196 282 L284 282", cloth.seam, 1.8
    )
    return (
        cloth.defs
        + straps
        + path(outline, "#2a2230", extra='opacity="0.13" transform="translate(7 9)"')
        + path(outline, cloth.fill, cloth.seam, 2)
        + line("M192 164 L288 164", cloth.seam, 1.6, 0.7)
        + pocket
    )

"""Everything with sleeves: from a t-shirt to a long coat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.drawing.canvas import (
    circle,
    clipped,
    darker,
    flipped,
    group,
    line,
    mirrored,
    path,
    rect,
)
from data.drawing.cloth import Cloth

WIDTHS = {"slim": 72, "regular": 80, "relaxed": 88, "oversized": 98}


@dataclass(frozen=True)
class Cut:
    """How a garment is cut: half its width, where it ends, how long and wide its sleeves are."""

    width: float
    hem: float
    sleeve: str = "long"
    flare: float = 6
    neck: float = 34
    collar: str = "crew"
    front: str = ""
    ribbed: bool = False
    waist: float = 0

    @property
    def shoulder(self) -> float:
        return 240 + self.width - 6

    @property
    def side(self) -> float:
        return 240 + self.width


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


def body_outline(cut: Cut) -> str:
    """The body from the middle of the neck round to the hem."""
    neck, side, waist = 240 + cut.neck, cut.side, cut.side - cut.waist
    middle = 250 if cut.waist >= 10 else 282
    deep = 168 if cut.collar == "v" else 126
    hollow = f"M240 {deep} C{240 + cut.neck * 0.5} {deep} {neck - 3} {112} {neck} 100"
    if cut.collar == "v":
        hollow = f"M240 {deep} L{neck} 100"
    if cut.collar in ("hood", "roll", "stand"):
        hollow = f"M240 104 L{neck} 100"
    return mirrored(
        f"{hollow} L{cut.shoulder} 122 C{side + 2} 150 {side} 180 {side} 206 "
        f"C{side} 226 {waist} {middle - 24} {waist} {middle} "
        f"C{waist} {middle + 30} {side + cut.flare * 0.66} {cut.hem - 70} {side + cut.flare} {cut.hem} "
        f"C{side - 30} {cut.hem + 7} 270 {cut.hem + 8} 240 {cut.hem + 8}"
    )


def _sleeve(cut: Cut) -> tuple[str, str]:
    """The outline of the right sleeve and of its cuff."""
    s, side = cut.shoulder, cut.side
    if cut.sleeve == "short":
        outline = (
            f"M{s - 4} 120 C{s + 22} 128 {s + 40} 160 {s + 56} 206 L{s + 12} 226 L{side - 4} 190 Z"
        )
        return outline, f"M{s + 53} 198 L{s + 56} 206 L{s + 12} 226 L{s + 8} 218 Z"
    if cut.sleeve == "elbow":
        outline = (
            f"M{s - 4} 120 C{s + 26} 130 {s + 50} 180 {s + 62} 252 L{s + 18} 264 L{side - 4} 200 Z"
        )
        return outline, f"M{s + 60} 242 L{s + 62} 252 L{s + 18} 264 L{s + 15} 254 Z"
    out, end = s + 58, 344
    outline = (
        f"M{s - 4} 120 C{s + 24} 128 {s + 34} 164 {s + 40} 206 L{out + 4} {end - 4} "
        f"L{out - 32} {end + 6} L{side - 4} 208 Z"
    )
    cuff = (
        f"M{out + 1} {end - 28} L{out + 4} {end - 4} L{out - 32} {end + 6} L{out - 37} {end - 20} Z"
    )
    return outline, cuff


def _sleeves(cloth: Cloth, cut: Cut) -> str:
    if cut.sleeve == "none":
        return ""
    outline, cuff = _sleeve(cut)
    drawn = path(outline, cloth.right, cloth.seam, 2) + path(
        flipped(outline), cloth.left, cloth.seam, 2
    )
    if not cut.ribbed:
        return drawn + line(_cuff_line(cuff), cloth.seam, 1.6, 0.7) + line(flipped(_cuff_line(cuff)), cloth.seam, 1.6, 0.7)  # fmt: skip
    return drawn + "".join(path(d, cloth.rib, cloth.seam, 1.8) for d in (cuff, flipped(cuff)))


def _cuff_line(cuff: str) -> str:
    first, *_, last = cuff.replace("Z", "").strip().split(" L")
    return f"{first} L{last}"


def _fallen_shadow(cut: Cut, outline: str) -> str:
    shade = 'opacity="0.13" transform="translate(7 9)"'
    drawn = path(outline, "#2a2230", extra=shade)
    if cut.sleeve == "none":
        return drawn
    sleeve, _ = _sleeve(cut)
    return (
        drawn + path(sleeve, "#2a2230", extra=shade) + path(flipped(sleeve), "#2a2230", extra=shade)
    )


def _back(cloth: Cloth, cut: Cut) -> str:
    inside = darker(cloth.colour, 0.3)
    n = cut.neck
    return path(f"M{240 - n} 100 C{240 - n / 2} 110 {240 + n / 2} 110 {240 + n} 100 L{240 + n} 172 L{240 - n} 172 Z", inside)  # fmt: skip


def _folds(cloth: Cloth, cut: Cut) -> str:
    side = cut.side
    right = f"M{side - 4} 214 C{side - 22} 226 {side - 30} 240 {side - 34} 256"
    low = f"M{side - 8} {cut.hem - 40} C{side - 22} {cut.hem - 60} {side - 26} {cut.hem - 84} {side - 24} {cut.hem - 104}"
    return "".join(line(d, cloth.seam, 2.4, 0.32) for d in (right, flipped(right), low))


def _hem(cloth: Cloth, cut: Cut, outline: str) -> str:
    band = rect(100, cut.hem - 17, 280, 60, cloth.rib)
    ribs = line("".join(f"M{x} {cut.hem - 15} L{x} {cut.hem + 9} " for x in range(140, 344, 8)), cloth.seam, 1.4, 0.5)  # fmt: skip
    edge = line(f"M100 {cut.hem - 17} L380 {cut.hem - 17}", cloth.seam, 1.6, 0.7)
    return clipped(band + ribs + edge, outline, "hem")


def _stitch(cloth: Cloth, cut: Cut) -> str:
    y, x = cut.hem - 9, cut.side + cut.flare - 3
    return line(
        f"M{480 - x} {y} C{440 - x + 80} {y + 8} {x - 60} {y + 8} {x} {y}", cloth.seam, 1.6, 0.6
    )


def _crew(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    outer = f"M240 131 C{240 + n * 0.62} 131 {240 + n + 3} 114 {240 + n + 4} 100"
    ring = mirrored(f"{outer} L{240 + n - 6} 97 C{240 + n - 8} 110 {240 + n / 2} 120 240 120")
    return path(ring, cloth.rib, cloth.seam, 1.6)


def _v(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    ring = mirrored(f"M240 176 L{240 + n + 5} 101 L{240 + n - 5} 97 L240 160")
    return path(ring, cloth.rib, cloth.seam, 1.6)


def _roll(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck - 4
    tube = mirrored(
        f"M240 74 C{240 + n * 0.7} 74 {240 + n} 78 {240 + n} 84 L{240 + n + 4} 116 C{240 + n * 0.6} 126 250 126 240 126"
    )
    ribs = "".join(f"M{240 + x} 82 L{240 + x} 120 " for x in range(-24, 25, 8))
    return path(tube, cloth.rib, cloth.seam, 2) + line(ribs, cloth.seam, 1.3, 0.5) + line(f"M{240 - n} 94 C{230 - n / 2} 102 {250 + n / 2} 102 {240 + n} 94", cloth.seam, 1.6, 0.7)  # fmt: skip


def _stand(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    tube = mirrored(f"M240 82 L{240 + n - 4} 80 L{240 + n + 2} 112 L240 118")
    zip_ = line("M240 82 L240 190", "#e8e6e0", 4) + line("M240 82 L240 190", cloth.seam, 1.4) + rect(236, 186, 8, 15, "#d8b36a", 3)  # fmt: skip
    return path(tube, cloth.rib, cloth.seam, 2) + zip_


def _shirt_collar(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    right = f"M240 132 L{240 + n - 2} 92 L{240 + n + 14} 108 L{240 + n - 8} 156 Z"
    back = path(f"M{240 - n + 2} 92 C{240 - n / 2} 84 {240 + n / 2} 84 {240 + n - 2} 92 L{240 + n - 6} 104 L{240 - n + 6} 104 Z", cloth.rib, cloth.seam, 1.8)  # fmt: skip
    return (
        back
        + path(right, cloth.rib, cloth.seam, 2)
        + path(flipped(right), cloth.rib, cloth.seam, 2)
    )


def _lapels(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    right = f"M240 214 L{240 + n - 4} 94 L{240 + n + 22} 116 L{240 + n + 26} 148 L{240 + n + 12} 152 L{240 + n + 16} 166 Z"
    inner = path(mirrored(f"M240 104 L{240 + n - 2} 100 L240 214"), darker(cloth.colour, 0.36))
    back = path(f"M{240 - n} 96 C{240 - n / 2} 84 {240 + n / 2} 84 {240 + n} 96 L{240 + n - 6} 108 L{240 - n + 6} 108 Z", cloth.rib, cloth.seam, 1.8)  # fmt: skip
    return inner + back + path(right, cloth.rib, cloth.seam, 2) + path(flipped(right), cloth.rib, cloth.seam, 2)  # fmt: skip


def _hood(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck + 20
    hood = mirrored(
        f"M240 48 C{240 + n} 48 {240 + n + 8} 92 {240 + n - 6} 128 C{240 + n - 20} 148 260 152 240 154"
    )
    hole = mirrored(
        f"M240 70 C{240 + n - 24} 70 {240 + n - 18} 112 {240 + n - 30} 128 C266 140 250 142 240 142"
    )
    cords = line("M222 144 L218 196 M258 144 L262 190", "#f3efe6", 3.4) + circle(218, 198, 3.4, "#d8b36a") + circle(262, 192, 3.4, "#d8b36a")  # fmt: skip
    return path(hood, cloth.fill, cloth.seam, 2) + path(hole, darker(cloth.colour, 0.34), cloth.seam, 1.6) + cords  # fmt: skip


def _tie(cloth: Cloth, cut: Cut) -> str:
    bow = path(
        "M240 128 C214 112 206 136 240 134 C274 136 266 112 240 128 Z", cloth.rib, cloth.seam, 1.6
    )
    ends = line("M238 134 L226 184 M242 134 L256 180", cloth.rib, 6) + line("M238 134 L226 184 M242 134 L256 180", cloth.seam, 1, 0.6)  # fmt: skip
    return _crew(cloth, cut) + ends + bow


def _boat(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    return line(f"M{240 - n} 101 C{240 - n / 2} 128 {240 + n / 2} 128 {240 + n} 101", cloth.seam, 4)


def _nothing(cloth: Cloth, cut: Cut) -> str:
    return ""


def _buttons(cloth: Cloth, cut: Cut) -> str:
    end = cut.hem + 4
    start = 140 if cut.collar != "lapels" else 214
    strip = rect(
        231, start, 18, end - start, cloth.rib, 0, f'stroke="{cloth.seam}" stroke-width="1.4"'
    )
    dots = "".join(circle(240, y, 4, "#f6efe0", f'stroke="{cloth.seam}" stroke-width="1"') for y in range(int(start) + 18, int(end) - 8, 38))  # fmt: skip
    return strip + dots


def _zip(cloth: Cloth, cut: Cut) -> str:
    start = 152 if cut.collar == "hood" else 100
    return line(f"M240 {start} L240 {cut.hem + 6}", "#ece9e2", 6) + line(f"M240 {start} L240 {cut.hem + 6}", cloth.seam, 1.6) + rect(235, start + 12, 10, 18, "#d8b36a", 3)  # fmt: skip


def _toggles(cloth: Cloth, cut: Cut) -> str:
    ropes = "".join(
        line(f"M214 {y} L268 {y}", "#e9dcc0", 4) + rect(229, y - 6, 25, 12, "#a8744a", 6)
        for y in range(182, 340, 44)
    )
    return line(f"M240 140 L240 {cut.hem + 8}", cloth.seam, 2) + ropes


def _double(cloth: Cloth, cut: Cut) -> str:
    dots = "".join(
        circle(x, y, 5, darker(cloth.colour, 0.45)) for y in (238, 274, 330) for x in (218, 262)
    )
    belt = rect(240 - cut.width, 292, 2 * cut.width, 20, cloth.rib, 0, f'stroke="{cloth.seam}" stroke-width="1.6"')  # fmt: skip
    buckle = rect(226, 288, 30, 28, "none", 4, 'stroke="#8a623d" stroke-width="4"')
    return line(f"M232 214 L232 {cut.hem + 8}", cloth.seam, 1.8) + dots + belt + buckle


def _one_button(cloth: Cloth, cut: Cut) -> str:
    return line(f"M240 214 C244 270 250 330 258 {cut.hem + 6}", cloth.seam, 2) + circle(244, 246, 5, darker(cloth.colour, 0.5))  # fmt: skip


def _open(cloth: Cloth, cut: Cut) -> str:
    gap = mirrored(f"M240 100 L262 104 C272 180 276 280 282 {cut.hem + 6} L240 {cut.hem + 8}")
    edges = f"M262 104 C272 180 276 280 282 {cut.hem + 4}"
    return path(gap, darker(cloth.colour, 0.36)) + "".join(line(d, cloth.seam, 11) + line(d, cloth.rib, 8) for d in (edges, flipped(edges)))  # fmt: skip


def _wrap(cloth: Cloth, cut: Cut) -> str:
    cross = line("M264 116 C256 160 232 206 188 242", cloth.seam, 2.4)
    belt = rect(240 - cut.width + 11, 240, 2 * cut.width - 22, 18, cloth.rib, 3, f'stroke="{cloth.seam}" stroke-width="1.6"')  # fmt: skip
    bow = path("M196 248 C176 232 166 258 196 252 C188 276 202 296 196 314 L208 312 C210 288 204 268 200 252 Z", cloth.rib, cloth.seam, 1.6)  # fmt: skip
    return cross + belt + bow


COLLARS: dict[str, Callable[[Cloth, Cut], str]] = {
    "crew": _crew,
    "v": _v,
    "roll": _roll,
    "stand": _stand,
    "shirt": _shirt_collar,
    "lapels": _lapels,
    "hood": _hood,
    "tie": _tie,
    "boat": _boat,
    "none": _nothing,
}
FRONTS: dict[str, Callable[[Cloth, Cut], str]] = {
    "": _nothing,
    "buttons": _buttons,
    "zip": _zip,
    "toggles": _toggles,
    "double": _double,
    "one button": _one_button,
    "open": _open,
    "wrap": _wrap,
}


def pockets(cloth: Cloth, y: float, apart: float, wide: float = 44, high: float = 46) -> str:
    """Two pockets at the same height."""
    trim = f'stroke="{cloth.seam}" stroke-width="1.8"'
    one = rect(240 + apart, y, wide, high, cloth.fill, 4, trim)
    two = rect(240 - apart - wide, y, wide, high, cloth.fill, 4, trim)
    flap = line(
        f"M{240 + apart} {y + 10} l{wide} 0 M{240 - apart} {y + 10} l{-wide} 0", cloth.seam, 1.8
    )
    return one + two + flap


def kangaroo(cloth: Cloth, hem: float) -> str:
    """The pocket of a hoodie."""
    d = mirrored(f"M240 {hem - 92} L276 {hem - 92} L300 {hem - 44} L300 {hem - 18} L240 {hem - 18}")
    return path(d, cloth.fill, cloth.seam, 2)


def quilting(cut: Cut, cloth: Cloth, diamonds: bool) -> str:
    """The seams of a quilted jacket, or the baffles of a puffer."""
    outline = body_outline(cut)
    if diamonds:
        seams = "".join(
            f"M{x} 90 L{x - 300} 390 M{x - 300} 90 L{x} 390 " for x in range(180, 660, 34)
        )
        return clipped(line(seams, cloth.seam, 1.4, 0.6), outline, "quilt")
    seams = "".join(f"M100 {y} C160 {y + 9} 320 {y + 9} 380 {y} " for y in range(146, 400, 34))
    sleeve, _ = _sleeve(cut)
    arms = "".join(f"M{x} {y} L{x + 70} {y - 12} " for x, y in ((312, 178), (322, 214), (330, 250), (338, 286), (346, 322)))  # fmt: skip
    on_arm = clipped(line(arms, cloth.seam, 2.2, 0.8), sleeve, "arm")
    mirrored_arm = group(on_arm.replace('"arm"', '"arm2"').replace("#arm)", "#arm2)"), "translate(480 0) scale(-1 1)")  # fmt: skip
    return clipped(line(seams, cloth.seam, 2.4, 0.8), outline, "quilt") + on_arm + mirrored_arm


def tag(x: float, y: float, paper: str, sign: str) -> str:
    """A brand's label sewn on."""
    return rect(x - 11, y - 9, 22, 18, paper, 3) + group(sign, f"translate({x} {y})")


def widened(cut: Cut, fit: str) -> Cut:
    """The same cut in another fit."""
    return replace(cut, width=WIDTHS.get(fit, 80))

"""How a garment closes at the front."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import circle, darker, flipped, line, mirrored, path, rect
from data.drawing.cloth import Cloth
from data.drawing.collars import nothing
from data.drawing.cut import Cut


def _buttons(cloth: Cloth, cut: Cut) -> str:
    end = cut.hem + 4
    start = 140 if cut.collar != "lapels" else 214
    strip = rect(
        231, start, 18, end - start, cloth.rib, 0, f'stroke="{cloth.seam}" stroke-width="1.4"'
    )
    dots = "".join(
        circle(240, y, 4, "#f6efe0", f'stroke="{cloth.seam}" stroke-width="1"')
        for y in range(int(start) + 18, int(end) - 8, 38)
    )
    return strip + dots


def _zip(cloth: Cloth, cut: Cut) -> str:
    start = 152 if cut.collar == "hood" else 100
    return (
        line(f"M240 {start} L240 {cut.hem + 6}", "#ece9e2", 6)
        + line(f"M240 {start} L240 {cut.hem + 6}", cloth.seam, 1.6)
        + rect(235, start + 12, 10, 18, "#d8b36a", 3)
    )


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
    belt = rect(
        240 - cut.width,
        292,
        2 * cut.width,
        20,
        cloth.rib,
        0,
        f'stroke="{cloth.seam}" stroke-width="1.6"',
    )
    buckle = rect(226, 288, 30, 28, "none", 4, 'stroke="#8a623d" stroke-width="4"')
    return line(f"M232 214 L232 {cut.hem + 8}", cloth.seam, 1.8) + dots + belt + buckle


def _one_button(cloth: Cloth, cut: Cut) -> str:
    return line(f"M240 214 C244 270 250 330 258 {cut.hem + 6}", cloth.seam, 2) + circle(
        244, 246, 5, darker(cloth.colour, 0.5)
    )


def _open(cloth: Cloth, cut: Cut) -> str:
    gap = mirrored(f"M240 100 L262 104 C272 180 276 280 282 {cut.hem + 6} L240 {cut.hem + 8}")
    edges = f"M262 104 C272 180 276 280 282 {cut.hem + 4}"
    return path(gap, darker(cloth.colour, 0.36)) + "".join(
        line(d, cloth.seam, 11) + line(d, cloth.rib, 8) for d in (edges, flipped(edges))
    )


def _wrap(cloth: Cloth, cut: Cut) -> str:
    cross = line("M264 116 C256 160 232 206 188 242", cloth.seam, 2.4)
    belt = rect(
        240 - cut.width + 11,
        240,
        2 * cut.width - 22,
        18,
        cloth.rib,
        3,
        f'stroke="{cloth.seam}" stroke-width="1.6"',
    )
    bow = path(
        "M196 248 C176 232 166 258 196 252 C188 276 202 296 196 314 L208 312 C210 288 204 268 200 252 Z",
        cloth.rib,
        cloth.seam,
        1.6,
    )
    return cross + belt + bow


FRONTS: dict[str, Callable[[Cloth, Cut], str]] = {
    "": nothing,
    "buttons": _buttons,
    "zip": _zip,
    "toggles": _toggles,
    "double": _double,
    "one button": _one_button,
    "open": _open,
    "wrap": _wrap,
}

"""Bags."""

from __future__ import annotations

import math

from data.drawing.canvas import circle, clipped, darker, ellipse, group, line, mirrored, path, rect
from data.drawing.cloth import Cloth
from data.drawing.laid import BRASS, SHADE, cut_out


def tote_bag(cloth: Cloth) -> str:
    """A canvas bag with two long handles."""
    handles = line("M186 200 C186 60 294 60 294 200", cloth.seam, 15) + line(
        "M186 200 C186 60 294 60 294 200", cloth.rib, 11
    )
    body = "M128 186 L352 186 L366 404 L114 404 Z"
    return (
        path(body, "#2a2230", extra=SHADE)
        + handles
        + cut_out(cloth, body)
        + line("M128 204 L352 204", cloth.seam, 2, 0.7)
        + _print(cloth)
    )


def _print(cloth: Cloth) -> str:
    fern = "".join(
        line(
            f"M240 {y} C{240 + 26 * side} {y - 4} {240 + 40 * side} {y - 20} {240 + 46 * side} {y - 30}",
            cloth.seam,
            5,
        )
        for y in range(268, 372, 24)
        for side in (-1, 1)
    )
    return line("M240 372 C238 330 242 280 240 232", cloth.seam, 5) + fern


def rucksack(cloth: Cloth) -> str:
    """A bag for the back with a rolled top."""
    body = mirrored("M240 124 L318 124 C338 220 336 330 328 404 L240 410")
    roll = rect(150, 92, 180, 42, cloth.rib, 16, f'stroke="{cloth.seam}" stroke-width="2"') + line(
        "M160 106 L320 106", cloth.seam, 2, 0.6
    )
    straps = line(
        "M142 120 C96 200 100 330 150 388 M338 120 C384 200 380 330 330 388", cloth.seam, 14
    )
    pocket = rect(
        176, 268, 128, 108, cloth.rib, 14, f'stroke="{cloth.seam}" stroke-width="2"'
    ) + line("M186 294 L294 294", "#ece9e2", 4)
    clip = rect(228, 118, 24, 66, darker(cloth.colour, 0.45), 4) + rect(
        222, 160, 36, 22, "#3a3a3d", 5
    )
    return straps + path(body, "#2a2230", extra=SHADE) + cut_out(cloth, body) + pocket + roll + clip


def satchel(cloth: Cloth) -> str:
    """A leather bag with two buckles."""
    strap = line("M120 200 C110 40 370 40 360 200", cloth.seam, 11)
    body = rect(104, 186, 272, 206, cloth.fill, 18, f'stroke="{cloth.seam}" stroke-width="2"')
    flap = path(
        "M104 204 Q104 186 122 186 L358 186 Q376 186 376 204 L368 300 C330 322 150 322 112 300 Z",
        cloth.rib,
        cloth.seam,
        2,
    )
    belts = "".join(
        rect(x, 262, 24, 88, darker(cloth.colour, 0.3), 4)
        + rect(x - 5, 306, 34, 24, "none", 4, f'stroke="{BRASS}" stroke-width="5"')
        for x in (160, 296)
    )
    stitch = line("M116 296 C160 312 320 312 364 296", BRASS, 1.6, 0.8)
    return (
        strap
        + path("M104 186 L376 186 L376 392 L104 392 Z", "#2a2230", extra=SHADE)
        + body
        + flap
        + stitch
        + belts
    )


def half_moon_bag(cloth: Cloth) -> str:
    """A small bag in the shape of half a moon."""
    chain = "".join(
        circle(x, y, 6, "none", f'stroke="{BRASS}" stroke-width="3.4"') for x, y in _chain()
    )
    body = "M112 206 L368 206 C374 330 310 380 240 380 C170 380 106 330 112 206 Z"
    zip_ = line("M122 216 L358 216", BRASS, 4) + circle(348, 232, 7, BRASS)
    shine = clipped(line("M136 250 C144 310 180 346 214 356", "#ffffff", 10, 0.22), body, "moon")
    return chain + path(body, "#2a2230", extra=SHADE) + cut_out(cloth, body) + zip_ + shine


def _chain() -> list[tuple[int, int]]:
    angles = (math.pi * step / 26 for step in range(27))
    return [(round(240 - 124 * math.cos(at)), round(206 - 122 * math.sin(at))) for at in angles]


def basket(cloth: Cloth) -> str:
    """A woven basket with a peony in it."""
    body = "M112 216 L368 216 L338 396 C300 408 180 408 142 396 Z"
    rows = "".join(f"M104 {y} C180 {y + 12} 300 {y + 12} 376 {y} " for y in range(236, 400, 15))
    posts = "".join(f"M{240 + n * 26} 218 L{240 + n * 20} 402 " for n in range(-5, 6))
    weave = clipped(
        line(rows, cloth.seam, 3, 0.55) + line(posts, cloth.seam, 3, 0.35), body, "weave"
    )
    handle = line("M150 220 C150 70 330 70 330 220", cloth.seam, 16) + line(
        "M150 220 C150 70 330 70 330 220", cloth.rib, 11
    )
    flower = "".join(
        group(ellipse(0, -20, 17, 24, shade), f"translate(272 186) rotate({turn})")
        for turn, shade in (
            (0, "#e79aad"),
            (60, "#dd8198"),
            (120, "#eba9b8"),
            (180, "#dd8198"),
            (240, "#e79aad"),
            (300, "#eba9b8"),
        )
    )
    leaves = path("M206 214 C176 190 186 160 200 150 C220 170 222 196 206 214 Z", "#6f8f62")
    return (
        handle
        + leaves
        + flower
        + circle(272, 186, 10, "#f2d06a")
        + path(body, "#2a2230", extra=SHADE)
        + cut_out(cloth, body)
        + weave
    )


def sling_bag(cloth: Cloth) -> str:
    """A bag to wear across the shoulder."""
    strap = line("M120 250 C60 120 300 20 384 172", darker(cloth.colour, 0.4), 15) + rect(
        284, 84, 34, 24, "#3a3a3d", 5
    )
    body = "M94 262 C96 210 200 196 300 190 C380 184 402 226 386 268 C366 322 270 350 186 342 C120 336 92 310 94 262 Z"
    zip_ = (
        line("M122 256 C190 226 300 222 366 236", "#ece9e2", 6)
        + line("M122 256 C190 226 300 222 366 236", cloth.seam, 1.6)
        + rect(124, 252, 24, 10, BRASS, 4)
    )
    return (
        strap
        + path(body, "#2a2230", extra=SHADE)
        + cut_out(cloth, body)
        + zip_
        + line("M150 296 C220 312 300 296 350 272", cloth.seam, 2.4, 0.6)
    )

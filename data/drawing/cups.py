"""What one drinks from or pours milk with."""

from __future__ import annotations

from data.drawing.canvas import circle, clipped, darker, ellipse, line, mirrored, path, rect
from data.drawing.stage import shadow
from data.drawing.tableware import COFFEE, GLASS, STEEL, at, steam


def mug(colour: str, sign: str) -> str:
    """A round mug with a speckled glaze and a bare foot."""
    handle = line("M318 272 C380 262 384 356 312 350", darker(colour, 0.08), 20)
    half = "M240 236 L324 236 C328 320 322 400 286 400 L240 400"
    dots = "".join(
        circle(172 + 31 * n % 140, 262 + 47 * n % 120, 2, darker(colour, 0.4), 'opacity=".5"')
        for n in range(16)
    )
    foot = rect(150, 380, 180, 22, "#d8bd97")
    inside = clipped(dots + foot, mirrored(half), "mug")
    return (
        shadow(170)
        + handle
        + path(mirrored(half), colour)
        + inside
        + ellipse(240, 236, 84, 14, darker(colour, 0.25))
        + ellipse(240, 239, 74, 10, COFFEE)
        + at(sign, 236, 312)
        + steam(236, 214)
    )


def camp_mug(colour: str, sign: str) -> str:
    """A straight enamel mug with a dark rim."""
    handle = line("M326 272 C388 268 388 362 326 358", darker(colour, 0.06), 13)
    body = rect(154, 238, 172, 162, colour, 10)
    rim = rect(150, 232, 180, 13, "#32405c", 6)
    shade = rect(296, 246, 24, 148, darker(colour, 0.2), 8, 'opacity="0.35"')
    chips = circle(172, 384, 5, "#32405c") + circle(182, 390, 3, "#32405c")
    return shadow(176) + handle + body + shade + rim + chips + at(sign, 232, 318) + steam(236, 212)


def tumbler(colour: str, sign: str) -> str:
    """A steel cup with a lid for the train."""
    body = mirrored("M240 156 L296 156 L278 388 Q276 400 264 400 L240 400")
    lid = rect(176, 128, 128, 32, "#3a3a3d", 9) + rect(190, 112, 100, 20, "#4a4a4e", 8)
    grip = clipped(rect(150, 244, 180, 66, darker(colour, 0.22)), body, "grip")
    shine = line("M202 176 L214 384", "#ffffff", 8, 0.28)
    foot = clipped(rect(150, 384, 180, 20, STEEL), body, "foot")
    return shadow(104) + path(body, colour) + grip + foot + shine + lid + at(sign, 240, 276)


def glass_mug(colour: str, sign: str) -> str:
    """A glass with a basket of leaves in it."""
    handle = line("M312 236 C382 232 382 350 312 346", darker(GLASS, 0.12), 14)
    glass = mirrored("M240 176 L316 176 L308 390 Q306 400 294 400 L240 400")
    tea = clipped(rect(150, 222, 190, 180, "#d79a45", 0, 'opacity="0.85"'), glass, "tea")
    basket = rect(194, 168, 92, 150, "#ffffff", 10, 'opacity="0.45"') + rect(
        184, 160, 112, 14, STEEL, 6
    )
    leaves = "".join(
        ellipse(214 + 17 * n % 60, 252 + 23 * n % 54, 7, 4, "#5c7a3c") for n in range(9)
    )
    return (
        shadow(150)
        + handle
        + path(glass, GLASS, darker(GLASS, 0.3), 2)
        + tea
        + basket
        + leaves
        + at(sign, 240, 362)
    )


def milk_jug(colour: str, sign: str) -> str:
    """A steel jug with milk up to its spout."""
    handle = line("M310 236 C388 226 388 372 314 366", darker(colour, 0.12), 15)
    body = "M168 200 L146 178 L196 196 L304 196 C300 250 322 300 322 350 Q322 400 294 400 L186 400 Q158 400 158 350 C158 300 176 250 168 200 Z"
    milk = ellipse(240, 200, 64, 11, "#fffaf0") + path(
        "M240 206 C228 196 240 192 240 198 C240 192 252 196 240 206 Z", "#c99a6b"
    )
    shine = line("M188 232 C190 280 176 320 180 372", "#ffffff", 9, 0.45)
    return (
        shadow(168)
        + handle
        + path(body, colour, darker(colour), 2)
        + milk
        + shine
        + at(sign, 246, 320)
    )

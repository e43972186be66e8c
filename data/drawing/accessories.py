"""Scarves, hats and socks."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import circle, darker, ellipse, group, lighter, line, path, rect
from data.drawing.cloth import Cloth
from data.drawing.hats import beanie, bobble_hat, bucket_hat, cap, fedora, sun_hat
from data.drawing.laid import SHADE, laid


def scarf(cloth: Cloth) -> str:
    """A scarf folded round once, both ends with a fringe."""
    fringe = "".join(f"M{x} 392 l{-2 + x % 3} 34 " for x in range(174, 234, 7))
    fringe2 = "".join(f"M{x} 348 l{3 - x % 4} 32 " for x in range(258, 316, 7))
    loop = "M150 150 C150 70 330 70 330 150 C330 206 300 232 240 232 C180 232 150 206 150 150 Z"
    hole = "M196 146 C196 108 284 108 284 146 C284 172 268 182 240 182 C212 182 196 172 196 146 Z"
    inside = path(hole, darker(cloth.colour, 0.4))
    folds = line(
        "M160 176 C190 214 290 214 322 172 M170 122 C196 92 284 92 312 124", cloth.seam, 2.4, 0.5
    )
    return (
        line(fringe, cloth.colour, 4)
        + line(fringe2, cloth.colour, 4)
        + laid(cloth, "M256 190 L318 190 L320 350 L254 350 Z")
        + laid(cloth, "M178 200 L240 200 L236 394 L170 394 Z")
        + laid(cloth, loop)
        + inside
        + folds
    )


def snood(cloth: Cloth) -> str:
    """A tube for the neck."""
    outline = "M142 150 C170 120 310 120 338 150 C326 200 356 290 338 350 C300 386 180 386 142 350 C124 290 154 200 142 150 Z"
    folds = "M150 206 C200 234 280 234 330 206 M146 268 C200 296 284 296 336 262 M148 322 C200 346 280 346 330 320"
    return (
        laid(cloth, outline)
        + ellipse(240, 150, 92, 24, darker(cloth.colour, 0.36))
        + line(folds, cloth.seam, 3, 0.55)
    )


def silk_square(cloth: Cloth) -> str:
    """A square of silk laid out, with a border."""
    outline = "M106 120 L372 108 L382 366 L100 376 Z"
    border = line("M126 140 L354 130 L362 346 L122 356 Z", cloth.seam, 7, 0.85)
    fold = path("M372 108 L382 366 L330 240 Z", "#ffffff", extra='opacity="0.16"')
    centre = circle(
        242, 242, 54, lighter(cloth.colour, 0.5), f'stroke="{cloth.seam}" stroke-width="4"'
    )
    flowers = "".join(
        group(ellipse(0, -22, 12, 19, cloth.seam), f"translate(242 242) rotate({turn})")
        for turn in range(0, 360, 60)
    )
    return laid(cloth, outline) + border + centre + flowers + circle(242, 242, 9, "#f2c14b") + fold


def socks(cloth: Cloth, tall: bool = True) -> str:
    """Two socks, one over the other."""
    high = 90 if tall else 186
    outline = f"M176 {high} L254 {high} L256 268 C260 300 330 312 346 338 C354 366 338 384 316 384 L232 384 C186 384 172 352 174 310 Z"
    toe = path(
        "M312 318 C338 324 352 346 346 364 C340 382 330 384 316 384 L296 384 C292 356 298 334 312 318 Z",
        cloth.rib,
    )
    heel = path("M174 310 C172 352 186 384 232 384 C236 350 206 316 174 310 Z", cloth.rib)
    cuff = rect(174, high - 4, 82, 34, cloth.rib, 5, f'stroke="{cloth.seam}" stroke-width="1.8"')
    ribs = line(
        "".join(f"M{x} {high} L{x} {high + 26} " for x in range(182, 254, 8)), cloth.seam, 1.8, 0.5
    )
    one = path(outline, cloth.fill, cloth.seam, 2) + toe + heel + cuff + ribs
    back = group(path(outline, "#2a2230", extra=SHADE) + one, "translate(54 -22) rotate(7 240 240)")
    front = group(
        path(outline, "#2a2230", extra=SHADE) + one, "translate(-46 14) rotate(-4 240 240)"
    )
    return back + front


def ankle_socks(cloth: Cloth) -> str:
    """Short ones."""
    return group(socks(cloth, tall=False), "translate(-30 -50) scale(1.13)")


ACCESSORIES: dict[str, Callable[[Cloth], str]] = {
    "scarf": scarf,
    "snood": snood,
    "silk square": silk_square,
    "beanie": beanie,
    "bobble hat": bobble_hat,
    "sun hat": sun_hat,
    "cap": cap,
    "bucket hat": bucket_hat,
    "fedora": fedora,
    "socks": socks,
    "ankle socks": ankle_socks,
}

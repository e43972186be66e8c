"""Scarves, hats and socks."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import (
    circle,
    clipped,
    darker,
    ellipse,
    group,
    lighter,
    line,
    mirrored,
    path,
    rect,
)
from data.drawing.cloth import Cloth

SHADE = 'opacity="0.14" transform="translate(7 9)"'


def _laid(cloth: Cloth, outline: str) -> str:
    return path(outline, "#2a2230", extra=SHADE) + path(outline, cloth.fill, cloth.seam, 2)


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
        + _laid(cloth, "M256 190 L318 190 L320 350 L254 350 Z")
        + _laid(cloth, "M178 200 L240 200 L236 394 L170 394 Z")
        + _laid(cloth, loop)
        + inside
        + folds
    )


def snood(cloth: Cloth) -> str:
    """A tube for the neck."""
    outline = "M142 150 C170 120 310 120 338 150 C326 200 356 290 338 350 C300 386 180 386 142 350 C124 290 154 200 142 150 Z"  # fmt: skip
    folds = "M150 206 C200 234 280 234 330 206 M146 268 C200 296 284 296 336 262 M148 322 C200 346 280 346 330 320"
    return _laid(cloth, outline) + ellipse(240, 150, 92, 24, darker(cloth.colour, 0.36)) + line(folds, cloth.seam, 3, 0.55)  # fmt: skip


def silk_square(cloth: Cloth) -> str:
    """A square of silk laid out, with a border."""
    outline = "M106 120 L372 108 L382 366 L100 376 Z"
    border = line("M126 140 L354 130 L362 346 L122 356 Z", cloth.seam, 7, 0.85)
    fold = path("M372 108 L382 366 L330 240 Z", "#ffffff", extra='opacity="0.16"')
    centre = circle(
        242, 242, 54, lighter(cloth.colour, 0.5), f'stroke="{cloth.seam}" stroke-width="4"'
    )
    flowers = "".join(group(ellipse(0, -22, 12, 19, cloth.seam), f"translate(242 242) rotate({turn})") for turn in range(0, 360, 60))  # fmt: skip
    return _laid(cloth, outline) + border + centre + flowers + circle(242, 242, 9, "#f2c14b") + fold


def beanie(cloth: Cloth) -> str:
    """A knitted cap with a turned-up brim."""
    crown = mirrored("M240 112 C330 112 346 210 344 296 L240 296")
    brim = rect(128, 284, 224, 66, cloth.rib, 22, f'stroke="{cloth.seam}" stroke-width="2"')
    ribs = "".join(f"M{x} 292 L{x} 342 " for x in range(146, 340, 12))
    seams = "M240 114 C236 180 238 240 240 282 M240 114 C190 150 178 220 176 282 M240 114 C290 150 302 220 304 282"
    return (
        _laid(cloth, crown)
        + line(seams, cloth.seam, 2.2, 0.5)
        + brim
        + line(ribs, cloth.seam, 2.2, 0.5)
    )


def bobble_hat(cloth: Cloth) -> str:
    """A hat with a large bobble."""
    tufts = "".join(group(line("M0 -34 L0 -46", cloth.second, 9), f"translate(240 100) rotate({turn})") for turn in range(0, 360, 20))  # fmt: skip
    return tufts + circle(240, 100, 38, cloth.second) + circle(228, 90, 12, "#ffffff", 'opacity="0.4"') + beanie(cloth)  # fmt: skip


def sun_hat(cloth: Cloth) -> str:
    """A hat with a very wide brim."""
    brim = "M52 316 C60 262 420 262 428 316 C410 372 70 372 52 316 Z"
    crown = "M152 298 C150 170 330 170 328 298 C290 320 190 320 152 298 Z"
    ribbon = path("M152 298 C151 280 152 270 154 258 C196 284 284 284 326 258 C328 270 329 280 328 298 C290 320 190 320 152 298 Z", "#b5536a")  # fmt: skip
    bow = path("M318 286 C340 270 362 282 322 296 C352 306 350 326 330 320 L318 296 Z", "#a0455c")
    weave = clipped(line("".join(f"M{52 + n} 330 C{120 + n} 300 {300 - n} 300 {428 - n} 330 " for n in range(0, 90, 14)), cloth.seam, 1.4, 0.5), brim, "weave")  # fmt: skip
    return _laid(cloth, brim) + weave + _laid(cloth, crown) + ribbon + bow


def cap(cloth: Cloth) -> str:
    """A cap with a peak, from the side."""
    crown = "M118 290 C110 160 240 140 300 176 C350 206 358 250 356 292 C300 302 180 302 118 290 Z"
    peak = "M300 286 C360 268 430 290 440 326 C400 318 350 316 290 310 Z"
    seams = "M238 154 C226 200 222 250 226 298 M238 154 C300 176 318 240 316 296"
    holes = circle(180, 214, 4, cloth.seam) + circle(276, 210, 4, cloth.seam)
    return _laid(cloth, peak) + _laid(cloth, crown) + line(seams, cloth.seam, 2.2, 0.7) + holes + circle(238, 154, 8, cloth.rib, f'stroke="{cloth.seam}" stroke-width="2"')  # fmt: skip


def bucket_hat(cloth: Cloth) -> str:
    """A hat with a sloping brim all round."""
    crown = mirrored("M240 138 C280 138 312 146 318 162 L338 272 L240 282")
    brim = mirrored("M240 270 L334 262 C360 290 386 326 392 350 C340 372 290 376 240 376")
    rows = "M124 306 C190 328 290 328 356 306 M112 330 C190 352 290 352 368 330"
    return _laid(cloth, brim) + line(rows, cloth.seam, 1.8, 0.6) + _laid(cloth, crown) + line("M150 258 C200 272 280 272 332 258", cloth.seam, 4, 0.6) + circle(296, 216, 4, cloth.seam) + circle(312, 222, 4, cloth.seam)  # fmt: skip


def fedora(cloth: Cloth) -> str:
    """A felt hat with a pinched crown and a band."""
    brim = "M70 316 C90 276 390 276 410 316 C430 300 412 350 356 352 C300 362 180 362 124 352 C68 350 50 300 70 316 Z"  # fmt: skip
    crown = "M152 306 C148 230 164 160 200 158 C222 158 228 176 240 176 C252 176 258 158 280 158 C316 160 332 230 328 306 C290 322 190 322 152 306 Z"  # fmt: skip
    band = path("M151 306 C150 292 150 280 151 268 C200 288 280 288 329 268 C330 280 330 292 329 306 C290 322 190 322 151 306 Z", darker(cloth.colour, 0.5))  # fmt: skip
    return _laid(cloth, brim) + _laid(cloth, crown) + band + line("M240 178 C236 200 238 224 240 240", cloth.seam, 3, 0.6)  # fmt: skip


def socks(cloth: Cloth, tall: bool = True) -> str:
    """Two socks, one over the other."""
    high = 90 if tall else 186
    outline = f"M176 {high} L254 {high} L256 268 C260 300 330 312 346 338 C354 366 338 384 316 384 L232 384 C186 384 172 352 174 310 Z"  # fmt: skip
    toe = path("M312 318 C338 324 352 346 346 364 C340 382 330 384 316 384 L296 384 C292 356 298 334 312 318 Z", cloth.rib)  # fmt: skip
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

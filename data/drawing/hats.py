"""Hats."""

from __future__ import annotations

from data.drawing.canvas import circle, clipped, darker, group, line, mirrored, path, rect
from data.drawing.cloth import Cloth
from data.drawing.laid import laid


def beanie(cloth: Cloth) -> str:
    """A knitted cap with a turned-up brim."""
    crown = mirrored("M240 112 C330 112 346 210 344 296 L240 296")
    brim = rect(128, 284, 224, 66, cloth.rib, 22, f'stroke="{cloth.seam}" stroke-width="2"')
    ribs = "".join(f"M{x} 292 L{x} 342 " for x in range(146, 340, 12))
    seams = "M240 114 C236 180 238 240 240 282 M240 114 C190 150 178 220 176 282 M240 114 C290 150 302 220 304 282"
    return (
        laid(cloth, crown)
        + line(seams, cloth.seam, 2.2, 0.5)
        + brim
        + line(ribs, cloth.seam, 2.2, 0.5)
    )


def bobble_hat(cloth: Cloth) -> str:
    """A hat with a large bobble."""
    tufts = "".join(
        group(line("M0 -34 L0 -46", cloth.second, 9), f"translate(240 100) rotate({turn})")
        for turn in range(0, 360, 20)
    )
    return (
        tufts
        + circle(240, 100, 38, cloth.second)
        + circle(228, 90, 12, "#ffffff", 'opacity="0.4"')
        + beanie(cloth)
    )


def sun_hat(cloth: Cloth) -> str:
    """A hat with a very wide brim."""
    brim = "M52 316 C60 262 420 262 428 316 C410 372 70 372 52 316 Z"
    crown = "M152 298 C150 170 330 170 328 298 C290 320 190 320 152 298 Z"
    ribbon = path(
        "M152 298 C151 280 152 270 154 258 C196 284 284 284 326 258 C328 270 329 280 328 298 C290 320 190 320 152 298 Z",
        "#b5536a",
    )
    bow = path("M318 286 C340 270 362 282 322 296 C352 306 350 326 330 320 L318 296 Z", "#a0455c")
    weave = clipped(
        line(
            "".join(
                f"M{52 + n} 330 C{120 + n} 300 {300 - n} 300 {428 - n} 330 "
                for n in range(0, 90, 14)
            ),
            cloth.seam,
            1.4,
            0.5,
        ),
        brim,
        "weave",
    )
    return laid(cloth, brim) + weave + laid(cloth, crown) + ribbon + bow


def cap(cloth: Cloth) -> str:
    """A cap with a peak, from the side."""
    crown = "M118 290 C110 160 240 140 300 176 C350 206 358 250 356 292 C300 302 180 302 118 290 Z"
    peak = "M300 286 C360 268 430 290 440 326 C400 318 350 316 290 310 Z"
    seams = "M238 154 C226 200 222 250 226 298 M238 154 C300 176 318 240 316 296"
    holes = circle(180, 214, 4, cloth.seam) + circle(276, 210, 4, cloth.seam)
    return (
        laid(cloth, peak)
        + laid(cloth, crown)
        + line(seams, cloth.seam, 2.2, 0.7)
        + holes
        + circle(238, 154, 8, cloth.rib, f'stroke="{cloth.seam}" stroke-width="2"')
    )


def bucket_hat(cloth: Cloth) -> str:
    """A hat with a sloping brim all round."""
    crown = mirrored("M240 138 C280 138 312 146 318 162 L338 272 L240 282")
    brim = mirrored("M240 270 L334 262 C360 290 386 326 392 350 C340 372 290 376 240 376")
    rows = "M124 306 C190 328 290 328 356 306 M112 330 C190 352 290 352 368 330"
    return (
        laid(cloth, brim)
        + line(rows, cloth.seam, 1.8, 0.6)
        + laid(cloth, crown)
        + line("M150 258 C200 272 280 272 332 258", cloth.seam, 4, 0.6)
        + circle(296, 216, 4, cloth.seam)
        + circle(312, 222, 4, cloth.seam)
    )


def fedora(cloth: Cloth) -> str:
    """A felt hat with a pinched crown and a band."""
    brim = "M70 316 C90 276 390 276 410 316 C430 300 412 350 356 352 C300 362 180 362 124 352 C68 350 50 300 70 316 Z"
    crown = "M152 306 C148 230 164 160 200 158 C222 158 228 176 240 176 C252 176 258 158 280 158 C316 160 332 230 328 306 C290 322 190 322 152 306 Z"
    band = path(
        "M151 306 C150 292 150 280 151 268 C200 288 280 288 329 268 C330 280 330 292 329 306 C290 322 190 322 151 306 Z",
        darker(cloth.colour, 0.5),
    )
    return (
        laid(cloth, brim)
        + laid(cloth, crown)
        + band
        + line("M240 178 C236 200 238 224 240 240", cloth.seam, 3, 0.6)
    )

"""Shoes from the side, one behind the other, and bags."""

from __future__ import annotations

import math
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
RUBBER = "#f4f1ea"
BRASS = "#d0a552"


def _upper(cloth: Cloth, outline: str) -> str:
    return path(outline, cloth.fill, cloth.seam, 2)


def _pair(one: str) -> str:
    behind = group(one, "translate(34 -58)")
    shade = ellipse(238, 350, 176, 14, "#2a2230", 'opacity="0.12"')
    return behind + shade + group(one, "translate(-6 22)")


def _laces(cloth: Cloth, points: tuple[tuple[int, int], ...], colour: str = "#ffffff") -> str:
    rows = "".join(f"M{x} {y} l26 -13 " for x, y in points)
    return line(rows, darker(colour, 0.25), 7) + line(rows, colour, 5)


def trainers(cloth: Cloth) -> str:
    """Low trainers with a thick sole."""
    upper = "M92 212 C110 206 140 204 152 214 C170 236 210 246 250 262 C310 274 376 276 392 318 L88 318 C82 280 84 240 92 212 Z"  # fmt: skip
    sole = path("M82 314 L396 314 C402 334 396 344 384 344 L96 344 C82 344 80 330 82 314 Z", RUBBER, "#c9c2b4", 2)  # fmt: skip
    toe = path("M330 276 C370 280 388 294 392 318 L320 318 C318 300 322 284 330 276 Z", cloth.rib)
    stripe = path("M196 318 L226 252 L248 260 L226 318 Z", cloth.second)
    heel = path("M92 212 C84 240 82 280 88 318 L124 318 C118 280 116 240 118 206 Z", cloth.rib)
    return _pair(_upper(cloth, upper) + toe + heel + stripe + _laces(cloth, ((166, 246), (188, 256), (210, 264))) + sole)  # fmt: skip


def plimsolls(cloth: Cloth) -> str:
    """Canvas shoes with a rubber toe."""
    upper = "M96 230 C130 222 150 226 160 240 C200 250 250 262 290 274 C350 284 382 296 388 326 L94 326 C90 290 92 256 96 230 Z"  # fmt: skip
    sole = path("M88 322 L394 322 C398 336 392 342 384 342 L98 342 C88 342 86 332 88 322 Z", RUBBER, "#c9c2b4", 2) + line("M92 331 L392 331", "#c0392f", 3)  # fmt: skip
    toe = path("M334 286 C372 290 388 304 388 324 L322 324 C320 306 324 294 334 286 Z", RUBBER, "#c9c2b4", 1.6)  # fmt: skip
    return _pair(
        _upper(cloth, upper) + toe + _laces(cloth, ((186, 262), (212, 268), (238, 276))) + sole
    )


def boots(cloth: Cloth, laced: bool = True) -> str:
    """Ankle boots, laced or with elastic at the side."""
    upper = "M110 120 L214 112 C218 170 222 210 246 236 C300 248 376 262 386 320 L104 320 C112 250 112 180 110 120 Z"  # fmt: skip
    sole = path(
        "M98 316 L392 316 L392 342 L330 342 L322 336 L180 336 L172 346 L100 346 Z", "#2f2a28"
    )
    welt = line("M100 314 L390 314", BRASS, 3, 0.8)
    elastic = path("M150 118 L186 115 C190 160 184 206 170 232 C154 206 148 160 150 118 Z", darker(cloth.colour, 0.5)) + line("M158 124 L166 216 M176 122 L172 216", "#8a8480", 2, 0.6)  # fmt: skip
    hooks = _laces(cloth, ((196, 148), (202, 178), (210, 208), (226, 234)), "#d8b36a")
    loop = rect(104, 106, 16, 34, "none", 6, f'stroke="{cloth.seam}" stroke-width="5"')
    return _pair(loop + _upper(cloth, upper) + (hooks if laced else elastic) + welt + sole)


def chelsea_boots(cloth: Cloth) -> str:
    """Boots without laces."""
    return boots(cloth, laced=False)


def loafers(cloth: Cloth) -> str:
    """Slip-on shoes with a strap and a slot for the penny."""
    upper = "M96 240 C120 232 150 238 166 256 C210 262 230 246 262 250 C330 262 384 282 390 322 L96 322 C90 290 90 262 96 240 Z"  # fmt: skip
    mouth = path("M104 240 C124 236 146 242 160 258 C190 266 220 256 240 250 C216 274 150 284 110 262 Z", darker(cloth.colour, 0.5))  # fmt: skip
    strap = path("M206 258 C232 244 256 244 272 252 L262 318 L232 318 C236 296 226 272 206 258 Z", cloth.rib, cloth.seam, 2) + ellipse(250, 270, 9, 4, darker(cloth.colour, 0.6))  # fmt: skip
    apron = line("M270 262 C320 270 352 284 360 304", cloth.seam, 3, 0.8)
    sole = path("M92 318 L394 318 L394 330 L200 332 L180 344 L96 344 Z", "#4a3427")
    return _pair(_upper(cloth, upper) + mouth + apron + strap + sole)


def ballet_flats(cloth: Cloth) -> str:
    """Flat shoes with a bow."""
    upper = "M92 276 C110 262 130 270 150 284 C200 304 250 292 284 280 C340 280 384 296 390 324 L96 324 C88 306 86 290 92 276 Z"  # fmt: skip
    mouth = path("M102 278 C120 272 134 282 150 290 C200 310 240 302 272 288 C240 316 140 322 106 300 Z", darker(cloth.colour, 0.4))  # fmt: skip
    bow = path("M292 284 C272 264 262 282 288 288 C268 302 282 312 294 292 C314 306 322 290 300 286 C318 272 304 264 292 284 Z", cloth.rib, cloth.seam, 1.8)  # fmt: skip
    sole = path("M92 320 L392 320 L390 330 L98 330 Z", "#5a4234")
    return _pair(_upper(cloth, upper) + mouth + bow + sole)


def slippers(cloth: Cloth) -> str:
    """Felt slippers, open at the heel."""
    upper = "M110 306 C150 300 190 250 250 246 C330 246 386 276 390 322 L106 322 Z"
    lining = path("M110 304 C150 300 190 252 250 246 C230 268 220 300 210 316 L108 318 Z", lighter(cloth.colour, 0.45))  # fmt: skip
    stitch = line("M226 262 C216 284 212 300 208 314", cloth.seam, 3)
    sole = path(
        "M92 316 L394 316 C396 334 388 340 378 340 L104 340 C90 340 88 328 92 316 Z", "#a8744a"
    )
    return _pair(_upper(cloth, upper) + lining + stitch + sole)


def tote_bag(cloth: Cloth) -> str:
    """A canvas bag with two long handles."""
    handles = line("M186 200 C186 60 294 60 294 200", cloth.seam, 15) + line("M186 200 C186 60 294 60 294 200", cloth.rib, 11)  # fmt: skip
    body = "M128 186 L352 186 L366 404 L114 404 Z"
    return path(body, "#2a2230", extra=SHADE) + handles + _upper(cloth, body) + line("M128 204 L352 204", cloth.seam, 2, 0.7) + _print(cloth)  # fmt: skip


def _print(cloth: Cloth) -> str:
    fern = "".join(line(f"M240 {y} C{240 + 26 * side} {y - 4} {240 + 40 * side} {y - 20} {240 + 46 * side} {y - 30}", cloth.seam, 5) for y in range(268, 372, 24) for side in (-1, 1))  # fmt: skip
    return line("M240 372 C238 330 242 280 240 232", cloth.seam, 5) + fern


def rucksack(cloth: Cloth) -> str:
    """A bag for the back with a rolled top."""
    body = mirrored("M240 124 L318 124 C338 220 336 330 328 404 L240 410")
    roll = rect(150, 92, 180, 42, cloth.rib, 16, f'stroke="{cloth.seam}" stroke-width="2"') + line("M160 106 L320 106", cloth.seam, 2, 0.6)  # fmt: skip
    straps = line(
        "M142 120 C96 200 100 330 150 388 M338 120 C384 200 380 330 330 388", cloth.seam, 14
    )
    pocket = rect(176, 268, 128, 108, cloth.rib, 14, f'stroke="{cloth.seam}" stroke-width="2"') + line("M186 294 L294 294", "#ece9e2", 4)  # fmt: skip
    clip = rect(228, 118, 24, 66, darker(cloth.colour, 0.45), 4) + rect(
        222, 160, 36, 22, "#3a3a3d", 5
    )
    return straps + path(body, "#2a2230", extra=SHADE) + _upper(cloth, body) + pocket + roll + clip


def satchel(cloth: Cloth) -> str:
    """A leather bag with two buckles."""
    strap = line("M120 200 C110 40 370 40 360 200", cloth.seam, 11)
    body = rect(104, 186, 272, 206, cloth.fill, 18, f'stroke="{cloth.seam}" stroke-width="2"')
    flap = path("M104 204 Q104 186 122 186 L358 186 Q376 186 376 204 L368 300 C330 322 150 322 112 300 Z", cloth.rib, cloth.seam, 2)  # fmt: skip
    belts = "".join(rect(x, 262, 24, 88, darker(cloth.colour, 0.3), 4) + rect(x - 5, 306, 34, 24, "none", 4, f'stroke="{BRASS}" stroke-width="5"') for x in (160, 296))  # fmt: skip
    stitch = line("M116 296 C160 312 320 312 364 296", BRASS, 1.6, 0.8)
    return strap + path("M104 186 L376 186 L376 392 L104 392 Z", "#2a2230", extra=SHADE) + body + flap + stitch + belts  # fmt: skip


def half_moon_bag(cloth: Cloth) -> str:
    """A small bag in the shape of half a moon."""
    chain = "".join(
        circle(x, y, 6, "none", f'stroke="{BRASS}" stroke-width="3.4"') for x, y in _chain()
    )
    body = "M112 206 L368 206 C374 330 310 380 240 380 C170 380 106 330 112 206 Z"
    zip_ = line("M122 216 L358 216", BRASS, 4) + circle(348, 232, 7, BRASS)
    shine = clipped(line("M136 250 C144 310 180 346 214 356", "#ffffff", 10, 0.22), body, "moon")
    return chain + path(body, "#2a2230", extra=SHADE) + _upper(cloth, body) + zip_ + shine


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
    handle = line("M150 220 C150 70 330 70 330 220", cloth.seam, 16) + line("M150 220 C150 70 330 70 330 220", cloth.rib, 11)  # fmt: skip
    flower = "".join(group(ellipse(0, -20, 17, 24, shade), f"translate(272 186) rotate({turn})") for turn, shade in ((0, "#e79aad"), (60, "#dd8198"), (120, "#eba9b8"), (180, "#dd8198"), (240, "#e79aad"), (300, "#eba9b8")))  # fmt: skip
    leaves = path("M206 214 C176 190 186 160 200 150 C220 170 222 196 206 214 Z", "#6f8f62")
    return handle + leaves + flower + circle(272, 186, 10, "#f2d06a") + path(body, "#2a2230", extra=SHADE) + _upper(cloth, body) + weave  # fmt: skip


def sling_bag(cloth: Cloth) -> str:
    """A bag to wear across the shoulder."""
    strap = line("M120 250 C60 120 300 20 384 172", darker(cloth.colour, 0.4), 15) + rect(284, 84, 34, 24, "#3a3a3d", 5)  # fmt: skip
    body = "M94 262 C96 210 200 196 300 190 C380 184 402 226 386 268 C366 322 270 350 186 342 C120 336 92 310 94 262 Z"  # fmt: skip
    zip_ = line("M122 256 C190 226 300 222 366 236", "#ece9e2", 6) + line("M122 256 C190 226 300 222 366 236", cloth.seam, 1.6) + rect(124, 252, 24, 10, BRASS, 4)  # fmt: skip
    return strap + path(body, "#2a2230", extra=SHADE) + _upper(cloth, body) + zip_ + line("M150 296 C220 312 300 296 350 272", cloth.seam, 2.4, 0.6)  # fmt: skip


SHOES_AND_BAGS: dict[str, Callable[[Cloth], str]] = {
    "trainers": trainers,
    "plimsolls": plimsolls,
    "boots": boots,
    "chelsea boots": chelsea_boots,
    "loafers": loafers,
    "ballet flats": ballet_flats,
    "slippers": slippers,
    "tote bag": tote_bag,
    "rucksack": rucksack,
    "satchel": satchel,
    "half-moon bag": half_moon_bag,
    "basket": basket,
    "sling bag": sling_bag,
}

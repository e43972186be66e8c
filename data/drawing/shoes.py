"""Shoes from the side, one behind the other."""

from __future__ import annotations

from data.drawing.canvas import darker, ellipse, group, lighter, line, path, rect
from data.drawing.cloth import Cloth
from data.drawing.laid import BRASS, cut_out

RUBBER = "#f4f1ea"


def _pair(one: str) -> str:
    behind = group(one, "translate(34 -58)")
    shade = ellipse(238, 350, 176, 14, "#2a2230", 'opacity="0.12"')
    return behind + shade + group(one, "translate(-6 22)")


def _laces(cloth: Cloth, points: tuple[tuple[int, int], ...], colour: str = "#ffffff") -> str:
    rows = "".join(f"M{x} {y} l26 -13 " for x, y in points)
    return line(rows, darker(colour, 0.25), 7) + line(rows, colour, 5)


def trainers(cloth: Cloth) -> str:
    """Low trainers with a thick sole."""
    upper = "M92 212 C110 206 140 204 152 214 C170 236 210 246 250 262 C310 274 376 276 392 318 L88 318 C82 280 84 240 92 212 Z"
    sole = path(
        "M82 314 L396 314 C402 334 396 344 384 344 L96 344 C82 344 80 330 82 314 Z",
        RUBBER,
        "#c9c2b4",
        2,
    )
    toe = path("M330 276 C370 280 388 294 392 318 L320 318 C318 300 322 284 330 276 Z", cloth.rib)
    stripe = path("M196 318 L226 252 L248 260 L226 318 Z", cloth.second)
    heel = path("M92 212 C84 240 82 280 88 318 L124 318 C118 280 116 240 118 206 Z", cloth.rib)
    return _pair(
        cut_out(cloth, upper)
        + toe
        + heel
        + stripe
        + _laces(cloth, ((166, 246), (188, 256), (210, 264)))
        + sole
    )


def plimsolls(cloth: Cloth) -> str:
    """Canvas shoes with a rubber toe."""
    upper = "M96 230 C130 222 150 226 160 240 C200 250 250 262 290 274 C350 284 382 296 388 326 L94 326 C90 290 92 256 96 230 Z"
    sole = path(
        "M88 322 L394 322 C398 336 392 342 384 342 L98 342 C88 342 86 332 88 322 Z",
        RUBBER,
        "#c9c2b4",
        2,
    ) + line("M92 331 L392 331", "#c0392f", 3)
    toe = path(
        "M334 286 C372 290 388 304 388 324 L322 324 C320 306 324 294 334 286 Z",
        RUBBER,
        "#c9c2b4",
        1.6,
    )
    return _pair(
        cut_out(cloth, upper) + toe + _laces(cloth, ((186, 262), (212, 268), (238, 276))) + sole
    )


def boots(cloth: Cloth, laced: bool = True) -> str:
    """Ankle boots, laced or with elastic at the side."""
    upper = "M110 120 L214 112 C218 170 222 210 246 236 C300 248 376 262 386 320 L104 320 C112 250 112 180 110 120 Z"
    sole = path(
        "M98 316 L392 316 L392 342 L330 342 L322 336 L180 336 L172 346 L100 346 Z", "#2f2a28"
    )
    welt = line("M100 314 L390 314", BRASS, 3, 0.8)
    elastic = path(
        "M150 118 L186 115 C190 160 184 206 170 232 C154 206 148 160 150 118 Z",
        darker(cloth.colour, 0.5),
    ) + line("M158 124 L166 216 M176 122 L172 216", "#8a8480", 2, 0.6)
    hooks = _laces(cloth, ((196, 148), (202, 178), (210, 208), (226, 234)), "#d8b36a")
    loop = rect(104, 106, 16, 34, "none", 6, f'stroke="{cloth.seam}" stroke-width="5"')
    return _pair(loop + cut_out(cloth, upper) + (hooks if laced else elastic) + welt + sole)


def chelsea_boots(cloth: Cloth) -> str:
    """Boots without laces."""
    return boots(cloth, laced=False)


def loafers(cloth: Cloth) -> str:
    """Slip-on shoes with a strap and a slot for the penny."""
    upper = "M96 240 C120 232 150 238 166 256 C210 262 230 246 262 250 C330 262 384 282 390 322 L96 322 C90 290 90 262 96 240 Z"
    mouth = path(
        "M104 240 C124 236 146 242 160 258 C190 266 220 256 240 250 C216 274 150 284 110 262 Z",
        darker(cloth.colour, 0.5),
    )
    strap = path(
        "M206 258 C232 244 256 244 272 252 L262 318 L232 318 C236 296 226 272 206 258 Z",
        cloth.rib,
        cloth.seam,
        2,
    ) + ellipse(250, 270, 9, 4, darker(cloth.colour, 0.6))
    apron = line("M270 262 C320 270 352 284 360 304", cloth.seam, 3, 0.8)
    sole = path("M92 318 L394 318 L394 330 L200 332 L180 344 L96 344 Z", "#4a3427")
    return _pair(cut_out(cloth, upper) + mouth + apron + strap + sole)


def ballet_flats(cloth: Cloth) -> str:
    """Flat shoes with a bow."""
    upper = "M92 276 C110 262 130 270 150 284 C200 304 250 292 284 280 C340 280 384 296 390 324 L96 324 C88 306 86 290 92 276 Z"
    mouth = path(
        "M102 278 C120 272 134 282 150 290 C200 310 240 302 272 288 C240 316 140 322 106 300 Z",
        darker(cloth.colour, 0.4),
    )
    bow = path(
        "M292 284 C272 264 262 282 288 288 C268 302 282 312 294 292 C314 306 322 290 300 286 C318 272 304 264 292 284 Z",
        cloth.rib,
        cloth.seam,
        1.8,
    )
    sole = path("M92 320 L392 320 L390 330 L98 330 Z", "#5a4234")
    return _pair(cut_out(cloth, upper) + mouth + bow + sole)


def slippers(cloth: Cloth) -> str:
    """Felt slippers, open at the heel."""
    upper = "M110 306 C150 300 190 250 250 246 C330 246 386 276 390 322 L106 322 Z"
    lining = path(
        "M110 304 C150 300 190 252 250 246 C230 268 220 300 210 316 L108 318 Z",
        lighter(cloth.colour, 0.45),
    )
    stitch = line("M226 262 C216 284 212 300 208 314", cloth.seam, 3)
    sole = path(
        "M92 316 L394 316 C396 334 388 340 378 340 L104 340 C90 340 88 328 92 316 Z", "#a8744a"
    )
    return _pair(cut_out(cloth, upper) + lining + stitch + sole)

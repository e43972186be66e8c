"""Trousers, jeans, shorts and skirts."""

from __future__ import annotations

from data.drawing.canvas import clipped, darker, flipped, line, mirrored, path, rect
from data.drawing.cloth import Cloth

# Half of each outline: from the waist round the leg to the crotch, or round the hem.
LEGS = {
    "straight": "M240 78 L304 78 L318 150 L322 420 L268 424 L246 196 L240 190",
    "slim": "M240 78 L302 78 L314 150 L300 420 L260 424 L245 196 L240 190",
    "wide": "M240 78 L300 78 L318 150 L352 416 L256 424 L244 200 L240 194",
    "flared": "M240 78 L302 78 L314 150 L300 290 L340 418 L250 426 L245 200 L240 194",
    "barrel": "M240 78 L302 78 C318 130 350 250 312 416 L264 420 L246 196 L240 190",
    "short": "M240 116 L306 116 L326 190 L340 336 L258 346 L244 246 L240 240",
}
SKIRTS = {
    "a-line": "M240 96 L292 96 C306 180 340 300 356 384 C320 400 280 404 240 404",
    "midi": "M240 80 L290 80 C312 160 318 300 338 416 C300 428 270 430 240 430",
    "pencil": "M240 84 L292 84 C314 140 312 260 302 402 C280 408 260 408 240 408",
    "tiered": "M240 84 L290 84 C300 130 326 150 330 186 C340 240 352 262 356 290 C366 350 376 380 382 408 C330 422 290 424 240 424",
    "pleated": "M240 106 L296 106 L306 140 L364 374 L240 386",
    "short": "M240 128 L304 128 L344 330 C300 342 270 344 240 344",
}


def legs(
    cloth: Cloth, cut: str, *, denim: bool = False, crease: bool = False, laces: bool = False
) -> str:
    """Trousers of a cut, with what belongs to them."""
    outline = mirrored(LEGS[cut])
    waist = 116 if cut == "short" else 78
    extra = _denim(cloth, waist) if denim else _slit_pockets(cloth, waist)
    if crease:
        fold = "M284 110 L296 414" if cut != "short" else "M290 140 L302 336"
        extra += line(fold, cloth.seam, 2, 0.6) + line(flipped(fold), cloth.seam, 2, 0.6)
    if laces:
        extra += line("M234 92 L224 150 M246 92 L258 142", "#f3efe6", 4)
    return _made(cloth, outline) + _waistband(cloth, outline, waist, 22, laces) + extra


def skirt(cloth: Cloth, cut: str) -> str:
    """A skirt of a cut, with what belongs to it."""
    outline = mirrored(SKIRTS[cut])
    waist = int(SKIRTS[cut].split()[1])
    return (
        _made(cloth, outline)
        + _skirt_lines(cloth, cut, outline)
        + _waistband(cloth, outline, waist, 18)
    )


def _made(cloth: Cloth, outline: str) -> str:
    shade = path(outline, "#2a2230", extra='opacity="0.13" transform="translate(7 9)"')
    return cloth.defs + shade + path(outline, cloth.fill, cloth.seam, 2)


def _waistband(cloth: Cloth, outline: str, y: float, high: float, gathered: bool = False) -> str:
    band = rect(100, y, 280, high, cloth.rib)
    edge = line(f"M100 {y + high} L380 {y + high}", cloth.seam, 1.8)
    ribs = "".join(
        f"M{x} {y + 3} L{x} {y + high - 3} " for x in range(170, 312, 7 if gathered else 36)
    )
    return clipped(
        band + edge + line(ribs, cloth.seam, 1.6 if gathered else 4, 0.6), outline, "waist"
    )


def _slit_pockets(cloth: Cloth, y: float) -> str:
    slit = f"M304 {y + 26} L288 {y + 74}"
    fly = f"M240 {y + 22} L240 {y + 112}"
    return (
        line(slit, cloth.seam, 2.2)
        + line(flipped(slit), cloth.seam, 2.2)
        + line(fly, cloth.seam, 2)
    )


def _denim(cloth: Cloth, y: float) -> str:
    thread = "#d9a052"
    pocket = f"M266 {y + 24} C270 {y + 48} 290 {y + 56} 314 {y + 54}"
    fly = f"M240 {y + 22} L240 {y + 112} M254 {y + 24} L254 {y + 84} C254 {y + 96} 248 {y + 104} 240 {y + 108}"
    button = path(
        "M235 88 A5 5 0 1 0 245 88 A5 5 0 1 0 235 88 Z".replace("88", f"{y + 11:g}"), thread
    )
    seams = "".join(line(d, thread, 1.8, 0.9) for d in (pocket, flipped(pocket), fly))
    return seams + button


def _skirt_lines(cloth: Cloth, cut: str, outline: str) -> str:
    match cut:
        case "a-line":
            dots = "".join(
                path(f"M235 {y} a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0", "#efe2c4", cloth.seam, 1)
                for y in range(136, 390, 34)
            )
            return line("M226 114 L224 402 M254 114 L256 402", cloth.seam, 1.6, 0.7) + dots
        case "tiered":
            frills = "".join(
                f"M{x} {y} l{(x - 240) * 0.12:.1f} 26 "
                for y in (188, 292)
                for x in range(150, 340, 17)
            )
            tiers = line(
                "M140 186 C200 198 280 198 340 186 M112 290 C190 304 290 304 368 290",
                cloth.seam,
                2.4,
            )
            return clipped(tiers + line(frills, cloth.seam, 1.6, 0.55), outline, "tiers")
        case "pleated":
            pleats = "".join(f"M{240 + n * 11} 124 L{240 + n * 25} 382 " for n in range(-5, 6))
            buckles = rect(284, 128, 34, 10, "#7a4a2a", 3) + rect(288, 146, 34, 10, "#7a4a2a", 3)
            return clipped(line(pleats, cloth.seam, 2.4, 0.7), outline, "pleats") + buckles
        case "midi":
            sway = "M214 104 C204 220 212 320 196 420 M262 104 C274 220 262 330 290 422"
            shine = line("M286 130 C300 220 300 320 312 400", "#ffffff", 14, 0.2)
            return line(sway, cloth.seam, 2.4, 0.4) + clipped(shine, outline, "shine")
        case "short":
            pocket = line("M290 200 L322 196 L328 236", "#ece9e2", 3)
            return line("M276 148 C280 220 290 280 304 334", cloth.seam, 2.4, 0.6) + pocket
    return line("M240 320 L240 406", darker(cloth.colour, 0.4), 2.4)

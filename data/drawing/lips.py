"""What is for lips: sticks, wands and pencils."""

from __future__ import annotations

from data.drawing.canvas import group, lighter, line, mirrored, path, rect
from data.drawing.pack import Pack, label
from data.drawing.parts import body
from data.drawing.stage import shadow


def balm_stick(pack: Pack) -> str:
    """A stick with its cap beside it."""
    inside = path(
        mirrored("M240 166 C262 168 266 186 266 210 L240 210"), lighter(pack.accent, 0.35)
    )
    cap = rect(322, 300, 62, 100, pack.lid, 10) + rect(
        328, 306, 8, 90, "#ffffff", 4, 'opacity=".4"'
    )
    return (
        shadow(70, 400, 353)
        + shadow(76)
        + inside
        + rect(210, 204, 60, 22, "#d9dcdf", 3)
        + body(pack, 76, 224, 10)
        + label(pack, 208, 252, 64, 116)
        + cap
    )


def lipstick(pack: Pack) -> str:
    """A lipstick with the cap off."""
    bullet = path("M214 226 L214 150 C220 118 252 104 266 116 L266 226 Z", pack.accent)
    slant = path(
        "M214 150 C220 118 252 104 266 116 C262 140 238 152 214 150 Z", lighter(pack.accent)
    )
    shine = rect(221, 156, 7, 66, "#ffffff", 3, 'opacity="0.35"')
    metal = rect(206, 222, 68, 56, "#d8b36a", 4) + rect(
        213, 226, 8, 48, "#ffffff", 3, 'opacity=".5"'
    )
    cap = _box_at(320, 262, 66, 138, pack.lid)
    return (
        shadow(70, 400, 353)
        + shadow(84)
        + bullet
        + slant
        + shine
        + metal
        + body(pack, 84, 274, 8)
        + label(pack, 206, 294, 68, 92)
        + cap
    )


def _box_at(x: float, y: float, width: float, height: float, colour: str) -> str:
    light = rect(x + 8, y + 8, 7, height - 16, "#ffffff", 3, 'opacity="0.4"')
    return rect(x, y, width, height, colour, 8) + light


def gloss_wand(pack: Pack) -> str:
    """A clear tube of colour with its wand drawn out."""
    tube = rect(188, 214, 64, 186, lighter(pack.accent, 0.55), 14)
    colour = rect(196, 240, 48, 152, pack.accent, 10)
    shine = rect(203, 248, 7, 136, "#ffffff", 3, 'opacity="0.45"')
    neck = rect(204, 196, 32, 22, lighter(pack.accent, 0.5), 3)
    wand = (
        rect(288, 96, 54, 150, pack.lid, 10)
        + rect(296, 104, 7, 134, "#ffffff", 3, 'opacity="0.4"')
        + rect(312, 246, 6, 86, "#d9dcdf")
        + path("M308 326 Q315 322 322 326 L324 366 Q315 384 306 366 Z", pack.accent)
    )
    smear = path("M296 394 C320 378 372 380 392 390 C372 402 330 404 296 394 Z", pack.accent)
    print_ = label(pack, 192, 268, 56, 92)
    return (
        shadow(64, 400, 220)
        + smear
        + tube
        + colour
        + shine
        + neck
        + print_
        + group(wand, "rotate(12 315 240)")
    )


def crayon(pack: Pack) -> str:
    """A chunky lip pencil with a line drawn by it."""
    pencil = (
        rect(216, 150, 48, 176, pack.body, 4)
        + rect(222, 150, 8, 176, "#ffffff", 0, 'opacity="0.35"')
        + path("M216 152 L228 104 L252 104 L264 152 Z", "#e7c9a4")
        + path("M228 106 C232 78 248 78 252 106 Z", pack.accent)
        + rect(214, 318, 52, 58, pack.lid, 8)
        + label(pack, 220, 190, 40, 110)
    )
    stroke = line("M110 392 C150 372 190 402 238 384 C280 372 320 398 372 380", pack.accent, 11)
    return stroke + group(pencil, "rotate(24 240 240)")

"""Drippers, grinders, whisks and scales."""

from __future__ import annotations

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
from data.drawing.marks import figures
from data.drawing.stage import shadow
from data.drawing.tableware import COFFEE, GLASS, STEEL, WOOD, at, steam


def dripper(colour: str, sign: str) -> str:
    """A cone with ribs on a glass that catches the coffee."""
    server = mirrored("M240 306 L292 306 C330 336 330 400 298 400 L240 400")
    fill = clipped(rect(150, 352, 180, 60, COFFEE), server, "server")
    cone = mirrored("M240 148 L334 148 L280 268 L240 268")
    ribs = "".join(
        line(f"M{240 + n * 26} 156 L{240 + n * 12} 262", darker(colour), 3, 0.5)
        for n in range(-3, 4)
    )
    plate = rect(170, 268, 140, 18, darker(colour, 0.1), 8) + rect(214, 284, 52, 24, colour, 4)
    paper = path(mirrored("M240 118 L330 132 L322 148 L240 148"), "#f4ead6")
    drop = circle(240, 330, 5, COFFEE)
    return (
        shadow(170)
        + path(server, GLASS, darker(GLASS, 0.3), 2)
        + fill
        + paper
        + path(cone, colour, darker(colour), 2)
        + ribs
        + plate
        + drop
        + at(sign, 240, 208)
    )


def paper_filters(colour: str, sign: str) -> str:
    """A pack of filters, some fanned out."""
    cone = "M170 210 L310 210 L272 396 L208 396 Z"
    fan = "".join(
        group(path(cone, shade, "#c3a67b", 1.6), f"rotate({turn} 240 396)")
        for turn, shade in ((-15, "#dcc39a"), (-6, "#e6d1ac"), (4, "#efdebf"))
    )
    seam = line("M308 214 L270 394", "#c3a67b", 2)
    return (
        shadow(190)
        + fan
        + group(seam + line("M180 222 L300 222", "#d5ba8d", 2), "rotate(4 240 396)")
        + at(sign, 246, 300)
    )


def hand_grinder(colour: str, sign: str) -> str:
    """A steel tube with a walnut knob and a crank."""
    tube = rect(194, 176, 92, 130, STEEL, 8) + rect(188, 300, 104, 100, WOOD, 10)
    lines = "".join(rect(194, y, 92, 3, darker(STEEL, 0.2), 0) for y in (196, 206, 216))
    crank = line("M240 170 L240 142 L344 130", darker(STEEL, 0.25), 9)
    knob = rect(328, 84, 34, 48, WOOD, 15)
    grain = line(
        "M206 322 C230 330 250 318 276 326 M206 364 C236 358 252 372 276 362", darker(WOOD), 2, 0.5
    )
    shine = rect(204, 182, 8, 118, "#ffffff", 4, 'opacity="0.5"')
    return shadow(120) + tube + lines + shine + grain + crank + knob + at(sign, 240, 258)


def bamboo_whisk(colour: str, sign: str) -> str:
    """A whisk on end, its tines spread."""
    tines = "".join(
        line(
            f"M{240 + n * 5} 262 C{240 + n * 16} 320 {240 + n * 15} 360 {240 + n * 11} 396",
            "#d9b878",
            3.4,
        )
        for n in range(-6, 7)
    )
    handle = (
        rect(202, 108, 76, 146, "#e4c88f", 10)
        + rect(206, 172, 68, 5, "#c9a763")
        + rect(202, 244, 76, 22, "#3c4a36", 6)
    )
    powder = ellipse(346, 392, 48, 12, "#7fa63f") + ellipse(346, 386, 30, 9, "#94b955")
    return shadow(150) + powder + tines + handle + line("M214 120 L214 236", "#ffffff", 5, 0.45)


def scale(colour: str, sign: str) -> str:
    """A flat scale with a cup on it, counting."""
    cup = path(
        mirrored("M240 236 L288 236 L278 318 Q276 326 268 326 L240 326"), "#f3eee2", "#cfc6b4", 2
    )
    plate = rect(128, 330, 224, 20, lighter(colour, 0.15), 8) + rect(136, 348, 208, 52, colour, 12)
    shown = rect(190, 358, 100, 32, "#16241f", 6) + figures("3042", 240, 364, 1.15, "#8fe3b4")
    return (
        shadow(216)
        + cup
        + ellipse(240, 237, 46, 8, COFFEE)
        + plate
        + shown
        + at(sign, 316, 374)
        + steam(236, 220)
    )

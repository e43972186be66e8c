"""What mugs, pots and tools share: materials, where the mark goes, steam."""

from __future__ import annotations

from data.drawing.canvas import group, line

STEEL = "#b9c0c6"


GLASS = "#e3eef0"


COFFEE = "#5a3726"


WOOD = "#a8744a"


def at(sign: str, x: float, y: float) -> str:
    return group(sign, f"translate({x} {y})")


def steam(x: float, y: float) -> str:
    wave = "M{0} {1} C{2} {3} {4} {5} {0} {6}"
    return "".join(
        line(
            wave.format(x + n, y, x + n - 16, y - 20, x + n + 16, y - 36, y - 58), "#ffffff", 5, 0.8
        )
        for n in (-24, 4, 32)
    )

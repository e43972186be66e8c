"""What stands behind and under a thing: a soft wall for each department, a shadow on the floor."""

from __future__ import annotations

from data.drawing.canvas import circle, darker, ellipse, path, rect
from data.making.variants import dice

WALLS = {
    "skincare": ("#f6e4e0", "#e3ece2", "#efe6f1", "#e2ecf1"),
    "coffee-tea": ("#f4e6d2", "#efdcc6", "#e9e3d0", "#f3ddd0"),
    "clothing": ("#e3e7ec", "#e8e4dc", "#dfe6e2", "#ece2e2"),
}


def stage(department: str, seed: str) -> str:
    """The wall with one large quiet shape on it, and the floor."""
    roll = dice("stage", seed)
    wall = roll.choice(WALLS[department])
    shape = darker(wall, 0.055)
    ground = rect(0, 0, 480, 480, wall)
    if department == "clothing":
        return ground + _quiet(roll.randrange(3), shape)
    floor = rect(0, 392, 480, 88, darker(wall, 0.09))
    return ground + _tall(roll.randrange(3), shape) + floor


def _quiet(choice: int, shape: str) -> str:
    shapes = (
        circle(240, 244, 196, shape),
        rect(56, 44, 368, 392, shape, 40),
        path("M0 330 C120 280 260 380 480 300 L480 480 L0 480 Z", shape),
    )
    return shapes[choice]


def _tall(choice: int, shape: str) -> str:
    shapes = (
        circle(240, 230, 176, shape),
        path("M92 392 L92 220 C92 20 388 20 388 220 L388 392 Z", shape),
        path("M0 260 C90 170 190 300 300 220 C380 165 430 190 480 160 L480 392 L0 392 Z", shape),
    )
    return shapes[choice]


def shadow(width: float, y: float = 400, x: float = 240) -> str:
    """The shadow of something that wide standing on the floor."""
    return ellipse(x, y, width / 2 + 16, 11, "#3a2a20", 'opacity="0.16"')

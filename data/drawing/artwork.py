"""What is printed all over a bag of coffee or tea: each has its own, in the colours of its flavours."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import circle, clipped, group, line, mix, path
from data.drawing.marks import MARKS
from data.making.variants import dice


def artwork(seed: str, outline: str, paper: str, first: str, second: str) -> str:
    """A print inside an outline: stripes, dots, hills, rays, waves or leaves."""
    roll = dice("artwork", seed)
    one, two = mix(paper, first, 0.55), mix(paper, second, 0.55)
    printed = PRINTS[roll.randrange(len(PRINTS))](one, two)
    shift = f"translate({roll.randint(-14, 14)} {roll.randint(-16, 16)})"
    return clipped(group(printed, shift), outline, "artwork")


def _stripes(one: str, two: str) -> str:
    return "".join(
        line(f"M{x} 90 L{x - 120} 330", one if x % 80 else two, 11) for x in range(140, 500, 40)
    )


def _dots(one: str, two: str) -> str:
    return "".join(
        circle(
            150 + 26 * (n % 8) + 13 * (n // 8 % 2), 126 + 24 * (n // 8), 5, one if n % 3 else two
        )
        for n in range(64)
    )


def _hills(one: str, two: str) -> str:
    far = path("M100 300 L190 150 L250 236 L300 170 L400 310 Z", one)
    near = path("M100 320 C170 220 240 300 300 240 C340 214 370 260 400 280 L400 330 Z", two)
    return far + near


def _rays(one: str, two: str) -> str:
    return "".join(
        group(
            path("M240 212 L226 20 L254 20 Z", one if turn % 48 else two), f"rotate({turn} 240 212)"
        )
        for turn in range(0, 360, 24)
    )


def _waves(one: str, two: str) -> str:
    return "".join(
        line(
            f"M120 {y} C150 {y - 16} 180 {y + 16} 210 {y} C240 {y - 16} 270 {y + 16} 300 {y} "
            f"C330 {y - 16} 360 {y + 16} 390 {y}",
            one if n % 2 else two,
            6,
        )
        for n, y in enumerate(range(130, 310, 20))
    )


def _leaves(one: str, two: str) -> str:
    return "".join(
        group(
            path(MARKS["leaf"], one if n % 2 else two),
            f"translate({160 + 36 * (n % 5) + 18 * (n // 5 % 2)} {132 + 32 * (n // 5)}) "
            f"rotate({n * 47 % 360}) scale(0.75)",
        )
        for n in range(30)
    )


def _arches(one: str, two: str) -> str:
    return "".join(
        line(
            f"M{240 - r} 330 L{240 - r} 250 C{240 - r} {250 - 1.33 * r} {240 + r} {250 - 1.33 * r} "
            f"{240 + r} 250 L{240 + r} 330",
            one if r % 36 else two,
            8,
        )
        for r in range(36, 126, 18)
    )


PRINTS: tuple[Callable[[str, str], str], ...] = (
    _stripes,
    _dots,
    _hills,
    _rays,
    _waves,
    _leaves,
    _arches,
)

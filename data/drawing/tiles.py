"""Patterns: one tile of each."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import (
    circle,
    darker,
    ellipse,
    group,
    is_dark,
    lighter,
    line,
    mix,
    path,
    rect,
)
from data.making.variants import dice

CREAM = "#f5eddc"


LOUD = {
    "pink": ("#f2c14b", "#4d9c93", "#7a4a86"),
    "yellow": ("#e26a8b", "#4b78b5", "#5b9a63"),
    "green": ("#f0a13c", "#e26a8b", "#f3e5c4"),
    "red": ("#f0b93f", "#2f6f7a", "#f3e5c4"),
    "blue": ("#f0b93f", "#e0674c", "#f3e5c4"),
}


def plain(colour: str, second: str, named: str, seed: str) -> str:
    return ""


def _striped(colour: str, second: str, named: str, seed: str) -> str:
    wide = dice("stripe", seed).choice((8, 12, 16, 20))
    if dice("upright", seed).random() < 0.35:
        return rect(0, -1, wide, 50, second) + rect(24, -1, wide * 0.5, 50, second)
    return rect(-1, 0, 50, wide, second) + rect(-1, 26, 50, wide * 0.45, second)


def _fine_striped(colour: str, second: str, named: str, seed: str) -> str:
    return "".join(rect(x, 0, 3, 48, second, 0, 'opacity="0.75"') for x in range(0, 48, 12))


def _checked(colour: str, second: str, named: str, seed: str) -> str:
    dark = darker(colour, 0.4)
    across = rect(0, 0, 48, 16, dark, 0, 'opacity="0.5"') + rect(-1, 30, 50, 3, second)
    down = rect(0, 0, 16, 48, dark, 0, 'opacity="0.5"') + rect(30, -1, 3, 50, second)
    return across + down


def _floral(colour: str, second: str, named: str, seed: str) -> str:
    accents = (
        ("#f4c9cf", "#f5d36c", "#f7efe2") if is_dark(colour) else ("#d9667b", "#e8a33d", "#fff6ea")
    )
    green = "#9db58a" if is_dark(colour) else "#5f7f55"
    sprig = "".join(
        ellipse(0, -4.6, 2.8, 4.2, accents[0], f'transform="rotate({turn})"')
        for turn in range(0, 360, 72)
    )
    leaf = path("M0 0 C6 -2 9 3 9 8 C4 8 0 5 0 0 Z", green)
    one = group(leaf + sprig + circle(0, 0, 2.4, accents[1]), "translate(13 14) scale(1.25)")
    two = group(
        leaf + sprig.replace(accents[0], accents[2]) + circle(0, 0, 2.4, accents[1]),
        "translate(36 36) rotate(140) scale(1.05)",
    )
    return one + two + circle(34, 12, 2, accents[2]) + circle(10, 38, 2, accents[0])


def _dotted(colour: str, second: str, named: str, seed: str) -> str:
    return circle(12, 12, 6, second) + circle(36, 36, 6, second)


def _printed(colour: str, second: str, named: str, seed: str) -> str:
    first, other, _ = LOUD.get(named, ("#e26a8b", "#4d9c93", "#fff"))
    fruit = ellipse(0, 4, 7, 9, first) + path(
        "M-5 -5 L-8 -13 L-2 -8 L0 -15 L2 -8 L8 -13 L5 -5 Z", other
    )
    return group(fruit, "translate(13 16)") + group(fruit, "translate(36 38) rotate(20)")


def _patched(colour: str, second: str, named: str, seed: str) -> str:
    light, dark = lighter(colour, 0.25), darker(colour, 0.25)
    stitch = 'stroke="#f5eddc" stroke-width="1.4" stroke-dasharray="4 3"'
    return (
        rect(0, 0, 26, 20, light)
        + rect(26, 20, 22, 28, dark)
        + rect(4, 24, 18, 18, mix(colour, CREAM, 0.4))
        + f'<path d="M2 22 L46 22 M26 2 L26 46" {stitch} fill="none"/>'
    )


def _fair_isle(colour: str, second: str, named: str, seed: str) -> str:
    zig = line("M0 10 L8 3 L16 10 L24 3 L32 10 L40 3 L48 10", CREAM, 2.6)
    crosses = "".join(path(f"M{x} 17 l5 5 l-5 5 l-5 -5 Z", "#d9a441") for x in (8, 24, 40))
    dots = "".join(rect(x, 34, 5, 5, CREAM) for x in (2, 14, 26, 38))
    return zig + crosses + dots + rect(0, 43, 48, 2.4, "#c0563f")


TILES: dict[str, Callable[[str, str, str, str], str]] = {
    "striped": _striped,
    "fine stripes": _fine_striped,
    "checked": _checked,
    "floral": _floral,
    "dotted": _dotted,
    "printed": _printed,
    "patchwork": _patched,
    "fair isle": _fair_isle,
}

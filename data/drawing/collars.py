"""Collars, from a crew neck to a hood."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import circle, darker, flipped, line, mirrored, path, rect
from data.drawing.cloth import Cloth
from data.drawing.cut import Cut


def _crew(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    outer = f"M240 131 C{240 + n * 0.62} 131 {240 + n + 3} 114 {240 + n + 4} 100"
    ring = mirrored(f"{outer} L{240 + n - 6} 97 C{240 + n - 8} 110 {240 + n / 2} 120 240 120")
    return path(ring, cloth.rib, cloth.seam, 1.6)


def _v(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    ring = mirrored(f"M240 176 L{240 + n + 5} 101 L{240 + n - 5} 97 L240 160")
    return path(ring, cloth.rib, cloth.seam, 1.6)


def _roll(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck - 4
    tube = mirrored(
        f"M240 74 C{240 + n * 0.7} 74 {240 + n} 78 {240 + n} 84 L{240 + n + 4} 116 C{240 + n * 0.6} 126 250 126 240 126"
    )
    ribs = "".join(f"M{240 + x} 82 L{240 + x} 120 " for x in range(-24, 25, 8))
    return (
        path(tube, cloth.rib, cloth.seam, 2)
        + line(ribs, cloth.seam, 1.3, 0.5)
        + line(
            f"M{240 - n} 94 C{230 - n / 2} 102 {250 + n / 2} 102 {240 + n} 94", cloth.seam, 1.6, 0.7
        )
    )


def _stand(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    tube = mirrored(f"M240 82 L{240 + n - 4} 80 L{240 + n + 2} 112 L240 118")
    zip_ = (
        line("M240 82 L240 190", "#e8e6e0", 4)
        + line("M240 82 L240 190", cloth.seam, 1.4)
        + rect(236, 186, 8, 15, "#d8b36a", 3)
    )
    return path(tube, cloth.rib, cloth.seam, 2) + zip_


def _shirt_collar(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    right = f"M240 132 L{240 + n - 2} 92 L{240 + n + 14} 108 L{240 + n - 8} 156 Z"
    back = path(
        f"M{240 - n + 2} 92 C{240 - n / 2} 84 {240 + n / 2} 84 {240 + n - 2} 92 L{240 + n - 6} 104 L{240 - n + 6} 104 Z",
        cloth.rib,
        cloth.seam,
        1.8,
    )
    return (
        back
        + path(right, cloth.rib, cloth.seam, 2)
        + path(flipped(right), cloth.rib, cloth.seam, 2)
    )


def _lapels(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    right = f"M240 214 L{240 + n - 4} 94 L{240 + n + 22} 116 L{240 + n + 26} 148 L{240 + n + 12} 152 L{240 + n + 16} 166 Z"
    inner = path(mirrored(f"M240 104 L{240 + n - 2} 100 L240 214"), darker(cloth.colour, 0.36))
    back = path(
        f"M{240 - n} 96 C{240 - n / 2} 84 {240 + n / 2} 84 {240 + n} 96 L{240 + n - 6} 108 L{240 - n + 6} 108 Z",
        cloth.rib,
        cloth.seam,
        1.8,
    )
    return (
        inner
        + back
        + path(right, cloth.rib, cloth.seam, 2)
        + path(flipped(right), cloth.rib, cloth.seam, 2)
    )


def _hood(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck + 20
    hood = mirrored(
        f"M240 48 C{240 + n} 48 {240 + n + 8} 92 {240 + n - 6} 128 C{240 + n - 20} 148 260 152 240 154"
    )
    hole = mirrored(
        f"M240 70 C{240 + n - 24} 70 {240 + n - 18} 112 {240 + n - 30} 128 C266 140 250 142 240 142"
    )
    cords = (
        line("M222 144 L218 196 M258 144 L262 190", "#f3efe6", 3.4)
        + circle(218, 198, 3.4, "#d8b36a")
        + circle(262, 192, 3.4, "#d8b36a")
    )
    return (
        path(hood, cloth.fill, cloth.seam, 2)
        + path(hole, darker(cloth.colour, 0.34), cloth.seam, 1.6)
        + cords
    )


def _tie(cloth: Cloth, cut: Cut) -> str:
    bow = path(
        "M240 128 C214 112 206 136 240 134 C274 136 266 112 240 128 Z", cloth.rib, cloth.seam, 1.6
    )
    ends = line("M238 134 L226 184 M242 134 L256 180", cloth.rib, 6) + line(
        "M238 134 L226 184 M242 134 L256 180", cloth.seam, 1, 0.6
    )
    return _crew(cloth, cut) + ends + bow


def _boat(cloth: Cloth, cut: Cut) -> str:
    n = cut.neck
    return line(f"M{240 - n} 101 C{240 - n / 2} 128 {240 + n / 2} 128 {240 + n} 101", cloth.seam, 4)


def nothing(cloth: Cloth, cut: Cut) -> str:
    return ""


COLLARS: dict[str, Callable[[Cloth, Cut], str]] = {
    "crew": _crew,
    "v": _v,
    "roll": _roll,
    "stand": _stand,
    "shirt": _shirt_collar,
    "lapels": _lapels,
    "hood": _hood,
    "tie": _tie,
    "boat": _boat,
    "none": nothing,
}

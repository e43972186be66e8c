"""One outfit for each style."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.canvas import clipped, group, line, mirrored, path
from data.drawing.cloth import woven_of
from data.drawing.cut import Cut, body_outline
from data.drawing.details import kangaroo, pockets, quilting
from data.drawing.dresses import dress
from data.drawing.hats import cap
from data.drawing.shoes import boots, trainers
from data.drawing.tops import top


def _minimal() -> str:
    cloth = woven_of("black", "merino", "plain", "minimal")
    return top(cloth, Cut(76, 360, collar="roll", ribbed=True, neck=30))


def _classic() -> str:
    under = path("M200 96 L280 96 L264 260 L216 260 Z", "#dfe8f2")
    jacket = woven_of("navy", "cotton", "plain", "classic")
    cut = Cut(86, 376, collar="lapels", front="one button")
    drawn = top(jacket, cut, pockets(jacket, 296, 28, 42, 40))
    stripes = "".join(line(f"M{x} 100 L{x} 204", "#7fa0c6", 2.4) for x in range(218, 266, 8))
    seen = mirrored("M240 104 L268 102 L240 208")
    tie = path("M233 118 L247 118 L250 196 L240 208 L230 196 Z", "#b5323a")
    return drawn + clipped(under + stripes + tie, seen, "shirtfront")


def _casual() -> str:
    cloth = woven_of("grey", "cotton", "plain", "casual")
    return top(cloth, Cut(90, 366, collar="hood", ribbed=True), kangaroo(cloth, 366))


def _sporty() -> str:
    cloth = woven_of("blue", "recycled polyester", "plain", "sporty")
    hat = group(cap(cloth), "translate(96 -50) scale(0.62)")
    return cloth.defs + hat + group(trainers(cloth), "translate(0 70) scale(1)")


def _bold() -> str:
    cloth = woven_of("pink", "cotton", "colour block", "bold")
    band = path("M90 246 L390 246 L390 312 L90 312 Z", "#7a4a86")
    cut = Cut(94, 360, ribbed=True)
    return top(cloth, cut, clipped(band, body_outline(cut), "band"))


def _romantic() -> str:
    return dress(woven_of("pink", "cotton", "floral", "romantic"), "floral dress", "")


def _outdoor() -> str:
    cloth = woven_of("green", "recycled nylon", "plain", "outdoor")
    cut = Cut(92, 362, collar="stand", front="zip", ribbed=True)
    jacket = group(
        top(cloth, cut, quilting(cut, cloth, diamonds=False)), "translate(-30 -30) scale(0.94)"
    )
    leather = woven_of("brown", "leather", "plain", "outdoor boots")
    shoes = boots(leather).replace(leather.fill, leather.colour)
    return jacket + group(shoes, "translate(236 250) scale(0.5)")


STYLED: dict[str, Callable[[], str]] = {
    "minimal": _minimal,
    "classic": _classic,
    "casual": _casual,
    "sporty": _sporty,
    "bold": _bold,
    "romantic": _romantic,
    "outdoor": _outdoor,
}

"""How a garment with sleeves is cut: its measures and its outlines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.drawing.canvas import mirrored

WIDTHS = {"slim": 72, "regular": 80, "relaxed": 88, "oversized": 98}


@dataclass(frozen=True)
class Cut:
    """How a garment is cut: half its width, where it ends, how long and wide its sleeves are."""

    width: float
    hem: float
    sleeve: str = "long"
    flare: float = 6
    neck: float = 34
    collar: str = "crew"
    front: str = ""
    ribbed: bool = False
    waist: float = 0

    @property
    def shoulder(self) -> float:
        return 240 + self.width - 6

    @property
    def side(self) -> float:
        return 240 + self.width


def body_outline(cut: Cut) -> str:
    """The body from the middle of the neck round to the hem."""
    neck, side, waist = 240 + cut.neck, cut.side, cut.side - cut.waist
    middle = 250 if cut.waist >= 10 else 282
    deep = 168 if cut.collar == "v" else 126
    hollow = f"M240 {deep} C{240 + cut.neck * 0.5} {deep} {neck - 3} {112} {neck} 100"
    if cut.collar == "v":
        hollow = f"M240 {deep} L{neck} 100"
    if cut.collar in ("hood", "roll", "stand"):
        hollow = f"M240 104 L{neck} 100"
    return mirrored(
        f"{hollow} L{cut.shoulder} 122 C{side + 2} 150 {side} 180 {side} 206 "
        f"C{side} 226 {waist} {middle - 24} {waist} {middle} "
        f"C{waist} {middle + 30} {side + cut.flare * 0.66} {cut.hem - 70} {side + cut.flare} {cut.hem} "
        f"C{side - 30} {cut.hem + 7} 270 {cut.hem + 8} 240 {cut.hem + 8}"
    )


def sleeve_outline(cut: Cut) -> tuple[str, str]:
    """The outline of the right sleeve and of its cuff."""
    s, side = cut.shoulder, cut.side
    if cut.sleeve == "short":
        outline = (
            f"M{s - 4} 120 C{s + 22} 128 {s + 40} 160 {s + 56} 206 L{s + 12} 226 L{side - 4} 190 Z"
        )
        return outline, f"M{s + 53} 198 L{s + 56} 206 L{s + 12} 226 L{s + 8} 218 Z"
    if cut.sleeve == "elbow":
        outline = (
            f"M{s - 4} 120 C{s + 26} 130 {s + 50} 180 {s + 62} 252 L{s + 18} 264 L{side - 4} 200 Z"
        )
        return outline, f"M{s + 60} 242 L{s + 62} 252 L{s + 18} 264 L{s + 15} 254 Z"
    out, end = s + 58, 344
    outline = (
        f"M{s - 4} 120 C{s + 24} 128 {s + 34} 164 {s + 40} 206 L{out + 4} {end - 4} "
        f"L{out - 32} {end + 6} L{side - 4} 208 Z"
    )
    cuff = (
        f"M{out + 1} {end - 28} L{out + 4} {end - 4} L{out - 32} {end + 6} L{out - 37} {end - 20} Z"
    )
    return outline, cuff


def widened(cut: Cut, fit: str) -> Cut:
    """The same cut in another fit."""
    return replace(cut, width=WIDTHS.get(fit, 80))

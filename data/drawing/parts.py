"""What jars, bottles and tubes are made of: a body, a lid."""

from __future__ import annotations

from data.drawing.canvas import darker, line, mirrored
from data.drawing.pack import Pack, label, solid


def box(x: float, y: float, width: float, height: float, corner: float = 12) -> str:
    half = (
        f"M240 {y} L{x + width - corner} {y} Q{x + width} {y} {x + width} {y + corner} "
        f"L{x + width} {y + height - corner} Q{x + width} {y + height} "
        f"{x + width - corner} {y + height} L240 {y + height}"
    )
    return mirrored(half)


def body(pack: Pack, width: float, top: float, corner: float, colour: str = "") -> str:
    left = 240 - width / 2
    outline = box(left, top, width, 400 - top, corner)
    return solid(pack, outline, colour or pack.body, left, left + width, "body")


def lid(pack: Pack, width: float, top: float, height: float, ribs: int = 0) -> str:
    left = 240 - width / 2
    outline = box(left, top, width, height, 6)
    drawn = solid(pack, outline, pack.lid, left, left + width, f"lid{top:g}")
    step = width / (ribs + 1)
    grooves = "".join(
        line(
            f"M{left + step * n:.1f} {top + 6} L{left + step * n:.1f} {top + height - 6}",
            darker(pack.lid, 0.2),
            2,
            0.5,
        )
        for n in range(1, ribs + 1)
    )
    return drawn + grooves


def shoulders(pack: Pack, half_width: float) -> str:
    right = 240 + half_width
    half = f"M240 152 L266 152 C290 156 {right} 170 {right} 200 L{right} 386 Q{right} 400 "
    outline = mirrored(half + f"{right - 14} 400 L240 400")
    body = solid(pack, outline, pack.body, 480 - right, right, "body")
    return body + label(pack, 252 - half_width, 212, 2 * half_width - 24, 150)

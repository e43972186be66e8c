"""The structure of a cloth, barely seen."""

from __future__ import annotations

from data.drawing.canvas import circle, is_dark, line

TILE = 48


KNITTED = ("Knit", "wool", "merino", "lambswool", "cashmere", "alpaca")


def feel(touch: str, colour: str) -> str:
    """The structure of the cloth, barely seen."""
    ink = "#ffffff" if is_dark(colour) else "#3a2f2a"
    if touch in KNITTED:
        stitches = "".join(
            f"M{x} {y} l3 5 l3 -5 " for x in range(0, TILE, 8) for y in range(1, TILE, 8)
        )
        return line(stitches, ink, 1.3, 0.16)
    if "denim" in touch:
        return line("".join(f"M{x} 0 L{x - 48} 48 " for x in range(48, 97, 6)), "#ffffff", 1, 0.16)
    if touch in ("linen", "straw", "waxed cotton"):
        across = "".join(f"M0 {n} L48 {n} M{n} 0 L{n} 48 " for n in range(3, TILE, 8))
        return line(across, ink, 1, 0.5 if touch == "straw" else 0.1)
    if touch == "Cord":
        return line("".join(f"M{x} 0 L{x} 48 " for x in range(2, TILE, 6)), ink, 2, 0.18)
    if touch in ("Fleece", "Bed Socks", "Slippers", "Rumble Block"):
        places = [(5 + 12 * (n % 4), 5 + 12 * (n // 4)) for n in range(16)]
        return "".join(circle(x, y, 2.2, ink, 'opacity="0.1"') for x, y in places)
    return ""

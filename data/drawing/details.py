"""What is sewn on: pockets, quilting, a label."""

from __future__ import annotations

from data.drawing.canvas import clipped, group, line, mirrored, path, rect
from data.drawing.cloth import Cloth
from data.drawing.cut import Cut, body_outline, sleeve_outline


def pockets(cloth: Cloth, y: float, apart: float, wide: float = 44, high: float = 46) -> str:
    """Two pockets at the same height."""
    trim = f'stroke="{cloth.seam}" stroke-width="1.8"'
    one = rect(240 + apart, y, wide, high, cloth.fill, 4, trim)
    two = rect(240 - apart - wide, y, wide, high, cloth.fill, 4, trim)
    flap = line(
        f"M{240 + apart} {y + 10} l{wide} 0 M{240 - apart} {y + 10} l{-wide} 0", cloth.seam, 1.8
    )
    return one + two + flap


def kangaroo(cloth: Cloth, hem: float) -> str:
    """The pocket of a hoodie."""
    d = mirrored(f"M240 {hem - 92} L276 {hem - 92} L300 {hem - 44} L300 {hem - 18} L240 {hem - 18}")
    return path(d, cloth.fill, cloth.seam, 2)


def quilting(cut: Cut, cloth: Cloth, diamonds: bool) -> str:
    """The seams of a quilted jacket, or the baffles of a puffer."""
    outline = body_outline(cut)
    if diamonds:
        seams = "".join(
            f"M{x} 90 L{x - 300} 390 M{x - 300} 90 L{x} 390 " for x in range(180, 660, 34)
        )
        return clipped(line(seams, cloth.seam, 1.4, 0.6), outline, "quilt")
    seams = "".join(f"M100 {y} C160 {y + 9} 320 {y + 9} 380 {y} " for y in range(146, 400, 34))
    sleeve, _ = sleeve_outline(cut)
    arms = "".join(
        f"M{x} {y} L{x + 70} {y - 12} "
        for x, y in ((312, 178), (322, 214), (330, 250), (338, 286), (346, 322))
    )
    on_arm = clipped(line(arms, cloth.seam, 2.2, 0.8), sleeve, "arm")
    mirrored_arm = group(
        on_arm.replace('"arm"', '"arm2"').replace("#arm)", "#arm2)"), "translate(480 0) scale(-1 1)"
    )
    return clipped(line(seams, cloth.seam, 2.4, 0.8), outline, "quilt") + on_arm + mirrored_arm


def tag(x: float, y: float, paper: str, sign: str) -> str:
    """A brand's label sewn on."""
    return rect(x - 11, y - 9, 22, 18, paper, 3) + group(sign, f"translate({x} {y})")

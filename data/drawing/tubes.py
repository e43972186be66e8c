"""Tubes that stand on their caps, or lie."""

from __future__ import annotations

from data.drawing.canvas import darker, group, line, mirrored, path, rect
from data.drawing.pack import Pack, label, solid
from data.drawing.parts import lid
from data.drawing.stage import shadow


def flip_top_tube(pack: Pack) -> str:
    """A tube that stands on its cap."""
    outline = mirrored("M240 110 L312 110 L312 122 C312 180 300 280 292 346 L240 346")
    crimp = rect(168, 100, 144, 20, darker(pack.body, 0.1), 3)
    return (
        shadow(112)
        + solid(pack, outline, pack.body, 174, 306, "body")
        + crimp
        + label(pack, 192, 146, 96, 160)
        + lid(pack, 108, 344, 56)
    )


def slim_tube(pack: Pack) -> str:
    """A thin tube with a metal tip, lying at an angle beside its cap."""
    outline = mirrored("M240 120 L268 132 C272 200 276 300 278 372 L278 384 L240 384")
    tip = path(mirrored("M240 78 C248 78 250 92 252 120 L240 120"), "#c9ced3")
    tube = (
        tip
        + solid(pack, outline, pack.body, 204, 276, "body")
        + rect(202, 376, 76, 16, darker(pack.body, 0.12), 3)
        + label(pack, 214, 190, 52, 130)
    )
    cap = rect(316, 338, 36, 62, pack.lid, 8) + rect(316, 388, 36, 5, darker(pack.lid, 0.2))
    return shadow(60, 400, 334) + shadow(90) + group(tube, "rotate(-7 240 390)") + cap


def crimped_tube(pack: Pack) -> str:
    """An aluminium tube with a folded end."""
    outline = mirrored("M240 96 L316 96 C314 180 300 270 290 330 L264 346 L240 346")
    fold = rect(160, 84, 160, 22, darker(pack.body, 0.14), 2)
    seam = line("M162 96 L318 96", darker(pack.body, 0.3), 1.6, 0.6)
    dents = line(
        "M190 134 C206 128 220 140 236 132 M262 322 C272 316 280 322 286 314",
        darker(pack.body, 0.25),
        2,
        0.5,
    )
    return (
        shadow(70)
        + solid(pack, outline, pack.body, 166, 314, "body")
        + fold
        + seam
        + dents
        + label(pack, 190, 150, 100, 148)
        + lid(pack, 66, 346, 54, ribs=6)
    )

"""Bottles with pumps, caps, sprays and pipettes."""

from __future__ import annotations

from data.drawing.canvas import circle, darker, lighter, line, mirrored, path, rect
from data.drawing.pack import Pack, label, solid
from data.drawing.parts import body, lid, shoulders
from data.drawing.stage import shadow


def pump_bottle(pack: Pack) -> str:
    """A bottle with a pump."""
    head = darker(pack.lid, 0.08)
    pump = (
        rect(232, 96, 16, 40, darker(pack.lid, 0.12))
        + path(
            "M214 84 Q214 74 224 74 L262 74 Q282 74 296 96 L286 102 Q276 90 262 92 L214 92 Z",
            head,
            darker(head),
            1.4,
        )
        + lid(pack, 64, 128, 34, ribs=5)
    )
    return shadow(136) + pump + body(pack, 136, 160, 26) + label(pack, 188, 204, 104, 156)


def foaming_pump(pack: Pack) -> str:
    """A round bottle with a broad pump that makes foam, and some of the foam."""
    foam = "".join(
        circle(x, y, r, "#ffffff", 'opacity="0.95"')
        for x, y, r in ((318, 392, 15), (340, 390, 19), (362, 395, 12), (333, 374, 10))
    )
    head = path(
        "M196 112 Q196 92 216 92 L280 92 Q296 92 306 108 L298 116 L196 116 Z",
        pack.lid,
        darker(pack.lid),
        1.4,
    )
    return (
        shadow(146)
        + rect(226, 110, 28, 34, darker(pack.lid, 0.14))
        + head
        + lid(pack, 96, 138, 34, ribs=7)
        + body(pack, 146, 170, 44)
        + label(pack, 188, 212, 104, 150)
        + foam
    )


def airless_bottle(pack: Pack) -> str:
    """A slim straight bottle under a clear cap."""
    cap = rect(204, 108, 72, 84, "#ffffff", 8, 'opacity="0.6"')
    spout = rect(228, 126, 24, 40, pack.lid, 4) + rect(218, 160, 44, 34, pack.lid, 3)
    return (
        shadow(96)
        + body(pack, 96, 190, 14)
        + spout
        + cap
        + line("M204 112 L204 192 M276 112 L276 192", darker(pack.lid, 0.2), 1.4, 0.5)
        + label(pack, 198, 222, 84, 150)
    )


def tall_bottle(pack: Pack) -> str:
    """A bottle with a screw cap, the liquid showing through."""
    half = "M240 150 L258 150 L258 172 C258 196 302 190 302 226 L302 384 Q302 400 286 400 L240 400"
    outline = mirrored(half)
    return (
        shadow(124)
        + solid(pack, outline, pack.body, 178, 302, "body")
        + label(pack, 192, 238, 96, 138)
        + lid(pack, 50, 104, 48, ribs=4)
    )


def spray_bottle(pack: Pack) -> str:
    """A bottle that sprays, with a mist in the air."""
    mist = "".join(
        circle(x, y, r, pack.accent, 'opacity="0.45"')
        for x, y, r in (
            (318, 106, 4),
            (336, 94, 5),
            (340, 116, 4),
            (358, 104, 6),
            (364, 84, 4),
            (366, 126, 4),
            (384, 106, 5),
        )
    )
    nozzle = rect(222, 92, 44, 34, pack.lid, 7) + circle(266, 106, 4, darker(pack.lid, 0.4))
    return shadow(116) + mist + nozzle + lid(pack, 58, 124, 30) + shoulders(pack, 58)


def dropper_bottle(pack: Pack) -> str:
    """A glass bottle with a pipette; the colour of the glass is what is inside."""
    glass = pack.accent
    bulb = path(mirrored("M240 84 C258 84 258 104 256 132 L240 132"), lighter(pack.ink, 0.25))
    right = 304
    half = f"M240 176 L262 176 C266 196 {right} 192 {right} 224 L{right} 384 Q{right} 400 288 400 L240 400"
    level = rect(176, 176, 128, 34, "#ffffff", 0, 'opacity="0.28"')
    return (
        shadow(128)
        + solid(pack, mirrored(half), glass, 176, 304, "body")
        + f'<g clip-path="url(#body)">{level}</g>'
        + label(pack, 190, 242, 100, 130)
        + bulb
        + lid(pack, 54, 130, 48, ribs=6)
    )

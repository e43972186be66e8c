"""Jars, tins, soap and sachets."""

from __future__ import annotations

from data.drawing.canvas import circle, darker, ellipse, group, lighter, line, rect
from data.drawing.marks import mark
from data.drawing.pack import Pack, label
from data.drawing.parts import body, lid
from data.drawing.stage import shadow


def jar(pack: Pack) -> str:
    """A jar with a screw lid."""
    return (
        shadow(210)
        + body(pack, 210, 262, 26)
        + label(pack, 176, 280, 128, 100)
        + lid(pack, 196, 208, 56, ribs=9)
    )


def wide_jar(pack: Pack) -> str:
    """A large pot for the body."""
    return (
        shadow(250)
        + body(pack, 250, 236, 34)
        + label(pack, 178, 256, 124, 122)
        + lid(pack, 258, 186, 52)
    )


def small_pot(pack: Pack) -> str:
    """A pot as small as a walnut."""
    return (
        shadow(150)
        + body(pack, 150, 306, 38)
        + label(pack, 200, 316, 80, 74)
        + lid(pack, 140, 262, 46)
        + mark(pack.mark, 240, 285, 0.9, darker(pack.lid, 0.35))
    )


def flat_tin(pack: Pack) -> str:
    """A flat round tin, half open, seen from above."""
    rim = darker(pack.lid, 0.15)
    open_ = ellipse(268, 336, 104, 58, rim) + ellipse(268, 330, 104, 58, pack.lid)
    balm = ellipse(268, 330, 90, 48, lighter(pack.accent, 0.2))
    swirl = line("M210 332 C240 306 300 308 322 330 C300 346 260 344 244 334", "#ffffff", 5, 0.5)
    lid = circle(208, 232, 98, darker(pack.body, 0.2)) + circle(204, 226, 98, pack.body)
    ring = circle(204, 226, 84, "none", f'stroke="{pack.ink}" stroke-width="2" opacity="0.5"')
    return shadow(230, 392) + open_ + balm + swirl + lid + ring + label(pack, 154, 166, 100, 122)


def tin(pack: Pack) -> str:
    """A tall tin with a lid."""
    return (
        shadow(150)
        + body(pack, 150, 190, 12)
        + label(pack, 188, 214, 104, 156)
        + lid(pack, 158, 150, 46)
    )


def bar_of_soap(pack: Pack) -> str:
    """A bar half out of its paper sleeve."""
    bar = rect(112, 292, 256, 108, lighter(pack.accent, 0.35), 34)
    top = rect(122, 298, 236, 30, "#ffffff", 15, 'opacity="0.35"')
    sleeve = rect(158, 284, 150, 118, pack.body, 6) + rect(296, 284, 12, 118, darker(pack.body), 0)
    return shadow(250) + bar + top + sleeve + label(pack, 186, 294, 92, 98)


def sachet(pack: Pack) -> str:
    """Flat sachets, one behind the other."""
    one = rect(168, 118, 144, 200, pack.body, 6) + rect(
        168, 118, 144, 18, darker(pack.body, 0.12), 6
    )
    edge = rect(168, 300, 144, 18, darker(pack.body, 0.12), 6)
    back = "".join(group(one + edge, f"rotate({turn} 240 380)") for turn in (-16, -8, 8))
    front = one + edge + label(pack, 190, 148, 100, 140)
    return shadow(170) + group(back + group(front, "rotate(2 240 380)"), "translate(0 78)")

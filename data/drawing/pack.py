"""How one product is packed: its brand's look, the colour of what is inside, its label."""

from __future__ import annotations

from dataclasses import dataclass

from data.drawing.brands import LOOKS
from data.drawing.canvas import clipped, darker, is_dark, line, mix, path, rect
from data.drawing.marks import figures, mark, motif, written


@dataclass(frozen=True)
class Pack:
    """The colours and signs of one packet, bottle or jar."""

    seed: str
    accent: str
    motif: str
    body: str
    lid: str
    paper: str
    ink: str
    shape: str
    mark: str
    number: str = ""


def packed(brand: str, seed: str, accent: str, motif_word: str, number: str = "") -> Pack:
    """The pack of a product of this brand with this accent."""
    look = LOOKS[brand]
    body = mix(accent, "#ffffff", 0.12) if look.body == "accent" else look.body
    paper = mix(accent, "#ffffff", 0.3) if look.label == "accent" else look.label
    return Pack(
        seed, accent, motif_word, body, look.lid, paper, look.ink, look.shape, look.mark, number
    )


def label(pack: Pack, x: float, y: float, width: float, height: float) -> str:
    """The label in this box: paper, the brand's mark, a motif or a number, small print."""
    middle = x + width / 2
    size = min(width / 90, height / 110)
    ink = pack.ink if is_dark(pack.ink) != is_dark(pack.paper) else "#ffffff"
    edge = pack.paper == pack.body
    paper = path(
        _outline(pack.shape, x, y, width, height), pack.paper, pack.ink if edge else "", 1.6
    )
    if pack.number:
        sign = figures(pack.number, middle, y + height * 0.44, 1.7 * size, ink)
    else:
        colour = pack.accent if pack.accent != pack.paper else ink
        seen = mix(colour, "#ffffff", 0.35) if is_dark(pack.paper) and is_dark(colour) else colour
        sign = motif(pack.motif, middle, y + height * 0.54, 1.25 * size, seen, ink)
    brand = mark(pack.mark, middle, y + height * 0.26, 0.8 * size, ink)
    print_ = written(middle, y + height * 0.76, width * 0.5, ink, pack.seed)
    return paper + brand + sign + print_


def _outline(shape: str, x: float, y: float, width: float, height: float) -> str:
    right, foot, middle = x + width, y + height, x + width / 2
    match shape:
        case "arch":
            top = y + width / 2
            return (
                f"M{x} {foot} L{x} {top} C{x} {y - width * 0.12} {right} {y - width * 0.12} "
                f"{right} {top} L{right} {foot} Z"
            )
        case "oval":
            return (
                f"M{middle} {y} C{right + 8} {y} {right + 8} {foot} {middle} {foot} "
                f"C{x - 8} {foot} {x - 8} {y} {middle} {y} Z"
            )
        case "wave":
            up, down = y + 4, y - 8
            return (
                f"M{x} {y} C{x + width * 0.25} {down} {x + width * 0.4} {down} {middle} {y} "
                f"C{x + width * 0.6} {up + 8} {x + width * 0.75} {up + 8} {right} {y} "
                f"L{right} {foot} L{x} {foot} Z"
            )
        case "diamond":
            cut = min(width, height) * 0.16
            return (
                f"M{x + cut} {y} L{right - cut} {y} L{right} {y + cut} L{right} {foot - cut} "
                f"L{right - cut} {foot} L{x + cut} {foot} L{x} {foot - cut} L{x} {y + cut} Z"
            )
    return f"M{x} {y} L{right} {y} L{right} {foot} L{x} {foot} Z"


def solid(pack: Pack, outline: str, colour: str, left: float, right: float, name: str) -> str:
    """A round body seen from the front: a lit edge on the left, a shaded one on the right."""
    wide = right - left
    shade = rect(right - wide * 0.16, 0, wide * 0.2, 480, darker(colour, 0.3), 0, 'opacity="0.28"')
    light = rect(left + wide * 0.07, 0, wide * 0.06, 480, "#ffffff", 0, 'opacity="0.4"')
    return path(outline, colour) + clipped(shade + light, outline, name) + _rim(outline, colour)


def _rim(outline: str, colour: str) -> str:
    return line(outline, darker(colour, 0.22), 1.6, 0.6)

"""Pots, presses, kettles and jugs."""

from __future__ import annotations

from data.drawing.canvas import (
    circle,
    clipped,
    darker,
    ellipse,
    lighter,
    line,
    mirrored,
    path,
    rect,
)
from data.drawing.stage import shadow
from data.drawing.tableware import COFFEE, GLASS, STEEL, WOOD, at


def coffee_press(colour: str, sign: str) -> str:
    """A glass press in a steel frame, half full."""
    glass = rect(174, 176, 132, 216, GLASS, 8) + rect(174, 256, 132, 136, COFFEE, 6)
    frame = "".join(rect(x, 176, 9, 224, STEEL, 3) for x in (166, 305)) + rect(
        162, 384, 156, 16, STEEL, 6
    )
    bands = rect(166, 232, 148, 8, STEEL, 2) + rect(166, 340, 148, 8, STEEL, 2)
    lid = (
        path("M162 176 C166 148 314 148 318 176 Z", darker(STEEL, 0.1))
        + rect(236, 92, 8, 64, STEEL)
        + circle(240, 88, 13, "#33302f")
    )
    handle = line("M314 206 C384 200 384 340 314 336", "#33302f", 14)
    shine = rect(186, 186, 9, 190, "#ffffff", 4, 'opacity="0.5"')
    return shadow(190) + handle + glass + shine + frame + bands + lid + at(sign, 240, 294)


def moka_pot(colour: str, sign: str) -> str:
    """The pot with eight sides that gurgles."""
    base = mirrored("M240 300 L298 300 L322 400 L240 400")
    top = mirrored("M240 156 L308 156 L294 284 L240 284")
    facets = line(
        "M214 300 L202 400 M266 300 L278 400 M210 156 L218 284 M270 156 L262 284",
        darker(colour),
        2.4,
        0.6,
    )
    spout = path("M176 160 L150 148 L184 204 Z", colour, darker(colour), 2)
    handle = path("M304 176 L372 168 L380 190 L362 292 L342 288 L352 202 L302 204 Z", "#2b2a2c")
    lid = path("M172 156 L240 126 L308 156 Z", lighter(colour, 0.2), darker(colour), 2) + rect(
        230, 106, 20, 24, "#2b2a2c", 5
    )
    waist = rect(178, 282, 124, 20, darker(colour, 0.2), 4)
    return (
        shadow(176)
        + handle
        + spout
        + path(base, colour, darker(colour), 2)
        + path(top, colour, darker(colour), 2)
        + facets
        + waist
        + lid
        + at(sign, 240, 350)
    )


def kettle(colour: str, sign: str) -> str:
    """A kettle with a spout as thin as a pencil."""
    spout = line("M182 366 C110 366 130 236 82 214", darker(colour, 0.06), 13)
    handle = line("M306 226 C392 196 420 260 386 352", darker(colour, 0.3), 15)
    body = mirrored("M240 238 L298 238 L322 386 Q322 400 306 400 L240 400")
    lid = ellipse(240, 236, 60, 13, darker(colour, 0.15)) + circle(240, 214, 11, WOOD)
    shine = line("M196 262 L184 380", "#ffffff", 7, 0.3)
    return (
        shadow(190)
        + spout
        + handle
        + path(body, colour, darker(colour), 2)
        + shine
        + lid
        + at(sign, 244, 326)
    )


def teapot(colour: str, sign: str) -> str:
    """A pot with a round belly."""
    spout = path(
        "M150 350 C96 340 110 250 66 236 L84 222 C130 236 130 286 172 300 Z", darker(colour, 0.08)
    )
    handle = line("M318 264 C412 234 420 372 316 364", darker(colour, 0.08), 17)
    belly = ellipse(240, 316, 102, 84, colour)
    lid = path("M186 248 C190 212 290 212 294 248 Z", darker(colour, 0.1)) + circle(
        240, 210, 13, darker(colour, 0.2)
    )
    foot = rect(196, 388, 88, 14, darker(colour, 0.2), 6)
    shine = line("M162 306 C164 276 178 258 194 250", "#ffffff", 8, 0.4)
    return shadow(190) + spout + handle + foot + belly + lid + shine + at(sign, 244, 322)


def glass_jug(colour: str, sign: str) -> str:
    """A slim jug with a mesh core, ice-cold."""
    jug = mirrored("M240 128 L296 128 L306 390 Q306 400 294 400 L240 400")
    coffee = clipped(rect(160, 200, 170, 210, COFFEE, 0, 'opacity="0.9"'), jug, "cold")
    mesh = rect(212, 136, 56, 220, "#ffffff", 8, 'opacity="0.22"')
    dots = "".join(
        circle(222 + 12 * (n % 4), 212 + 12 * (n // 4), 2, "#ffffff", 'opacity=".5"')
        for n in range(44)
    )
    lid = rect(178, 104, 124, 30, "#33302f", 8) + path("M178 112 L156 104 L178 128 Z", "#33302f")
    ice = rect(190, 206, 26, 26, "#ffffff", 5, 'opacity="0.5"') + rect(
        272, 214, 22, 22, "#ffffff", 5, 'opacity="0.5"'
    )
    return (
        shadow(134)
        + path(jug, GLASS, darker(GLASS, 0.3), 2)
        + coffee
        + mesh
        + dots
        + ice
        + lid
        + at(sign, 240, 378)
    )

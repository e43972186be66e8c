"""Mugs, kettles, presses and grinders."""

from __future__ import annotations

from collections.abc import Callable

from data.drawing.brands import LOOKS
from data.drawing.canvas import (
    circle,
    clipped,
    darker,
    ellipse,
    group,
    is_dark,
    lighter,
    line,
    mirrored,
    path,
    rect,
)
from data.drawing.colours import CLOTH
from data.drawing.forms import form
from data.drawing.marks import figures, mark
from data.drawing.stage import shadow
from shop.model import Product

STEEL = "#b9c0c6"
GLASS = "#e3eef0"
COFFEE = "#5a3726"
WOOD = "#a8744a"


def draw_gear(product: Product) -> str:
    """A thing to brew with, in its first colour."""
    named = product.variants[0].options.get("colour", "")
    colour = CLOTH.get(named, STEEL)
    sign = mark(LOOKS[product.brand].mark, 0, 0, 1.2, _ink(colour))
    return GEAR[form(product)](colour, sign)


def _ink(colour: str) -> str:
    return lighter(colour, 0.75) if is_dark(colour) else darker(colour, 0.45)


def _at(sign: str, x: float, y: float) -> str:
    return group(sign, f"translate({x} {y})")


def _steam(x: float, y: float) -> str:
    wave = "M{0} {1} C{2} {3} {4} {5} {0} {6}"
    return "".join(
        line(
            wave.format(x + n, y, x + n - 16, y - 20, x + n + 16, y - 36, y - 58), "#ffffff", 5, 0.8
        )
        for n in (-24, 4, 32)
    )


def mug(colour: str, sign: str) -> str:
    """A round mug with a speckled glaze and a bare foot."""
    handle = line("M318 272 C380 262 384 356 312 350", darker(colour, 0.08), 20)
    half = "M240 236 L324 236 C328 320 322 400 286 400 L240 400"
    dots = "".join(circle(172 + 31 * n % 140, 262 + 47 * n % 120, 2, darker(colour, 0.4), 'opacity=".5"') for n in range(16))  # fmt: skip
    foot = rect(150, 380, 180, 22, "#d8bd97")
    inside = clipped(dots + foot, mirrored(half), "mug")
    return shadow(170) + handle + path(mirrored(half), colour) + inside + ellipse(240, 236, 84, 14, darker(colour, 0.25)) + ellipse(240, 239, 74, 10, COFFEE) + _at(sign, 236, 312) + _steam(236, 214)  # fmt: skip


def camp_mug(colour: str, sign: str) -> str:
    """A straight enamel mug with a dark rim."""
    handle = line("M326 272 C388 268 388 362 326 358", darker(colour, 0.06), 13)
    body = rect(154, 238, 172, 162, colour, 10)
    rim = rect(150, 232, 180, 13, "#32405c", 6)
    shade = rect(296, 246, 24, 148, darker(colour, 0.2), 8, 'opacity="0.35"')
    chips = circle(172, 384, 5, "#32405c") + circle(182, 390, 3, "#32405c")
    return (
        shadow(176) + handle + body + shade + rim + chips + _at(sign, 232, 318) + _steam(236, 212)
    )


def dripper(colour: str, sign: str) -> str:
    """A cone with ribs on a glass that catches the coffee."""
    server = mirrored("M240 306 L292 306 C330 336 330 400 298 400 L240 400")
    fill = clipped(rect(150, 352, 180, 60, COFFEE), server, "server")
    cone = mirrored("M240 148 L334 148 L280 268 L240 268")
    ribs = "".join(line(f"M{240 + n * 26} 156 L{240 + n * 12} 262", darker(colour), 3, 0.5) for n in range(-3, 4))  # fmt: skip
    plate = rect(170, 268, 140, 18, darker(colour, 0.1), 8) + rect(214, 284, 52, 24, colour, 4)
    paper = path(mirrored("M240 118 L330 132 L322 148 L240 148"), "#f4ead6")
    drop = circle(240, 330, 5, COFFEE)
    return shadow(170) + path(server, GLASS, darker(GLASS, 0.3), 2) + fill + paper + path(cone, colour, darker(colour), 2) + ribs + plate + drop + _at(sign, 240, 208)  # fmt: skip


def paper_filters(colour: str, sign: str) -> str:
    """A pack of filters, some fanned out."""
    cone = "M170 210 L310 210 L272 396 L208 396 Z"
    fan = "".join(group(path(cone, shade, "#c3a67b", 1.6), f"rotate({turn} 240 396)") for turn, shade in ((-15, "#dcc39a"), (-6, "#e6d1ac"), (4, "#efdebf")))  # fmt: skip
    seam = line("M308 214 L270 394", "#c3a67b", 2)
    return shadow(190) + fan + group(seam + line("M180 222 L300 222", "#d5ba8d", 2), "rotate(4 240 396)") + _at(sign, 246, 300)  # fmt: skip


def coffee_press(colour: str, sign: str) -> str:
    """A glass press in a steel frame, half full."""
    glass = rect(174, 176, 132, 216, GLASS, 8) + rect(174, 256, 132, 136, COFFEE, 6)
    frame = "".join(rect(x, 176, 9, 224, STEEL, 3) for x in (166, 305)) + rect(162, 384, 156, 16, STEEL, 6)  # fmt: skip
    bands = rect(166, 232, 148, 8, STEEL, 2) + rect(166, 340, 148, 8, STEEL, 2)
    lid = path("M162 176 C166 148 314 148 318 176 Z", darker(STEEL, 0.1)) + rect(236, 92, 8, 64, STEEL) + circle(240, 88, 13, "#33302f")  # fmt: skip
    handle = line("M314 206 C384 200 384 340 314 336", "#33302f", 14)
    shine = rect(186, 186, 9, 190, "#ffffff", 4, 'opacity="0.5"')
    return shadow(190) + handle + glass + shine + frame + bands + lid + _at(sign, 240, 294)


def moka_pot(colour: str, sign: str) -> str:
    """The pot with eight sides that gurgles."""
    base = mirrored("M240 300 L298 300 L322 400 L240 400")
    top = mirrored("M240 156 L308 156 L294 284 L240 284")
    facets = line("M214 300 L202 400 M266 300 L278 400 M210 156 L218 284 M270 156 L262 284", darker(colour), 2.4, 0.6)  # fmt: skip
    spout = path("M176 160 L150 148 L184 204 Z", colour, darker(colour), 2)
    handle = path("M304 176 L372 168 L380 190 L362 292 L342 288 L352 202 L302 204 Z", "#2b2a2c")
    lid = path("M172 156 L240 126 L308 156 Z", lighter(colour, 0.2), darker(colour), 2) + rect(230, 106, 20, 24, "#2b2a2c", 5)  # fmt: skip
    waist = rect(178, 282, 124, 20, darker(colour, 0.2), 4)
    return shadow(176) + handle + spout + path(base, colour, darker(colour), 2) + path(top, colour, darker(colour), 2) + facets + waist + lid + _at(sign, 240, 350)  # fmt: skip


def kettle(colour: str, sign: str) -> str:
    """A kettle with a spout as thin as a pencil."""
    spout = line("M182 366 C110 366 130 236 82 214", darker(colour, 0.06), 13)
    handle = line("M306 226 C392 196 420 260 386 352", darker(colour, 0.3), 15)
    body = mirrored("M240 238 L298 238 L322 386 Q322 400 306 400 L240 400")
    lid = ellipse(240, 236, 60, 13, darker(colour, 0.15)) + circle(240, 214, 11, WOOD)
    shine = line("M196 262 L184 380", "#ffffff", 7, 0.3)
    return shadow(190) + spout + handle + path(body, colour, darker(colour), 2) + shine + lid + _at(sign, 244, 326)  # fmt: skip


def tumbler(colour: str, sign: str) -> str:
    """A steel cup with a lid for the train."""
    body = mirrored("M240 156 L296 156 L278 388 Q276 400 264 400 L240 400")
    lid = rect(176, 128, 128, 32, "#3a3a3d", 9) + rect(190, 112, 100, 20, "#4a4a4e", 8)
    grip = clipped(rect(150, 244, 180, 66, darker(colour, 0.22)), body, "grip")
    shine = line("M202 176 L214 384", "#ffffff", 8, 0.28)
    foot = clipped(rect(150, 384, 180, 20, STEEL), body, "foot")
    return shadow(104) + path(body, colour) + grip + foot + shine + lid + _at(sign, 240, 276)


def hand_grinder(colour: str, sign: str) -> str:
    """A steel tube with a walnut knob and a crank."""
    tube = rect(194, 176, 92, 130, STEEL, 8) + rect(188, 300, 104, 100, WOOD, 10)
    lines = "".join(rect(194, y, 92, 3, darker(STEEL, 0.2), 0) for y in (196, 206, 216))
    crank = line("M240 170 L240 142 L344 130", darker(STEEL, 0.25), 9)
    knob = rect(328, 84, 34, 48, WOOD, 15)
    grain = line("M206 322 C230 330 250 318 276 326 M206 364 C236 358 252 372 276 362", darker(WOOD), 2, 0.5)  # fmt: skip
    shine = rect(204, 182, 8, 118, "#ffffff", 4, 'opacity="0.5"')
    return shadow(120) + tube + lines + shine + grain + crank + knob + _at(sign, 240, 258)


def teapot(colour: str, sign: str) -> str:
    """A pot with a round belly."""
    spout = path("M150 350 C96 340 110 250 66 236 L84 222 C130 236 130 286 172 300 Z", darker(colour, 0.08))  # fmt: skip
    handle = line("M318 264 C412 234 420 372 316 364", darker(colour, 0.08), 17)
    belly = ellipse(240, 316, 102, 84, colour)
    lid = path("M186 248 C190 212 290 212 294 248 Z", darker(colour, 0.1)) + circle(240, 210, 13, darker(colour, 0.2))  # fmt: skip
    foot = rect(196, 388, 88, 14, darker(colour, 0.2), 6)
    shine = line("M162 306 C164 276 178 258 194 250", "#ffffff", 8, 0.4)
    return shadow(190) + spout + handle + foot + belly + lid + shine + _at(sign, 244, 322)


def bamboo_whisk(colour: str, sign: str) -> str:
    """A whisk on end, its tines spread."""
    tines = "".join(
        line(f"M{240 + n * 5} 262 C{240 + n * 16} 320 {240 + n * 15} 360 {240 + n * 11} 396", "#d9b878", 3.4)
        for n in range(-6, 7)
    )  # fmt: skip
    handle = rect(202, 108, 76, 146, "#e4c88f", 10) + rect(206, 172, 68, 5, "#c9a763") + rect(202, 244, 76, 22, "#3c4a36", 6)  # fmt: skip
    powder = ellipse(346, 392, 48, 12, "#7fa63f") + ellipse(346, 386, 30, 9, "#94b955")
    return shadow(150) + powder + tines + handle + line("M214 120 L214 236", "#ffffff", 5, 0.45)


def glass_mug(colour: str, sign: str) -> str:
    """A glass with a basket of leaves in it."""
    handle = line("M312 236 C382 232 382 350 312 346", darker(GLASS, 0.12), 14)
    glass = mirrored("M240 176 L316 176 L308 390 Q306 400 294 400 L240 400")
    tea = clipped(rect(150, 222, 190, 180, "#d79a45", 0, 'opacity="0.85"'), glass, "tea")
    basket = rect(194, 168, 92, 150, "#ffffff", 10, 'opacity="0.45"') + rect(184, 160, 112, 14, STEEL, 6)  # fmt: skip
    leaves = "".join(
        ellipse(214 + 17 * n % 60, 252 + 23 * n % 54, 7, 4, "#5c7a3c") for n in range(9)
    )
    return shadow(150) + handle + path(glass, GLASS, darker(GLASS, 0.3), 2) + tea + basket + leaves + _at(sign, 240, 362)  # fmt: skip


def glass_jug(colour: str, sign: str) -> str:
    """A slim jug with a mesh core, ice-cold."""
    jug = mirrored("M240 128 L296 128 L306 390 Q306 400 294 400 L240 400")
    coffee = clipped(rect(160, 200, 170, 210, COFFEE, 0, 'opacity="0.9"'), jug, "cold")
    mesh = rect(212, 136, 56, 220, "#ffffff", 8, 'opacity="0.22"')
    dots = "".join(circle(222 + 12 * (n % 4), 212 + 12 * (n // 4), 2, "#ffffff", 'opacity=".5"') for n in range(44))  # fmt: skip
    lid = rect(178, 104, 124, 30, "#33302f", 8) + path("M178 112 L156 104 L178 128 Z", "#33302f")
    ice = rect(190, 206, 26, 26, "#ffffff", 5, 'opacity="0.5"') + rect(272, 214, 22, 22, "#ffffff", 5, 'opacity="0.5"')  # fmt: skip
    return shadow(134) + path(jug, GLASS, darker(GLASS, 0.3), 2) + coffee + mesh + dots + ice + lid + _at(sign, 240, 378)  # fmt: skip


def milk_jug(colour: str, sign: str) -> str:
    """A steel jug with milk up to its spout."""
    handle = line("M310 236 C388 226 388 372 314 366", darker(colour, 0.12), 15)
    body = "M168 200 L146 178 L196 196 L304 196 C300 250 322 300 322 350 Q322 400 294 400 L186 400 Q158 400 158 350 C158 300 176 250 168 200 Z"  # fmt: skip
    milk = ellipse(240, 200, 64, 11, "#fffaf0") + path("M240 206 C228 196 240 192 240 198 C240 192 252 196 240 206 Z", "#c99a6b")  # fmt: skip
    shine = line("M188 232 C190 280 176 320 180 372", "#ffffff", 9, 0.45)
    return shadow(168) + handle + path(body, colour, darker(colour), 2) + milk + shine + _at(sign, 246, 320)  # fmt: skip


def scale(colour: str, sign: str) -> str:
    """A flat scale with a cup on it, counting."""
    cup = path(mirrored("M240 236 L288 236 L278 318 Q276 326 268 326 L240 326"), "#f3eee2", "#cfc6b4", 2)  # fmt: skip
    plate = rect(128, 330, 224, 20, lighter(colour, 0.15), 8) + rect(136, 348, 208, 52, colour, 12)
    shown = rect(190, 358, 100, 32, "#16241f", 6) + figures("3042", 240, 364, 1.15, "#8fe3b4")
    return shadow(216) + cup + ellipse(240, 237, 46, 8, COFFEE) + plate + shown + _at(sign, 316, 374) + _steam(236, 220)  # fmt: skip


GEAR: dict[str, Callable[[str, str], str]] = {
    "mug": mug,
    "camp mug": camp_mug,
    "dripper": dripper,
    "paper filters": paper_filters,
    "coffee press": coffee_press,
    "moka pot": moka_pot,
    "kettle": kettle,
    "tumbler": tumbler,
    "hand grinder": hand_grinder,
    "teapot": teapot,
    "bamboo whisk": bamboo_whisk,
    "glass mug": glass_mug,
    "glass jug": glass_jug,
    "milk jug": milk_jug,
    "scale": scale,
}

"""Jars, bottles, tubes and lipsticks."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.drawing.canvas import circle, darker, ellipse, group, lighter, line, mirrored, path, rect
from data.drawing.colours import INGREDIENTS, LIPS
from data.drawing.forms import form
from data.drawing.marks import mark
from data.drawing.pack import Pack, label, packed, solid
from data.drawing.stage import shadow
from data.making.variants import dice
from shop.model import Product


NEARER = {
    "jar": 1.34,
    "wide jar": 1.24,
    "small pot": 1.6,
    "balm stick": 1.45,
    "bar of soap": 1.28,
    "airless bottle": 1.18,
    "slim tube": 1.12,
    "flip-top tube": 1.14,
    "crimped tube": 1.1,
    "lipstick": 1.22,
    "gloss wand": 1.16,
    "tin": 1.3,
    "sachet": 1.1,
}


def draw_skincare(product: Product) -> str:
    """The thing itself, standing on the floor."""
    inside = product.attributes["ingredient"][0]
    shade = product.variants[0].options.get("shade", "")
    accent = LIPS.get(shade) or INGREDIENTS.get(inside, "#b8a58c")
    number = re.search(r"SPF (\d+)", product.title)
    pack = packed(product.brand, product.id, accent, inside, number[1] if number else "")
    thing = VESSELS[form(product)](pack)
    size = NEARER.get(form(product), 1.05) * dice("size", product.id).uniform(0.96, 1.04)
    return group(
        thing, f"translate({240 - 240 * size:.2f} {400 - 400 * size:.2f}) scale({size:.3f})"
    )


def _box(x: float, y: float, width: float, height: float, corner: float = 12) -> str:
    half = (
        f"M240 {y} L{x + width - corner} {y} Q{x + width} {y} {x + width} {y + corner} "
        f"L{x + width} {y + height - corner} Q{x + width} {y + height} "
        f"{x + width - corner} {y + height} L240 {y + height}"
    )
    return mirrored(half)


def _body(pack: Pack, width: float, top: float, corner: float, colour: str = "") -> str:
    left = 240 - width / 2
    outline = _box(left, top, width, 400 - top, corner)
    return solid(pack, outline, colour or pack.body, left, left + width, "body")


def _lid(pack: Pack, width: float, top: float, height: float, ribs: int = 0) -> str:
    left = 240 - width / 2
    outline = _box(left, top, width, height, 6)
    drawn = solid(pack, outline, pack.lid, left, left + width, f"lid{top:g}")
    step = width / (ribs + 1)
    grooves = "".join(
        line(f"M{left + step * n:.1f} {top + 6} L{left + step * n:.1f} {top + height - 6}",
             darker(pack.lid, 0.2), 2, 0.5)
        for n in range(1, ribs + 1)
    )  # fmt: skip
    return drawn + grooves


def jar(pack: Pack) -> str:
    """A jar with a screw lid."""
    return (
        shadow(210)
        + _body(pack, 210, 262, 26)
        + label(pack, 176, 280, 128, 100)
        + _lid(pack, 196, 208, 56, ribs=9)
    )


def wide_jar(pack: Pack) -> str:
    """A large pot for the body."""
    return (
        shadow(250)
        + _body(pack, 250, 236, 34)
        + label(pack, 178, 256, 124, 122)
        + _lid(pack, 258, 186, 52)
    )


def small_pot(pack: Pack) -> str:
    """A pot as small as a walnut."""
    return (
        shadow(150)
        + _body(pack, 150, 306, 38)
        + label(pack, 200, 316, 80, 74)
        + _lid(pack, 140, 262, 46)
        + mark(pack.mark, 240, 285, 0.9, darker(pack.lid, 0.35))
    )


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
        + _lid(pack, 64, 128, 34, ribs=5)
    )
    return shadow(136) + pump + _body(pack, 136, 160, 26) + label(pack, 188, 204, 104, 156)


def foaming_pump(pack: Pack) -> str:
    """A round bottle with a broad pump that makes foam, and some of the foam."""
    foam = "".join(circle(x, y, r, "#ffffff", 'opacity="0.95"') for x, y, r in
                   ((318, 392, 15), (340, 390, 19), (362, 395, 12), (333, 374, 10)))  # fmt: skip
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
        + _lid(pack, 96, 138, 34, ribs=7)
        + _body(pack, 146, 170, 44)
        + label(pack, 188, 212, 104, 150)
        + foam
    )


def airless_bottle(pack: Pack) -> str:
    """A slim straight bottle under a clear cap."""
    cap = rect(204, 108, 72, 84, "#ffffff", 8, 'opacity="0.6"')
    spout = rect(228, 126, 24, 40, pack.lid, 4) + rect(218, 160, 44, 34, pack.lid, 3)
    return (
        shadow(96)
        + _body(pack, 96, 190, 14)
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
        + _lid(pack, 50, 104, 48, ribs=4)
    )


def spray_bottle(pack: Pack) -> str:
    """A bottle that sprays, with a mist in the air."""
    mist = "".join(circle(x, y, r, pack.accent, 'opacity="0.45"') for x, y, r in
                   ((318, 106, 4), (336, 94, 5), (340, 116, 4), (358, 104, 6), (364, 84, 4),
                    (366, 126, 4), (384, 106, 5)))  # fmt: skip
    nozzle = rect(222, 92, 44, 34, pack.lid, 7) + circle(266, 106, 4, darker(pack.lid, 0.4))
    return shadow(116) + mist + nozzle + _lid(pack, 58, 124, 30) + _shoulders(pack, 58)


def _shoulders(pack: Pack, half_width: float) -> str:
    right = 240 + half_width
    half = f"M240 152 L266 152 C290 156 {right} 170 {right} 200 L{right} 386 Q{right} 400 "
    outline = mirrored(half + f"{right - 14} 400 L240 400")
    body = solid(pack, outline, pack.body, 480 - right, right, "body")
    return body + label(pack, 252 - half_width, 212, 2 * half_width - 24, 150)


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
        + _lid(pack, 54, 130, 48, ribs=6)
    )


def flip_top_tube(pack: Pack) -> str:
    """A tube that stands on its cap."""
    outline = mirrored("M240 110 L312 110 L312 122 C312 180 300 280 292 346 L240 346")
    crimp = rect(168, 100, 144, 20, darker(pack.body, 0.1), 3)
    return (
        shadow(112)
        + solid(pack, outline, pack.body, 174, 306, "body")
        + crimp
        + label(pack, 192, 146, 96, 160)
        + _lid(pack, 108, 344, 56)
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
    dents = line("M190 134 C206 128 220 140 236 132 M262 322 C272 316 280 322 286 314",
                 darker(pack.body, 0.25), 2, 0.5)  # fmt: skip
    return (
        shadow(70)
        + solid(pack, outline, pack.body, 166, 314, "body")
        + fold
        + seam
        + dents
        + label(pack, 190, 150, 100, 148)
        + _lid(pack, 66, 346, 54, ribs=6)
    )


def balm_stick(pack: Pack) -> str:
    """A stick with its cap beside it."""
    inside = path(
        mirrored("M240 166 C262 168 266 186 266 210 L240 210"), lighter(pack.accent, 0.35)
    )
    cap = rect(322, 300, 62, 100, pack.lid, 10) + rect(
        328, 306, 8, 90, "#ffffff", 4, 'opacity=".4"'
    )
    return (
        shadow(70, 400, 353)
        + shadow(76)
        + inside
        + rect(210, 204, 60, 22, "#d9dcdf", 3)
        + _body(pack, 76, 224, 10)
        + label(pack, 208, 252, 64, 116)
        + cap
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
    return shadow(150) + _body(pack, 150, 190, 12) + label(pack, 188, 214, 104, 156) + _lid(pack, 158, 150, 46)  # fmt: skip


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


def lipstick(pack: Pack) -> str:
    """A lipstick with the cap off."""
    bullet = path("M214 226 L214 150 C220 118 252 104 266 116 L266 226 Z", pack.accent)
    slant = path(
        "M214 150 C220 118 252 104 266 116 C262 140 238 152 214 150 Z", lighter(pack.accent)
    )
    shine = rect(221, 156, 7, 66, "#ffffff", 3, 'opacity="0.35"')
    metal = rect(206, 222, 68, 56, "#d8b36a", 4) + rect(
        213, 226, 8, 48, "#ffffff", 3, 'opacity=".5"'
    )
    cap = _box_at(320, 262, 66, 138, pack.lid)
    return (
        shadow(70, 400, 353)
        + shadow(84)
        + bullet
        + slant
        + shine
        + metal
        + _body(pack, 84, 274, 8)
        + label(pack, 206, 294, 68, 92)
        + cap
    )


def _box_at(x: float, y: float, width: float, height: float, colour: str) -> str:
    light = rect(x + 8, y + 8, 7, height - 16, "#ffffff", 3, 'opacity="0.4"')
    return rect(x, y, width, height, colour, 8) + light


def gloss_wand(pack: Pack) -> str:
    """A clear tube of colour with its wand drawn out."""
    tube = rect(188, 214, 64, 186, lighter(pack.accent, 0.55), 14)
    colour = rect(196, 240, 48, 152, pack.accent, 10)
    shine = rect(203, 248, 7, 136, "#ffffff", 3, 'opacity="0.45"')
    neck = rect(204, 196, 32, 22, lighter(pack.accent, 0.5), 3)
    wand = (
        rect(288, 96, 54, 150, pack.lid, 10)
        + rect(296, 104, 7, 134, "#ffffff", 3, 'opacity="0.4"')
        + rect(312, 246, 6, 86, "#d9dcdf")
        + path("M308 326 Q315 322 322 326 L324 366 Q315 384 306 366 Z", pack.accent)
    )
    smear = path("M296 394 C320 378 372 380 392 390 C372 402 330 404 296 394 Z", pack.accent)
    print_ = label(pack, 192, 268, 56, 92)
    return shadow(64, 400, 220) + smear + tube + colour + shine + neck + print_ + group(wand, "rotate(12 315 240)")  # fmt: skip


def crayon(pack: Pack) -> str:
    """A chunky lip pencil with a line drawn by it."""
    pencil = (
        rect(216, 150, 48, 176, pack.body, 4)
        + rect(222, 150, 8, 176, "#ffffff", 0, 'opacity="0.35"')
        + path("M216 152 L228 104 L252 104 L264 152 Z", "#e7c9a4")
        + path("M228 106 C232 78 248 78 252 106 Z", pack.accent)
        + rect(214, 318, 52, 58, pack.lid, 8)
        + label(pack, 220, 190, 40, 110)
    )
    stroke = line("M110 392 C150 372 190 402 238 384 C280 372 320 398 372 380", pack.accent, 11)
    return stroke + group(pencil, "rotate(24 240 240)")


VESSELS: dict[str, Callable[[Pack], str]] = {
    "jar": jar,
    "wide jar": wide_jar,
    "small pot": small_pot,
    "pump bottle": pump_bottle,
    "foaming pump": foaming_pump,
    "airless bottle": airless_bottle,
    "tall bottle": tall_bottle,
    "spray bottle": spray_bottle,
    "dropper bottle": dropper_bottle,
    "flip-top tube": flip_top_tube,
    "slim tube": slim_tube,
    "crimped tube": crimped_tube,
    "balm stick": balm_stick,
    "flat tin": flat_tin,
    "tin": tin,
    "bar of soap": bar_of_soap,
    "sachet": sachet,
    "lipstick": lipstick,
    "gloss wand": gloss_wand,
    "crayon": crayon,
}

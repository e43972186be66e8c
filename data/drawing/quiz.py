"""Pictures for the answers of quizzes: styles, palettes, skins, roasts and ways to brew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.drawing.accessories import cap
from data.drawing.canvas import (
    circle,
    clipped,
    darker,
    ellipse,
    group,
    lighter,
    line,
    mirrored,
    path,
    picture,
    rect,
)
from data.drawing.cloth import woven_of
from data.drawing.dresses import dress
from data.drawing.gear import coffee_press, dripper, glass_jug, moka_pot, teapot
from data.drawing.marks import BEAN
from data.drawing.shoes_bags import boots, trainers
from data.drawing.stage import shadow, stage
from data.drawing.tops import Cut, body_outline, kangaroo, pockets, quilting, top

PALETTES = {
    "neutral": ("Soft neutrals: white, beige, grey and sand", "#f6f2ea #dcc9a9 #b9b4ab #8e8478"),
    "bold": ("Bold colours: red, yellow, pink and turquoise", "#d8372f #f2bd2d #e8679a #1f9a95"),
    "earthy": ("Earthy colours: rust, olive, brown and ochre", "#b9603a #6f7a4a #6e4a33 #d19a3f"),
    "navy": ("Navy and its friends: navy, blue, white and grey", "#22305a #5b87b8 #f4f2ee #9aa3b2"),
}
ROASTS = {
    "light": ("Light-brown coffee beans of a light roast", "#c99a66"),
    "medium": ("Chestnut-brown coffee beans of a medium roast", "#8a5a37"),
    "dark": ("Nearly black coffee beans of a dark roast", "#3b2520"),
}
SKINS = {
    "oily": "A face with a shiny forehead, nose and chin",
    "dry": "A face with dry, flaky cheeks",
    "combination": "A face with a shiny middle and dry cheeks",
    "sensitive": "A face with flushed pink cheeks",
    "normal": "A face with even, calm skin",
}
STYLES = {
    "minimal": "A plain black roll-neck, for a minimal style",
    "classic": "A navy blazer with a striped shirt, for a classic style",
    "casual": "A grey hoodie, for a casual style",
    "sporty": "Blue trainers and a cap, for a sporty style",
    "bold": "A jumper in bright blocks of colour, for a bold style",
    "romantic": "A floral dress with a tied waist, for a romantic style",
    "outdoor": "A green padded jacket and boots, for an outdoor style",
}
FLAKES = (
    "M176 282 l7 -4 l6 5 M190 296 l7 -4 l6 5 M176 304 l6 -3 l5 4 M198 280 l6 -3 l5 4 "
    "M278 282 l7 -4 l6 5 M292 296 l7 -4 l6 5 M280 306 l6 -3 l5 4 M300 282 l6 -3 l5 4"
)
BREWS = {
    "espresso": "A stove-top espresso pot",
    "filter": "A filter cone dripping into a glass",
    "frenchpress": "A French press half full of coffee",
    "coldbrew": "A tall jug of iced cold brew",
    "tea": "A round blue teapot",
}


def quiz_pictures() -> Iterator[tuple[str, str]]:
    """Every picture with its name."""
    for style, alt in STYLES.items():
        yield f"style-{style}", picture(stage("clothing", f"style {style}") + _style(style), alt)
    for name, (alt, colours) in PALETTES.items():
        yield f"palette-{name}", picture(stage("clothing", name) + _palette(colours.split()), alt)
    for skin, alt in SKINS.items():
        yield f"skin-{skin}", picture(stage("skincare", f"skin {skin}") + _face(skin), alt)
    for roast, (alt, colour) in ROASTS.items():
        yield f"roast-{roast}", picture(stage("coffee-tea", roast) + _beans(colour), alt)
    for brew, alt in BREWS.items():
        yield f"brew-{brew}", picture(stage("coffee-tea", f"brew {brew}") + _brew(brew), alt)


def _style(style: str) -> str:
    return group(STYLED[style](), "translate(240 240) scale(1.06) translate(-240 -240)")


def _minimal() -> str:
    cloth = woven_of("black", "merino", "plain", "minimal")
    return top(cloth, Cut(76, 360, collar="roll", ribbed=True, neck=30))


def _classic() -> str:
    under = path("M200 96 L280 96 L264 260 L216 260 Z", "#dfe8f2")
    jacket = woven_of("navy", "cotton", "plain", "classic")
    cut = Cut(86, 376, collar="lapels", front="one button")
    drawn = top(jacket, cut, pockets(jacket, 296, 28, 42, 40))
    stripes = "".join(line(f"M{x} 100 L{x} 204", "#7fa0c6", 2.4) for x in range(218, 266, 8))
    seen = mirrored("M240 104 L268 102 L240 208")
    tie = path("M233 118 L247 118 L250 196 L240 208 L230 196 Z", "#b5323a")
    return drawn + clipped(under + stripes + tie, seen, "shirtfront")


def _casual() -> str:
    cloth = woven_of("grey", "cotton", "plain", "casual")
    return top(cloth, Cut(90, 366, collar="hood", ribbed=True), kangaroo(cloth, 366))


def _sporty() -> str:
    cloth = woven_of("blue", "recycled polyester", "plain", "sporty")
    hat = group(cap(cloth), "translate(96 -50) scale(0.62)")
    return cloth.defs + hat + group(trainers(cloth), "translate(0 70) scale(1)")


def _bold() -> str:
    cloth = woven_of("pink", "cotton", "colour block", "bold")
    band = path("M90 246 L390 246 L390 312 L90 312 Z", "#7a4a86")
    cut = Cut(94, 360, ribbed=True)
    return top(cloth, cut, clipped(band, body_outline(cut), "band"))


def _romantic() -> str:
    return dress(woven_of("pink", "cotton", "floral", "romantic"), "floral dress", "")


def _outdoor() -> str:
    cloth = woven_of("green", "recycled nylon", "plain", "outdoor")
    cut = Cut(92, 362, collar="stand", front="zip", ribbed=True)
    jacket = group(
        top(cloth, cut, quilting(cut, cloth, diamonds=False)), "translate(-30 -30) scale(0.94)"
    )
    leather = woven_of("brown", "leather", "plain", "outdoor boots")
    shoes = boots(leather).replace(leather.fill, leather.colour)
    return jacket + group(shoes, "translate(236 250) scale(0.5)")


STYLED: dict[str, Callable[[], str]] = {
    "minimal": _minimal,
    "classic": _classic,
    "casual": _casual,
    "sporty": _sporty,
    "bold": _bold,
    "romantic": _romantic,
    "outdoor": _outdoor,
}


def _palette(colours: list[str]) -> str:
    """Four rolls of cloth, one behind the other."""
    drawn = ""
    for place, colour in enumerate(colours):
        x, y = 84 + place * 74, 110 + place * 22
        drawn += rect(x + 7, y + 9, 92, 250, "#2a2230", 14, 'opacity="0.12"')
        drawn += rect(x, y, 92, 250, colour, 14)
        drawn += rect(x, y, 92, 42, lighter(colour, 0.18), 14) + ellipse(
            x + 46, y + 20, 26, 9, darker(colour)
        )
        drawn += line(f"M{x + 14} {y + 60} L{x + 14} {y + 236}", "#ffffff", 6, 0.3)
    return drawn


def _beans(colour: str) -> str:
    """A heap of beans, close up."""
    places = ((150, 352), (222, 358), (296, 350), (352, 362), (184, 300), (258, 296), (324, 304),
              (216, 240), (290, 244), (250, 188))  # fmt: skip
    beans = ""
    for number, (x, y) in enumerate(places):
        shade = darker(colour, 0.06 * (number % 3)) if number % 3 else colour
        seam = line("M0 -12 C6 -4 -6 4 0 12", darker(colour, 0.45), 2)
        shine = line("M-6 -6 C-8 0 -7 4 -5 7", "#ffffff", 1.6, 0.35)
        one = path(BEAN, shade, darker(colour, 0.3), 0.8) + seam + shine
        beans += group(one, f"translate({x} {y}) rotate({number * 67 % 180}) scale(3.3)")
    return shadow(300) + beans


def _brew(brew: str) -> str:
    drawn = {
        "espresso": lambda: moka_pot("#c2c7cc", ""),
        "filter": lambda: dripper("#f7f4ee", ""),
        "frenchpress": lambda: coffee_press("#b9c0c6", ""),
        "coldbrew": lambda: glass_jug("#b9c0c6", ""),
        "tea": lambda: teapot("#5b87b8", ""),
    }[brew]()
    return group(drawn, "translate(-24 -40) scale(1.1)")


def _face(skin: str) -> str:
    """A calm face; what the skin does is drawn on it."""
    tone, hair = "#e0b48f", "#5b3b2c"
    neck = path("M204 340 L204 420 C204 440 276 440 276 420 L276 340 Z", darker(tone, 0.12))
    shoulders = path("M96 480 C110 420 180 404 240 404 C300 404 370 420 384 480 Z", "#f7f1e8")
    behind = path(
        "M132 230 C120 90 360 90 348 230 C356 300 344 350 330 372 L150 372 C136 350 124 300 132 230 Z",
        hair,
    )
    face = path(
        "M152 214 C152 110 328 110 328 214 C328 300 290 372 240 372 C190 372 152 300 152 214 Z",
        tone,
    )
    fringe = path("M148 222 C150 120 230 112 262 132 C320 130 334 170 332 226 C318 196 296 168 262 160 C224 196 176 196 148 222 Z", hair)  # fmt: skip
    eyes = line("M188 244 C196 252 208 252 216 244 M264 244 C272 252 284 252 292 244", "#3a2a24", 4)
    brows = line("M184 224 C194 216 208 216 218 222 M262 222 C272 216 286 216 296 224", hair, 4)
    nose = line(
        "M240 248 C236 270 230 284 236 288 C240 290 246 290 248 288", darker(tone, 0.3), 3.4
    )
    mouth = line("M216 322 C230 334 250 334 264 322", "#b55a54", 6)
    drawn = behind + neck + shoulders + face + _skin(skin, tone) + fringe + eyes + brows + nose
    return group(drawn + mouth, "translate(240 300) scale(1.14) translate(-240 -290)")


def _skin(skin: str, tone: str) -> str:
    shine = ellipse(240, 196, 40, 13, "#ffffff", 'opacity="0.55"') + ellipse(240, 272, 9, 16, "#ffffff", 'opacity="0.6"') + ellipse(240, 350, 22, 7, "#ffffff", 'opacity="0.55"')  # fmt: skip
    glints = "".join(path(f"M{x} {y - 13} l4 9 l9 4 l-9 4 l-4 9 l-4 -9 l-9 -4 l9 -4 Z", "#ffffff") for x, y in ((276, 196), (204, 306), (300, 300)))  # fmt: skip
    flakes = line(FLAKES, "#fff6ea", 3, 0.95)  # fmt: skip
    patches = ellipse(188, 292, 27, 24, darker(tone, 0.16), 'opacity="0.5"') + ellipse(292, 292, 27, 24, darker(tone, 0.16), 'opacity="0.5"')  # fmt: skip
    flush = ellipse(188, 290, 32, 24, "#e0574f", 'opacity="0.5"') + ellipse(292, 290, 32, 24, "#e0574f", 'opacity="0.5"') + ellipse(240, 276, 16, 14, "#e0574f", 'opacity="0.35"')  # fmt: skip
    dots = "".join(circle(x, y, 2.6, "#c23f3a", 'opacity="0.6"') for x, y in ((176, 282), (190, 300), (200, 284), (280, 284), (294, 300), (306, 282)))  # fmt: skip
    blush = ellipse(188, 296, 20, 13, "#e58f79", 'opacity="0.4"') + ellipse(292, 296, 20, 13, "#e58f79", 'opacity="0.4"')  # fmt: skip
    return {
        "oily": shine + glints,
        "dry": patches + flakes,
        "combination": shine + patches + flakes,
        "sensitive": flush + dots,
        "normal": blush,
    }[skin]

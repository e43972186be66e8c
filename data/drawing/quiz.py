"""Pictures for the answers of quizzes: styles, palettes, skins, roasts and ways to brew."""

from __future__ import annotations

from collections.abc import Iterator

from data.drawing.canvas import darker, ellipse, group, lighter, line, path, picture, rect
from data.drawing.faces import face
from data.drawing.marks import BEAN
from data.drawing.pots import coffee_press, glass_jug, moka_pot, teapot
from data.drawing.stage import shadow, stage
from data.drawing.styles import STYLED
from data.drawing.tools import dripper

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
        yield f"skin-{skin}", picture(stage("skincare", f"skin {skin}") + face(skin), alt)
    for roast, (alt, colour) in ROASTS.items():
        yield f"roast-{roast}", picture(stage("coffee-tea", roast) + _beans(colour), alt)
    for brew, alt in BREWS.items():
        yield f"brew-{brew}", picture(stage("coffee-tea", f"brew {brew}") + _brew(brew), alt)


def _style(style: str) -> str:
    return group(STYLED[style](), "translate(240 240) scale(1.06) translate(-240 -240)")


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
    places = (
        (150, 352),
        (222, 358),
        (296, 350),
        (352, 362),
        (184, 300),
        (258, 296),
        (324, 304),
        (216, 240),
        (290, 244),
        (250, 188),
    )
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

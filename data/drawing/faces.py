"""A calm face, and what its skin is like."""

from __future__ import annotations

from data.drawing.canvas import circle, darker, ellipse, group, line, path

FLAKES = (
    "M176 282 l7 -4 l6 5 M190 296 l7 -4 l6 5 M176 304 l6 -3 l5 4 M198 280 l6 -3 l5 4 "
    "M278 282 l7 -4 l6 5 M292 296 l7 -4 l6 5 M280 306 l6 -3 l5 4 M300 282 l6 -3 l5 4"
)


def face(skin: str) -> str:
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
    fringe = path(
        "M148 222 C150 120 230 112 262 132 C320 130 334 170 332 226 C318 196 296 168 262 160 C224 196 176 196 148 222 Z",
        hair,
    )
    eyes = line("M188 244 C196 252 208 252 216 244 M264 244 C272 252 284 252 292 244", "#3a2a24", 4)
    brows = line("M184 224 C194 216 208 216 218 222 M262 222 C272 216 286 216 296 224", hair, 4)
    nose = line(
        "M240 248 C236 270 230 284 236 288 C240 290 246 290 248 288", darker(tone, 0.3), 3.4
    )
    mouth = line("M216 322 C230 334 250 334 264 322", "#b55a54", 6)
    drawn = behind + neck + shoulders + face + _skin(skin, tone) + fringe + eyes + brows + nose
    return group(drawn + mouth, "translate(240 300) scale(1.14) translate(-240 -290)")


def _skin(skin: str, tone: str) -> str:
    shine = (
        ellipse(240, 196, 40, 13, "#ffffff", 'opacity="0.55"')
        + ellipse(240, 272, 9, 16, "#ffffff", 'opacity="0.6"')
        + ellipse(240, 350, 22, 7, "#ffffff", 'opacity="0.55"')
    )
    glints = "".join(
        path(f"M{x} {y - 13} l4 9 l9 4 l-9 4 l-4 9 l-4 -9 l-9 -4 l9 -4 Z", "#ffffff")
        for x, y in ((276, 196), (204, 306), (300, 300))
    )
    flakes = line(FLAKES, "#fff6ea", 3, 0.95)
    patches = ellipse(188, 292, 27, 24, darker(tone, 0.16), 'opacity="0.5"') + ellipse(
        292, 292, 27, 24, darker(tone, 0.16), 'opacity="0.5"'
    )
    flush = (
        ellipse(188, 290, 32, 24, "#e0574f", 'opacity="0.5"')
        + ellipse(292, 290, 32, 24, "#e0574f", 'opacity="0.5"')
        + ellipse(240, 276, 16, 14, "#e0574f", 'opacity="0.35"')
    )
    dots = "".join(
        circle(x, y, 2.6, "#c23f3a", 'opacity="0.6"')
        for x, y in ((176, 282), (190, 300), (200, 284), (280, 284), (294, 300), (306, 282))
    )
    blush = ellipse(188, 296, 20, 13, "#e58f79", 'opacity="0.4"') + ellipse(
        292, 296, 20, 13, "#e58f79", 'opacity="0.4"'
    )
    return {
        "oily": shine + glints,
        "dry": patches + flakes,
        "combination": shine + patches + flakes,
        "sensitive": flush + dots,
        "normal": blush,
    }[skin]

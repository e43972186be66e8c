"""What only one or two garments have: a patterned yoke, elbow patches, a very large fig."""

from __future__ import annotations

import re

from data.drawing.canvas import clipped, group, line, path, rect
from data.drawing.cloth import Cloth, cloth_of
from data.drawing.cut import Cut, body_outline
from data.drawing.details import quilting
from shop.model import Product


def yoke(product: Product, cut: Cut) -> str:
    """Bands of colour round the shoulders, inside the outline."""
    patterned = cloth_of(product, "fair isle")
    defs = re.sub(r'(id="|#)(cloth|left|right|weave|tile|row)', r"\1yoke-\2", patterned.defs)
    band = path("M90 90 L390 90 L390 168 C330 226 150 226 90 168 Z", "url(#yoke-cloth)")
    return defs + clipped(band, body_outline(cut), "round")


def elbows(cloth: Cloth, cut: Cut) -> str:
    x = cut.shoulder + 27
    patch = f'<ellipse cx="{x:g}" cy="252" rx="13" ry="25" fill="#8a5a37" transform="rotate(-9 {x:g} 252)"/>'
    return patch + group(patch, "translate(480 0) scale(-1 1)")


def big_fig(cloth: Cloth, cut: Cut) -> str:
    fruit = path(
        "M240 176 C246 200 298 226 292 268 C286 308 194 308 188 268 C182 226 234 200 240 176 Z",
        "#7a4a86",
    )
    inside = path("M240 236 C262 240 266 276 240 284 C214 276 218 240 240 236 Z", "#e26a8b")
    seeds = "".join(
        rect(x, y, 4, 6, "#f6e3b0", 2) for x, y in ((230, 250), (244, 248), (236, 264), (250, 262))
    )
    return (
        fruit
        + inside
        + seeds
        + path("M240 182 C256 160 280 166 284 172 C270 188 252 190 240 182 Z", "#4f7250")
    )


def baffled(cloth: Cloth, cut: Cut) -> str:
    """The chambers of a puffer."""
    return quilting(cut, cloth, diamonds=False)


def quilted(cloth: Cloth, cut: Cut) -> str:
    """Seams in diamonds."""
    return quilting(cut, cloth, diamonds=True)


def banded(cloth: Cloth, cut: Cut) -> str:
    """A broad band of another colour."""
    band = rect(90, 250, 300, 62, "#7a4a86", 0, 'opacity="0.9"')
    return clipped(band, body_outline(cut), "block")


def flash(cloth: Cloth, cut: Cut) -> str:
    """Something that shines in headlights."""
    return line("M292 150 L316 206", "#e9f2a5", 7)

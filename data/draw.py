"""Draw data/pictures: ``python -m data.draw``, or ``python -m data.draw jumper`` for some of them.

Every product of the catalogue and every picture answer of a quiz, as SVG and as PNG of 480 × 480.
The same catalogue gives the same pictures, byte for byte.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO

import resvg_py
from PIL import Image

from data.drawing.canvas import SIZE, picture
from data.drawing.clothing import draw_clothing
from data.drawing.coffee_tea import draw_coffee_tea
from data.drawing.quiz import quiz_pictures
from data.drawing.skincare import draw_skincare
from data.drawing.stage import stage
from data.make_catalogue import HERE, products
from shop.model import Product

COLOURS = 96
PICTURES = HERE / "pictures"
THINGS = {
    "skincare": draw_skincare,
    "coffee-tea": draw_coffee_tea,
    "clothing": draw_clothing,
}


def draw(product: Product) -> str:
    """The picture of a product, as SVG."""
    thing = THINGS[product.department](product)
    return picture(stage(product.department, product.id) + thing, product.image_alt)


def pictures() -> Iterator[tuple[str, str]]:
    """Every picture with its name, without the ending."""
    for product in products():
        yield product.id, draw(product)
    for name, svg in quiz_pictures():
        yield f"quiz/{name}", svg


def save(name: str, svg: str) -> None:
    """Write both forms of a picture."""
    path = PICTURES / f"{name}.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(svg, encoding="utf-8")
    path.with_suffix(".png").write_bytes(_png(svg))


def _png(svg: str) -> bytes:
    """The picture in 96 colours: flat drawings need no more, and it is a third of the size."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=SIZE, height=SIZE)
    flat = Image.open(BytesIO(bytes(drawn))).convert("RGB")
    small = BytesIO()
    flat.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()


def main(wanted: str = "") -> None:
    """Draw everything whose name holds these letters."""
    chosen = [(name, svg) for name, svg in pictures() if wanted in name]
    for name, svg in chosen:
        save(name, svg)
    print(f"{len(chosen)} pictures, as SVG and as PNG")


if __name__ == "__main__":
    main(*sys.argv[1:2])

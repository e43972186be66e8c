"""Clothing, laid flat: which cut, which cloth, which label for each product."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.drawing.accessories import ACCESSORIES
from data.drawing.adornments import baffled, banded, big_fig, elbows, flash, quilted, yoke
from data.drawing.bottoms import legs, skirt
from data.drawing.brands import LOOKS
from data.drawing.canvas import group
from data.drawing.cloth import Cloth, cloth_of
from data.drawing.collars import COLLARS
from data.drawing.cut import Cut, widened
from data.drawing.details import kangaroo, pockets, tag
from data.drawing.dresses import dress
from data.drawing.forms import form
from data.drawing.fronts import FRONTS
from data.drawing.marks import mark
from data.drawing.shoes_bags import SHOES_AND_BAGS
from data.drawing.tops import top
from data.making.variants import dice
from shop.model import Product

TOPS = {
    "t-shirt": Cut(80, 352, "short"),
    "shirt": Cut(80, 366, "long", collar="shirt", front="buttons"),
    "blouse": Cut(80, 350, "long", 18, collar="tie"),
    "overshirt": Cut(84, 366, "long", collar="shirt", front="buttons"),
    "jumper": Cut(80, 360, ribbed=True),
    "v-neck jumper": Cut(80, 360, collar="v", ribbed=True),
    "roll-neck jumper": Cut(76, 360, collar="roll", ribbed=True, neck=30),
    "half-zip jumper": Cut(80, 360, collar="stand", ribbed=True),
    "cardigan": Cut(80, 362, collar="v", front="buttons", ribbed=True),
    "wrap cardigan": Cut(84, 414, collar="none", front="open", ribbed=True),
    "hoodie": Cut(84, 366, collar="hood", ribbed=True),
    "zip hoodie": Cut(82, 362, collar="hood", front="zip", ribbed=True),
    "jacket": Cut(88, 362, collar="shirt", front="buttons"),
    "puffer jacket": Cut(92, 362, collar="stand", front="zip", ribbed=True),
    "hooded jacket": Cut(88, 372, collar="hood", front="zip"),
    "blazer": Cut(86, 376, collar="lapels", front="one button"),
    "bomber jacket": Cut(92, 344, collar="stand", front="zip", ribbed=True),
    "coat": Cut(86, 426, flare=16, collar="lapels", front="one button"),
    "trench coat": Cut(84, 424, flare=18, collar="lapels", front="double", waist=6),
    "parka": Cut(92, 410, flare=6, collar="hood", front="zip"),
    "duffle coat": Cut(88, 414, flare=12, collar="hood", front="toggles"),
}


LEGS = {
    "trousers": "straight",
    "wide trousers": "wide",
    "drawstring trousers": "straight",
    "jeans": "straight",
    "flared jeans": "flared",
    "barrel jeans": "barrel",
    "shorts": "short",
}


SKIRTS = {
    "skirt": "a-line",
    "midi skirt": "midi",
    "pencil skirt": "pencil",
    "tiered skirt": "tiered",
    "pleated skirt": "pleated",
    "short skirt": "short",
}


POCKETED = {
    "overshirt": (196, 18, 40, 44),
    "jacket": (272, 22, 50, 52),
    "parka": (286, 18, 52, 58),
    "coat": (300, 24, 46, 54),
    "duffle coat": (310, 26, 48, 54),
    "blazer": (296, 28, 42, 40),
    "hooded jacket": (292, 26, 42, 44),
}


SHORT = {
    "t-shirt": 1.24,
    "shirt": 1.14,
    "jumper": 1.16,
    "cardigan": 1.14,
    "dress": 1.04,
    "hoodie": 1.16,
    "jacket": 1.12,
    "shorts": 1.24,
}


ADORNED: dict[tuple[str, ...], Callable[[Cloth, Cut], str]] = {
    ("Puffer",): baffled,
    ("Quilted",): quilted,
    ("Block", "Half Pipe"): banded,
    ("Elbow Patch",): elbows,
    ("Big Fruit",): big_fig,
    ("Dawn Run",): flash,
}


def draw_clothing(product: Product) -> str:
    """The thing itself, a little larger or smaller and turned by a hair."""
    roll = dice("laid", product.id)
    size, turn = roll.uniform(0.97, 1.03) * _nearer(product), roll.uniform(-2.2, 2.2)
    centre = "translate(-240 -230)" if product.kind in SHORT else "translate(-240 -246)"
    return group(
        _drawn(product), f"translate(240 240) rotate({turn:.2f}) scale({size:.3f}) {centre}"
    )


def _nearer(product: Product) -> float:
    return SHORT.get(product.kind, 1.0)


def _drawn(product: Product) -> str:
    shown = form(product)
    fine = shown == "shirt" and product.attributes["pattern"][0] == "striped"
    yoke = product.attributes["pattern"][0] == "fair isle"
    cloth = cloth_of(product, "fine stripes" if fine else "plain" if yoke else "")
    if shown in TOPS:
        return _top(product, shown, cloth)
    if shown in LEGS:
        return _legs(product, shown, cloth)
    if shown in SKIRTS:
        return skirt(cloth, SKIRTS[shown])
    if product.kind == "dress":
        return dress(cloth, shown, mark(LOOKS[product.brand].mark, 0, 0, 0.55, "#5a4632"))
    if shown == "boots" and "Chelsea" in product.title:
        shown = "chelsea boots"
    things = ACCESSORIES | SHOES_AND_BAGS
    return cloth.defs + things[shown](cloth)


def _legs(product: Product, shown: str, cloth: Cloth) -> str:
    cut = "slim" if "Skinny" in product.title or "Selvedge" in product.title else LEGS[shown]
    creased = any(word in product.title for word in ("Desk", "Pleat", "Tailored", "Wide Linen"))
    laced = any(
        word in product.title for word in ("Drawstring", "Sandwich", "Fell Runner", "Pineapple")
    )
    drawn = legs(cloth, cut, denim=product.kind == "jeans", crease=creased, laces=laced)
    return drawn + _label_of(product, 286, 70 + 38)


def _top(product: Product, shown: str, cloth: Cloth) -> str:
    fit = product.attributes.get("fit", ("regular",))[0]
    cut = widened(TOPS[shown], fit)
    if product.kind in ("jacket", "coat"):
        cut = replace(cut, width=cut.width + 6)
    if "Breton" in product.title or "Pointelle" in product.title:
        cut = replace(
            cut, collar="boat", sleeve="long" if "Breton" in product.title else "short", neck=42
        )
    return top(cloth, cut, _extras(product, shown, cloth, cut))


def _extras(product: Product, shown: str, cloth: Cloth, cut: Cut) -> str:
    drawn = pockets(cloth, *POCKETED[shown]) if shown in POCKETED else ""
    drawn += kangaroo(cloth, cut.hem) if shown == "hoodie" else ""
    if product.attributes["pattern"][0] == "fair isle":
        drawn += (
            yoke(product, cut) + FRONTS[cut.front](cloth, cut) + COLLARS[cut.collar](cloth, cut)
        )
    for words, adorn in ADORNED.items():
        if any(word in product.title for word in words):
            drawn += adorn(cloth, cut)
    return drawn + _label_of(product, 240 + cut.width * 0.5, cut.hem - 34)


def _label_of(product: Product, x: float, y: float) -> str:
    look = LOOKS[product.brand]
    return tag(x, y, look.label, mark(look.mark, 0, 0, 0.55, look.ink))

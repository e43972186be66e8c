"""What is to be seen in a picture, in a sentence, for those who do not see it."""

from __future__ import annotations

from data.drawing.forms import form
from shop.model import Product

DETAILS = {
    "jumper": "crew-neck jumper with ribbed cuffs",
    "v-neck jumper": "V-neck jumper with ribbed cuffs",
    "roll-neck jumper": "roll-neck jumper with ribbed cuffs",
    "half-zip jumper": "half-zip fleece with a stand-up collar",
    "cardigan": "cardigan with buttons down the front",
    "wrap cardigan": "long cardigan worn open",
    "hoodie": "hoodie with a front pocket",
    "zip hoodie": "hoodie with a full zip",
    "t-shirt": "short-sleeved t-shirt",
    "shirt": "shirt with a collar and buttons",
    "blouse": "blouse with a tie at the neck",
    "overshirt": "overshirt with chest pockets",
    "jacket": "jacket with a collar and pockets",
    "coat": "long coat with a wide collar",
    "trousers": "straight trousers",
    "jeans": "straight jeans with stitched pockets",
    "scarf": "scarf with a fringe",
    "socks": "socks with ribbed tops",
    "shoes": "shoes",
    "bag": "bag",
    "boots": "ankle boots",
    "skirt": "A-line skirt with buttons",
    "dress": "sleeveless dress",
    "floral dress": "dress with elbow sleeves",
}
SEEN = ("striped", "checked", "floral", "dotted", "printed", "patchwork")
PLURAL = ("socks", "shoes", "boots", "trainers", "plimsolls", "loafers", "flats", "slippers")


def alt_text(product: Product) -> str:
    """One sentence: ``Navy merino crew-neck jumper with ribbed cuffs, by Wrenmoor``."""
    match product.department:
        case "skincare":
            seen = _skincare(product)
        case "coffee-tea":
            seen = _coffee_tea(product)
        case _:
            seen = _clothing(product)
    return f"{seen[0].upper()}{seen[1:]}, {product.title} by {product.brand}"


def _skincare(product: Product) -> str:
    thing = form(product)
    if product.kind == "lip colour":
        open_end = " with the cap off" if thing == "lipstick" else ""
        return f"{thing}{open_end} in the shade {product.variants[0].options['shade']}"
    made_with = product.attributes["ingredient"][0].replace("spf", "sun filters")
    inside = "" if thing == "bar of soap" else f" of {product.kind}"
    return f"{thing}{inside} with {made_with}"


def _coffee_tea(product: Product) -> str:
    thing = form(product)
    if product.kind == "brewing gear":
        colour = product.variants[0].options.get("colour", "")
        material = product.attributes["material"][0]
        return " ".join(filter(None, (colour, "" if material in thing else material, thing)))
    roast = product.values("roast")
    band = f" with a {roast[0]}-roast band" if roast and thing == "coffee bag" else ""
    packet = thing.removeprefix("coffee ").removeprefix("tea ")
    inside = {"espresso": "espresso beans", "decaf": "decaf coffee"}.get(product.kind, product.kind)
    return f"{packet} of {inside}{band}, tasting {' and '.join(product.attributes['flavour'][:2])}"


def _clothing(product: Product) -> str:
    thing = form(product)
    colour = product.variants[0].options["colour"]
    material = product.attributes["material"][0]
    pattern = product.attributes["pattern"][0]
    seen = pattern if pattern in SEEN and pattern not in thing else ""
    words = (_pair(thing), colour, seen, material, DETAILS.get(thing, thing))
    return " ".join(filter(None, words))


def _pair(thing: str) -> str:
    return "pair of" if thing.endswith(PLURAL) else ""

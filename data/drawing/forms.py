"""Which thing is to be drawn for a product: a jar, a dropper bottle, a tea tin, a roll-neck."""

from __future__ import annotations

import re

from shop.model import Product

SKINCARE = {
    "serum": "dropper bottle",
    "face oil": "dropper bottle",
    "eye cream": "slim tube",
    "hand cream": "crimped tube",
    "toner": "tall bottle",
    "sunscreen": "flip-top tube",
    "lip balm": "balm stick",
    "lip colour": "lipstick",
    "moisturiser": "jar",
    "mask": "jar",
    "cleanser": "pump bottle",
    "body lotion": "pump bottle",
}
SKINCARE_BY_TEXTURE = {
    ("cleanser", "balm"): "jar",
    ("cleanser", "cream"): "flip-top tube",
    ("cleanser", "foam"): "foaming pump",
    ("moisturiser", "lotion"): "airless bottle",
    ("moisturiser", "gel"): "flip-top tube",
    ("mask", "gel"): "flip-top tube",
    ("body lotion", "balm"): "wide jar",
    ("body lotion", "cream"): "wide jar",
    ("body lotion", "oil"): "tall bottle",
    ("eye cream", "balm"): "small pot",
    ("lip colour", "lotion"): "gloss wand",
    ("lip colour", "oil"): "gloss wand",
    ("lip colour", "gel"): "gloss wand",
    ("lip balm", "oil"): "gloss wand",
}
BY_WORD = {
    "skincare": {
        "Face Bar": "bar of soap",
        "Powder": "tin",
        "Micellar": "tall bottle",
        "Mist": "spray bottle",
        "Sheet": "sachet",
        "Stick": "balm stick",
        "Beach": "pump bottle",
        "Sun Cool": "pump bottle",
        "Tin": "flat tin",
        "Lip Melt": "flat tin",
        "Quilt": "small pot",
        "Crayon": "crayon",
        "Hedgerow": "balm stick",
        "Rosebud": "small pot",
        "Fine Print": "small pot",
        "Fisherman": "flat tin",
        "Aloe Again": "pump bottle",
        "Kelp & Calm": "airless bottle",
    },
    "coffee-tea": {
        "Mug": "mug",
        "Dripper": "dripper",
        "Filters": "paper filters",
        "Press": "coffee press",
        "Stovetop": "moka pot",
        "Gooseneck": "kettle",
        "Tumbler": "tumbler",
        "Grinder": "hand grinder",
        "Teapot": "teapot",
        "Whisk": "bamboo whisk",
        "Infuser": "glass mug",
        "Brew Jug": "glass jug",
        "Camp Mug": "camp mug",
        "Milk Jug": "milk jug",
        "Scale": "scale",
        "Syrup": "glass bottle",
    },
    "clothing": {
        "V-Neck": "v-neck jumper",
        "Rolling Neck": "roll-neck jumper",
        "Fleece": "half-zip jumper",
        "Zip Hoodie": "zip hoodie",
        "Wrap Party": "wrap dress",
        "Grey Wrap": "wrap cardigan",
        "Puffer": "puffer jacket",
        "Shell": "hooded jacket",
        "Blazer": "blazer",
        "Bomber": "bomber jacket",
        "Trench": "trench coat",
        "Parka": "parka",
        "Duffle": "duffle coat",
        "Wide Linen": "wide trousers",
        "Lounge": "drawstring trousers",
        "Circus": "wide trousers",
        "Flare": "flared jeans",
        "Barrel": "barrel jeans",
        "Prairie": "tiered skirt",
        "Bias": "midi skirt",
        "Jersey": "pencil skirt",
        "Kilt": "pleated skirt",
        "Skort": "short skirt",
        "Market": "floral dress",
        "Column": "long-sleeved column dress",
        "T-Shirt Dress": "t-shirt dress",
        "Shirt Dress": "shirt dress",
        "Velvet Midnight": "long-sleeved dress",
        "Apron": "apron dress",
        "Boiler": "shirt dress",
        "Snood": "snood",
        "Square": "silk square",
        "Beanie": "beanie",
        "Bobble": "bobble hat",
        "Brim": "sun hat",
        "Cap": "cap",
        "Bucket": "bucket hat",
        "Fedora": "fedora",
        "Ankle": "ankle socks",
        "Boots": "boots",
        "Trainers": "trainers",
        "Runners": "trainers",
        "Plimsolls": "plimsolls",
        "Loafers": "loafers",
        "Ballet": "ballet flats",
        "Slippers": "slippers",
        "Tote": "tote bag",
        "Rolltop": "rucksack",
        "Satchel": "satchel",
        "Moon": "half-moon bag",
        "Basket": "basket",
        "Sling": "sling bag",
        "Blouse": "blouse",
        "Overshirt": "overshirt",
    },
}
ROASTED = ("coffee beans", "ground coffee", "espresso", "decaf")


def form(product: Product) -> str:
    """What it looks like, in words that also stand in its alternative text."""
    words = BY_WORD[product.department]
    in_title = [name for word, name in words.items() if re.search(rf"\b{word}\b", product.title)]
    match product.department:
        case "skincare":
            texture = (product.kind, product.attributes["texture"][0])
            usual = SKINCARE_BY_TEXTURE.get(texture, SKINCARE[product.kind])
            return in_title[0] if in_title else usual
        case "coffee-tea":
            known = in_title and (product.kind == "brewing gear" or in_title[0] == "glass bottle")
            return in_title[-1] if known else _packet(product)
    return in_title[0] if in_title else product.kind


def _packet(product: Product) -> str:
    size = product.variants[0].options.get("size", "")
    if size.endswith(("ml", " l")):
        return "glass bottle"
    if size.endswith(("bags", "sticks")):
        return "box"
    if product.kind in ROASTED or product.values("roast"):
        return "coffee bag"
    if product.kind == "matcha" or product.price_cents >= 1200:
        return "tea tin"
    return "tea pouch" if product.kind in ("herbal tea", "chai") else "tea caddy"

"""What the clothing sheet says and leaves out: attributes, care in sentences, sizes."""

from __future__ import annotations

from data.making.sheet import Entry

NAMES = ("material", "fit", "style", "occasion", "season", "pattern", "care")
FROM_ANIMALS = {
    *("wool", "merino", "lambswool", "cashmere", "silk", "alpaca", "leather", "waxed cotton"),
    "velvet",  # ours is silk velvet
}
SIZES = ("XS", "S", "M", "L", "XL")
OTHER_SIZES = {
    "shoes": tuple(str(size) for size in range(36, 46)),
    "socks": ("S", "M", "L"),
    "hat": (),
    "scarf": (),
    "bag": (),
}
MADE_OF = {
    "wool": "100 % wool",
    "merino": "100 % merino wool",
    "lambswool": "100 % lambswool",
    "cashmere": "100 % cashmere",
    "denim": "98 % cotton, 2 % elastane",
    "velvet": "82 % viscose, 18 % silk",
    "leather": "Leather, vegetable tanned",
    "waxed cotton": "100 % cotton, waxed with beeswax",
    "recycled polyester": "100 % recycled polyester",
    "recycled nylon": "100 % recycled nylon, PFC-free finish",
    "straw": "Natural straw",
    "alpaca": "70 % alpaca, 30 % recycled nylon",
    "recycled denim": "100 % recycled cotton denim",
    "organic denim": "100 % organic cotton denim",
}
WASHING = {
    "machine wash": "Machine wash at 30 °C with similar colours, line dry",
    "hand wash": "Hand wash cool or use the wool cycle, dry flat, out of the sun",
    "dry clean": "Dry clean, and not too often, brush and air it in between",
    "wipe clean": "Wipe with a damp cloth, let it dry away from the radiator",
}


def attributes(entry: Entry) -> dict[str, tuple[str, ...]]:
    """Everything that can be asked for, what has nothing of an animal in it is vegan."""
    found = dict(zip(NAMES, entry.columns, strict=True)) | entry.more
    vegan = not set(found["material"]) & FROM_ANIMALS
    return found | ({"diet": ("vegan",)} if vegan else {})


def options(entry: Entry) -> list[dict[str, str]]:
    """Every colour in every size."""
    sizes = OTHER_SIZES.get(entry.kind, SIZES)
    colours = [{"colour": colour} for colour in entry.sizes]
    return [
        colour | size for colour in colours for size in [{"size": size} for size in sizes] or [{}]
    ]


def facts(entry: Entry) -> dict[str, str]:
    """What stands on the label inside."""
    material, care = entry.columns[0][0], entry.columns[6][0]
    made_of = MADE_OF.get(material, f"100 % {material}")
    if entry.title == "Vegan Chelsea Boots":
        made_of = "Apple-skin upper, recycled polyester lining, rubber sole"
    return {"material": made_of, "care": WASHING[care]}

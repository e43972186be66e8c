"""What the coffee and tea sheet says and leaves out: attributes, how to brew, grinds."""

from __future__ import annotations

from data.making.sheet import Entry

NAMES = ("roast", "flavour", "origin", "caffeine", "strength", "brew", "diet")
GROUND_TO_ORDER = ("coffee beans", "espresso", "decaf")
GRINDS = ("filter", "espresso", "french press")
BREWING = {
    "coffee beans": "60 g to the litre, water at 94 °C",
    "ground coffee": "One heaped tablespoon for each cup, water at 94 °C",
    "espresso": "18 g in, 36 g out, about 28 seconds",
    "decaf": "As you would brew any other: 60 g to the litre",
    "cold brew": "Cold, slowly, and over plenty of ice",
    "black tea": "One teaspoon a cup, boiling water, 3 to 4 minutes",
    "green tea": "One teaspoon a cup, water at 75 °C, 2 minutes",
    "herbal tea": "One tablespoon a cup, boiling water, 6 minutes",
    "oolong": "5 g a pot, water at 90 °C, 1 minute, infuse it again",
    "matcha": "2 g, 70 ml of water at 80 °C, whisk until it foams",
    "chai": "Simmer 5 minutes with half water, half milk",
}
INSIDE = {
    "black tea": "Black tea leaves",
    "green tea": "Green tea leaves",
    "oolong": "Oolong tea leaves",
    "matcha": "Powdered green tea",
    "chai": "Tea, ginger, cardamom, cinnamon, black pepper, cloves",
}
HERBS = {
    "rooibos-chai": "Rooibos, ginger, cardamom, cinnamon, cloves",
    "dirty-chai-blend": "Assam tea, ground coffee, cardamom, cinnamon, cocoa",
    "chai-syrup-for-lattes": "Cane sugar, water, black tea, ginger, cardamom, cinnamon",
    "snow-day-white-chai": "White tea, star anise, pink peppercorn, rose petals",
    "earl-of-elsewhere": "Ceylon tea, bergamot oil, cornflower petals",
    "marmalade-black": "Ceylon tea, orange peel, cloves",
    "toasted-rice-genmaicha": "Green tea leaves, toasted rice",
    "jasmine-night-pearls": "Green tea leaves scented with jasmine",
    "mint-souk": "Gunpowder green tea, spearmint",
    "peach-terrace-green": "Green tea leaves, peach, marigold petals",
    "chamomile-meadow": "Chamomile flowers",
    "rooibos-red-road": "Rooibos",
    "peppermint-attic": "Peppermint leaves",
    "ginger-and-turmeric-fire": "Ginger, turmeric, lemon peel, black pepper",
    "elderflower-lane": "Elderflower, lemon verbena",
    "hibiscus-market": "Hibiscus flowers",
    "lemon-balm-calm": "Lemon balm leaves",
    "nettle-and-blackcurrant-leaf": "Nettle, blackcurrant leaves",
    "cocoa-husk-tisane": "Cocoa husks",
    "spiced-apple-fireside": "Apple pieces, cinnamon, rosehip",
    "cinnamon-row": "Ground arabica coffee, cinnamon",
    "hibiscus-cold-brew": "Water, coffee, hibiscus flowers",
    "orange-peel-cold-brew": "Water, coffee, orange peel",
    "osmanthus-oolong": "Oolong tea leaves, osmanthus flowers",
    "matcha-sticks-for-travel": "Powdered green tea, yuzu peel",
}


def attributes(entry: Entry) -> dict[str, tuple[str, ...]]:
    """Everything that can be asked for. Nothing in this department comes from an animal."""
    found = dict(zip(NAMES, entry.columns, strict=True)) | entry.more
    found.pop("colour", None)
    return found | {"diet": tuple(dict.fromkeys(("vegan", *found["diet"])))}


def options(entry: Entry) -> list[dict[str, str]]:
    """Sizes, and grinds where we grind to order, or the colours of a pot."""
    looks = [{"colour": colour} for colour in entry.more.get("colour", ())] or [{}]
    sizes = [{"size": size} for size in entry.sizes] or [{}]
    grinds = [{"grind": grind} for grind in _grinds(entry)] or [{}]
    return [look | size | grind for look in looks for size in sizes for grind in grinds]


def facts(entry: Entry) -> dict[str, str]:
    """What stands on the back of the bag."""
    if entry.kind == "brewing gear":
        return {"care": _gear_care(entry)}
    ingredients = HERBS.get(entry.id) or INSIDE.get(entry.kind) or _coffee(entry)
    return {
        "ingredients": ingredients,
        "how to brew": BREWING[entry.kind],
        "care": "Keep it closed, dry and away from light, do not put it in the fridge"
        if "ml" not in "".join(entry.sizes)
        else "Once open, keep it in the fridge and finish it within five days",
    }


def _coffee(entry: Entry) -> str:
    robusta = {"india", "vietnam"} & set(entry.columns[2])
    beans = "Arabica and robusta coffee" if robusta else "Arabica coffee"
    if entry.sizes and "ml" in entry.sizes[0]:
        return f"Water, {beans.lower()}"
    return f"Decaffeinated {beans.lower()}" if entry.columns[3] == ("none",) else beans


def _gear_care(entry: Entry) -> str:
    material = entry.more["material"][0]
    by_hand = {"bamboo": "Rinse in warm water, never soap, let it dry upright"}
    by_hand |= {"aluminium": "Rinse with hot water only, no soap, no dishwasher"}
    by_hand |= {"paper": "For one pot each, compost them with the grounds"}
    by_hand |= {"steel and walnut": "Brush it out dry, oil the wood once a year"}
    electric = "Wipe with a damp cloth, never put it under water"
    if entry.id in ("kitchen-scale-with-timer", "gooseneck-pouring-kettle"):
        return electric
    return by_hand.get(material, "Dishwasher safe, let it cool down before you wash it")


def _grinds(entry: Entry) -> tuple[str, ...]:
    fitting = tuple(brew for brew in entry.columns[5] if brew in GRINDS)
    if entry.kind in GROUND_TO_ORDER:
        return ("whole bean", *fitting)
    return fitting[:1] if entry.kind == "ground coffee" and len(fitting) > 1 else ()

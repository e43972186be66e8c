"""What the skincare sheet says and leaves out: attributes, ingredients, how to use, options."""

from __future__ import annotations

from data.making.sheet import Entry

NAMES = ("skin_type", "concern", "texture", "ingredient", "free_from", "diet", "scent")
BASES = {
    "gel": ("Aqua", "Glycerin", "Xanthan Gum"),
    "cream": ("Aqua", "Caprylic/Capric Triglyceride", "Cetearyl Alcohol", "Glycerin"),
    "lotion": ("Aqua", "Glycerin", "Propanediol", "Sodium Phytate"),
    "balm": ("Helianthus Annuus Seed Wax", "Ricinus Communis Seed Oil"),
    "oil": ("Caprylic/Capric Triglyceride", "Tocopherol"),
    "foam": ("Aqua", "Coco-Glucoside", "Sodium Cocoyl Isethionate"),
}
FROM_PLANTS = {
    "green tea": "Camellia Sinensis Leaf Extract",
    "shea butter": "Butyrospermum Parkii Butter",
    "aloe": "Aloe Barbadensis Leaf Juice",
    "oat": "Avena Sativa Kernel Flour",
    "sea kelp": "Laminaria Digitata Extract",
    "rose water": "Rosa Damascena Flower Water",
    "almond oil": "Prunus Amygdalus Dulcis Oil",
    "sunflower oil": "Helianthus Annuus Seed Oil",
    "cucumber": "Cucumis Sativus Fruit Extract",
    "fig seed oil": "Ficus Carica Seed Oil",
    "rice bran": "Oryza Sativa Bran",
    "sea buckthorn": "Hippophae Rhamnoides Oil",
    "cloudberry": "Rubus Chamaemorus Seed Oil",
    "marula oil": "Sclerocarya Birrea Seed Oil",
    "heather": "Calluna Vulgaris Flower Extract",
    "saffron": "Crocus Sativus Flower Extract",
    "rosehip oil": "Rosa Canina Seed Oil",
    "tea tree": "Melaleuca Alternifolia Leaf Oil",
    "liquorice root": "Glycyrrhiza Glabra Root Extract",
    "blackcurrant": "Ribes Nigrum Seed Oil",
    "nettle": "Urtica Dioica Leaf Extract",
    "papaya enzymes": "Papain",
    "witch hazel": "Hamamelis Virginiana Leaf Water",
    "apple vinegar": "Pyrus Malus Fruit Vinegar",
    "thyme": "Thymus Vulgaris Leaf Extract",
    "marshmallow root": "Althaea Officinalis Root Extract",
    "cocoa butter": "Theobroma Cacao Seed Butter",
    "jojoba oil": "Simmondsia Chinensis Seed Oil",
    "lemon oil": "Citrus Limon Peel Oil",
    "orange oil": "Citrus Sinensis Peel Oil",
    "lavender oil": "Lavandula Angustifolia Oil",
    "evening primrose": "Oenothera Biennis Oil",
    "camellia oil": "Camellia Oleifera Seed Oil",
}
FROM_THE_LAB = {
    "hyaluronic acid": "Sodium Hyaluronate",
    "vitamin c": "Ascorbyl Glucoside",
    "vitamin e": "Tocopheryl Acetate",
    "ceramides": "Ceramide NP, Ceramide AP, Ceramide EOP",
    "peptides": "Palmitoyl Tripeptide-1",
    "spf": "Ethylhexyl Triazone, Bis-Ethylhexyloxyphenol Methoxyphenyl Triazine",
    "iron oxides": "CI 77491, CI 77492",
    "kaolin clay": "Kaolin",
    "green clay": "Illite",
    "charcoal": "Charcoal Powder",
    "honey": "Mel",
    "beeswax": "Cera Alba",
    "sea salt": "Maris Sal",
    "zinc": "Zinc PCA",
}
MINERAL = "Titanium Dioxide"
HOW = {
    "cleanser": "Massage over a damp face and rinse or wipe away with warm water",
    "moisturiser": "A small amount on clean skin, last step at night, before sunscreen by day",
    "serum": "Two or three drops on clean skin before your moisturiser",
    "sunscreen": "Two finger lengths for face and neck, again every two hours outdoors",
    "mask": "Once or twice a week on clean skin, avoid the eyes",
    "toner": "Pat in with your hands after cleansing",
    "eye cream": "A grain of rice for both eyes, tapped in with the ring finger",
    "lip balm": "As often as you like",
    "lip colour": "One coat for a wash of colour, two for the whole story",
    "body lotion": "Best on slightly damp skin after the shower",
    "face oil": "Warm two or three drops between your palms and press in",
    "hand cream": "After every wash, with a little extra for the cuticles",
}
CARE = {
    "oil": "Keep it in the dark, use within 6 months of opening",
    "balm": "Keep below 25 °C, use within 12 months of opening",
}


def attributes(entry: Entry) -> dict[str, tuple[str, ...]]:
    """Everything that can be asked for, the shades of make-up are its colours as well."""
    found = dict(zip(NAMES, entry.columns, strict=True)) | entry.more
    shades = found.pop("shade", ())
    return found | ({"colour": shades} if entry.kind == "lip colour" else {})


def options(entry: Entry) -> list[dict[str, str]]:
    """Shades or sizes, never both."""
    if shades := entry.more.get("shade"):
        return [{"shade": shade} for shade in shades]
    return [{"size": size} for size in entry.sizes]


def facts(entry: Entry) -> dict[str, str]:
    """What stands on the back of the box."""
    texture = entry.columns[2][0]
    return {
        "ingredients": ", ".join(_ingredients(entry)),
        "how to use": HOW[entry.kind],
        "care": CARE.get(texture, "Keep cool and closed, use within 9 months of opening"),
    }


def _ingredients(entry: Entry) -> list[str]:
    _, _, (texture, *_), inside, free_from, _, (scent, *_) = entry.columns
    mineral = {"spf": MINERAL} if "zinc oxide" in inside else {}
    names = FROM_PLANTS | FROM_THE_LAB | mineral
    listed = [*BASES[texture], *(names.get(name, name.title()) for name in inside)]
    if len(inside) == 1 and texture == "oil":
        listed = [names.get(inside[0], inside[0].title())]
    if "alcohol" not in free_from and texture not in ("balm", "oil"):
        listed.append("Alcohol Denat.")
    if scent != "unscented" and "perfume" not in free_from:
        listed.append("Parfum")
    return list(dict.fromkeys(listed))

"""What the attributes of the demo shop may say, and which pictures its quizzes show."""

from __future__ import annotations

from data.drawing.colours import CLOTH, FLAVOURS, INGREDIENTS, LIPS

ALLOWED = {
    "skin_type": {"oily", "dry", "combination", "sensitive", "normal"},
    "concern": {
        *("acne", "dryness", "redness", "dullness", "fine lines", "dark spots", "sun"),
    },
    "texture": {"gel", "cream", "oil", "balm", "foam", "lotion"},
    "ingredient": set(INGREDIENTS)
    | {"zinc", "zinc oxide", "vitamin e", "ferulic acid", "iron oxides", "tea tree", "nettle"}
    | {"thyme", "marshmallow root", "sea salt", "evening primrose", "camellia oil", "rice bran"},
    "free_from": {"perfume", "alcohol", "silicone", "parabens"},
    "diet": {"vegan", "cruelty free", "organic", "fair trade"},
    "scent": {
        *("unscented", "rose", "citrus", "marine", "fig", "herbal", "berry", "vanilla", "amber"),
        *("almond", "honey", "green tea", "coconut", "fruity", "caramel", "mint", "lavender"),
    },
    "finish": {"matte", "dewy", "natural", "glossy", "satin"},
    "colour": set(LIPS) | set(CLOTH),
    "roast": {"light", "medium", "dark"},
    "flavour": set(FLAVOURS),
    "origin": {
        *("brazil", "colombia", "ethiopia", "sumatra", "kenya", "guatemala", "costa rica", "peru"),
        *("honduras", "rwanda", "el salvador", "vietnam", "panama", "tanzania", "yemen", "india"),
        *("assam", "ceylon", "darjeeling", "nilgiri", "china", "japan", "taiwan", "egypt"),
        *("south africa", "england", "senegal", "ghana", "poland", "germany", "italy", "sweden"),
        "czech republic",
    },
    "caffeine": {"none", "low", "medium", "high"},
    "strength": {"mild", "balanced", "strong"},
    "brew": {"espresso", "filter", "french press", "cold brew", "moka", "tea pot", "whisk"},
    "material": {
        *("cotton", "organic cotton", "wool", "merino", "lambswool", "cashmere", "alpaca", "linen"),
        *("silk", "denim", "organic denim", "recycled denim", "leather", "waxed cotton", "velvet"),
        *("viscose", "straw", "recycled polyester", "recycled nylon", "stoneware", "ceramic"),
        *("paper", "steel", "steel and glass", "steel and walnut", "aluminium", "bamboo", "glass"),
        "enamel",
    },
    "fit": {"slim", "regular", "relaxed", "oversized"},
    "style": {"minimal", "classic", "casual", "sporty", "bold", "romantic", "outdoor"},
    "occasion": {"work", "weekend", "evening", "travel", "outdoor"},
    "season": {"winter", "spring", "summer", "autumn"},
    "pattern": {
        *("plain", "striped", "checked", "floral", "dotted", "printed", "fair isle"),
        *("colour block", "patchwork"),
    },
    "care": {"machine wash", "hand wash", "dry clean", "wipe clean"},
    "gift": {"birthday", "housewarming", "thank you", "stocking filler", "new parent"},
}
QUIZ_PICTURES = {
    *(f"style-{name}" for name in ALLOWED["style"]),
    *(f"palette-{name}" for name in ("neutral", "bold", "earthy", "navy")),
    *(f"skin-{name}" for name in ALLOWED["skin_type"]),
    *(f"roast-{name}" for name in ALLOWED["roast"]),
    *(f"brew-{name}" for name in ("espresso", "filter", "frenchpress", "coldbrew", "tea")),
}

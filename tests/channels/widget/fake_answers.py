"""What the fake gateway answers: one of each message, and texts that would like to be markup."""

from __future__ import annotations

from typing import Any

JSON = dict[str, Any]
EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'


def choice(title: str, kind: str = "other") -> JSON:
    """A choice whose action tells the fake what was tapped."""
    return {"title": title, "action": f"tap:{title}", "kind": kind}


def _product(number: int, title: str, price: str, department: str, reason: str) -> JSON:
    return {
        "product_id": f"p-{number}",
        "title": title,
        "price": price,
        "image": f"/pictures/p-{number}.svg",
        "image_alt": f"A drawing of {title.lower()}",
        "reason": reason,
        "recommendation_id": "r-1",
        "note": "2 left in M" if number == 2 else "",
        "liked": False,
        "brand": ("Moss Lane", "Harbour & Rye", "Tidewool")[number % 3],
        "department": department,
        "sold_out": number == 7,
    }


PRODUCTS = [
    _product(1, "Oat & Cica Balm", "€18.00", "skincare", "Made for dry skin, without perfume"),
    _product(2, "Harbour Merino Jumper", "€79.00", "clothing", "Navy, as you like it"),
    _product(3, "Night Train Espresso", "€14.50", "coffee-tea", "Dark and chocolatey"),
    _product(4, "Green Tea Gel Cleanser", "€16.00", "skincare", "Calms redness"),
    _product(5, "Orchard Chai", "€9.50", "coffee-tea", "Spicy, low in caffeine"),
    _product(6, "Linen Weekend Shirt", "€54.00", "clothing", "Relaxed fit"),
    _product(7, "Citrus Day Cream", "€22.00", "skincare", "Light, with SPF 30"),
    _product(8, "Pressed Flower Scarf", "€39.00", "clothing", "Matches your blue coat"),
]

ACTIONS = [
    choice("Add to cart", "add_to_cart"),
    choice("Like", "like"),
    choice("Not for me", "dislike"),
]


def _cards(count: int) -> JSON:
    return {
        "type": "cards",
        "text": "Three that suit dry, sensitive skin:",
        "cards": [{**product, "actions": ACTIONS} for product in PRODUCTS[:count]],
        "choices": [
            choice("Something cheaper"),
            choice("Show more"),
            choice("Compare the first two"),
        ],
    }


def _lines() -> list[JSON]:
    first = {"title": "Harbour Merino Jumper", "label": "navy, M", "quantity": 1}
    second = {"title": "Night Train Espresso", "label": "250 g", "quantity": 2}
    change = [choice("One more"), choice("Remove")]
    return [
        {
            **first,
            "price": "€79.00",
            "total": "€79.00",
            "image": "/pictures/p-2.svg",
            "actions": change,
        },
        {
            **second,
            "price": "€14.50",
            "total": "€29.00",
            "image": "/pictures/p-3.svg",
            "actions": change,
        },
    ]


SUMS = {"subtotal": "€108.00", "discount": "−€10.80", "total": "€97.20"}
SKIN = ["Oily", "Dry", "Combination", "Sensitive", "I am not sure"]


def _pictures(*, multiple: bool) -> JSON:
    looks = ["Minimal", "Outdoor", "Romantic", "Bold"]
    shown = [
        {**choice(look), "image": f"/pictures/p-{n}.svg", "image_alt": f"A {look.lower()} outfit"}
        for n, look in enumerate(looks, start=11)
    ]
    row = [choice("Back"), choice("That's all")] if multiple else [choice("Skip", "skip")]
    text = "Which of these feel like you?"
    return {
        "type": "pictures",
        "text": text,
        "pictures": shown,
        "choices": row,
        "multiple": multiple,
    }


def answers(text: str) -> list[JSON]:
    """The messages that answer a text."""
    said = text.lower()
    table: dict[str, list[JSON]] = {
        "quiz": [
            {
                "type": "text",
                "text": "Lovely. Five short questions, and you can leave whenever you like.",
            },
            {
                "type": "choices",
                "text": "How does your skin feel?",
                "choices": [choice(s) for s in SKIN],
            },
        ],
        "several": [
            {
                "type": "choices",
                "text": "What should it be free from?",
                "choices": [choice("Perfume"), choice("Alcohol"), choice("That's all")],
                "multiple": True,
            }
        ],
        "perfume": [],
        "products": [_cards(3)],
        "one": [_cards(1)],
        "pictures": [_pictures(multiple=False)],
        "many pictures": [_pictures(multiple=True)],
        "minimal": [{"type": "text", "text": "Clean lines, got it."}],
        "cart": [
            {
                "type": "order",
                "text": "This is your cart.",
                "lines": _lines(),
                **SUMS,
                "choices": [choice("Check out", "checkout"), choice("Keep looking")],
            }
        ],
        "buy": [
            {
                "type": "receipt",
                "text": "Thank you! It is on its way (well, it would be: this is a demo).",
                "number": "FF-1042",
                "lines": [{**line, "actions": []} for line in _lines()],
                **SUMS,
                "choices": [choice("Where is my order?")],
            }
        ],
        "evil": _evil(),
    }
    return table.get(said, [{"type": "text", "text": f"You said: {text}"}])


def _evil() -> list[JSON]:
    bad = {**choice(EVIL), "image": "javascript:window.hacked=1", "image_alt": EVIL}
    card = {**PRODUCTS[0], "title": EVIL, "reason": EVIL, "image": "data:image/svg+xml,<svg/>"}
    line = {"title": EVIL, "label": EVIL, "quantity": 1, "price": EVIL, "total": EVIL}
    return [
        {"type": "text", "text": EVIL},
        {
            "type": "cards",
            "text": EVIL,
            "cards": [{**card, "actions": [choice(EVIL)]}],
            "choices": [],
        },
        {"type": "pictures", "text": EVIL, "pictures": [bad], "choices": []},
        {"type": "order", "text": EVIL, "lines": [line], **SUMS, "choices": [choice(EVIL)]},
        {"type": "something new", "text": "From a later version"},
    ]


INK = ["#c9d8c0", "#e9d9bd", "#d8c2b4", "#bfd2d8", "#e3cfd6", "#d5d9b5"]
SHAPE = ["#3f6b52", "#6b4a34", "#29435c", "#a3623f", "#7a4a5e", "#5c6b3a"]


def drawing(name: str) -> str:
    """A simple still life, different for each name."""
    tone = sum(name.encode()) % len(INK)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480">'
        f'<rect width="480" height="480" fill="{INK[tone]}"/>'
        '<ellipse cx="240" cy="392" rx="120" ry="16" fill="#0002"/>'
        f'<rect x="160" y="150" width="160" height="240" rx="26" fill="{SHAPE[tone]}"/>'
        '<rect x="186" y="110" width="108" height="44" rx="12" fill="#2a2a26"/>'
        '<rect x="184" y="220" width="112" height="96" rx="8" fill="#fffdf7"/>'
        f'<path d="M240 236c26 18 26 46 0 62-26-16-26-44 0-62Z" fill="{SHAPE[tone]}"/></svg>'
    )

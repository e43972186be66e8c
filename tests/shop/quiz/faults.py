"""Every fault a quiz can have: how it is planted into `FACE`, and what the linter says of it.

Each finding is a line, a question and a message.
"""

from __future__ import annotations

LONG = "Ask " + "me " * 220

FAULTS = {
    "an unreachable question": (
        ("only_if: {skin: dry}", "only_if: {more: dry}"),
        [
            (25, "vegan", "unknown answer 'dry' of 'more' in only_if"),
            (25, "vegan", "unreachable question: no path asks it"),
        ],
    ),
    "a question behind the end": (
        (
            "{id: low, say: Up to 15, budget: {to: 15}}\n"
            "      - {id: any, say: No limit, budget: {from: 0}}",
            "{id: any, say: No limit, budget: {from: 0}, jump: end}\n    required: yes",
        ),
        [(46, "more", "unreachable question: no path asks it")],
    ),
    "a jump back": (
        ("{id: heavy, say: Blanket,", "{id: heavy, say: Blanket, jump: skin,"),
        [(39, "feel", "cycle: the answer 'heavy' leads back to 'skin'")],
    ),
    "a jump to itself": (
        ("{id: heavy, say: Blanket,", "{id: heavy, say: Blanket, jump: feel,"),
        [(39, "feel", "cycle: the answer 'heavy' leads back to 'feel'")],
    ),
    "a condition nobody can meet": (
        (
            "    kind: scale\n",
            "    kind: scale\n    only_if: {more: x}\n",
        ),
        [
            (32, "feel", "unknown answer 'x' of 'more' in only_if"),
            (32, "feel", "unreachable question: no path asks it"),
        ],
    ),
    "a circle of conditions": (
        (
            "    kind: picture\n    required: yes",
            "    kind: picture\n    only_if: {vegan: any}\n    required: yes",
        ),
        [
            (8, "skin", "cycle: skin waits for vegan waits for skin"),
            (8, "skin", "unreachable question: no path asks it"),
            (26, "vegan", "unreachable question: no path asks it"),
            (2, "", "no path reaches 1 of 3 products: clay"),
        ],
    ),
    "an answer that leaves nothing": (
        ("budget: {to: 15}", "budget: {to: 10}"),
        [
            (
                44,
                "budget",
                "dead end: the answer 'low' leaves no product in stock after skin=dry, vegan=vegan",
            )
        ],
    ),
    "an answer that only something sold out would meet": (
        ("likes: {skin_type: oily}", "must: {skin_type: sensitive}"),
        [
            (14, "skin", "dead end: the answer 'oily' leaves no product in stock"),
            (2, "", "no path reaches 1 of 3 products: clay"),
        ],
    ),
    "a product nobody is led to": (
        ("likes: {skin_type: oily}", "likes: {kind: serum}"),
        [(2, "", "no path reaches 1 of 3 products: clay")],
    ),
    "an answer that leaves nothing after one that avoids": (
        ("likes: {skin_type: {dry: 2}}", "avoid: {diet: vegan}"),
        [(30, "vegan", "dead end: the answer 'vegan' leaves no product in stock after skin=dry")],
    ),
    "a picture without words": (
        ("        image_alt: A dry face\n", ""),
        [(19, "skin", "missing alt text: 'Dry' has a picture that is not described")],
    ),
    "a picture question without a picture": (
        ("        image: /dry.svg\n", ""),
        [(19, "skin", "missing picture: 'Dry' has none")],
    ),
    "a label that is too long": (
        ("say: Oily", "say: Rather on the oily side"),
        [
            (
                14,
                "skin",
                "text too long for Messenger: the label 'Rather on the oily side' "
                "has 23 characters, 20 fit",
            )
        ],
    ),
    "an end of a scale that is too long": (
        ("high: Heavy", "high: As heavy as a blanket"),
        [
            (
                32,
                "feel",
                "text too long for Messenger: the label 'As heavy as a blanket' "
                "has 21 characters, 20 fit",
            )
        ],
    ),
    "a title that is too long": (
        ("title: Your face", "title: All about your lovely face"),
        [
            (
                2,
                "",
                "text too long for Messenger: the title 'All about your lovely face' "
                "has 26 characters, 20 fit",
            )
        ],
    ),
    "a question that is too long": (
        ("ask: How does it feel?", f"ask: {LONG}"),
        [
            (
                8,
                "skin",
                f"text too long for Messenger: the question '{LONG[:57]}…' "
                "has 663 characters, 640 fit",
            )
        ],
    ),
    "an alt text that is too long": (
        ("image_alt: A dry face", f"image_alt: {'dry ' * 260}"),
        [
            (
                19,
                "skin",
                f"text too long for Telegram: the alt text '{('dry ' * 20)[:57]}…' "
                "has 1039 characters, 1024 fit",
            )
        ],
    ),
    "a label that is given twice": (
        ("say: Dry\n", "say: oily!\n"),
        [(19, "skin", "duplicate label 'oily!': it stands for 'oily' too")],
    ),
    "a synonym that is another label": (
        ("synonyms: [tight]", "synonyms: [tight, oily]"),
        [(19, "skin", "duplicate label 'oily': it stands for 'oily' too")],
    ),
    "a label nobody can type": (
        ("say: Blanket", "say: 🧣"),
        [(39, "feel", "empty label: nobody can type '🧣'")],
    ),
    "an unknown attribute": (
        ("likes: {skin_type: oily}", "likes: {skintype: oily}"),
        [
            (14, "skin", "unknown attribute 'skintype'; did you mean 'skin_type'?"),
            (2, "", "no path reaches 1 of 3 products: clay"),
        ],
    ),
    "an unknown attribute that is nothing like ours": (
        ("must: {diet: vegan}", "avoid: {horoscope: leo}"),
        [(30, "vegan", "unknown attribute 'horoscope'")],
    ),
    "an attribute of another department": (
        ("likes: {kind: serum}", "likes: {roast: dark}"),
        [(38, "feel", "unknown attribute 'roast'")],
    ),
    "an unknown value": (
        ("likes: {skin_type: oily}", "likes: {skin_type: [oily, drry]}"),
        [(14, "skin", "unknown value 'drry' of 'skin_type'; did you mean 'dry'?")],
    ),
    "an unknown attribute the profile should know": (
        ("knows: skin_type", "knows: skin_typ"),
        [(8, "skin", "unknown attribute 'skin_typ'; did you mean 'skin_type'?")],
    ),
    "an unknown jump target": (
        ("jump: budget", "jump: budgets"),
        [(31, "vegan", "unknown jump target 'budgets'")],
    ),
    "an unknown question in a condition": (
        ("only_if: {skin: dry}", "only_if: {skins: dry}"),
        [
            (25, "vegan", "unknown question 'skins' in only_if"),
            (25, "vegan", "unreachable question: no path asks it"),
        ],
    ),
    "an unknown answer in a condition": (
        ("only_if: {skin: dry}", "only_if: {skin: [dry, tight]}"),
        [(25, "vegan", "unknown answer 'tight' of 'skin' in only_if")],
    ),
    "a question without choices": (
        (
            "    choices:\n      - {id: light, say: Feather, likes: {kind: serum}}\n"
            "      - {id: heavy, say: Blanket, likes: {texture: balm}}\n",
            "    choices: []\n",
        ),
        [(32, "feel", "empty choices: nothing can be answered")],
    ),
    "more choices than a channel shows": (
        (
            "      - {id: light,",
            "".join(f"      - {{id: x{n}, say: Number {n}}}\n" for n in range(10))
            + "      - {id: light,",
        ),
        [(32, "feel", "too many choices for Messenger: 12, at most 11")],
    ),
    "a scale without ends": (
        ("    low: Light\n", ""),
        [(32, "feel", "missing labels: a scale needs `low` and `high`")],
    ),
    "more answers than there may be": (
        ("kind: scale", "kind: scale\n    min_picks: 3\n    max_picks: 2"),
        [(32, "feel", "picks reversed: from 3 to 2")],
    ),
    "a budget the wrong way round": (
        ("budget: {from: 0}", "budget: {from: 50, to: 30}"),
        [(45, "budget", "budget range reversed: from 50 to 30")],
    ),
    "a budget answer without a budget": (
        ("say: No limit, budget: {from: 0}", "say: No limit"),
        [(45, "budget", "missing budget: 'No limit' names no range")],
    ),
    "a department that sells nothing": (
        ("department: skincare", "department: garden"),
        None,
    ),
}

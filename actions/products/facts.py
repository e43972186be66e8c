"""What a product's facts say to a question, and nothing more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.products.sold_as import amount_line, price_line, stock_line
from actions.products.topics import clauses, topics_in
from actions.products.whether import asks_what, what_it_is, whether
from actions.speaking.desk import Desk
from actions.speaking.phrases import value_phrase
from recommender.claiming import asks_whether
from shop.model import Product, Review

FACTS = {  # the facts that answer a topic, by the names they have in the catalogue
    "use": ("how to use", "how often", "how to brew"),
    "material": ("material", "ingredients"),
    "feel": ("feel", "material"),
    "sizing": ("sizing",),
    "milk": ("with milk",),
    "suits": ("who it is for",),
    "health": ("who it is for", "ingredients"),
    "pairing": ("goes with",),
    "caffeine": ("caffeine",),
}
LISTED = {"smell": "scent", "sizing": "fit", "caffeine": "caffeine"}  # and the attributes
# What a yes or no, where one can be given, answers better than a list
OR_WHETHER = {"", "ingredients", "material", "smell", "health", "care"}
CORE = ("ingredients", "material", "how to use", "how to brew", "feel", "care")  # told unasked
SHORT = 3  # letters; shorter words say too little to be looked up
OPEN = re.compile(
    r"more about|tell me|details?|info|describe|what is|what's|about (?:it|that|this)|interest"
)


def answer_about(desk: Desk, product: Product, question: str, reviews: Sequence[Review]) -> str:
    """The answer to all that is asked of a product; without a question, all there is to say."""
    parts, so = [], False
    for clause in clauses(question):
        so = so or asks_whether(clause)  # "free of perfume, parabens and silicone?" asks it of all
        parts.append(_told(desk, product, clause, reviews, whether_so=so or reacts(clause)))
    told = list(dict.fromkeys(line for part in parts for line in part.splitlines()))
    if told:
        return "\n".join(_once(desk, product, told))
    if not question or OPEN.search(question.lower()):
        return overview(desk, product)
    return _not_stated(desk, product)


def _once(desk: Desk, product: Product, told: list[str]) -> list[str]:
    """All that is stated in one line, and no "it isn't stated" beside anything that is."""
    nothing = desk.words("claim_unstated", title=product.title)
    before, after = desk.words("claim_listed", title=product.title, phrases="\0").split("\0")
    listed = [line[len(before) : -len(after)] for line in told if line.startswith(before)]
    others = [line for line in told if line != nothing and not line.startswith(before)]
    stated = [before + ", ".join(dict.fromkeys(listed)) + after] if listed else []
    return [*others, *stated] or told


def _told(
    desk: Desk, product: Product, clause: str, reviews: Sequence[Review], *, whether_so: bool
) -> str:
    """The answer to one piece of a question; empty where it asks nothing that is known."""
    if asks_what(clause):
        return what_it_is(desk, product)
    topics = topics_in(clause)
    brushed = {"suits"} if reacts(clause) else set()  # "for someone who reacts to lanolin"
    yes_or_no = whether_so and set(topics) - brushed <= OR_WHETHER
    if yes_or_no and (said := whether(desk, product, clause)):
        return said
    lines = [_about(desk, product, topic, clause, reviews) for topic in topics]
    if not topics and (whether_so or not OPEN.search(clause)):
        lines = [_listed(desk, product, "", clause) or _facts(desk, product, "", clause)]
    return "\n".join(filter(None, lines))


def _about(desk: Desk, product: Product, topic: str, clause: str, reviews: Sequence[Review]) -> str:
    """What is known of a topic; that it is not stated, where nothing is."""
    match topic:
        case "reviews":
            return _reviews(desk, product, reviews)
        case "stock":
            return stock_line(desk, product, clause)
        case "price":
            return price_line(desk, product, clause)
        case "amount":
            return amount_line(desk, product)
    listed = _listed(desk, product, topic, clause)
    facts = "" if listed and topic == "ingredients" else _facts(desk, product, topic, clause)
    lead = desk.words("ask_doctor", title=product.title) if topic == "health" else ""
    told = "\n".join(filter(None, [lead, listed, facts]))
    return told or desk.words(f"not_stated_{topic}", title=product.title)


def overview(desk: Desk, product: Product) -> str:
    """All there is to say about a product, in a few lines."""
    lines = [
        what_it_is(desk, product),
        price_line(desk, product),
        *_stated(desk, product),
        stock_line(desk, product),
        _stars(desk, product),
    ]
    return "\n".join(filter(None, lines))


def reacts(clause: str) -> bool:
    """True for "I once reacted to lanolin": whether it is inside is what they want to know."""
    return bool(_REACTS.search(clause))


def _listed(desk: Desk, product: Product, topic: str, asked: str) -> str:
    """What is listed of the values and attributes a question names: "is it vegan?", "what fit?"."""
    question = asked.replace(product.title.lower(), " ")
    said = f" {' '.join(re.findall(r'[a-z0-9]+', question))} "
    phrases = [
        value_phrase(desk.words, desk.settings.currency, attribute, value)
        for attribute, values in product.attributes.items()
        for value in values
        if attribute in (topic, LISTED.get(topic))
        or f" {attribute.replace('_', ' ')} " in said
        or (not topic and f" {value.lower()} " in said)
    ]
    if not phrases:
        return ""
    return desk.words("fact_listed", title=product.title, phrases=", ".join(phrases))


def _facts(desk: Desk, product: Product, topic: str, asked: str) -> str:
    """The facts that answer a topic; without one, those that the question's words name."""
    if topic:
        names = FACTS.get(topic, (topic,))
        found = {name: product.facts[name] for name in names if name in product.facts}
    else:
        words = {word for word in re.findall(r"[a-z]+", asked) if len(word) >= SHORT}
        words -= {*_COMMON, *re.findall(r"[a-z]+", f"{product.title} {product.kind}".lower())}
        found = {
            name: text
            for name, text in product.facts.items()
            if words & set(re.findall(r"[a-z]+", f"{name} {text}".lower()))
        }
    return "\n".join(_fact(desk, name, text) for name, text in found.items())


def _not_stated(desk: Desk, product: Product) -> str:
    known = _known(desk, product)
    return "\n".join([desk.words("fact_not_stated", title=product.title), *known])


def _stated(desk: Desk, product: Product) -> list[str]:
    """All that is listed."""
    known = {name: product.facts[name] for name in CORE if name in product.facts}
    facts = [_fact(desk, name, text) for name, text in known.items()]
    return [*_known(desk, product), *facts]


def _known(desk: Desk, product: Product) -> list[str]:
    """What it is, in one line."""
    phrases = [
        value_phrase(desk.words, desk.settings.currency, attribute, value)
        for attribute, values in product.attributes.items()
        for value in values
    ]
    return [desk.words("fact_known", phrases=", ".join(dict.fromkeys(phrases)))] if phrases else []


def _fact(desk: Desk, name: str, text: str) -> str:
    return desk.words("fact", name=name.replace("_", " ").capitalize(), text=text)


def _reviews(desk: Desk, product: Product, reviews: Sequence[Review]) -> str:
    if not reviews:
        return desk.words("reviews_none", title=product.title)
    ranked = sorted(reviews, key=lambda review: -review.rating)
    lines = [
        desk.words("review", rating=each.rating, text=each.text, author=each.author)
        for each in dict.fromkeys((ranked[0], ranked[-1]))
    ]
    return "\n".join(filter(None, [_stars(desk, product), *lines]))


def _stars(desk: Desk, product: Product) -> str:
    if product.rating is None:
        return ""
    return desk.words("stars", rating=f"{product.rating:.1f}", count=product.review_count)


_REACTS = re.compile(r"\b(?:react\w* (?:badly )?to|allerg\w* (?:to|against)|intoleran\w* (?:to|of)"
                     r"|(?:there(?:'s| is| are)|it has|it contains) (?:no|any))\b")  # fmt: skip
_COMMON = frozenset(
    """
    the and for with this that does what have has are was you your can how its about one first
    second third tell more any from not but they them will would long much many good
    """.split()  # noqa: SIM905 - easier to read and to add to
)

"""What a product's facts say to a question, and nothing more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.phrases import value_phrase
from shop.model import Product, Review
from shop.money import format_cents

TOPICS = {  # what is asked about, by the words it is asked with
    "reviews": r"review|rating|rated|stars?|other people|others (?:say|think)|any good|popular",
    "stock": r"in stock|availab|left|sizes?|colou?rs?|shades?|grinds?|come in|sold out",
    "price": r"price|cost|how much|expensive",
    "ingredients": r"ingredient|contain|made (?:of|from|with)|in it|what'?s in|inci",
    "care": r"wash|clean|care|iron|dry clean|tumble|store it|keep it|shelf life",
    "origin": r"where.*(?:from|made|grown)|origin|country",
}
SHORT = 3  # letters; shorter words say too little to be looked up


def answer_about(desk: Desk, product: Product, question: str, reviews: Sequence[Review]) -> str:
    """The answer to a question about a product; without a question, all there is to say."""
    asked = question.lower()
    attribute = _attribute_asked(product, asked)
    topic = next((name for name, words in TOPICS.items() if re.search(words, asked)), "")
    if topic == "reviews":
        return _reviews(desk, product, reviews)
    if topic == "stock":
        return _stock(desk, product)
    if attribute:
        return desk.words("fact_yes", title=product.title, phrase=_phrase(desk, *attribute))
    found = _facts(desk, product, topic or asked)
    if found:
        return found
    if topic == "price":
        price = format_cents(product.price_cents, desk.settings.currency)
        return desk.words("fact_price", title=product.title, price=price)
    if not topic and _is_open(asked):
        return overview(desk, product)
    return "\n".join(
        [desk.words("fact_not_stated", title=product.title), *_what_is_stated(desk, product)]
    )


def overview(desk: Desk, product: Product) -> str:
    """All there is to say about a product, in a few lines."""
    lines = [f"{product.title}. {product.description}".strip(), *_what_is_stated(desk, product)]
    return "\n".join(filter(None, [*lines, _stock(desk, product), _stars(desk, product)]))


def _attribute_asked(product: Product, asked: str) -> tuple[str, str] | None:
    """A value of the product that the question names: "is it vegan?"."""
    words = f" {re.sub(r'[^a-z0-9]+', ' ', asked)} "
    for attribute, values in product.attributes.items():
        for value in values:
            if f" {value.lower()} " in words:
                return attribute, value
    return None


def _facts(desk: Desk, product: Product, asked: str) -> str:
    """The facts whose name, or whose words, the question names."""
    words = {word for word in re.findall(r"[a-z]+", asked) if len(word) >= SHORT} - _COMMON
    named = [
        (name, text)
        for name, text in product.facts.items()
        if words & set(re.findall(r"[a-z]+", f"{name} {text}".lower().replace("_", " ")))
    ]
    return "\n".join(
        desk.words("fact", name=name.replace("_", " ").capitalize(), text=text)
        for name, text in named
    )


def _what_is_stated(desk: Desk, product: Product) -> list[str]:
    attributes = [
        _phrase(desk, attribute, value)
        for attribute, values in product.attributes.items()
        for value in values
    ]
    facts = [
        desk.words("fact", name=name.replace("_", " ").capitalize(), text=text)
        for name, text in product.facts.items()
    ]
    return [
        *([desk.words("fact_known", phrases=", ".join(attributes))] if attributes else []),
        *facts,
    ]


def _stock(desk: Desk, product: Product) -> str:
    if len(product.variants) == 1:
        stock = product.variants[0].stock
        return desk.words("stock_one" if stock else "stock_none", count=stock, title=product.title)
    here = [each.label for each in product.variants if each.in_stock]
    gone = [each.label for each in product.variants if not each.in_stock]
    said = desk.words("stock_have", labels="; ".join(here)) if here else ""
    return " ".join(
        filter(None, [said, desk.words("stock_gone", labels="; ".join(gone)) if gone else ""])
    )


def _reviews(desk: Desk, product: Product, reviews: Sequence[Review]) -> str:
    if not reviews:
        return desk.words("reviews_none", title=product.title)
    best, worst = max(reviews, key=_rating), min(reviews, key=_rating)
    quotes = [best] if best == worst else [best, worst]
    lines = [
        desk.words("review", rating=each.rating, text=each.text, author=each.author)
        for each in quotes
    ]
    return "\n".join([_stars(desk, product), *lines])


def _stars(desk: Desk, product: Product) -> str:
    if product.rating is None:
        return ""
    return desk.words(
        "stars", rating=f"{product.rating:.1f}", count=product.review_count, title=product.title
    )


def _rating(review: Review) -> int:
    return review.rating


def _phrase(desk: Desk, attribute: str, value: str) -> str:
    return value_phrase(desk.words, desk.settings.currency, attribute, value)


def _is_open(asked: str) -> bool:
    """True for "tell me more about the second", which asks for nothing in particular."""
    return not asked or bool(
        re.search(r"more about|tell me|details?|info|describe|what is|what's", asked)
    )


_COMMON = frozenset(
    """
    the and for with this that does what have has are was you your can how its about one first
    second third tell more any from not but they them will would long much many good
    """.split()  # noqa: SIM905 - easier to read and to add to
)

"""What a product's facts say to a question, and nothing more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.cards import price_of
from actions.desk import Desk
from actions.phrases import value_phrase
from actions.whether import asks_what, what_it_is, whether
from recommender.claiming import asks_whether
from shop.model import Product, Review

TOPICS = {  # what is asked about, by the words it is asked with
    "reviews": r"review|rating|rated|\bstars?\b|other people|others (?:say|think)|any good|popular"
    r"|(?:people|customers|buyers|everyone|anyone|folks)\b.*\b(?:say|think|like it|found)",
    "stock": r"in stock|availab|\bleft\b|\bsizes?\b|colou?rs|shades|grinds|come in|sold out",
    "price": r"price|\bcosts?\b|how much (?:is|are|does|do)\b|expensive",
    "ingredients": r"ingredient|contain|in it\b|what'?s in\b|\binci\b",
    "material": r"made (?:of|from|out)|material|fabric",
    "care": r"\bwash|clean|\bcare\b|\biron|tumble|store it|keep it|shelf life",
    "use": r"how (?:do|should|to|can).*(?:use|apply|brew|make|prepare)|instructions",
    "origin": r"where.*(?:from|made|grown)|origin|country",
}
FACTS = {"use": ("how to use", "how to brew"), "material": ("material", "ingredients")}
OF_FACTS = {"care", "use", "origin"}  # in "how do I wash wool" wool is not what is asked
SHORT = 3  # letters; shorter words say too little to be looked up
OPEN = re.compile(r"more about|tell me|details?|info|describe|what is|what's")


def answer_about(desk: Desk, product: Product, question: str, reviews: Sequence[Review]) -> str:
    """The answer to a question about a product; without a question, all there is to say."""
    asked = question.lower()
    topic = next((name for name, words in TOPICS.items() if re.search(words, asked)), "")
    match topic:
        case "reviews":
            return _reviews(desk, product, reviews)
        case "stock":
            return stock_line(desk, product)
        case "price":
            return desk.words("fact_price", title=product.title, price=_price(desk, product))
    if asks_what(asked):
        return what_it_is(desk, product)
    if asks_whether(asked) and (told := whether(desk, product, question)):
        return told
    listed = _listed(desk, product, topic, asked)
    enough = listed and topic in ("", "ingredients")
    found = [listed, "" if enough else _facts(desk, product, topic, asked)]
    if any(found):
        return "\n".join(filter(None, found))
    if not asked or (not topic and OPEN.search(asked)):
        return overview(desk, product)
    return _not_stated(desk, product)


def overview(desk: Desk, product: Product) -> str:
    """All there is to say about a product, in a few lines."""
    lines = [
        what_it_is(desk, product),
        *_stated(desk, product),
        stock_line(desk, product),
        _stars(desk, product),
    ]
    return "\n".join(filter(None, lines))


def stock_line(desk: Desk, product: Product) -> str:
    """What can be had, and what is sold out."""
    if len(product.variants) == 1:
        return desk.words("stock_one" if product.in_stock else "stock_none", title=product.title)
    here = "; ".join(each.label for each in product.variants if each.in_stock)
    gone = "; ".join(each.label for each in product.variants if not each.in_stock)
    said = [
        desk.words("stock_have", labels=here) if here else "",
        desk.words("stock_gone", labels=gone) if gone else "",
    ]
    return " ".join(filter(None, said))


def _listed(desk: Desk, product: Product, topic: str, asked: str) -> str:
    """What is listed of the values and attributes a question names: "is it vegan?", "what fit?"."""
    question = asked.replace(product.title.lower(), " ")
    said = f" {' '.join(re.findall(r'[a-z0-9]+', question))} "
    phrases = [
        value_phrase(desk.words, desk.settings.currency, attribute, value)
        for attribute, values in product.attributes.items()
        for value in values
        if topic == attribute
        or f" {attribute.replace('_', ' ')} " in said
        or (topic not in OF_FACTS and f" {value.lower()} " in said)
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
        words -= {*_COMMON, *re.findall(r"[a-z]+", product.title.lower())}
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
    facts = [_fact(desk, name, text) for name, text in product.facts.items()]
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


def _price(desk: Desk, product: Product) -> str:
    cheapest = min(product.variants, key=lambda each: (not each.in_stock, each.price_cents))
    return price_of(desk, product, cheapest)


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


_COMMON = frozenset(
    """
    the and for with this that does what have has are was you your can how its about one first
    second third tell more any from not but they them will would long much many good
    """.split()  # noqa: SIM905 - easier to read and to add to
)

"""Which of the products on show a text points at: the second, the blue one, the cheapest, it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from recommender.base import Shown
from recommender.chatter import is_chatter
from recommender.english import is_ordinary
from recommender.naming import CLEAR, named
from recommender.spending import RATED
from recommender.text import stem, tokens, words
from recommender.wish import Facet
from shop.model import Product

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

_ORDINALS = {
    **dict.fromkeys(("first", "1st", "left", "top"), 0),
    **dict.fromkeys(("second", "2nd", "middle"), 1),
    **dict.fromkeys(("third", "3rd", "3d"), 2),
    **dict.fromkeys(("fourth", "4th"), 3),
    **dict.fromkeys(("fifth", "5th"), 4),
    **dict.fromkeys(("last", "right", "latter"), -1),
    "former": 0,
}
_SLIPPED = ("first", "second", "third", "fourth", "fifth")  # what is mistyped: frist, thrid, secnd
_THE_ONE = re.compile(r"\bthe (?P<what>(?:(?!(?:the|one|in|and|is|not|of)\b)\w+ ){1,3})ones?\b")
SHORTEST = 4  # letters of a mistyped ordinal
_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "few": 3}
_BEFORE_NUMBER = frozenset(
    {"number", "no", "nr", "num", "#", "option", "product", "item", "the", "compare", "and", "like"}
)
_UNITS = frozenset(
    {"of", "x", "more", "pack", "packs", "kg", "g", "kilo", "ml", "l", "euro", "euros", "€", "%"}
)
_ALL = re.compile(
    r"\b(?:both|all(?: of (?:them|these|those))?|these|them|those|all (?:three|3)|one of each)\b"
)
_OTHERS = re.compile(r"\b(?:others?|(?:the )?rest)\b")
_IT = re.compile(r"\b(?:it|its|this|that|this one|that one|the one|same one)\b")
_ITSELF = re.compile(r"\b(?:it|its)\b(?! (?:is|was|be|has))")
_THAT_THING = re.compile(r"\b(?:that|this) (?!one\b)([^\W\d_]{3,})\b")
_CHEAPEST = re.compile(r"\b(?:cheapest|least expensive|lowest priced?|the cheaper one)\b")
_DEAREST = re.compile(r"\b(?:most expensive|dearest|priciest|highest priced?)\b")
_BEST = re.compile(rf"\b(?:{RATED})\b")
_POPULAR = re.compile(r"\bmost (?:popular|loved|reviewed|bought|reviews)\b|\bbest ?sell\w+\b")


def point(snapshot: Snapshot, text: str, shown: Shown) -> tuple[str, ...]:
    """The shown products a text points at, in their order; none when it is not clear."""
    products = shown_products(snapshot, shown)
    if not products:
        return ()
    if titled := by_words_in_order(text, products):
        return titled
    if the_one := _THE_ONE.search(" ".join(tokens(text))):
        described = the_one["what"]
        found = by_place(the_one[0], products) or by_name(snapshot, described, products)
        if found:
            return found
    return (
        by_place(text, _of_noun(text, products))
        or by_rank(text, products)
        or _by_focus(snapshot, text, shown, products)
        or by_thing(snapshot, text, shown)
        or by_name(snapshot, text, products)
        or by_pronoun(text, shown)
    )


def _of_noun(text: str, products: Sequence[Product]) -> Sequence[Product]:
    """Those among which a place is counted: the mugs, in "the first mug"; else all."""
    said = tokens(text)
    pairs = zip(said, said[1:], strict=False)
    nouns = {stem(noun) for place, noun in pairs if place in _ORDINALS and not is_chatter(noun)}
    named = [each for each in products if nouns & set(words(f"{each.title} {each.kind}"))]
    return named or products


def shown_products(snapshot: Snapshot, shown: Shown) -> tuple[Product, ...]:
    """The products on show that are still sold."""
    rows = (snapshot.shelf.rows.get(product_id) for product_id in shown.products)
    return tuple(snapshot.shelf.products[row] for row in rows if row is not None)


def by_words_in_order(text: str, products: Sequence[Product]) -> tuple[str, ...]:
    """By words that stand so in the name of one alone, where a place is among them.

    "The first light one" is First Light Gel Cleanser, not the first.
    """
    said = [stem(word) for word in tokens(text)]
    pairs = {pair for pair in zip(said, said[1:], strict=False) if set(pair) & _ORDINALS.keys()}
    titles = {product.id: words(product.title) for product in products}
    return tuple(
        product_id
        for product_id, title in titles.items()
        if pairs & set(zip(title, title[1:], strict=False))
    )[:1]


def by_place(text: str, products: Sequence[Product]) -> tuple[str, ...]:
    """By ordinal or number: the second, 2, number two, the first two."""
    said = _joined(text)
    if few := _first_few(said, len(products)):
        return tuple(product.id for product in products[few])
    places = dict.fromkeys(_places(said, len(products)))
    return tuple(products[place].id for place in places)


def by_rank(text: str, products: Sequence[Product]) -> tuple[str, ...]:
    """By what it is the most of: the cheapest, the best rated."""
    said = " ".join(tokens(text))
    if _CHEAPEST.search(said):
        return (min(products, key=lambda product: product.price_cents).id,)
    if _DEAREST.search(said):
        return (max(products, key=lambda product: product.price_cents).id,)
    if _POPULAR.search(said):
        return (max(products, key=lambda product: product.review_count).id,)
    if _BEST.search(said):
        return (max(products, key=lambda product: product.rating or 0.0).id,)
    return ()


def by_name(snapshot: Snapshot, text: str, products: Sequence[Product]) -> tuple[str, ...]:
    """By name or by what only one of them is: the fern one, the navy jumper."""
    titles = _titled(snapshot, text, products)
    if full := _in_full(titles):
        return full
    facets = _named_facets(snapshot, text)
    points = {p.id: _fits(snapshot, facets, p) + titles[p.id] for p in products}
    ranked = sorted(points.values(), reverse=True)
    lead = ranked[0] - (ranked[1] if len(ranked) > 1 else 0.0)
    if ranked[0] < 0.2 or lead < 0.1:
        return ()
    return (max(points, key=lambda product_id: points[product_id]),)


def by_thing(snapshot: Snapshot, text: str, shown: Shown) -> tuple[str, ...]:
    """By "that mug": the last one spoken of that is called so, or the only one on show."""
    thing = _THAT_THING.search(" ".join(tokens(text)))
    if thing is None:
        return ()
    spoken = [each for each in (shown.focus, *shown.spoken) if _is(snapshot, each, thing[1])]
    there = [each for each in shown.products if _is(snapshot, each, thing[1])]
    return tuple(spoken[:1] or (there if len(there) == 1 else ()))


def _is(snapshot: Snapshot, product_id: str, thing: str) -> bool:
    """Whether a product's title or kind has the word for a thing."""
    row = snapshot.shelf.rows.get(product_id)
    if row is None:
        return False
    product = snapshot.shelf.products[row]
    return stem(thing) in {*words(product.title), *words(product.kind)}


def _by_focus(
    snapshot: Snapshot, text: str, shown: Shown, products: Sequence[Product]
) -> tuple[str, ...]:
    """By "it", for what was spoken of: what is said of it need not be so of another on show."""
    if not shown.focus or not _ITSELF.search(" ".join(tokens(text))):
        return ()
    return _in_full(_titled(snapshot, text, products)) or (shown.focus,)


def _titled(snapshot: Snapshot, text: str, products: Sequence[Product]) -> dict[str, float]:
    """How completely a text names each of them."""
    said = [stem(word) for word in tokens(text) if not is_chatter(word)]
    return {p.id: named(snapshot, snapshot.shelf.rows[p.id], said) for p in products}


def _in_full(titles: dict[str, float]) -> tuple[str, ...]:
    return tuple(product_id for product_id, part in titles.items() if part >= CLEAR)


def by_pronoun(text: str, shown: Shown) -> tuple[str, ...]:
    """By "it": what was last spoken of, or the only one; by "both" or "them": all."""
    said = " ".join(tokens(text))
    if _OTHERS.search(said) and shown.focus in shown.products:
        return tuple(product for product in shown.products if product != shown.focus)
    if _ALL.search(said):
        return shown.products
    if not _IT.search(said):
        return ()
    if shown.focus:
        return (shown.focus,)
    return shown.products if len(shown.products) == 1 else ()


def _joined(text: str) -> tuple[str, ...]:
    """Tokens with their ordinal endings back: 2 nd is 2nd."""
    said = re.sub(r"\b(\d) (st|nd|rd|th|d)\b", r"\1\2", " ".join(tokens(text)))
    said = re.sub(r"\b(\w+est|rated|sellers?|popular) first\b", r"\1", said)  # that is an order
    return tuple(_mended(word) for word in said.split())


def _mended(word: str) -> str:
    """A word, or the ordinal of which it has the letters in another order, or all but one."""
    if is_ordinary(word):
        return word
    for ordinal in _SLIPPED:
        turned = len(word) > SHORTEST and sorted(word) == sorted(ordinal)
        lacking = any(word == ordinal[:at] + ordinal[at + 1 :] for at in range(1, len(ordinal)))
        if word[:1] == ordinal[0] and (turned or (len(word) >= SHORTEST and lacking)):
            return ordinal
    return word


def _first_few(said: Sequence[str], number: int) -> slice | None:
    for word, count in zip(said, said[1:], strict=False):
        if word in {"first", "top"} and count in _COUNTS:
            return slice(0, min(_COUNTS[count], number))
        if word == "last" and count in _COUNTS:
            return slice(max(number - _COUNTS[count], 0), number)
    return None


def _places(said: Sequence[str], number: int) -> list[int]:
    places = [_ORDINALS[word] % number for word in said if _is_ordinal(word, number)]
    for place, word in enumerate(said):
        if word.isdigit() and 1 <= int(word) <= number and _is_place(said, place):
            places.append(int(word) - 1)
    spelled = {"one": 0, "two": 1, "three": 2}
    for before, word in zip(said, said[1:], strict=False):
        if before in {"number", "option", "no", "nr"} and spelled.get(word, number) < number:
            places.append(spelled[word])
    return places


def _is_ordinal(word: str, number: int) -> bool:
    return word in _ORDINALS and _ORDINALS[word] < number and word not in {"top", "right"}


def _is_place(said: Sequence[str], place: int) -> bool:
    alone = all(word.isdigit() or is_chatter(word) or word in {"and", ","} for word in said)
    following = said[place + 1] if place + 1 < len(said) else ""
    if following in _UNITS:
        return False
    if place and said[place - 1] in _BEFORE_NUMBER:
        return True
    return alone and len(said) <= 3


def _named_facets(snapshot: Snapshot, text: str) -> list[tuple[Facet, ...]]:
    spans = snapshot.understanding.spans(text)
    return [span.meaning.facets for span in spans if span.meaning and not span.negated]


def _fits(snapshot: Snapshot, facets: list[tuple[Facet, ...]], product: Product) -> int:
    row = snapshot.shelf.rows[product.id]
    return sum(any(snapshot.shelf.having(f)[row] for f in group) for group in facets)

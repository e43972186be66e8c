"""Which products a sentence calls by their names: the yirga, Barrier Hug, the bobble hat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from recommender.chatter import EVERYDAY, is_chatter
from recommender.sizes import SIZES
from recommender.text import plain, stem, tokens, words
from recommender.titles import is_pointed_at, pointing_part, whole_title
from shop.model import Product
from shop.quantity import NUMBERS

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

SHORTEST = 4  # letters of a word that may name something all by itself
COUNTS = frozenset({"both", *(word for name in NUMBERS for word in name.split())})
PROPERTIES = 3  # properties that together are a name: Linen Holiday Shirt, Tea Tree Clear Oil
FAMILIAR, SAID, RARE = 1, 2, 3  # how sure a call is: a word of something known, words, a rare one


@dataclass(frozen=True)
class Called:
    """A product that is called by the words at these places of a text."""

    product: Product
    places: frozenset[int]
    sure: int
    near: bool = False

    @property
    def strength(self) -> tuple[int, int]:
        return (len(self.places), self.sure)


def called(
    snapshot: Snapshot, text: str, known: Collection[str] = (), near: Collection[str] = ()
) -> tuple[Product, ...]:
    """The products a text names by words of their titles, in the order they are named.

    A whole title names it always. Of what a shopper has met (`known`, ids) one telling word is
    enough, or several that are pointed at; of the whole catalogue it takes a word that is in no
    other product, or several. Kinds and colours name nothing. Where the same words name more than
    one, those are meant that are `near`: on show, or spoken of lately.
    """
    mended, _ = snapshot.understanding.spelling.mend(tokens(text))
    said = tuple(stem(word) for word in mended)
    calls = (replace(call, near=call.product.id in near) for call in _calls(snapshot, said, known))
    found = _without_echoes(said, list(calls))
    best = [call for call in found if not any(_covers(other, call) for other in found)]
    alone = [call for call in best if not any(_rivals(call, other) for other in best)]
    return tuple(call.product for call in sorted(alone, key=lambda each: min(each.places)))


def titled(snapshot: Snapshot, text: str, known: Collection[str]) -> tuple[Product, ...]:
    """Of the products that are `known`, those whose title has all that a text says of a thing.

    "The moka pot one" is Moka Pot Mornings, which was on show a while ago. Where the words stand
    together in some titles, as "oat cream" does, those are meant.
    """
    rows = (snapshot.shelf.rows.get(product_id) for product_id in known)
    products = [snapshot.shelf.products[row] for row in rows if row is not None]
    fitting = [(each, _telling_of(text, each)) for each in products]
    fitting = [(each, said) for each, said in fitting if _is_titled(each, said)]
    together = [each for each, said in fitting if _stand_together(said, words(each.title))]
    return tuple(together or [each for each, _ in fitting])


def says_more_than_kind(text: str, product: Product) -> bool:
    """Whether a text has a word of a product's title that is not just the kind of thing it is."""
    return bool(set(words(text)) & set(words(product.title)) - set(words(product.kind)))


def _telling_of(text: str, product: Product) -> tuple[str, ...]:
    """What a text says of a thing besides its options and small talk."""
    options = {
        word for v in product.variants for o in v.options.items() for word in words(" ".join(o))
    }
    return tuple(
        word
        for word in words(text)
        if not (is_chatter(word) or word in COUNTS or word in SIZES or word in options)
    )


def _is_titled(product: Product, said: Sequence[str]) -> bool:
    title, kind = set(words(product.title)), set(words(product.kind))
    return bool(set(said) - kind or len(set(said)) > 1) and set(said) <= title


def _stand_together(said: Sequence[str], title: Sequence[str]) -> bool:
    places = range(len(title) - len(said) + 1)
    return any(tuple(title[place : place + len(said)]) == tuple(said) for place in places)


def nameless(text: str, product: Product) -> str:
    """A text without a product's name, where that is several words: what is asked about it."""
    said = tokens(text)
    window = _longest_window([stem(word) for word in said], frozenset(words(product.title)))
    return " ".join(w for place, w in enumerate(said) if place not in window or len(window) == 1)


def besides_name(text: str, product: Product) -> str:
    """A text without the longest piece of a product's title in it, word for word.

    Of "six half past six" the first is left: it counts, the other is a name.
    """
    said = list(re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text))
    heard = [stem(plain(match.group())) for match in said]
    title = list(words(product.title))
    same = SequenceMatcher(None, heard, title, autojunk=False).find_longest_match()
    if same.size < min(2, len(title)):
        return text
    first, last = said[same.a], said[same.a + same.size - 1]
    return f"{text[: first.start()]} {text[last.end() :]}"


def _calls(snapshot: Snapshot, said: Sequence[str], known: Collection[str]) -> Iterator[Called]:
    heard = {word for word in said if word in snapshot.lexicon.title_words}
    for product, titled in zip(snapshot.shelf.products, snapshot.index.titles_, strict=True):
        if heard.isdisjoint(titled):
            continue
        call = _call(snapshot, said, product, known=product.id in known)
        if call is not None:
            yield call


def _call(
    snapshot: Snapshot, said: Sequence[str], product: Product, *, known: bool
) -> Called | None:
    title = words(product.title)
    telling = {word for word in title if _tells(snapshot, word)}
    spoken = {word for word in said if word in telling}
    window = _longest_window(said, frozenset(title))
    content = {said[place] for place in window if not is_chatter(said[place])}
    whole = len({said[place] for place in window}) == len(set(title)) > 1
    together = len(content) > 1 and bool(content & telling)
    together |= len(content) >= PROPERTIES and bool(content - set(words(product.kind)))
    places = frozenset(place for place, word in enumerate(said) if word in spoken)
    if at := _whole(snapshot, said, product, known=known):
        return Called(product, places | at, RARE)
    if (whole and telling) or any(_is_rare(snapshot, word) for word in spoken):
        return Called(product, places | window, RARE)
    if together:
        return Called(product, places | window, SAID)
    if known and (at := pointing_part(said, title, words(product.kind), snapshot.lexicon.kinds)):
        return Called(product, at, SAID)
    if known and any(len(word) >= SHORTEST for word in spoken):
        return Called(product, places, FAMILIAR)
    return None


def _whole(
    snapshot: Snapshot, said: Sequence[str], product: Product, *, known: bool
) -> frozenset[int]:
    """Where the whole title stands; one that is nothing but properties is a wish to a stranger."""
    title = words(product.title)
    at = whole_title(said, title)
    is_wish = snapshot.lexicon.words.issuperset(title)
    return at if at and (known or not is_wish or is_pointed_at(said, at)) else frozenset()


def _longest_window(said: Sequence[str], title: frozenset[str]) -> frozenset[int]:
    """The places of the longest piece of a text in which every word is one of the title's."""
    longest, start = range(0), 0
    for place, word in enumerate(said):
        if word not in title:
            start = place + 1
        elif place + 1 - start > len(longest):
            longest = range(start, place + 1)
    return frozenset(longest)


def _without_echoes(said: Sequence[str], found: list[Called]) -> list[Called]:
    """Beside a name that is sure, "in the morning" does not call Moka Pot Mornings too."""
    if all(call.sure == FAMILIAR for call in found):
        return found
    return [call for call in found if call.sure > FAMILIAR or _is_that_one(said, call)]


def _is_that_one(said: Sequence[str], call: Called) -> bool:
    following = max(call.places) + 1
    return following < len(said) and said[following] in {"one", "instead"}


def _tells(snapshot: Snapshot, word: str) -> bool:
    """Whether a word of a title is neither a kind, a value nor small talk."""
    return word.isalpha() and word not in snapshot.lexicon.words and not is_chatter(word)


def _is_rare(snapshot: Snapshot, word: str) -> bool:
    """Whether one product alone has to do with a word, and the word is not an everyday one."""
    return len(word) > SHORTEST and word not in EVERYDAY and snapshot.lexicon.commonness(word) == 1


def _covers(other: Called, call: Called) -> bool:
    """Whether another product is called by the same words and more, or more surely."""
    return call.places <= other.places and other.strength > call.strength


def _rivals(call: Called, other: Called) -> bool:
    another = other.product.id != call.product.id and bool(other.places & call.places)
    return another and other.near >= call.near

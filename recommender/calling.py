"""Which products a sentence calls by their names: the yirga, Barrier Hug, the bobble hat."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.chatter import EVERYDAY, is_chatter
from recommender.text import stem, tokens, words
from shop.model import Product

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

SHORTEST = 4  # letters of a word that may name something all by itself
PROPERTIES = 3  # properties that together are a name: Linen Holiday Shirt, Tea Tree Clear Oil
FAMILIAR, SAID, RARE = 1, 2, 3  # how sure a call is: a word of something known, words, a rare one


@dataclass(frozen=True)
class Called:
    """A product that is called by the words at these places of a text."""

    product: Product
    places: frozenset[int]
    sure: int

    @property
    def strength(self) -> tuple[int, int]:
        return (len(self.places), self.sure)


def called(snapshot: Snapshot, text: str, known: Collection[str] = ()) -> tuple[Product, ...]:
    """The products a text names by words of their titles, in the order they are named.

    Of what a shopper has met (`known`, ids) one telling word is enough; of the whole catalogue it
    takes a word that is in no other product, or several. Kinds and colours name nothing.
    """
    mended, _ = snapshot.understanding.spelling.mend(tokens(text))
    said = tuple(stem(word) for word in mended)
    found = _without_echoes(said, list(_calls(snapshot, said, known)))
    best = [call for call in found if not any(_covers(other, call) for other in found)]
    alone = [call for call in best if not any(_rivals(call, other) for other in best)]
    return tuple(call.product for call in sorted(alone, key=lambda each: min(each.places)))


def nameless(text: str, product: Product) -> str:
    """A text without a product's name, where that is several words: what is asked about it."""
    said = tokens(text)
    window = _longest_window([stem(word) for word in said], frozenset(words(product.title)))
    return " ".join(w for place, w in enumerate(said) if place not in window or len(window) == 1)


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
    if (whole and telling) or any(_is_rare(snapshot, word) for word in spoken):
        return Called(product, places | window, RARE)
    if together:
        return Called(product, places | window, SAID)
    if known and any(len(word) >= SHORTEST for word in spoken):
        return Called(product, places, FAMILIAR)
    return None


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
    return [call for call in found if call.sure > FAMILIAR or _is_pointed_at(said, call)]


def _is_pointed_at(said: Sequence[str], call: Called) -> bool:
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
    return other.product.id != call.product.id and bool(other.places & call.places)

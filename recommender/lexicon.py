"""Every phrase that means something here, from the live catalogue and the list of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from recommender import text
from recommender.index import Index
from recommender.shelf import Shelf
from recommender.wish import Facet
from recommender.words import THING

NONE = "none"  # the rung of a ladder on which there is nothing of it
FREE_FROM = "free_from"  # its values name what is *not* inside

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """What a phrase stands for.

    `facets` are what it asks for, any of which will do. `absent` is what "no …" asks for: for
    *perfume* that is free_from perfume. `direct` is true for the catalogue's own words, `vague`
    for a word of any department. A set phrase that asks for nothing has neither.
    """

    facets: tuple[Facet, ...] = ()
    absent: tuple[Facet, ...] = ()
    direct: bool = False
    vague: bool = False


class Lexicon:
    """Looks up phrases. A new product brings its words along; nothing is trained.

    Attributes
    ----------
    phrases : dict of Phrase to Meaning
    names : dict of Phrase to str
        What the attributes are called.
    things : dict of Phrase to Facet
        What narrows its kind to those that are called so: a mug, among brewing gear.
    single : dict of str to Phrase
        Every phrase written as one word: tshirt.
    kinds : frozenset of str
        The words of all kinds of things.
    """

    def __init__(self, shelf: Shelf, index: Index) -> None:
        self.shelf = shelf
        self.terms = index.terms_
        self.kinds = frozenset(word for kind in shelf.departments for word in text.words(kind))
        self.title_words = frozenset(word for title in index.titles_ for word in title)
        self.phrases: dict[Phrase, Meaning] = {}
        self.names: dict[Phrase, str] = {}
        self.things = {
            text.words(phrase): thing
            for phrase, thing in shelf.words.things.items()
            if shelf.column(thing) is not None
        }
        self._learn_catalogue()
        self._learn_words()
        self._learn_absences()
        self._learn_heads()
        self.single = {"".join(phrase): phrase for phrase in self.phrases if len(phrase) > 1}
        self.words = frozenset(word for phrase in self.phrases for word in phrase) | frozenset(
            word for phrase in self.names for word in phrase
        )
        self._idle = frozenset(text.words(phrase) for phrase in shelf.words.idle)
        everything = (*self.phrases, *self.names, *self._idle)
        self.longest = max((len(phrase) for phrase in everything), default=0)
        self._counts = _counted(shelf, index)
        titles = (text.words(product.title) for product in shelf.products)
        self._titles = frozenset(title for title in titles if not self.words.issuperset(title))
        self._longest_title = max((len(title) for title in self._titles), default=0)

    def find(self, stems: Phrase, start: int) -> tuple[int, Meaning | str] | None:
        """The longest phrase or attribute name at `start`, with its length."""
        for length in range(min(self.longest, len(stems) - start), 0, -1):
            phrase = stems[start : start + length]
            if phrase in self._idle:
                return length, Meaning()
            if phrase in self.phrases:
                return length, self.phrases[phrase]
            if phrase in self.names:
                return length, self.names[phrase]
        return None

    def title_at(self, stems: Phrase, start: int) -> int:
        """How many words of a product's full name begin at `start`; 0 for none.

        A name that is nothing but properties, such as Wool Jumper, is read as those.
        """
        for length in range(min(self._longest_title, len(stems) - start), 1, -1):
            phrase = stems[start : start + length]
            if phrase in self._titles and phrase not in self.phrases:
                return length
        return 0

    def knows(self, word: str) -> bool:
        """Whether a word occurs anywhere in what is sold or in what shoppers call it."""
        return word in self.words or word in self.terms

    def applies(self, facet: Facet, kinds: Iterable[str]) -> bool:
        """Whether any product of these kinds has such an attribute at all."""
        attributes = self.shelf.kind_attributes
        return any(facet.attribute in attributes.get(kind, ()) for kind in kinds)

    def occurs(self, facet: Facet, kinds: Iterable[str]) -> bool:
        """Whether a product of these kinds has the facet."""
        of_kinds = self.shelf.variants_having(Facet("kind", kind) for kind in kinds)
        return bool((self.shelf.variants_having([facet]) & of_kinds).any())

    def departments_of(self, facets: Iterable[Facet]) -> frozenset[str]:
        """The departments in which anything has one of the facets."""
        rows = self.shelf.variants_having(facets)
        owners = {int(owner) for owner in self.shelf.owners[rows]}
        return frozenset(self.shelf.products[owner].department for owner in owners)

    def commonness(self, word: str) -> int:
        """How many products a word has to do with."""
        return self._counts.get(word, 0)

    def kinds_in(self, departments: Iterable[str]) -> tuple[str, ...]:
        """All kinds of these departments."""
        wanted = frozenset(departments)
        return tuple(kind for kind, dep in self.shelf.departments.items() if dep in wanted)

    def _learn_catalogue(self) -> None:
        for facet in self.shelf.facets:
            if facet.attribute == THING:
                continue  # "mug" stands for its kind, and narrows it: see `things`
            self._add(facet.value, (facet,), direct=True)
            if "&" in facet.value:
                self._add(facet.value.replace("&", " and "), (facet,), direct=True)
        for attribute in dict.fromkeys(facet.attribute for facet in self.shelf.facets):
            if attribute != THING:
                self.names[text.words(attribute.replace("_", " "))] = attribute

    def _learn_words(self) -> None:
        listed = self.shelf.words
        for head in listed.families:
            self._add(head.value, self._sold((head,)), direct=True)
        for phrase, facets in listed.means.items():
            self._add(phrase, self._sold(facets))
        for phrase, facets in listed.same.items():
            self._add(phrase, self._sold(facets), claims=True)
        for phrase, facets in listed.vague.items():
            self._add_vague(phrase, self._sold(facets))
        for name, attribute in listed.names.items():
            self.names[text.words(name)] = attribute
        for member in (member for members in listed.families.values() for member in members):
            if text.words(member.value) not in self.phrases:
                self._add(member.value, self._sold((member,)))

    def _add_vague(self, phrase: str, facets: tuple[Facet, ...]) -> None:
        """A word is vague only where nothing sold is called by it: "dark" is a roast."""
        key = text.words(phrase)
        is_vague = bool(facets) and key not in self.phrases
        self._add(phrase, facets, claims=True)
        if is_vague:
            self.phrases[key] = replace(self.phrases[key], vague=True)

    def _learn_absences(self) -> None:
        """ "No caffeine" asks for the rung of caffeine on which there is none."""
        for attribute, ladder in self.shelf.words.ladders.items():
            lowest = self._sold((Facet(attribute, NONE),)) if NONE in ladder else ()
            key = text.words(attribute.replace("_", " "))
            if lowest:
                self.phrases[key] = replace(self.phrases.get(key, Meaning()), absent=lowest)

    def _learn_heads(self) -> None:
        """The last word of kinds stands for all of them: tea, for black tea and green tea."""
        heads: dict[str, list[Facet]] = {}
        for facet in self.shelf.facets:
            words = text.words(facet.value)
            if facet.attribute == "kind" and len(words) > 1:
                heads.setdefault(words[-1], []).append(facet)
        for head, facets in heads.items():
            if (head,) not in self.phrases and (head,) not in self.names:
                self._add(head, tuple(facets))

    def _sold(self, facets: Iterable[Facet]) -> tuple[Facet, ...]:
        """The facets as the catalogue writes them; for burgundy, if there is none, red."""
        found = (
            self.shelf.find(each.attribute, each.value) for f in facets for each in self._nearest(f)
        )
        return tuple(facet for facet in found if facet is not None)

    def _nearest(self, facet: Facet) -> tuple[Facet, ...]:
        if self.shelf.columns(facet):
            return (facet,)
        families = self.shelf.words.families.items()
        return tuple(head for head, members in families if facet in members)

    def _add(
        self, phrase: str, facets: tuple[Facet, ...], *, direct: bool = False, claims: bool = False
    ) -> None:
        key = text.words(phrase)
        if not key or not facets:
            return
        known = self.phrases.get(key, Meaning())
        absent = () if claims else tuple(f for f in facets if f.attribute == FREE_FROM)
        stated = tuple(facet for facet in facets if facet not in absent)
        self.phrases[key] = Meaning(
            _unique((*known.facets, *stated)),
            _unique((*known.absent, *absent)),
            known.direct or direct,
        )


def _unique(facets: Iterator[Facet] | tuple[Facet, ...]) -> tuple[Facet, ...]:
    return tuple(dict.fromkeys(facets))


def _counted(shelf: Shelf, index: Index) -> dict[str, int]:
    """In how many products each word occurs, be it in a text or as the value of an option."""
    in_texts = np.diff(index.weights_.indptr)
    counts = {word: int(in_texts[column]) for word, column in index.terms_.items()}
    for facet, number in zip(shelf.facets, np.diff(shelf.by_facet.indptr), strict=True):
        for word in text.words(facet.value):
            counts[word] = max(counts.get(word, 0), int(number))
    return counts

"""Every phrase that means something here, from the live catalogue and the list of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recommender import text
from recommender.index import Index
from recommender.shelf import Shelf
from recommender.wish import Facet

FREE_FROM = "free_from"  # its values name what is *not* inside

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """What a phrase stands for.

    `facets` are what it asks for, any of which will do. `absent` is what "no …" asks for: for
    *perfume* that is free_from perfume. `direct` is true for the catalogue's own words.
    """

    facets: tuple[Facet, ...] = ()
    absent: tuple[Facet, ...] = ()
    direct: bool = False


class Lexicon:
    """Looks up phrases. A new product brings its words along; nothing is trained.

    Attributes
    ----------
    phrases : dict of Phrase to Meaning
    names : dict of Phrase to str
        What the attributes are called.
    single : dict of str to Phrase
        Every phrase written as one word: tshirt.
    """

    def __init__(self, shelf: Shelf, index: Index) -> None:
        self.shelf = shelf
        self.terms = index.terms_
        self.title_words = frozenset(word for title in index.titles_ for word in title)
        self.phrases: dict[Phrase, Meaning] = {}
        self.names: dict[Phrase, str] = {}
        self._learn_catalogue()
        self._learn_words()
        self._learn_heads()
        self.single = {"".join(phrase): phrase for phrase in self.phrases if len(phrase) > 1}
        self.words = frozenset(word for phrase in self.phrases for word in phrase) | frozenset(
            word for phrase in self.names for word in phrase
        )
        self._titles = frozenset(text.words(product.title) for product in shelf.products)
        self._longest_title = max((len(title) for title in self._titles), default=0)
        self.longest = max((len(phrase) for phrase in (*self.phrases, *self.names)), default=0)

    def find(self, stems: Phrase, start: int) -> tuple[int, Meaning | str] | None:
        """The longest phrase or attribute name at `start`, with its length."""
        for length in range(min(self.longest, len(stems) - start), 0, -1):
            phrase = stems[start : start + length]
            if phrase in self.phrases:
                return length, self.phrases[phrase]
            if phrase in self.names:
                return length, self.names[phrase]
        return None

    def title_at(self, stems: Phrase, start: int) -> int:
        """How many words of a product's full name begin at `start`; 0 for none."""
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

    def kinds_in(self, departments: Iterable[str]) -> tuple[str, ...]:
        """All kinds of these departments."""
        wanted = frozenset(departments)
        return tuple(kind for kind, dep in self.shelf.departments.items() if dep in wanted)

    def _learn_catalogue(self) -> None:
        for facet in self.shelf.facets:
            self._add(facet.value, (facet,), direct=True)
            if "&" in facet.value:
                self._add(facet.value.replace("&", " and "), (facet,), direct=True)
        for attribute in dict.fromkeys(facet.attribute for facet in self.shelf.facets):
            self.names[text.words(attribute.replace("_", " "))] = attribute

    def _learn_words(self) -> None:
        listed = self.shelf.words
        for head in listed.families:
            self._add(head.value, self._sold((head,)), direct=True)
        for phrase, facets in listed.means.items():
            self._add(phrase, self._sold(facets))
        for phrase, facets in listed.same.items():
            self._add(phrase, self._sold(facets), claims=True)
        for name, attribute in listed.names.items():
            self.names[text.words(name)] = attribute

    def _learn_heads(self) -> None:
        """The last word of kinds stands for all of them: tea, for black tea and green tea."""
        heads: dict[str, list[Facet]] = {}
        for facet in self.shelf.facets:
            words = text.words(facet.value)
            if facet.attribute == "kind" and len(words) > 1:
                heads.setdefault(words[-1], []).append(facet)
        for head, facets in heads.items():
            if (head,) not in self.phrases:
                self._add(head, tuple(facets))

    def _sold(self, facets: Iterable[Facet]) -> tuple[Facet, ...]:
        found = (self.shelf.find(facet.attribute, facet.value) for facet in facets)
        return tuple(facet for facet in found if facet is not None)

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

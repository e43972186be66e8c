"""The names of a menu, ready to be looked up: as written, in the singular, joined, by any word."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from shop.menu.model import Menu
from shop.orderlang.language import Language, openings
from shop.orderlang.words import words_of

MOST_PARTIAL = 400  # names that a word may be part of and still tell us something
MOST_MEANT = 6  # things a partial name may stand for and still be worth a question

Name = tuple[str, str]  # list of values, id of the value


class Lexicon:
    """Everything a menu can be asked for by.

    Attributes
    ----------
    names : dict from phrase to the values it names exactly
    stems : the same in the singular
    without_and : those with an "and" in them, without it
    joined : phrases written together, to the phrase of `stems`
    heads, cues, labels : words for kinds and slots, by phrase in the singular
    generic : words that end the names of several values: "cheese", "sauce"
    openings : for each word, the words in the longest phrase that it opens
    vocabulary : every word of the menu, sorted
    """

    def __init__(self, menu: Menu, language: Language) -> None:
        self.menu = menu
        self.language = language
        self.names: dict[str, tuple[Name, ...]] = {}
        self.stems: dict[str, tuple[Name, ...]] = {}
        self.without_and: dict[str, tuple[Name, ...]] = {}
        self.joined: dict[str, str] = {}
        self.heads: dict[str, frozenset[str]] = {}
        self.cues: dict[str, frozenset[tuple[str, str]]] = {}
        self.labels: frozenset[str] = frozenset()
        self.generic: frozenset[str] = frozenset()
        self._parts: dict[str, list[int]] = {}
        self._phrases: list[tuple[tuple[str, ...], Name]] = []
        self._stem_of: dict[str, str] = {}
        self._read_values()
        self._read_synonyms()
        self._read_kinds()
        self.vocabulary = sorted(self._words())
        self.openings = openings(self._keys())
        self._known = frozenset(self.vocabulary)
        self._letters: dict[tuple[str, int], list[str]] | None = None

    def stem(self, word: str) -> str:
        """The singular of a word; number words as digits."""
        known = self._stem_of.get(word)
        if known is None:
            known = self.language.digits.get(word) or self.language.stem(word)
            if len(self._stem_of) < 200_000:
                self._stem_of[word] = known
        return known

    def key(self, words: Iterable[str]) -> str:
        return " ".join([self.stem(word) for word in words])

    def has_word(self, stem: str) -> bool:
        return stem in self._known

    def starting_with(self, prefix: str) -> list[str]:
        """The words of the menu that begin so, at most a few."""
        at = bisect_left(self.vocabulary, prefix)
        return [word for word in self.vocabulary[at : at + 12] if word.startswith(prefix)]

    def like(self, word: str) -> list[str]:
        """The words of the menu with the same first letter and about the same length."""
        if self._letters is None:
            self._letters = defaultdict(list)
            for known in self.vocabulary:
                self._letters[known[0], len(known)].append(known)
        near = 2 if len(word) >= 6 else 1
        lengths = range(len(word) - near, len(word) + near + 1)
        return [one for many in lengths for one in self._letters.get((word[0], many), ())]

    def containing(self, stem: str) -> list[int]:
        """The names that have a word, by number; none when there are too many to mean anything."""
        found = self._parts.get(stem, [])
        return found if len(found) <= MOST_PARTIAL else []

    def phrase(self, number: int) -> tuple[tuple[str, ...], Name]:
        return self._phrases[number]

    def _read_values(self) -> None:
        names: dict[str, dict[Name, None]] = {}
        stems: dict[str, dict[Name, None]] = {}
        bare: dict[str, dict[Name, None]] = {}
        joins = " and "
        ends: dict[str, set[Name]] = {}
        for list_name, values in self.menu.values.items():
            for value in values.values():
                name = (list_name, value.id)
                for written in value.names:
                    words = words_of(written)
                    if not words:
                        continue
                    stemmed = tuple([self.stem(word) for word in words])
                    key = " ".join(stemmed)
                    names.setdefault(" ".join(words), {})[name] = None
                    stems.setdefault(key, {})[name] = None
                    if joins in key:
                        bare.setdefault(key.replace(joins, " "), {})[name] = None
                    if len(words) > 1:
                        self.joined.setdefault(key.replace(" ", ""), key)
                        for word in set(stemmed):
                            self._parts.setdefault(word, []).append(len(self._phrases))
                        ends.setdefault(stemmed[-1], set()).add(name)
                        self._phrases.append((stemmed, name))
        self.names = {key: tuple(found) for key, found in names.items()}
        self.stems = {key: tuple(found) for key, found in stems.items()}
        self.without_and = {key: tuple(found) for key, found in bare.items()}
        self.generic = frozenset(word for word, found in ends.items() if len(found) > 1)

    def _read_synonyms(self) -> None:
        """Where the menu has one name of a thing, the language's other names mean it too."""
        for group in self.language.synonyms:
            keys = [self.key(words_of(name)) for name in group]
            meant = dict.fromkeys(name for key in keys for name in self.stems.get(key, ()))
            for key in keys if meant else ():
                own = self.stems.get(key, ())
                self.stems[key] = tuple(dict.fromkeys((*own, *meant)))
            for name in group if meant else ():
                if name in self.names:
                    self.names[name] = tuple(dict.fromkeys((*self.names[name], *meant)))

    def _read_kinds(self) -> None:
        heads: dict[str, set[str]] = defaultdict(set)
        cues: dict[str, set[tuple[str, str]]] = defaultdict(set)
        labels: set[str] = set()
        for kind in self.menu.kinds:
            for head in kind.heads:
                heads[self.key(words_of(head))].add(kind.name)
            for cue in kind.before:
                cues[self.key(words_of(cue))].add((kind.name, "before"))
            for cue in kind.after:
                cues[self.key(words_of(cue))].add((kind.name, "after"))
            for slot in kind.slots:
                labels |= {self.key(words_of(label)) for label in slot.labels}
        self.heads = {key: frozenset(kinds) for key, kinds in heads.items()}
        self.cues = {key: frozenset(found) for key, found in cues.items()}
        self.labels = frozenset(labels)

    def _keys(self) -> Iterable[str]:
        yield from self.stems
        yield from self.without_and
        yield from self.heads
        yield from self.cues
        yield from self.labels

    def _words(self) -> set[str]:
        return {word for key in self._keys() for word in key.split()}

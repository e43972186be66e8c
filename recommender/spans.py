"""A text as what it means piece by piece: phrases, attribute names, free words; wanted or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recommender.chatter import AND, NEGATORS, OR, STOPS, is_chatter
from recommender.lexicon import Lexicon, Meaning
from recommender.text import stem

_LONGEST_NEGATOR = max(len(phrase) for phrase in NEGATORS)


@dataclass(frozen=True)
class Span:
    """A piece of text.

    One of `meaning`, `name` (of an attribute) and `word` is set, or none for a set phrase that asks
    for nothing; `link` is the conjunction before it ("or", "and" or nothing).
    """

    said: tuple[str, ...]
    meaning: Meaning | None = None
    name: str = ""
    word: str = ""
    negated: bool = False
    link: str = ""
    place: int = 0
    title: bool = False  # the whole name of a product, held as its words

    @property
    def attributes(self) -> frozenset[str]:
        meaning = self.meaning or Meaning()
        return frozenset(facet.attribute for facet in (*meaning.facets, *meaning.absent))


def read_spans(lexicon: Lexicon, typed: Sequence[str]) -> tuple[Span, ...]:
    """The pieces of a text in order, those that are not wanted marked."""
    return tuple(_negate(_pieces(lexicon, tuple(typed))))


def _pieces(lexicon: Lexicon, typed: tuple[str, ...]) -> Iterator[Span]:
    stems = tuple(stem(token) for token in typed)
    place = 0
    while place < len(typed):
        span = _piece(lexicon, typed, stems, place)
        yield span
        place += len(span.said)


def _piece(lexicon: Lexicon, typed: tuple[str, ...], stems: tuple[str, ...], place: int) -> Span:
    if titled := lexicon.title_at(stems, place):
        said = typed[place : place + titled]
        return Span(said, word=" ".join(said), place=place, title=True)
    found = lexicon.find(stems, place)
    negator = _negator(typed, place)
    if negator and (found is None or found[0] < negator):
        return Span(typed[place : place + negator], word="not", place=place)
    if found is None:
        return Span(typed[place : place + 1], word=typed[place], place=place)
    length, what = found
    said = typed[place : place + length]
    if isinstance(what, str):
        return Span(said, name=what, place=place)
    return Span(said, meaning=what if what != Meaning() else None, place=place)


def _negator(typed: tuple[str, ...], place: int) -> int:
    for length in range(min(_LONGEST_NEGATOR, len(typed) - place), 0, -1):
        if typed[place : place + length] in NEGATORS:
            return length
    return 0


class _Negation:
    """Follows how far a "not" reaches: over what "or" links, or "and" within one attribute."""

    def __init__(self) -> None:
        self.on = False
        self._covered: Span | None = None
        self._link = ""

    def start(self) -> None:
        self.on, self._covered, self._link = True, None, ""

    def covers(self, span: Span) -> bool:
        """Whether the "not" before reaches this piece."""
        if not self.on:
            return False
        if self._covered is not None and not self._reaches(span):
            self.on = False
            return False
        self._covered, self._link = span, ""
        return True

    def _reaches(self, span: Span) -> bool:
        if self._link in OR:
            return True
        same = bool(span.attributes & (self._covered or span).attributes)
        return self._link in AND and same

    def hear(self, word: str) -> None:
        """A word between two pieces: it links them, or it ends the reach."""
        if self._covered is None:
            self.on = self.on and word not in {"but", ";", ","}
        elif word in OR or word in AND:
            self._link = self._link or word
        elif word in STOPS or not is_chatter(word) or self._link == ",":
            self.on = False


def _negate(pieces: Iterator[Span]) -> Iterator[Span]:
    negation, link, items = _Negation(), "", list(pieces)
    for number, span in enumerate(items):
        if span.said == ("free",) and number and items[number - 1].meaning:
            continue  # "perfume free": see _is_freed
        if span.word == "not":
            negation.start()
        elif span.meaning is not None:
            not_wanted = negation.covers(span) or _is_freed(items, number)
            part_of_name = not_wanted and _belongs_to(items, number)
            meaning = None if part_of_name else span.meaning
            yield replace(span, meaning=meaning, negated=not_wanted, link=link)
            link = ""
        else:
            link = _heard(span, link)
            not_wanted = negation.on and not is_chatter(span.said[0]) and not span.name
            negation.hear(span.said[0])
            yield replace(span, negated=not_wanted)


def _belongs_to(items: list[Span], number: int) -> bool:
    """In "no coffee capsules" something of coffee is refused that the shop does not know."""
    following = items[number + 1].word if number + 1 < len(items) else ""
    return stem(following) != following and not is_chatter(following)


def _heard(span: Span, link: str) -> str:
    word = span.said[0]
    if word in OR:
        return "or"
    if word in AND:
        return link or "and"
    return link if span.name or is_chatter(word) and word not in STOPS and word != ";" else ""


def _is_freed(items: list[Span], number: int) -> bool:
    following = [item.said for item in items[number + 1 : number + 3]]
    return following[:1] == [("free",)]

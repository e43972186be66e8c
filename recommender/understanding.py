"""From what a shopper typed to a wish. Everything it knows comes from the live catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from recommender.chatter import EVERYDAY, is_chatter
from recommender.context import Context, read_context
from recommender.lexicon import Lexicon
from recommender.spans import Span, read_spans
from recommender.spelling import Spelling
from recommender.spending import read_spending
from recommender.text import stem
from recommender.wish import Constraint, Facet, Wish

_ARTICLES = frozenset({"a", "an", "any", "some", "the", "my"})


class Understanding:
    """Reads wishes. Sentences it has read apart are given by `spans`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.spelling = Spelling(lexicon)

    def spans(self, text: str) -> tuple[Span, ...]:
        """A text in pieces, mended."""
        mended, _ = self.spelling.mend(read_spending(text).rest.split())
        return read_spans(self.lexicon, mended)

    def wish(self, text: str) -> Wish:
        """The wish a text expresses; `unknown` holds what means nothing in this shop."""
        spending = read_spending(text)
        mended, corrections = self.spelling.mend(spending.rest.split())
        spans = read_spans(self.lexicon, mended)
        wish = replace(
            self.wish_of(spans),
            price_from=spending.price_from,
            price_to=spending.price_to,
            mood=spending.mood,
            sort=spending.sort,
            corrections=corrections,
        )
        return _nothing_but_unknown(wish) if self._asks_for_unsold(wish, spans) else wish

    def wish_of(self, spans: Sequence[Span]) -> Wish:
        """The wish that pieces of text express together."""
        context = read_context(self.lexicon, spans)
        words = (*self._free_words(spans), *context.demoted)
        return Wish(
            kinds=context.kinds,
            departments=() if context.kinds else context.departments,
            wants=(*_merged(self.lexicon, context), *context.absences),
            refuses=tuple(dict.fromkeys((*context.refuses, *self._banned(context)))),
            words=tuple(dict.fromkeys(w for w in words if self._is_known(w, context))),
            unknown=tuple(dict.fromkeys(w for w in words if not self._is_known(w, context))),
        )

    def about(self, text: str) -> float:
        """Which part of the telling words of a text the shop has something to do with."""
        spans = self.spans(text)
        telling = [s for s in spans if s.meaning or (s.word and not is_chatter(s.said[0]))]
        if not telling:
            return 0.0
        titles = self.lexicon.title_words
        hits = [bool(s.meaning) or stem(s.said[0]) in titles for s in telling]
        return sum(hits) / len(hits)

    def _free_words(self, spans: Iterable[Span]) -> list[str]:
        free = (span for span in spans if span.word and not span.negated)
        return [
            stem(word) for span in free for word in span.said if span.title or not is_chatter(word)
        ]

    def _is_known(self, word: str, context: Context) -> bool:
        """Whether the shop has to do with a word; one of another shop's things must be in a name.

        So "laptop" is unknown even where a bag is described as made for one; "laptop bag" is not.
        """
        if word not in self.lexicon.terms:
            return False
        named = word in self.lexicon.title_words or word in self.lexicon.words
        return named or word not in EVERYDAY or bool(context.kinds or context.departments)

    def _banned(self, context: Context) -> tuple[Facet, ...]:
        """What a diet rules out in departments that do not state it: wool, for a vegan."""
        return tuple(
            facet
            for span in context.wanted
            for wanted in span.facets
            for ban in self.lexicon.shelf.words.bans.get(wanted.value, ())
            if set(context.kinds) & set(self.lexicon.kinds_in([ban.department]))
            and self.lexicon.shelf.is_silent(ban.department, wanted)
            for facet in ban.facets
            if self.lexicon.shelf.columns(facet)
        )

    def _asks_for_unsold(self, wish: Wish, spans: Sequence[Span]) -> bool:
        """Whether the thing itself is unknown, as in "a red laptop"."""
        if not wish.unknown or wish.kinds or wish.departments:
            return False
        if not wish.wants and not wish.refuses:
            return not wish.words
        last = [span for span in spans if span.meaning or _is_content(span)]
        return bool(last) and stem(last[-1].word) in wish.unknown and _is_named(spans, last[-1])


def _merged(lexicon: Lexicon, context: Context) -> tuple[Constraint, ...]:
    """Wanted facets as constraints: "red or navy" is one, "vegan and organic" are two."""
    constraints: list[Constraint] = []
    for each in context.wanted:
        new = Constraint(each.facets)
        if new in constraints:
            continue
        place = next(
            (i for i, old in enumerate(constraints) if _goes_with(lexicon, old, new, each.link)),
            None,
        )
        if place is None:
            constraints.append(new)
        else:
            both = dict.fromkeys((*constraints[place].any_of, *new.any_of))
            constraints[place] = Constraint(tuple(both))
    return tuple(constraints)


def _goes_with(lexicon: Lexicon, old: Constraint, new: Constraint, link: str) -> bool:
    if not old.attributes & new.attributes:
        return False
    return link == "or" or not (new.attributes & lexicon.shelf.plural)


def _is_content(span: Span) -> bool:
    return bool(span.word) and not is_chatter(span.word)


def _is_named(spans: Sequence[Span], unknown: Span) -> bool:
    """A noun, by its place: right after a property or an article."""
    before = [span for span in spans if span.place < unknown.place]
    return bool(before) and (bool(before[-1].meaning) or before[-1].said[0] in _ARTICLES)


def _nothing_but_unknown(wish: Wish) -> Wish:
    return Wish(unknown=wish.unknown, corrections=wish.corrections)

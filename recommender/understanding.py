"""From what a shopper typed to a wish. Everything it knows comes from the live catalogue."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from recommender import gifts
from recommender.carrying import in_use
from recommender.chatter import EVERYDAY, is_chatter
from recommender.context import Context, Wanted, read_context
from recommender.english import is_everywhere
from recommender.lexicon import Lexicon
from recommender.paraphrasing import in_listed_words
from recommender.spans import Span, read_spans
from recommender.spelling import Spelling
from recommender.spending import Spending, read_spending
from recommender.text import sentences, stem, tokens
from recommender.wish import Constraint, Facet, Wish

GRADES = re.compile(r"\b(?:more|less|too|bit|not (?:so|as|that|quite)) \w")
BEGINS_ANEW = {"gift"}  # who asks for a present asks for something else
_ARTICLES = frozenset({"a", "an", "any", "some", "the", "my"})


class Understanding:
    """Reads wishes. Sentences it has read apart are given by `spans`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.spelling = Spelling(lexicon)

    def spans(self, text: str) -> tuple[Span, ...]:
        """A text in pieces, mended."""
        mended, _ = self.spelling.mend(self._spending(text).rest.split())
        return read_spans(self.lexicon, mended)

    def wish(self, text: str, about: Sequence[str] = ()) -> Wish:
        """The wish a text expresses; `unknown` holds what means nothing in this shop.

        `about` are the departments spoken of before: vague words are meant of them.
        """
        spending = self._spending(text)
        mended, corrections = self.spelling.mend(spending.rest.split())
        spans = read_spans(self.lexicon, mended)
        wish = replace(
            self.wish_of(spans, about),
            price_from=spending.price_from,
            price_to=spending.price_to,
            mood=spending.mood,
            sort=spending.sort,
            corrections=corrections,
        )
        if self._asks_for_unsold(wish, spans):
            wish = _nothing_but_unknown(wish)
        return gifts.meant(self.lexicon, self._staying(wish, about), text)

    def wish_of(self, spans: Sequence[Span], about: Sequence[str] = ()) -> Wish:
        """The wish that pieces of text express together."""
        context = read_context(self.lexicon, spans, about)
        words = (*self._free_words(spans), *context.demoted)
        wish = Wish(
            kinds=context.kinds,
            departments=() if context.kinds else context.departments,
            wants=(
                *_merged(self.lexicon, context),
                *self._narrowed(spans, context),
                *context.absences,
            ),
            refuses=tuple(dict.fromkeys((*context.refuses, *self._banned(context)))),
        )
        used = frozenset(words) if wish.is_empty else in_use(spans)
        return replace(
            wish,
            words=tuple(dict.fromkeys(w for w in words if self._tells(w, context, used))),
            unknown=tuple(dict.fromkeys(w for w in words if self._is_missed(w, context, used))),
        )

    def _narrowed(self, spans: Sequence[Span], context: Context) -> tuple[Constraint, ...]:
        """Of a kind only what is called so: "filter papers or a mug" is not all brewing gear."""
        said = [span for span in spans if span.attributes == {"kind"} and not span.negated]
        things = {span: self.lexicon.things.get(tuple(map(stem, span.said))) for span in said}
        named = tuple(dict.fromkeys(thing for thing in things.values() if thing))
        others = (span for span, thing in things.items() if thing is None)
        whole = (f for span in others if span.meaning for f in span.meaning.facets)
        kinds = (facet for facet in whole if facet.value in context.kinds)
        return (Constraint((*named, *dict.fromkeys(kinds))),) if named else ()

    def _spending(self, text: str) -> Spending:
        spending = read_spending(sentences(text))
        return replace(spending, rest=in_listed_words(self.lexicon, spending.rest))

    def _staying(self, wish: Wish, about: Sequence[str]) -> Wish:
        """Within the departments spoken of, where all that is asked for is found there."""
        if not about or wish.kinds or wish.departments or not (wish.wants or wish.words):
            return wish
        if any(want.attributes & BEGINS_ANEW for want in wish.wants):
            return wish
        kinds = self.lexicon.kinds_in(about)
        met = all(any(self.lexicon.occurs(f, kinds) for f in want.any_of) for want in wish.wants)
        return replace(wish, departments=tuple(about)) if met else wish

    def about(self, text: str) -> float:
        """Which part of the telling words of a text the shop has something to do with."""
        spans = self.spans(text)
        telling = [s for s in spans if s.meaning or (s.word and not is_chatter(s.said[0]))]
        if not telling:
            return 0.0
        titles = self.lexicon.title_words
        hits = [bool(s.meaning) or stem(s.said[0]) in titles for s in telling]
        return sum(hits) / len(hits)

    def compares(self, text: str) -> bool:
        """Whether a text compares: by "more" and "less", or by a comparative."""
        said = tokens(text)
        return bool(GRADES.search(" ".join(said))) or any(map(self._is_graded, said))

    def only_compares(self, text: str) -> bool:
        """Whether there is nothing but a comparative of something known here: "sweeter please"."""
        said = [token for token in tokens(text) if not is_chatter(token)]
        steps = self.lexicon.shelf.words.steps
        known = [t for t in said if t in steps or (t.endswith("er") and self.spelling.graded(t))]
        return bool(said) and len(known) == len(said)

    def _is_graded(self, word: str) -> bool:
        if self.spelling.graded(word):
            return True
        return len(word) > 4 and word.endswith("er") and not self.lexicon.knows(stem(word))

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
        named = self._is_named(word)
        return named or word not in EVERYDAY or bool(context.kinds or context.departments)

    def _tells(self, word: str, context: Context, used: Collection[str]) -> bool:
        """Whether a known word narrows anything: "week" in a text about a jumper does not."""
        if not self._is_known(word, context) or not (word in used or self._is_telling(word)):
            return False
        return self._is_named(word) or not is_everywhere(word)

    def _is_missed(self, word: str, context: Context, used: Collection[str]) -> bool:
        """Whether a word asks for what the shop does not have: "tired", in passing, does not."""
        if self._is_known(word, context):
            return False
        return word in used and (word not in self.lexicon.words or len(used) == 1)

    def _is_telling(self, word: str) -> bool:
        """Whether a word is enough of a name to count wherever it is said."""
        return self._is_named(word) and not is_everywhere(word)

    def _is_named(self, word: str) -> bool:
        return word in self.lexicon.title_words or word in self.lexicon.words

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
        return bool(last) and stem(last[-1].word) in wish.unknown and _is_noun(spans, last[-1])


def _merged(lexicon: Lexicon, context: Context) -> tuple[Constraint, ...]:
    """Wanted facets as constraints: "red or navy" is one, "vegan and organic" are two."""
    constraints: list[Constraint] = []
    for each in context.wanted:
        new = Constraint(each.facets)
        if new in constraints or (each.vague and _is_named_better(context, each)):
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


def _is_named_better(context: Context, vague: Wanted) -> bool:
    """In "something softer, maybe cashmere" the second says which soft things are meant."""
    named = (each for each in context.wanted if not each.vague)
    attributes = {facet.attribute for facet in vague.facets}
    return any({facet.attribute for facet in each.facets} == attributes for each in named)


def _goes_with(lexicon: Lexicon, old: Constraint, new: Constraint, link: str) -> bool:
    if not old.attributes & new.attributes:
        return False
    return link == "or" or not (new.attributes & lexicon.shelf.plural)


def _is_content(span: Span) -> bool:
    return bool(span.word) and not is_chatter(span.word)


def _is_noun(spans: Sequence[Span], unknown: Span) -> bool:
    """A noun, by its place: right after a property or an article."""
    before = [span for span in spans if span.place < unknown.place]
    return bool(before) and (bool(before[-1].meaning) or before[-1].said[0] in _ARTICLES)


def _nothing_but_unknown(wish: Wish) -> Wish:
    return Wish(unknown=wish.unknown, corrections=wish.corrections)

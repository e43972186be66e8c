"""Changes to a wish, one at a time: wanting, refusing, taking back, turning to other kinds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from recommender.lexicon import Lexicon
from recommender.spans import Span
from recommender.text import words
from recommender.wish import Constraint, Facet, Wish


@dataclass(frozen=True)
class Change:
    """The wish as changed, or the wish for the next page (`more`); nothing when not understood.

    `unread` is the word of "more playful" where it means nothing here.
    """

    wish: Wish | None = None
    more: bool = False
    pointed: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        return self.wish is not None or self.more


def wanting(wish: Wish, constraint: Constraint, *, besides: bool = False) -> Wish:
    """With something wanted: instead of what was wanted of the same attribute, or besides it."""
    if constraint in wish.wants:
        return wish
    rest = wish if besides else wish.without(constraint.attributes)
    refuses = tuple(facet for facet in rest.refuses if facet not in constraint.any_of)
    return replace(rest, wants=(*rest.wants, constraint), refuses=refuses)


def refusing(wish: Wish, facets: Sequence[Facet]) -> Wish:
    """With something refused, and so no longer wanted."""
    left = (tuple(f for f in want.any_of if f not in facets) for want in wish.wants)
    wants = tuple(Constraint(any_of) for any_of in left if any_of)
    return replace(wish, wants=wants, refuses=tuple(dict.fromkeys((*wish.refuses, *facets))))


def forgetting(wish: Wish, facets: Collection[Facet]) -> Wish:
    """As if these had never been mentioned."""
    wants = (want for want in wish.wants if not set(facets) & set(want.any_of))
    refuses = (facet for facet in wish.refuses if facet not in facets)
    return replace(wish, wants=tuple(wants), refuses=tuple(refuses))


def turning_to(
    wish: Wish, lexicon: Lexicon, kinds: tuple[str, ...], departments: tuple[str, ...]
) -> Wish:
    """The same of other kinds; what cannot be said of them goes."""
    concerned = kinds or lexicon.kinds_in(departments)
    apt = (w for w in wish.wants if any(lexicon.applies(f, concerned) for f in w.any_of))
    others = replace(wish, kinds=kinds, departments=() if kinds else departments, wants=tuple(apt))
    return replace(others, words=(), near="", beside=())


def as_of_kinds(lexicon: Lexicon, spans: Sequence[Span], kinds: Sequence[str]) -> tuple[Span, ...]:
    """A remark, read as if these kinds had been said with it; its own kinds come first."""
    if any(span.attributes == {"kind"} for span in spans):
        return tuple(spans)
    place = 1 + max((span.place + len(span.said) for span in spans), default=0)
    extra = [
        Span((kind,), meaning=replace(meaning, facets=(Facet("kind", kind),)), place=place + number)
        for number, kind in enumerate(kinds)
        if (meaning := lexicon.phrases.get(words(kind)))
    ]
    return (*spans, *extra)

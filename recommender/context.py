"""What the pieces of a text mean together: berry is a flavour of coffee, a colour of lips."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from recommender.chatter import AND, OR, STOPS
from recommender.lexicon import Lexicon, Meaning
from recommender.spans import Span
from recommender.text import stem
from recommender.wish import Constraint, Facet

_AFTER_A_SIZE = STOPS | OR | AND | {"to", "please", "pls", "too", "if", "that", "and", "the"}
WHAT = frozenset({"kind", "department"})


@dataclass(frozen=True)
class Wanted:
    """The facets of one piece, any of which will do, and how it is linked to the one before."""

    facets: tuple[Facet, ...]
    link: str = ""
    vague: bool = False


@dataclass
class Context:
    """The pieces sorted out. Built by `read_context`, then only read.

    `about` are the departments that are meant without being named.
    """

    about: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    wanted: list[Wanted] = field(default_factory=list)
    absences: list[Constraint] = field(default_factory=list)
    refuses: list[Facet] = field(default_factory=list)
    demoted: list[str] = field(default_factory=list)


def read_context(lexicon: Lexicon, spans: Sequence[Span], about: Sequence[str] = ()) -> Context:
    """Sort out what is wanted, what is not, and what is meant where a phrase means several.

    What is said of `about`, the departments spoken of before, stays there if it is vague.
    """
    phrases = [span for span in spans if span.meaning]
    wanted = [span for span in phrases if not span.negated]
    context = Context(kinds=_kinds(wanted), departments=_departments(wanted))
    context.about = _implied(lexicon, wanted) or tuple(about)
    for span in phrases:
        if span.negated:
            _refuse(lexicon, context, span, a_thing=_is_a_thing(spans, span))
    for span in wanted:
        if not _names_only_what(span):
            _want(lexicon, context, span, spans)
    return context


def _want(lexicon: Lexicon, context: Context, span: Span, spans: Sequence[Span]) -> None:
    facets, pinned = _meaning(span).facets, _pinned(spans, span)
    if pinned:
        facets = tuple(facet for facet in facets if facet.attribute == pinned) or facets
    facets = _apt(lexicon, context, _of_subject(lexicon, context, facets, _meaning(span)))
    kinds = tuple(facet.value for facet in facets if facet.attribute == "kind")
    if kinds and not context.kinds and _prefers_kind(facets):
        context.kinds = kinds
    elif not facets or _is_bare_number(span, pinned, context, spans):
        context.demoted.extend(stem(word) for word in span.said if word.isalpha())
    else:
        context.wanted.append(Wanted(facets, span.link, _meaning(span).vague))


def _implied(lexicon: Lexicon, wanted: Iterable[Span]) -> tuple[str, ...]:
    """The department that the properties have in common, where one of them has no other."""
    found = [
        lexicon.departments_of(_meaning(span).facets)
        for span in wanted
        if not _meaning(span).vague and not span.attributes & WHAT
    ]
    sure = frozenset(each for each in found if len(each) == 1)
    return tuple(next(iter(sure))) if len(sure) == 1 else ()


def _of_subject(
    lexicon: Lexicon, context: Context, facets: tuple[Facet, ...], meaning: Meaning
) -> tuple[Facet, ...]:
    """Those of what is spoken of; a vague word means nothing else, any other may turn from it."""
    if context.kinds or context.departments or not context.about:
        return facets
    kinds = lexicon.kinds_in(context.about)
    apt = tuple(facet for facet in facets if lexicon.occurs(facet, kinds))
    return apt if apt or meaning.vague else facets


def _apt(lexicon: Lexicon, context: Context, facets: tuple[Facet, ...]) -> tuple[Facet, ...]:
    """The facets that can be meant of the kinds spoken of."""
    kinds = context.kinds or lexicon.kinds_in(context.departments)
    if not kinds:
        return facets
    properties = tuple(facet for facet in facets if facet.attribute not in WHAT)
    apt = tuple(facet for facet in properties if lexicon.occurs(facet, kinds))
    apt = apt or tuple(facet for facet in properties if lexicon.applies(facet, kinds))
    if apt or context.kinds:
        return apt or _common(lexicon, properties)
    return tuple(f for f in facets if f.attribute == "kind" and f.value in kinds)


def _common(lexicon: Lexicon, properties: tuple[Facet, ...]) -> tuple[Facet, ...]:
    """A diet holds everywhere, even where no product states it."""
    return tuple(facet for facet in properties if facet.value in lexicon.shelf.words.bans)


def _prefers_kind(facets: tuple[Facet, ...]) -> bool:
    """A word that is itself a kind means the kind; one that stands for many may mean either."""
    return len([facet for facet in facets if facet.attribute == "kind"]) == 1


def _is_a_thing(spans: Sequence[Span], span: Span) -> bool:
    """In "not a cream" a thing is meant, and not the colour."""
    kinds = [facet for facet in _meaning(span).facets if facet.attribute == "kind"]
    before = [each.said for each in spans if each.place + len(each.said) == span.place]
    return bool(kinds) and before in ([("a",)], [("an",)], [("any",)])


def _refuse(lexicon: Lexicon, context: Context, span: Span, *, a_thing: bool) -> None:
    meaning = _meaning(span)
    if a_thing:
        meaning = Meaning(tuple(f for f in meaning.facets if f.attribute == "kind"), direct=True)
    if meaning.absent and _apt(lexicon, context, meaning.absent):
        claimed = lexicon.phrases.get((*(stem(word) for word in span.said), "free"), Meaning())
        context.absences.append(Constraint(claimed.facets or meaning.absent))
    for facet in _apt(lexicon, context, meaning.facets) or meaning.facets:
        is_wanted = facet.attribute == "kind" and facet.value in context.kinds
        alone = len(span.said) == 1 and span.said[0] == stem(span.said[0])  # "never wear wool"
        is_vague = facet.attribute == "department" and alone and not meaning.direct
        if not is_wanted and not is_vague:  # "black tea, but no earl grey"
            context.refuses.append(facet)


def _kinds(wanted: Sequence[Span]) -> tuple[str, ...]:
    """The kinds named; of two, the more particular: "english breakfast tea" is black tea."""
    sure = [span for span in wanted if span.attributes and span.attributes <= {"kind"}]
    things = [
        frozenset(facet.value for facet in _meaning(span).facets)
        for span, following in zip_longest(sure, sure[1:])
        if not _is_told_by(span, following)
    ]
    particular = [kinds for kinds in things if not any(other < kinds for other in things)]
    named = (facet.value for span in sure for facet in _meaning(span).facets)
    return tuple(kind for kind in dict.fromkeys(named) if any(kind in each for each in particular))


def _is_told_by(span: Span, following: Span | None) -> bool:
    """Whether the next piece is the thing, and of other kinds: the dress in "shirt dress"."""
    if following is None or following.place > span.place + len(span.said):
        return False
    general = {facet.value for facet in _meaning(following).facets}
    return not general.issuperset(facet.value for facet in _meaning(span).facets)


def _departments(wanted: Iterable[Span]) -> tuple[str, ...]:
    facets = (facet for span in wanted for facet in _meaning(span).facets)
    return tuple(dict.fromkeys(f.value for f in facets if f.attribute == "department"))


def _names_only_what(span: Span) -> bool:
    return bool(span.attributes) and (
        span.attributes <= {"kind"} or "department" in span.attributes
    )


def _pinned(spans: Sequence[Span], span: Span) -> str:
    """The attribute that is named right before or after: "size medium", "medium roast"."""
    end = span.place + len(span.said)
    for other in spans:
        beside = other.place == end or other.place + len(other.said) == span.place
        if other.name and beside and other.name in span.attributes:
            return other.name
    return ""


def _is_bare_number(span: Span, pinned: str, context: Context, spans: Sequence[Span]) -> bool:
    if pinned or not span.said[0].isdigit() or len(span.said) > 1:
        return False
    return not context.kinds or _counts(spans, span)


def _counts(spans: Sequence[Span], span: Span) -> bool:
    """Whether a number counts something and is no size: "an office of 40 people"."""
    after = next((each for each in spans if each.place == span.place + 1), None)
    if after is None or after.meaning or after.name:
        return False
    return after.said[0].isalpha() and after.said[0] not in _AFTER_A_SIZE


def _meaning(span: Span) -> Meaning:
    return span.meaning or Meaning()

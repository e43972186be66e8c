"""Two things wished for in one breath: "a strong coffee and a moisturiser under 30"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recommender.chatter import AND, OR
from recommender.remarks import plain
from recommender.spans import Span
from recommender.wish import Wish
from recommender.words import THING

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

_LINKS = AND | OR
_ARTICLES = frozenset({"a", "an", "any", "some", "the", "maybe", "also"})


class Named(NamedTuple):
    """A wish, and what the shopper calls the thing: coffee."""

    wish: Wish
    name: str


def wishes(snapshot: Snapshot, text: str) -> tuple[Named, ...]:
    """The two wishes of a text that names things of two kinds, each with what is said of it.

    What may be spent is meant of both. "Jumper or cardigan in navy" is one wish, for either.
    """
    whole = snapshot.understanding.wish(text)
    for one, article, other in _halves(plain(text)):
        first, second = map(snapshot.understanding.wish, (one, other))
        if _are_two(snapshot, first, second, article=article):
            return (
                Named(_as_dear_as(first, whole), _name(snapshot, one)),
                Named(_as_dear_as(second, whole), _name(snapshot, other)),
            )
    return ()


def _halves(said: str) -> Iterator[tuple[str, bool, str]]:
    """Both sides of every link, and whether an article begins the second."""
    words = said.split()
    for place, word in enumerate(words):
        rest = words[place + 1 :]
        if word in _LINKS and place and rest:
            yield " ".join(words[:place]), rest[0] in _ARTICLES, " ".join(rest)


def _are_two(snapshot: Snapshot, first: Wish, second: Wish, *, article: bool) -> bool:
    if not first.kinds or not second.kinds:
        return False
    if set(first.kinds) & set(second.kinds):
        things = [set(each.values(THING)) for each in (first, second)]
        return all(things) and things[0].isdisjoint(things[1])  # "filter papers or a mug"
    departments = snapshot.shelf.departments
    apart = not {departments[k] for k in first.kinds} & {departments[k] for k in second.kinds}
    return apart or article


def _as_dear_as(wish: Wish, whole: Wish) -> Wish:
    if wish.has_price:
        return wish
    return replace(wish, price_from=whole.price_from, price_to=whole.price_to, mood=whole.mood)


def _name(snapshot: Snapshot, half: str) -> str:
    """The words for the thing itself."""
    spans = snapshot.understanding.spans(half)
    things = [span for span in spans if span.meaning and not span.negated and _is_thing(span)]
    return " ".join(things[-1].said) if things else half


def _is_thing(span: Span) -> bool:
    return "kind" in span.attributes

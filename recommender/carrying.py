"""Which free words carry a wish: a thing in its place, not a word said in passing."""

from __future__ import annotations

from collections.abc import Sequence

from recommender.chatter import is_chatter, listed
from recommender.spans import Span
from recommender.text import stem

_LEADS_TO_A_THING = listed(
    """
    a an any some the with without of for from nice good decent new proper like sell stock more
    other another need want find get buy
    """
)
_LEADS_TO_A_DEED = listed(
    """
    i im ive id ill you we were they he she it its who to can could will would should shall may
    might must do does did dont doesnt didnt cant wont please so too very really super
    """
)


def in_use(spans: Sequence[Span]) -> frozenset[str]:
    """The free words of a text that say something beside what else it names."""
    return frozenset(
        stem(word)
        for number, span in enumerate(spans)
        if span.title or carries(spans, number)
        for word in span.said
    )


def carries(spans: Sequence[Span], number: int) -> bool:
    """Whether a word is used as a thing or a property: "a candle", "dusky green", "laptop bag".

    In "I am so tired, we have a baby: some tea please" and "lookng for tea" none is.
    """
    before = spans[number - 1] if number else None
    after = spans[number + 1] if number + 1 < len(spans) else None
    if before is None or before.said[0] in _LEADS_TO_A_DEED:
        return before is None and (after is None or after.meaning is not None)
    if before.meaning is not None or before.name or before.said[0] in _LEADS_TO_A_THING:
        return True
    return after is not None and after.meaning is not None and not is_chatter(before.said[0])

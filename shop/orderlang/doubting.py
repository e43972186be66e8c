"""What was heard but not understood for certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shop.orderlang.chunk import CHUNK, How
from shop.orderlang.content import Content
from shop.orderlang.draft import Reading
from shop.orderlang.lexicon import Lexicon
from shop.orderlang.lines import entries_of
from shop.orderlang.order import Doubt, DoubtKind
from shop.orderlang.spelling import nearest

MOST_REPAIR = 1.5  # two slips in one word, or in one name, are asked about
MOST_UNKNOWN = 8  # strange words that are asked about; a message with more is no order


def doubts_of(
    readings: Sequence[Reading], left_out: Sequence[Content], lexicon: Lexicon
) -> Iterator[Doubt]:
    """Names of several things, a "no" of unclear reach, words that the menu does not have."""
    unknown = [(-1, content) for content in left_out if content.is_strange]
    for place, reading in enumerate(readings):
        for entry in entries_of(reading):
            several = len(entry.fit.values) > 1 and not entry.without
            if several or _says_less(entry.content):
                said, slot = entry.content.chunk.text, entry.fit.slot.name
                yield Doubt(DoubtKind.AMBIGUOUS, said, place, slot, entry.fit.values)
        for content in reading.scope:
            yield Doubt(DoubtKind.SCOPE, content.chunk.text, place)
        unknown += [(place, content) for content in reading.strange]
    for place, content in unknown[:MOST_UNKNOWN]:
        said = content.chunk.text
        yield Doubt(DoubtKind.UNKNOWN, said, place, candidates=tuple(nearest(said, lexicon)))


def _says_less(content: Content) -> bool:
    """True when the name may not be what was meant: "pepperoni", if only a vegan one is."""
    chunk = content.chunk
    return chunk.vague or (chunk.how is How.REPAIRED and chunk.cost > CHUNK + MOST_REPAIR)

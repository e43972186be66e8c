"""The phrases of a message that say something, each with what leads to it.

"and", "with", a comma, a new sentence or "I'd like" carry no content; they are kept as the lead of
the phrase that follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shop.orderlang.chunk import Chunk, How
from shop.orderlang.language import Role


class Lead:
    """What stands between a phrase and the one before: bits, for they are looked at often."""

    NONE = 0
    AND = 1
    OR = 2
    BUT = 4
    WITH = 8
    COMMA = 16
    CLAUSE = 32
    TOPIC = 64  # "for …"
    STOP = 128
    FILLER = 256
    MEASURE = 512  # "a cup of"
    START = 1024  # nothing is before


BREAK = Lead.CLAUSE | Lead.STOP | Lead.START


@dataclass(frozen=True, slots=True)
class Content:
    """A phrase that says something."""

    chunk: Chunk
    lead: int  # bits of `Lead`
    role: Role | None  # of the language; None for a name, head, cue, label or strange word

    @property
    def is_strange(self) -> bool:
        return self.chunk.how is How.STRANGE or (
            self.chunk.how is How.PARTIAL and not self.chunk.names
        )


_LEADS = {
    Role.AND: Lead.AND,
    Role.OR: Lead.OR,
    Role.BUT: Lead.BUT,
    Role.WITH: Lead.WITH,
    Role.TOPIC: Lead.TOPIC,
    Role.CLAUSE: Lead.CLAUSE,
    Role.FILLER: Lead.FILLER,
    Role.MEASURE: Lead.MEASURE,
    Role.NOTHING: Lead.FILLER,
}
_STOPS = frozenset(".!?;:\n")


def contents_of(chunks: Iterable[Chunk]) -> list[Content]:
    """What the phrases say, without the words that only join them."""
    found: list[Content] = []
    lead = Lead.START
    for chunk in chunks:
        said = bool(chunk.names or chunk.heads or chunk.cues or chunk.label)
        role = chunk.word.role if chunk.word else None
        if not said and role in _LEADS:
            lead |= _LEADS[role]
        elif not said and not chunk.text[0].isalnum():
            lead |= Lead.COMMA if chunk.text == "," else Lead.STOP if chunk.text in _STOPS else lead
        else:
            found.append(Content(chunk, lead, role))
            lead = Lead.NONE
    after: list[Content | None] = [*found[1:], None]
    return [one for place, one in enumerate(found) if not _is_topic(one, after[place])]


def _is_topic(content: Content, after: Content | None) -> bool:
    """True for what is only announced: "for veggies I want onions"."""
    named = content.chunk.names and not content.chunk.heads and not content.chunk.cues
    return bool(named and content.lead & Lead.TOPIC and after and after.lead & Lead.CLAUSE)

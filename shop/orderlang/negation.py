"""How far a "no" reaches.

To the first thing after it; along "or" and "nor"; along "and" only where one more thing of the same
sort ends the thought, and then it is asked whether it was meant.
"""

from __future__ import annotations

from shop.orderlang.content import BREAK, Content, Lead
from shop.orderlang.draft import Draft
from shop.orderlang.language import Role

ENDS = BREAK | Lead.BUT | Lead.WITH


def still_negating(draft: Draft, content: Content, place: int) -> bool:
    """True when a "no" before reaches this phrase; a reach that is unclear is noted as scope."""
    lead = content.lead
    if not draft.negated:
        return not lead & (Lead.BUT | Lead.STOP)
    if lead & ENDS:
        return False
    if lead & Lead.OR or _or_follows(draft, place):
        return True
    if lead & Lead.AND and _same_to_the_end(draft, content, place):
        draft.scope.append(content)
        return True
    return False


def _or_follows(draft: Draft, place: int) -> bool:
    """ "No onions, olives or ham"."""
    for content in draft.contents[place:]:
        if content.lead & Lead.OR:
            return True
        if not content.chunk.names or content.lead & ~(Lead.COMMA | Lead.FILLER):
            return False
    return False


def _same_to_the_end(draft: Draft, content: Content, place: int) -> bool:
    """ "No onions and olives": one more of the same, and then nothing more is said of it."""
    fit = draft.fit(content)
    if not fit or fit.slot is not draft.entries[-1].fit.slot:
        return False
    after = draft.after(place)
    return not after or bool(after.lead & BREAK) or after.role in {Role.NUMBER, Role.ARTICLE}

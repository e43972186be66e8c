"""Reading one line of an order, phrase by phrase.

`[number] options head options …`, with negations, levels and halves; whatever is irregular costs.
"""

from __future__ import annotations

from shop.orderlang import costs
from shop.orderlang.content import BREAK, Content, Lead
from shop.orderlang.counting import take_article, take_number
from shop.orderlang.draft import Draft, Reading
from shop.orderlang.halves import take_half
from shop.orderlang.language import Role
from shop.orderlang.negation import still_negating
from shop.orderlang.options import take_level, take_option


def take(draft: Draft, place: int) -> bool:
    """Read one more phrase into the line; False when the line cannot hold it."""
    content = draft.contents[place]
    if place > draft.start:
        _take_lead(draft, content, place)
    if draft.counting_options:
        draft.counting_options = False
        return True
    chunk, fit = content.chunk, draft.fit(content)
    product = fit and fit.identity and not draft.product
    if draft.kind.name in chunk.heads and not product:
        _take_head(draft, content, place)
    elif fit:
        take_option(draft, content, fit, place)
    elif chunk.cues:
        _take_cue(draft, content)
    elif content.role:
        draft.cost += costs.NO_NAME_HERE if chunk.names else 0.0
        _take_word(draft, content, place)
    elif chunk.label:
        draft.negating = False
    else:
        return content.is_strange and _take_strange(draft, content)
    return True


def finished(draft: Draft) -> Reading | None:
    """The line as far as it was read, if it may end there."""
    lacking = _lacking(draft)
    if lacking is None:
        return None
    return Reading(
        cost=draft.cost + lacking,
        kind=draft.kind,
        quantity=draft.number or 1,
        entries=tuple(draft.entries),
        strange=tuple(draft.strange),
        scope=tuple(draft.scope),
        leading=draft.leading,
        bare=not draft.named,
        numbered=bool(draft.number),
        counted=bool(draft.number or draft.article),
    )


def _take_lead(draft: Draft, content: Content, place: int) -> None:
    """What stands before a phrase may end a "no" or a half."""
    if content.lead & (Lead.CLAUSE | Lead.STOP):
        draft.cost += costs.CLAUSE_INSIDE
    if content.lead & (BREAK | Lead.WITH) and draft.contents[place - 1].role is not Role.HALF:
        draft.placement = ""
    if draft.negating and not still_negating(draft, content, place):
        draft.negating = False


def _take_head(draft: Draft, content: Content, place: int) -> None:
    before = draft.before(place)
    if before and before.role is Role.POINTER and not content.lead:
        return  # "on those pizzas" points back
    if draft.negating and not draft.negated:
        draft.negating = False
        if draft.kind.weak_heads:
            return  # "no drinks"
        draft.cost += costs.NEGATED_HEAD
    if draft.head:
        draft.cost += costs.SECOND_HEAD
    else:
        draft.leading = len(draft.entries)
    draft.head = True


def _take_cue(draft: Draft, content: Content) -> None:
    cues = content.chunk.cues
    if draft.negating and not draft.negated:
        draft.negating = False  # "no sides"
    elif all(kind != draft.kind.name for kind, _ in cues):
        draft.cost += costs.FOREIGN_CUE
    elif draft.product and (draft.kind.name, "before") in cues:
        draft.cost += costs.SECOND_CUE
    else:
        draft.cost += costs.CUE


def _take_word(draft: Draft, content: Content, place: int) -> None:
    """A word of the language; sizes, pointers and the like say nothing here."""
    word = content.chunk.word
    assert word is not None
    match content.role:
        case Role.NUMBER:
            take_number(draft, int(float(word.value)), place)
        case Role.ARTICLE:
            take_article(draft, place)
        case Role.NOT:
            draft.negating, draft.negated = True, 0
        case Role.LEVEL:
            take_level(draft, word.value, place)
        case Role.SIZE if draft.kind.name in draft.fitting.sized:
            draft.strange.append(content)
        case Role.EACH:
            draft.shared = True
        case Role.HALF:
            take_half(draft, word.value, place)


def _take_strange(draft: Draft, content: Content) -> bool:
    draft.cost += costs.STRANGE
    draft.strange.append(content)
    draft.negating = draft.negating and draft.negated > 0
    return True


def _lacking(draft: Draft) -> float | None:
    """What it costs that something is missing; None when that cannot be."""
    if draft.kind.identity and not draft.product:
        return _without_product(draft)
    if draft.named:
        return 0.0
    if draft.correcting and draft.entries:
        return costs.NO_HEAD_CORRECTING
    if not draft.wanting:
        return None
    return costs.NO_HEAD_COUNTED if draft.number or draft.article else costs.NO_HEAD


def _without_product(draft: Draft) -> float | None:
    if draft.correcting and draft.entries:
        return costs.NO_HEAD_CORRECTING
    if not draft.head:
        return costs.BORROWED if draft.number and draft.entries else None
    said_little = draft.kind.weak_heads and not draft.entries
    return costs.NO_PRODUCT_WEAK if said_little else costs.NO_PRODUCT

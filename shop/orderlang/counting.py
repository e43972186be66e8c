"""What a number or an article counts: the line, one of its options, or nothing at all."""

from __future__ import annotations

from shop.orderlang import costs
from shop.orderlang.content import BREAK, Lead
from shop.orderlang.draft import Draft
from shop.orderlang.language import Role

PARTED = BREAK | Lead.AND | Lead.OR | Lead.BUT | Lead.COMMA


def take_article(draft: Draft, place: int) -> None:
    """ "A" opens a line; inside one it is only "with a thin crust"."""
    if place == draft.start or not (draft.wanting or draft.named):
        draft.article = True  # also "no onions, a large pizza"
        return
    draft.cost += costs.ARTICLE_INSIDE
    after = draft.after(place)
    if after and after.lead & Lead.MEASURE:
        draft.cost += costs.MEASURE_INSIDE


def take_number(draft: Draft, number: int, place: int) -> None:
    """Give the number to what it counts."""
    after = draft.after(place)
    if after and after.chunk.label and not after.lead:
        draft.counting_options = True  # "two topping" counts toppings
    elif number == 1 and _stands_for_a_noun(draft, place):
        return
    elif _counts_option(draft, number, place):
        draft.cost += costs.COUNTED_OPTION
        draft.count = number
    elif _is_set(draft, place):
        draft.number = number
    elif draft.number or (draft.article and place > draft.start + 1):
        draft.cost += costs.NUMBER_INSIDE
    else:
        draft.cost += _irregularity(draft, place)
        draft.number = number


def _stands_for_a_noun(draft: Draft, place: int) -> bool:
    """ "A large one"."""
    if not draft.entries:
        return False
    last, after = draft.entries[-1], draft.after(place)
    follows = last.content.chunk.end == draft.contents[place].chunk.start and not last.fit.identity
    return follows and (after is None or bool(after.lead) or not after.chunk.names)


def _counts_option(draft: Draft, number: int, place: int) -> bool:
    """ "A coffee with two sugars"; but of "four pizzas, two ham and two bacon" it counts pizzas."""
    after = draft.after(place)
    there = draft.named or (draft.correcting and draft.kind.identity)
    if not there or not after or after.lead & ~Lead.MEASURE:
        return False
    if number < draft.number and not draft.contents[place].lead & Lead.WITH:
        return False
    fit = draft.fit(after)
    return bool(fit and fit.slot.multiple)


def _is_set(draft: Draft, place: int) -> bool:
    """ "Make that three"."""
    before, after = draft.before(place), draft.after(place)
    return bool(before and before.role is Role.POINTER and not (after and not after.lead))


def _irregularity(draft: Draft, place: int) -> float:
    after = draft.after(place)
    if place == draft.start and after and after.lead & PARTED:
        return costs.NUMBER_INSIDE  # "water x2 and …": it counts what is before
    if draft.named:
        return costs.NUMBER_INSIDE if after and not after.lead else costs.NUMBER_LATE
    return costs.NUMBER_AFTER_OPTION if draft.wanting else 0.0

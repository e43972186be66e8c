"""Putting what was named on the line: values, their levels, and nouns that only repeat them."""

from __future__ import annotations

from dataclasses import replace

from shop.orderlang import costs
from shop.orderlang.content import Content
from shop.orderlang.draft import Draft, Entry
from shop.orderlang.fitting import Fit
from shop.orderlang.language import Role


def take_option(draft: Draft, content: Content, fit: Fit, place: int) -> None:
    """Add a value to the line, or pass over a noun that only repeats the one before."""
    if _pictures(draft, content, fit):
        return
    if _repeats(draft, content, fit):
        if content.chunk.tail and len(content.chunk.names) == 1:
            draft.strange.append(content)  # "ranch dressing": it may be the caesar dressing too
        return
    draft.cost += _irregularity(draft, fit, place)
    if draft.negating:
        draft.negated += 1
    elif fit.identity:
        draft.product = True
    if draft.level and not (fit.slot.multiple or fit.identity):
        draft.strange.append(content)  # "extra small", where small is the smallest
    level = draft.level if fit.slot.multiple else ""
    half = draft.placement if fit.slot.placement else ""
    draft.entries.append(
        Entry(fit, content, level, draft.negating, half, draft.count, draft.shared)
    )
    draft.level, draft.count = "", 1


def take_level(draft: Draft, level: str, place: int) -> None:
    """A level belongs to the next option; at the end, to the one before."""
    after = draft.after(place)
    if after and after.chunk.names:
        draft.level = level
    elif draft.entries and not draft.contents[place].lead and not draft.entries[-1].level:
        draft.entries[-1] = replace(draft.entries[-1], level=level)


def _irregularity(draft: Draft, fit: Fit, place: int) -> float:
    if draft.negating:
        return 0.0 if fit.slot.negatable else costs.NOT_NEGATABLE
    if fit.identity:
        return _second_product(draft, place) if draft.product else 0.0
    filled = any(one.fit.slot is fit.slot and not one.without for one in draft.entries)
    return costs.SECOND_SINGLE if filled and not fit.slot.multiple else 0.0


def _second_product(draft: Draft, place: int) -> float:
    counted = draft.contents[place - 1].role in {Role.ARTICLE, Role.NUMBER}
    shared = draft.kind.combines and not counted
    return costs.SECOND_PRODUCT_SHARED if shared else costs.SECOND_PRODUCT


def _repeats(draft: Draft, content: Content, fit: Fit) -> bool:
    """True for the noun after its own kind: "cheddar cheese", "ranch dressing"."""
    if content.lead or not draft.entries or draft.level:
        return False
    last, chunk = draft.entries[-1], content.chunk
    if last.fit.slot is not fit.slot or last.content.chunk.end != chunk.start:
        return False
    if chunk.tail or (len(fit.values) > 1 and set(last.fit.values) <= set(fit.values)):
        return True
    return chunk.generic and (fit.identity or (chunk.plural and _singular(last)))


def _singular(entry: Entry) -> bool:
    """True when a thing that is known in the plural was named without it: "jalapeno peppers"."""
    said, known = entry.content.chunk.text, entry.fit.values[0].casefold()
    return known.endswith((f"{said}s", f"{said}es"))


def _pictures(draft: Draft, content: Content, fit: Fit) -> bool:
    """True for a picture of what was just said: "croissant 🥐"."""
    shown = not content.chunk.text[0].isalnum()
    return shown and any(fit.values == one.fit.values for one in draft.entries)

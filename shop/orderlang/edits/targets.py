"""Which line is meant: by its place, by what is on it, "the other one", or the one in focus."""

from __future__ import annotations

from collections.abc import Sequence

from shop.menu.model import Menu, SlotKind
from shop.orderlang.draft import Entry, Reading
from shop.orderlang.edits.cart import Cart, CartLine
from shop.orderlang.words import words_of


def described(cart: Cart, reading: Reading, menu: Menu) -> list[CartLine]:
    """The lines that are what a reading describes: its kind, product and leading options.

    Where none is exactly that, those whose product is called so in part: "the croissant".
    """
    wanted = _description(reading)
    if not wanted and reading.bare:
        return []
    of_kind = [one for one in cart.lines if one.line.kind == reading.kind.name]
    exact = [one for one in of_kind if wanted <= _values(one)]
    return exact or [one for one in of_kind if _called_so(one, reading, menu)]


def _called_so(one: CartLine, reading: Reading, menu: Menu) -> bool:
    said = next((entry for entry in reading.entries if entry.fit.identity), None)
    if said is None:
        return False
    slot, words = said.fit.slot, set(said.content.chunk.text.split())
    products = [menu.values[slot.values][option.value] for option in one.line.of(slot.name)]
    return any(words <= set(words_of(name)) for value in products for name in value.names)


def at_ordinal(lines: Sequence[CartLine], ordinal: int) -> CartLine | None:
    """The line at a place, from 1; -1 is the last."""
    place = ordinal - 1 if ordinal > 0 else ordinal
    return lines[place] if -len(lines) <= place < len(lines) else None


def in_focus(cart: Cart, kinds: Sequence[str] = ()) -> CartLine | None:
    """The line spoken of last; where it cannot take what is said, the last line that can."""
    able = [one for one in cart.lines if not kinds or one.line.kind in kinds]
    return next((one for one in able if one.id == cart.focus), able[-1] if able else None)


def chosen(cart: Cart, found: Sequence[CartLine]) -> CartLine | None:
    """The one line of several that was meant; None when that is not clear."""
    if len(found) == 1:
        return found[0]
    return next((one for one in found if one.id == cart.focus), None)


def _description(reading: Reading) -> set[tuple[str, str]]:
    entries = [
        entry
        for place, entry in enumerate(reading.entries)
        if not entry.without and (place < reading.leading or _names(reading, entry))
    ]
    return {(entry.fit.slot.name, entry.fit.values[0]) for entry in entries}


def _names(reading: Reading, entry: Entry) -> bool:
    """True for what a thing is called by: a product, or a style said without a noun."""
    slot = entry.fit.slot
    by_style = reading.bare and slot.kind is SlotKind.SINGLE and not slot.negatable
    return entry.fit.identity or by_style


def _values(one: CartLine) -> set[tuple[str, str]]:
    return {
        (option.slot, value)
        for option in one.line.options
        if not option.without
        for value in option.values
    }

"""What can be changed about a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shop.menu.model import Kind
from shop.orderlang.order import Line, Option


def with_options(line: Line, options: Sequence[Option], kind: Kind) -> Line:
    """The line with options put on it, or left off where they say so."""
    for option in options:
        line = _without(line, option) if option.without else _with(line, option, kind)
    return line


def without_values(line: Line, options: Sequence[Option]) -> Line:
    """The line without these values, wanted or not."""
    gone = {(option.slot, value) for option in options for value in option.values}
    left = tuple(one for one in line.options if (one.slot, one.value) not in gone)
    return replace(line, options=left)


def _with(line: Line, option: Option, kind: Kind) -> Line:
    """One value of a slot for one, one more of a slot for many; the same value only once."""
    slot = kind.slot(option.slot)
    single = slot is not None and not slot.multiple
    kept = tuple(
        one
        for one in line.options
        if one.slot != option.slot or not (single or one.value == option.value)
    )
    return replace(line, options=(*kept, option))


def _without(line: Line, option: Option) -> Line:
    """ "No onions" takes off what is on it; what is not on it is excluded for certain."""
    there = any(set(one.values) & set(option.values) for one in line.of(option.slot))
    left = without_values(line, [option])
    return left if there else replace(left, options=(*left.options, option))

"""What can be wrong with the slots of a menu, whatever its values are called."""

from __future__ import annotations

from collections.abc import Iterator

from shop.menu.linting.fault import Fault
from shop.menu.model import Kind, Menu, Slot, SlotKind, Values


def structure_faults(menu: Menu) -> Iterator[Fault]:
    """Kinds that cannot be ordered, slots that cannot be filled, lists that nothing uses."""
    if not menu.kinds:
        yield Fault(menu.line, "empty menu: it has no kinds")
    for kind in menu.kinds:
        yield from _kind(kind)
        for slot in kind.slots:
            yield from _slot(menu, kind, slot)
    yield from _lists(menu)


def _lists(menu: Menu) -> Iterator[Fault]:
    used = {slot.values for kind in menu.kinds for slot in kind.slots}
    for name, values in menu.values.items():
        if name not in used:
            line = min((value.line for value in values.values()), default=menu.line)
            yield Fault(line, f"unused list {name!r}: no slot takes its values")
        for value in values.values():
            for other in value.any_of:
                if other not in values:
                    yield Fault(value.line, f"unknown value {other!r} in any_of of {value.id!r}")


def _kind(kind: Kind) -> Iterator[Fault]:
    if not kind.heads and kind.identity is None:
        yield Fault(kind.line, f"unreachable kind {kind.name!r}: neither heads nor an identity")
    if kind.weak_heads and kind.identity is None:
        yield Fault(kind.line, f"weak heads of {kind.name!r}, but no identity to order it by")
    identities = [slot for slot in kind.slots if slot.kind is SlotKind.IDENTITY]
    for slot in identities[1:]:
        yield Fault(slot.line, f"second identity {slot.name!r} in {kind.name!r}: one is enough")


def _slot(menu: Menu, kind: Kind, slot: Slot) -> Iterator[Fault]:
    values = menu.values.get(slot.values)
    if values is None:
        yield Fault(slot.line, f"unknown list {slot.values!r} of the slot {slot.name!r}")
        return
    messages = [*_default(slot, values), *_bounds(slot, values), *_shape(kind, slot)]
    if slot.required and values and not any(value.available for value in values.values()):
        messages.append(f"the required slot {slot.name!r} has nothing available")
    yield from (Fault(slot.line, message) for message in messages)


def _default(slot: Slot, values: Values) -> Iterator[str]:
    if not slot.default:
        return
    if slot.default not in values:
        yield f"unknown default {slot.default!r} of the slot {slot.name!r}"
    elif not values[slot.default].available:
        yield f"the default {slot.default!r} of the slot {slot.name!r} is not available"


def _bounds(slot: Slot, values: Values) -> Iterator[str]:
    if not values:
        yield f"empty list {slot.values!r}: the slot {slot.name!r} cannot be filled"
    if slot.most and slot.fewest > slot.most:
        yield f"min and max reversed: from {slot.fewest} to {slot.most}"
    if slot.fewest > len(values):
        yield f"min {slot.fewest}, but {slot.values!r} has {len(values)} values"


def _shape(kind: Kind, slot: Slot) -> Iterator[str]:
    if (slot.levels or slot.placement) and not slot.multiple:
        yield f"levels and placement are for multi slots, {slot.name!r} is {slot.kind}"
    for other in slot.excludes:
        if kind.slot(other) is None:
            yield f"unknown slot {other!r} in excludes of {slot.name!r}"

"""Holding the lines of an order against the menu: what is missing, sold out or against a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shop.menu.constraints import TERM
from shop.menu.model import Constraint, Kind, Menu, Slot, Value
from shop.orderlang.order import Doubt, DoubtKind, Line, Option

OFFERED = 4  # candidates of a doubt


class Checker:
    """Checks lines of one menu.

    `minute` is the minute of the day at which is ordered; without it nothing is out of hours.
    """

    def __init__(self, menu: Menu) -> None:
        self._menu = menu
        self._kinds = {kind.name: kind for kind in menu.kinds}

    def completed(self, line: Line) -> Line:
        """The line with the defaults that the menu declares."""
        kind = self._kinds[line.kind]
        filled = [
            Option(slot.name, (slot.default,))
            for slot in kind.slots
            if slot.default and not line.of(slot.name) and not _excluded(slot, kind, line)
        ]
        return replace(line, options=line.options + tuple(filled)) if filled else line

    def doubts(self, place: int, line: Line, minute: int | None = None) -> Iterator[Doubt]:
        """What has to be asked about a line."""
        kind = self._kinds[line.kind]
        for slot in kind.slots:
            yield from self._slot(place, line, slot)
        yield from self._unavailable(place, line, minute)
        yield from self._variant(place, kind, line)
        for rule in self._menu.constraints:
            if self._breaks(line, rule):
                yield Doubt(DoubtKind.BROKEN, rule.text, place)

    def _slot(self, place: int, line: Line, slot: Slot) -> Iterator[Doubt]:
        chosen = line.of(slot.name)
        if len(chosen) < max(slot.fewest, int(slot.required)):
            yield Doubt(DoubtKind.MISSING, "", place, slot.name, self._sold(slot, line))
        if len(chosen) > 1 and not (slot.multiple or self._kinds[line.kind].combines):
            named = tuple(one.value for one in chosen)
            yield Doubt(DoubtKind.AMBIGUOUS, "", place, slot.name, named)
        if slot.most and len(chosen) > slot.most:
            yield Doubt(DoubtKind.BROKEN, f"{slot.name} at most {slot.most}", place, slot.name)
        for other in slot.excludes:
            if chosen and line.of(other):
                yield Doubt(DoubtKind.BROKEN, f"{slot.name} or {other}", place, slot.name)

    def _unavailable(self, place: int, line: Line, minute: int | None) -> Iterator[Doubt]:
        kind = self._kinds[line.kind]
        if minute is not None and kind.hours and not kind.hours.covers(minute):
            yield Doubt(DoubtKind.UNAVAILABLE, kind.name, place)
        for option in line.options:
            slot = kind.slot(option.slot)
            if option.without or slot is None or len(option.values) > 1:
                continue
            value = self._menu.values[slot.values][option.value]
            if not _is_sold(value, minute):
                near = self._near(slot, value, minute)
                yield Doubt(DoubtKind.UNAVAILABLE, value.id, place, slot.name, near)

    def _near(self, slot: Slot, value: Value, minute: int | None) -> tuple[str, ...]:
        """What is sold instead, most like it first: by tags, then in the order of the menu."""
        sold = [one for one in self._menu.values[slot.values].values() if _is_sold(one, minute)]
        sold.sort(key=lambda one: -len(set(one.tags) & set(value.tags)))
        return tuple(one.id for one in sold[:OFFERED])

    def _sold(self, slot: Slot, line: Line) -> tuple[str, ...]:
        """What a slot can be filled with; of products, those that come in what was chosen."""
        values = self._menu.values[slot.values].values()
        chosen = self._chosen(line)
        return tuple(
            value.id
            for value in values
            if value.available and not value.any_of and self._comes_in(value.id, chosen)
        )

    def _chosen(self, line: Line) -> tuple[str, ...]:
        """What was chosen on each axis of the variants; empty where nothing was."""
        axes = self._menu.variants.axes
        return tuple(next((one.value for one in line.of(axis)), "") for axis in axes)

    def _comes_in(self, product: str, chosen: tuple[str, ...]) -> bool:
        made = self._menu.variants.skus.get(product)
        return made is None or any(_fits(chosen, options) for options, sku in made.items() if sku)

    def _variant(self, place: int, kind: Kind, line: Line) -> Iterator[Doubt]:
        """Sizes and colours in which a product is not made, or not left."""
        variants = self._menu.variants
        if kind.identity is None or not variants.skus:
            return
        for product in line.of(kind.identity.name):
            made = variants.skus.get(product.value)
            if not made:
                continue
            chosen = self._chosen(line)
            fitting = [options for options, sku in made.items() if sku and _fits(chosen, options)]
            for at, axis in enumerate(variants.axes):
                open_ways = tuple(dict.fromkeys(options[at] for options in fitting))
                if fitting and not chosen[at] and len(open_ways) > 1:
                    yield Doubt(DoubtKind.MISSING, "", place, axis, open_ways)
            if not fitting:
                near = sorted(
                    (options for options, sku in made.items() if sku),
                    key=lambda options: -_agreement(chosen, options),
                )
                shown = tuple("/".join(options) for options in near[:OFFERED])
                yield Doubt(DoubtKind.UNAVAILABLE, product.value, place, "", shown)

    def _breaks(self, line: Line, rule: Constraint) -> bool:
        return all(self._holds(line, term) for term in rule.when) and not all(
            self._holds(line, term) for term in rule.then
        )

    def _holds(self, line: Line, term: str) -> bool:
        found = TERM.fullmatch(term)
        assert found
        if found["many"]:
            return _compare(line.quantity, found["sign"], int(found["many"]))
        there = any(
            found["value"] in self._called(line, option)
            for option in line.options
            if not option.without and found["slot"] in {None, option.slot}
        )
        return not there if found["no"] else there

    def _called(self, line: Line, option: Option) -> set[str]:
        """The id and the tags of what an option chose."""
        slot = self._kinds[line.kind].slot(option.slot)
        if slot is None:
            return set()
        values = self._menu.values[slot.values]
        return {option.value, *(values[option.value].tags if option.value in values else ())}


def _is_sold(value: Value, minute: int | None) -> bool:
    in_time = minute is None or value.hours is None or value.hours.covers(minute)
    return value.available and in_time and not value.any_of


def _excluded(slot: Slot, kind: Kind, line: Line) -> bool:
    """True when another slot was filled that this one cannot be beside."""
    against = [*slot.excludes, *(other.name for other in kind.slots if slot.name in other.excludes)]
    return any(line.of(name) for name in against)


def _fits(chosen: Sequence[str], options: Sequence[str]) -> bool:
    return all(not want or want == have for want, have in zip(chosen, options, strict=True))


def _agreement(chosen: Sequence[str], options: Sequence[str]) -> int:
    return sum(want == have for want, have in zip(chosen, options, strict=True))


def _compare(many: int, sign: str, bound: int) -> bool:
    return {"<=": many <= bound, ">=": many >= bound, "=": many == bound}[sign]

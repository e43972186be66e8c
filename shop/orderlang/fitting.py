"""Which slots of which kinds a name can go into."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from shop.menu.model import Kind, Menu, Slot, SlotKind, Value
from shop.orderlang.language import Language, Role
from shop.orderlang.lexicon import Name


@dataclass(frozen=True, slots=True)
class Fit:
    """A name in a slot: the value, or the several it may stand for."""

    slot: Slot
    values: tuple[str, ...]

    @property
    def identity(self) -> bool:
        return self.slot.kind is SlotKind.IDENTITY


class Fitting:
    """Answers where names go; it remembers, for a menu has few names that are said often."""

    def __init__(self, menu: Menu, language: Language) -> None:
        self._values = menu.values
        self._language = language
        self._homes: dict[str, list[tuple[Kind, Slot]]] = defaultdict(list)
        for kind in menu.kinds:
            for slot in kind.slots:
                self._homes[slot.values].append((kind, slot))
        self.sized = frozenset(kind.name for kind in menu.kinds if self._is_sized(kind))
        self._known: dict[tuple[Name, ...], dict[str, tuple[Fit, ...]]] = {}

    def fits(self, names: tuple[Name, ...]) -> dict[str, tuple[Fit, ...]]:
        """By kind, the slots that names can go into; a product's own name before an option."""
        known = self._known.get(names)
        if known is None:
            known = self._fits(names)
            if len(self._known) < 20_000:
                self._known[names] = known
        return known

    def value(self, slot: Slot, value_id: str) -> Value:
        return self._values[slot.values][value_id]

    def _is_sized(self, kind: Kind) -> bool:
        """True for what is sold in sizes: there a size we do not have is no idle word."""
        words = self._language.words
        return any(
            (word := words.get(name)) is not None and word.role is Role.SIZE
            for slot in kind.slots
            if slot.kind is SlotKind.SINGLE
            for value in self._values.get(slot.values, {}).values()
            for name in value.names
        )

    def _fits(self, names: tuple[Name, ...]) -> dict[str, tuple[Fit, ...]]:
        found: dict[str, dict[str, tuple[Slot, dict[str, None]]]] = defaultdict(dict)
        for list_name, value_id in names:
            meant = self._values[list_name][value_id].any_of or (value_id,)
            for kind, slot in self._homes[list_name]:
                _, values = found[kind.name].setdefault(slot.name, (slot, {}))
                values.update(dict.fromkeys(meant))
        return {
            kind: tuple(
                sorted(
                    (Fit(slot, tuple(values)) for slot, values in slots.values()),
                    key=lambda fit: (not fit.identity, len(fit.values)),
                )
            )
            for kind, slots in found.items()
        }

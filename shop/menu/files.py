"""Loading menus from the files a merchant writes; `data/menus/pizzeria.yml` explains the format."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from shop.errors import FileError, MenuError
from shop.menu.constraints import parse_constraint
from shop.menu.model import (
    Constraint,
    Hours,
    Kind,
    Level,
    Menu,
    Slot,
    SlotKind,
    Value,
    Variants,
)
from shop.nodes import Fields, Item, read_yaml

MENU_OPTIONAL = ("language", "currency", "constraints", "variants")
KIND_OPTIONAL = (
    "heads",
    "weak_heads",
    "slots",
    "before",
    "after",
    "combines",
    "price",
    "tax",
    "hours",
)
SLOT_OPTIONAL = (
    ("required", "min", "max", "default", "ask", "labels")
    + ("levels", "placement", "negatable", "excludes")
)  # fmt: skip
VALUE_OPTIONAL = ("aliases", "price", "available", "hours", "any_of", "all_of", "tags")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
Read = TypeVar("Read")


class MenuReader:
    """Reads one file; what is wrong in one entry does not hide what is wrong in the next."""

    def __init__(self, source: str, file: str) -> None:
        self.faults: list[FileError] = []
        self._source = source
        self._file = file

    def read(self) -> Menu | None:
        """The menu, without the entries that are faulty; None when the file is no menu at all."""
        return self._safely(self._menu)

    def _menu(self) -> Menu:
        item = read_yaml(self._source, self._file, MenuError)
        fields = item.fields(required=("id", "kinds", "values"), optional=MENU_OPTIONAL)
        variants = fields.get("variants")
        return Menu(
            id=fields.text("id"),
            kinds=tuple(self._each(fields["kinds"], self._kind).values()),
            values={
                name: self._each(values, _value)
                for name, values in self._entries(fields["values"]).items()
            },
            language=fields.text("language") or "en",
            currency=fields.text("currency") or "EUR",
            constraints=self._constraints(fields),
            variants=(self._safely(partial(_variants, variants)) if variants else None)
            or Variants(),
            version=hashlib.sha256(self._source.encode()).hexdigest()[:12],
            file=self._file,
            line=item.line,
        )

    def _kind(self, name: str, item: Item) -> Kind:
        fields = item.fields(required=(), optional=KIND_OPTIONAL)
        slots = fields.get("slots")
        return Kind(
            name=name,
            heads=fields.texts("heads"),
            slots=tuple(self._each(slots, _slot).values()) if slots else (),
            weak_heads=_flag(fields, "weak_heads"),
            before=fields.texts("before"),
            after=fields.texts("after"),
            combines=_flag(fields, "combines"),
            price_cents=_cents(fields, "price"),
            tax=fields.text("tax"),
            hours=_hours(fields),
            line=item.line,
        )

    def _constraints(self, fields: Fields) -> tuple[Constraint, ...]:
        found = [self._safely(partial(_constraint, item)) for item in fields.items("constraints")]
        return tuple(one for one in found if one)

    def _each(self, item: Item, read: Callable[[str, Item], Read]) -> dict[str, Read]:
        found = {
            name: self._safely(partial(read, name, entry))
            for name, entry in self._entries(item).items()
        }
        return {name: one for name, one in found.items() if one is not None}

    def _entries(self, item: Item) -> dict[str, Item]:
        return self._safely(item.entries) or {}

    def _safely(self, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except FileError as error:
            self.faults.append(error)
            return None


def _slot(name: str, item: Item) -> Slot:
    fields = item.fields(required=("type", "values"), optional=SLOT_OPTIONAL)
    kind = _slot_kind(fields["type"])
    return Slot(
        name=name,
        kind=kind,
        values=fields.text("values"),
        required=_flag(fields, "required") or kind is SlotKind.IDENTITY,
        fewest=_count(fields, "min"),
        most=_count(fields, "max"),
        default=fields.text("default"),
        ask=fields.text("ask"),
        labels=fields.texts("labels"),
        levels=_levels(fields),
        placement=_flag(fields, "placement"),
        negatable=_flag(fields, "negatable"),
        excludes=fields.texts("excludes"),
        line=item.line,
    )


def _value(name: str, item: Item) -> Value:
    """A value; a bare text or list is its names."""
    if not item.is_mapping:
        return Value(name, item.texts(), line=item.line)
    fields = item.fields(required=("names",), optional=VALUE_OPTIONAL)
    available = fields.get("available")
    return Value(
        id=name,
        names=fields.texts("names") + fields.texts("aliases"),
        price_cents=_cents(fields, "price"),
        available=available.yes_or_no() if available else True,
        hours=_hours(fields),
        any_of=fields.texts("any_of"),
        all_of=_flag(fields, "all_of"),
        tags=fields.texts("tags"),
        line=item.line,
    )


def _variants(item: Item) -> Variants:
    fields = item.fields(required=("axes", "sku"))
    skus = {
        product: {tuple(key.split("/")): sku.text() for key, sku in combinations.entries().items()}
        for product, combinations in fields.entries("sku").items()
    }
    return Variants(fields.texts("axes"), skus)


def _constraint(item: Item) -> Constraint:
    found = parse_constraint(item.text(), item.line)
    if found is None:
        raise item.error(f"a rule reads `vegan => not cheese`, not {item.text()!r}")
    return found


def _slot_kind(item: Item) -> SlotKind:
    try:
        return SlotKind(item.text())
    except ValueError as error:
        raise item.error(f"type is one of {', '.join(SlotKind)}, not {item.text()!r}") from error


def _levels(fields: Fields) -> dict[Level, int]:
    """``[light, extra]`` at the usual price, or ``{extra: 150}`` in percent of it."""
    item = fields.get("levels")
    if item is None:
        return {}
    if not item.is_mapping:
        return {_level(one): 100 for one in item.items()}
    return {_level(share, name): int(share.number()) for name, share in item.entries().items()}


def _level(item: Item, name: str = "") -> Level:
    try:
        return Level(name or item.text())
    except ValueError as error:
        said = name or item.text()
        raise item.error(f"a level is one of {', '.join(Level)}, not {said!r}") from error


def _hours(fields: Fields) -> Hours | None:
    item = fields.get("hours")
    if item is None:
        return None
    found = _HOURS.fullmatch(item.text())
    if not found:
        raise item.error(f"hours read 07:00-11:30, not {item.text()!r}")
    opens, opened, closes, closed = (int(part) for part in found.groups())
    if max(opens, closes) > 24 or max(opened, closed) > 59:
        raise item.error(f"there is no such time: {item.text()!r}")
    return Hours(opens * 60 + opened, closes * 60 + closed)


def _cents(fields: Fields, name: str) -> int:
    item = fields.get(name)
    if item is None:
        return 0
    if item.number() < 0:
        raise item.error("a price is not below zero")
    return round(item.number() * 100)


def _count(fields: Fields, name: str) -> int:
    item = fields.get(name)
    if item is None:
        return 0
    if item.number() < 0 or item.number() % 1:
        raise item.error(f"{name} is a whole number, not {item.text()!r}")
    return int(item.number())


def _flag(fields: Fields, name: str) -> bool:
    item = fields.get(name)
    return item.yes_or_no() if item else False


def load_menu(path: Path) -> Menu:
    """The menu of one file.

    Raises
    ------
    MenuError
        When an entry cannot be read; it names the file, the line and what is wrong there. The
        linter finds everything that is wrong, and what can be read but not be ordered.
    """
    reader = MenuReader(path.read_text("utf-8"), path.name)
    menu = reader.read()
    if reader.faults or menu is None:
        raise reader.faults[0]
    return menu

"""Menus from the JSON that ordering systems export: items with modifier groups of min and max.

    {"items": [{"id", "name", "price", "category", "modifier_groups": [ids]}],
     "modifier_groups": [{"id", "name", "min", "max", "modifiers": [{"id", "name", "price"}]}]}

Items of one category that take the same groups become one kind. A group of at most one modifier
is chosen once; one with a min is asked for.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from shop.errors import MenuError
from shop.menu.model import Kind, Menu, Slot, SlotKind, Value, Values


def menu_of_groups(source: str, file: str) -> Menu:
    """The menu of an export.

    Raises
    ------
    MenuError
        When it is no JSON of that form; it says what is missing or unknown.
    """
    try:
        exported = json.loads(source)
        return _menu(exported, file)
    except json.JSONDecodeError as error:
        raise MenuError(file, error.lineno, f"no JSON: {error.msg}") from error
    except KeyError as error:
        raise MenuError(file, 1, f"{error.args[0]!r} is missing") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise MenuError(file, 1, "not an export of items and modifier groups") from error


def _menu(exported: Mapping[str, Any], file: str) -> Menu:
    groups = {group["id"]: group for group in exported["modifier_groups"]}
    families: dict[tuple[str, tuple[str, ...]], list[Mapping[str, Any]]] = defaultdict(list)
    for item in exported["items"]:
        taken = tuple(item.get("modifier_groups", ()))
        for group in taken:
            if group not in groups:
                raise MenuError(file, 1, f"unknown modifier group {group!r} of {item['name']!r}")
        families[item.get("category", "item"), taken].append(item)
    lists: dict[str, Values] = {
        f"group {name}": _values(group["modifiers"]) for name, group in groups.items()
    }
    kinds = []
    for number, ((category, taken), items) in enumerate(families.items(), start=1):
        name = f"{category} {number}"
        lists[name] = _values(items)
        slots = tuple(_slot(groups[group]) for group in taken)
        product = Slot("product", SlotKind.IDENTITY, name, required=True)
        kinds.append(Kind(name, (category,), (product, *slots), weak_heads=True))
    used = {slot.values for kind in kinds for slot in kind.slots}
    lists = {name: values for name, values in lists.items() if name in used}
    return Menu(file.partition(".")[0], tuple(kinds), lists, file=file)


def _slot(group: Mapping[str, Any]) -> Slot:
    fewest, most = int(group.get("min", 0)), int(group.get("max", 0))
    return Slot(
        name=group["name"],
        kind=SlotKind.SINGLE if most == 1 else SlotKind.MULTI,
        values=f"group {group['id']}",
        required=fewest > 0,
        fewest=fewest,
        most=most,
        negatable=most != 1,
    )


def _values(entries: Sequence[Mapping[str, Any]]) -> dict[str, Value]:
    return {
        entry["id"]: Value(
            entry["id"],
            (entry["name"],),
            price_cents=round(float(entry.get("price", 0)) * 100),
            available=bool(entry.get("available", True)),
        )
        for entry in entries
    }

"""The PIZZA data set: a pizzeria's menu from its catalogue folder, and its orders."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.ordering.case import Case
from benchmarks.ordering.trees import Tree, option_tree, tree, trees
from shop.menu.model import Kind, Menu, Slot, SlotKind, Value
from shop.orderlang.order import Line

LISTS = {
    "TOPPING": "topping",
    "STYLE": "style",
    "SIZE": "size",
    "DRINKTYPE": "drinks",
    "VOLUME": "drink_volume",
    "CONTAINERTYPE": "container",
}
LEVELS = {"light": "LIGHT", "extra": "EXTRA", "double": "EXTRA"}
_ROW = re.compile(r"^(?P<said>.+?)\t\s*\w+\((?P<value>.+)\)\s*$")
_COMPLEX = {"TOPPING": "COMPLEX_TOPPING", "STYLE": "COMPLEX_STYLE"}


def read_menu(folder: Path) -> Menu:
    """A pizzeria's menu: pizzas and drinks."""
    lists = {name: _values(folder / f"{file}.txt") for name, file in LISTS.items()}
    topping = Slot(
        "TOPPING", SlotKind.MULTI, "TOPPING", negatable=True, labels=("topping", "toppings")
    )
    style = Slot("STYLE", SlotKind.MULTI, "STYLE", negatable=True, labels=("style",))
    size = Slot("SIZE", SlotKind.SINGLE, "SIZE", labels=("size",))
    drink = Slot("DRINKTYPE", SlotKind.IDENTITY, "DRINKTYPE", required=True)
    volume = Slot("VOLUME", SlotKind.MEASURE, "VOLUME", excludes=("SIZE",))
    container = Slot("CONTAINERTYPE", SlotKind.SINGLE, "CONTAINERTYPE")
    kinds = (
        Kind("PIZZAORDER", ("pizza", "pie", "pizza pie"), (size, style, topping)),
        Kind("DRINKORDER", ("drink", "soda", "beverage"), (drink, size, volume, container), True),
    )
    return Menu("pizza", kinds, lists)


def read_cases(file: Path) -> Iterator[Case]:
    """The orders of a split and their gold trees; the columns carry the split's name."""
    for row in file.read_text("utf-8").splitlines():
        if row.strip():
            columns = {name.rpartition(".")[2]: value for name, value in json.loads(row).items()}
            yield Case(columns["SRC"], trees(columns["EXR"])[0][1])


def line_tree(line: Line) -> Tree:
    """A line as the data set writes it."""
    options = [
        _volume(one.value)
        if one.slot == "VOLUME"
        else option_tree(one, one.slot, _COMPLEX.get(one.slot, "COMPLEX"), LEVELS)
        for one in line.options
    ]
    return tree(line.kind, tree("NUMBER", str(line.quantity)), *options)


def _volume(value: str) -> Tree:
    return tree("VOLUME", *(part.strip() for part in value.split(",")))


def _values(file: Path) -> dict[str, Value]:
    names: dict[str, list[str]] = {}
    for row in file.read_text("utf-8").splitlines():
        found = _ROW.match(row)
        if found:
            names.setdefault(found["value"].strip(), []).append(found["said"].strip())
    return {
        value: Value(value, tuple(dict.fromkeys((*said, value.lower().replace("_", " ")))))
        for value, said in names.items()
    }

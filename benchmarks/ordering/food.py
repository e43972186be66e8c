"""Any restaurant in the layout of the FoodOrdering data set: its schema, aliases and test file.

The menu is built from the schema alone: the slots of an order that may neither be qualified nor
negated name the product (the longest list) or are chosen once; orders whose names say "side" share
a line. Nothing here knows a restaurant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.ordering.case import Case
from benchmarks.ordering.trees import Tree, option_tree, tree, trees
from shop.menu.model import Kind, Menu, Slot, SlotKind, Value
from shop.orderlang.order import Line

LANGUAGE_SLOTS = {"NUMBER", "QUANTITY", "NOT"}
LEVELS = {"light": "light", "extra": "extra", "double": "extra"}
CUE = re.compile(r"^(?:sides?|orders?) of\b|^(?:on the|as a) side\b|\bof$")
_ALIAS = re.compile(r"^(?P<said>.+?)\t\s*\w+\((?P<value>.+)\)\s*$")
_ANY = re.compile(r"^Or\((?P<values>.+)\)$", re.IGNORECASE)


def read_menu(folder: Path) -> Menu:
    """The menu of a restaurant."""
    schema = json.loads((folder / "schema.json").read_text("utf-8"))
    lists: dict[str, dict[str, Value]] = {}
    for intent in schema["intents"]:
        for slot in intent["slots"]:
            if slot["slotName"] not in LANGUAGE_SLOTS and slot["slotName"] not in lists:
                lists[slot["slotName"]] = _values(folder / slot["path"], slot["slotName"])
    kinds = tuple(_kind(intent, lists) for intent in schema["intents"])
    return Menu(folder.name, kinds, lists)


def read_cases(file: Path) -> Iterator[Case]:
    """The orders of a test file and their gold trees."""
    for line in file.read_text("utf-8").splitlines():
        if line.strip():
            case = json.loads(line)
            yield Case(case["SRC"], trees(case["EXR"]))


def line_tree(line: Line) -> Tree:
    """A line as the data set writes it."""
    options = [option_tree(one, one.slot, "COMPLEX", LEVELS) for one in line.options]
    return tree(line.kind, tree("NUMBER", str(line.quantity)), *options)


def _values(file: Path, slot: str) -> dict[str, Value]:
    names: dict[str, list[str]] = {}
    any_of: dict[str, tuple[str, ...]] = {}
    for row in file.read_text("utf-8").splitlines():
        found = _ALIAS.match(row)
        if not found:
            continue
        value = found["value"].strip()
        several = _ANY.match(value)
        if several:
            any_of[value] = tuple(one.strip() for one in several["values"].split(","))
        names.setdefault(value, []).append(found["said"].strip())
    values = {
        value: Value(
            value, tuple(dict.fromkeys((*said, *_own(value)))), any_of=any_of.get(value, ())
        )
        for value, said in names.items()
    }
    noun = slot.lower().replace("_", " ")
    return values | _everything(noun)


def _own(value: str) -> tuple[str, ...]:
    """The value itself in words; none of one that has parts."""
    return () if "(" in value else (value.replace("_", " "),)


def _everything(noun: str) -> dict[str, Value]:
    value = f"all_{noun.replace(' ', '_')}s"
    words = noun.split()
    said = [f"all {the}{word}" for the in ("", "the ") for word in (noun, words[0])]
    if noun == "topping":
        said.append("everything")
    return {value: Value(value, tuple(said), all_of=True)}


def _kind(intent: dict[str, Any], lists: dict[str, dict[str, Value]]) -> Kind:
    slots = [slot for slot in intent["slots"] if slot["slotName"] not in LANGUAGE_SLOTS]
    names = intent["entityNames"]
    fixed = [one["slotName"] for one in slots if not (one.get("qualified") or one.get("negatable"))]
    product = max(fixed, key=lambda name: len(lists[name]), default="")
    cued = [name for name in names if CUE.search(name)]
    cued += [cue for slot in slots for cue in slot.get("optionalPrefixes", ())]
    cued += [cue for slot in slots for cue in slot.get("optionalSuffixes", ())]
    noun = intent["name"].removesuffix("_ORDER").lower().replace("_", " ")
    side = any("side" in name for name in cued)
    return Kind(
        name=intent["name"],
        heads=tuple(name for name in names if not CUE.search(name)) + ((noun,) if not side else ()),
        slots=tuple(_slot(one, product, fixed) for one in slots),
        weak_heads=bool(product),
        before=("side of", "sides of", "side", "order of") if side else (),
        after=("on the side", "as a side", "for the side", "for a side") if side else (),
        combines=side,
    )


def _slot(slot: dict[str, Any], product: str, fixed: list[str]) -> Slot:
    name = slot["slotName"]
    kind = SlotKind.SINGLE if name in fixed else SlotKind.MULTI
    return Slot(
        name=name,
        kind=SlotKind.IDENTITY if name == product else kind,
        values=name,
        required=name == product,
        labels=_labels(name),
        negatable=bool(slot.get("negatable")),
    )


def _labels(name: str) -> tuple[str, ...]:
    words = name.lower().split("_")
    return (" ".join(words), words[-1]) if words[-1] != "type" else (" ".join(words),)

"""What can be wrong with the rules and variants of a menu."""

from __future__ import annotations

from collections.abc import Iterator

from shop.menu.constraints import TERM
from shop.menu.linting.fault import Fault
from shop.menu.model import Menu


def rule_faults(menu: Menu) -> Iterator[Fault]:
    """Rules about things that are not sold, variants of products that are not there."""
    for rule in menu.constraints:
        for term in (*rule.when, *rule.then):
            for message in _term(menu, term):
                yield Fault(rule.line, f"{message} in the rule {rule.text!r}")
        if set(rule.when) & {_negated(term) for term in rule.then}:
            yield Fault(rule.line, f"the rule {rule.text!r} forbids what it is about")
    yield from _variants(menu)


def _term(menu: Menu, term: str) -> Iterator[str]:
    found = TERM.fullmatch(term)
    if not found or found["many"]:
        return
    slots = [slot for kind in menu.kinds for slot in kind.slots if slot.name == found["slot"]]
    slot, value = found["slot"], found["value"]
    if slot and not slots:
        yield f"unknown slot {slot!r}"
    elif slot and not any(value in menu.values.get(one.values, {}) for one in slots):
        yield f"unknown value {value!r} of {slot!r}"
    elif not slot and not _known(menu, value):
        yield f"unknown value or tag {value!r}"


def _known(menu: Menu, name: str) -> bool:
    values = [value for values in menu.values.values() for value in values.values()]
    return any(name == value.id or name in value.tags for value in values)


def _negated(term: str) -> str:
    return term.removeprefix("not ") if term.startswith("not ") else f"not {term}"


def _variants(menu: Menu) -> Iterator[Fault]:
    variants = menu.variants
    slots = {slot.name: slot for kind in menu.kinds for slot in kind.slots}
    products = {
        value
        for kind in menu.kinds
        if kind.identity
        for value in menu.values.get(kind.identity.values, {})
    }
    for axis in variants.axes:
        if axis not in slots:
            yield Fault(menu.line, f"unknown slot {axis!r} in the axes of the variants")
    for product, combinations in variants.skus.items():
        if product not in products:
            yield Fault(menu.line, f"variants of an unknown product {product!r}")
        for options in combinations:
            if len(options) != len(variants.axes):
                shown = "/".join(options)
                yield Fault(menu.line, f"variant {shown!r} of {product!r} does not fit the axes")

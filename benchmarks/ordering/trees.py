"""Gold trees in brackets, and orders as such trees; compared whole, order of children ignored.

The measure is that of the PIZZA data (Arkoudas et al. 2022): an order is right when every line,
option, level and number of it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from shop.orderlang.order import Line, Option, Order

Tree = tuple[str, tuple["Tree", ...]]

_NESTED = re.compile(r"(?P<name>\w+)\((?P<parts>.+)\)")
_PART = re.compile(r"[()]|[^\s()]+")


def trees(text: str) -> tuple[Tree, ...]:
    """The trees a text writes in brackets, in canonical order."""
    stack: list[list[Tree]] = [[]]
    names: list[str] = []
    opened = False
    for part in _PART.findall(text):
        if part == "(":
            opened = True
        elif part == ")":
            children = tuple(sorted(stack.pop()))
            stack[-1].append((names.pop(), children))
        elif opened:
            names.append(part)
            stack.append([])
            opened = False
        else:
            stack[-1].append((part, ()))
    return tuple(sorted(stack[0]))


def tree(name: str, *children: Tree | str) -> Tree:
    """A tree from a name and its children, in canonical order."""
    made = (child if isinstance(child, tuple) else (child, ()) for child in children)
    return name, tuple(sorted(made))


def lines_of(order: Order, line_tree: Callable[[Line], Tree]) -> tuple[Tree, ...]:
    """An order as trees."""
    return tuple(sorted(line_tree(line) for line in order.lines))


def value_tree(value: str) -> Tree:
    """A value; one written ``SHOTS(2)`` is a tree of its own."""
    found = _NESTED.fullmatch(value)
    if not found:
        return value, ()
    return tree(found["name"], *(part.strip() for part in found["parts"].split(",")))


def option_tree(option: Option, name: str, level_name: str, levels: dict[str, str]) -> Tree:
    """One option: a value or several to choose from, with its level, negated or not."""
    values = [value_tree(value) for value in option.values]
    made = tree(name, *values) if len(values) == 1 else tree(name, tree("OR", *values))
    if option.level in levels:
        made = tree(level_name, tree("QUANTITY", levels[option.level]), made)
    return tree("NOT", made) if option.without else made


def written(made: Tree) -> str:
    """A tree in brackets."""
    name, children = made
    return f"({name} {' '.join(map(written, children))})" if children else name

"""A short way to write orders down, so that gold can be read beside what was said.

    2 pizza large pepperoni@left -onions cheese+ | 1 cola

A line is its number, its kind or product, and values: `-` without, `+` extra, `++` double, `~`
light, `@left` on a half, `*2` so many, `a/b` one of these. In ids `_` stands for a space.
"""

from __future__ import annotations

import re

from shop.menu.model import Menu
from shop.orderlang.order import Line, Option

_LEVELS = {"": "", "+": "extra", "++": "double", "~": "light"}
_MARKS = {level: mark for mark, level in _LEVELS.items()}
_VALUE = re.compile(
    r"(?P<no>-?)(?P<ids>[^@*+~]+)(?P<level>\+{0,2}|~)(?:@(?P<at>\w+))?(?:\*(?P<n>\d+))?"
)


def written(lines: tuple[Line, ...]) -> list[str]:
    """Lines in short, in an order of their own: that in which they were said does not count."""
    return sorted(_line(line) for line in lines)


def canonical(text: str, menu: Menu) -> list[str]:
    """Gold as `written` writes it; defaults of the menu count as said."""
    return sorted(_canonical(part.split(), menu) for part in text.split("|") if part.strip())


def _line(line: Line) -> str:
    return " ".join([str(line.quantity), line.kind, *sorted(map(_option, line.options))])


def _option(option: Option) -> str:
    ids = "/".join(sorted(value.replace(" ", "_") for value in option.values))
    no, level = "-" if option.without else "", _MARKS[option.level]
    place = f"@{option.placement}" if option.placement else ""
    return f"{option.slot}={no}{ids}{level}{place}{f'*{option.count}' if option.count > 1 else ''}"


def _canonical(words: list[str], menu: Menu) -> str:
    number, *words = words
    kind = next((kind for kind in menu.kinds if kind.name == words[0]), None)
    if kind:
        words = words[1:]
    else:
        kind = next(
            kind
            for kind in menu.kinds
            if kind.identity and words[0].replace("_", " ") in menu.values[kind.identity.values]
        )
    options, slots = [], set()
    for word in words:
        found = _VALUE.fullmatch(word)
        assert found, word
        ids = tuple(one.replace("_", " ") for one in found["ids"].split("/"))
        slot = next(slot for slot in kind.slots if ids[0] in menu.values[slot.values])
        slots.add(slot.name)
        level, without = _LEVELS[found["level"]], bool(found["no"])
        place, count = found["at"] or "", int(found["n"] or 1)
        options.append(Option(slot.name, ids, level, place, without, count))
    options += [
        Option(slot.name, (slot.default,))
        for slot in kind.slots
        if slot.default and slot.name not in slots
    ]
    return _line(Line(kind.name, int(number), tuple(options)))

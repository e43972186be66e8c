"""What can be wrong with the names of a menu: a riddle for whoever has to understand an order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shop.menu.linting.fault import Fault
from shop.menu.model import Kind, Menu, Slot, Value
from shop.orderlang.language import Language, Role, load_language
from shop.orderlang.words import words_of

STRUCTURAL = {Role.NUMBER, Role.ARTICLE, Role.NOT, Role.AND, Role.OR, Role.BUT, Role.WITH,
              Role.LEVEL, Role.HALF, Role.CLAUSE, Role.POINTER}  # fmt: skip


def name_faults(menu: Menu) -> Iterator[Fault]:
    """Names that stand for two things, mean something else already, or cannot be said."""
    language = load_language(menu.language)
    for values in menu.values.values():
        for value in values.values():
            yield from _sayable(value, language)
        yield from _twins(values.values(), language)
    for kind in menu.kinds:
        yield from _across_slots(menu, kind, language)
        yield from _joined_names(menu, kind, language)
    yield from _heads(menu, language)


def _sayable(value: Value, language: Language) -> Iterator[Fault]:
    if not value.names:
        yield Fault(value.line, f"{value.id!r} has no names")
    for name in value.names:
        words = words_of(name)
        if not words:
            yield Fault(value.line, f"nobody can say {name!r}")
            continue
        word = language.words.get(" ".join(words))
        if word and word.role in STRUCTURAL:
            yield Fault(value.line, f"{name!r} is a word of the language already: {word.role}")
        elif " ".join(words).isdecimal():
            yield Fault(value.line, f"{name!r} is a number: it would be taken for a quantity")


def _twins(values: Iterable[Value], language: Language) -> Iterator[Fault]:
    """A name of two values of one list."""
    first: dict[str, Value] = {}
    for value in values:
        for name in value.names:
            other = first.setdefault(_key(name, language), value)
            if other is not value:
                yield Fault(value.line, f"name collision: {name!r} is {other.id!r} too")


def _across_slots(menu: Menu, kind: Kind, language: Language) -> Iterator[Fault]:
    """A name in two slots of one kind: "medium" the size and "medium" the roast."""
    first: dict[str, tuple[Slot, Value]] = {}
    for slot in kind.slots:
        for value in menu.values.get(slot.values, {}).values():
            for name in value.names:
                other, _ = first.setdefault(_key(name, language), (slot, value))
                if other.values != slot.values:
                    yield Fault(
                        value.line,
                        f"name collision: {name!r} is in {other.name!r} and in {slot.name!r} "
                        f"of {kind.name!r}",
                    )


def _joined_names(menu: Menu, kind: Kind, language: Language) -> Iterator[Fault]:
    """ "Salt and pepper" where salt and pepper can be had each."""
    values = [value for slot in kind.slots for value in menu.values.get(slot.values, {}).values()]
    keys = {_key(name, language) for value in values for name in value.names}
    for value in values:
        for name in value.names:
            left, joined, right = _key(name, language).partition(" and ")
            if joined and left in keys and right in keys:
                yield Fault(value.line, f"{name!r} also reads as {left!r} and {right!r}")


def _heads(menu: Menu, language: Language) -> Iterator[Fault]:
    first: dict[str, Kind] = {}
    for kind in menu.kinds:
        for head in kind.heads:
            other = first.setdefault(_key(head, language), kind)
            if other is not kind:
                yield Fault(kind.line, f"head collision: {head!r} is a {other.name!r} too")


def _key(name: str, language: Language) -> str:
    return " ".join(language.stem(word) for word in words_of(name))

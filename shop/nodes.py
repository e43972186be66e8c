"""Reading a YAML file node by node, so that every complaint has a line number.

Scalars stay text: a choice that says "No" is no falsehood.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import yaml

from shop.errors import FileError


class Item:
    """A piece of a YAML file, and where it stands."""

    def __init__(self, node: yaml.Node, file: str, wrong: type[FileError]) -> None:
        self._node = node
        self._file = file
        self._wrong = wrong

    @property
    def line(self) -> int:
        return self._node.start_mark.line + 1

    @property
    def is_mapping(self) -> bool:
        return isinstance(self._node, yaml.MappingNode)

    def error(self, what: str) -> FileError:
        return self._wrong(self._file, self.line, what)

    def text(self) -> str:
        if not isinstance(self._node, yaml.ScalarNode):
            raise self.error("expected a text")
        return str(self._node.value).strip()

    def number(self) -> float:
        try:
            number = float(self.text())
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise self.error(f"expected a number, not {self.text()!r}")
        return number

    def yes_or_no(self) -> bool:
        word = self.text().lower()
        if word not in {"yes", "no", "true", "false"}:
            raise self.error(f"expected yes or no, not {word!r}")
        return word in {"yes", "true"}

    def items(self) -> list[Item]:
        """The entries of a list; a single value is a list of one."""
        if isinstance(self._node, yaml.SequenceNode):
            return [self._inner(node) for node in self._node.value]
        return [self]

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def entries(self) -> dict[str, Item]:
        """The entries of a mapping, by name."""
        if not isinstance(self._node, yaml.MappingNode):
            raise self.error("expected `name: value` lines")
        found: dict[str, Item] = {}
        for key, value in self._node.value:
            name = self._inner(key).text()
            if name in found:
                raise self._inner(key).error(f"{name!r} is given twice")
            found[name] = self._inner(value)
        return found

    def _inner(self, node: yaml.Node) -> Item:
        return Item(node, self._file, self._wrong)

    def fields(self, *, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> Fields:
        """The entries of a mapping whose names we know; anything else is a mistake to point at."""
        entries = self.entries()
        for name, item in entries.items():
            if name not in (*required, *optional):
                raise item.error(f"unknown entry {name!r}")
        for name in required:
            if name not in entries:
                raise self.error(f"{name!r} is missing")
        return Fields(entries)


class Fields:
    """The known entries of a mapping; an absent one has a default."""

    def __init__(self, entries: dict[str, Item]) -> None:
        self._entries = entries

    def __getitem__(self, name: str) -> Item:
        return self._entries[name]

    def get(self, name: str) -> Item | None:
        return self._entries.get(name)

    def text(self, name: str) -> str:
        return self._entries[name].text() if name in self._entries else ""

    def texts(self, name: str) -> tuple[str, ...]:
        return self._entries[name].texts() if name in self._entries else ()

    def items(self, name: str) -> Iterator[Item]:
        yield from self._entries[name].items() if name in self._entries else ()

    def entries(self, name: str) -> dict[str, Item]:
        return self._entries[name].entries() if name in self._entries else {}


def read_yaml(source: str, file: str, wrong: type[FileError]) -> Item:
    """The whole of a YAML file.

    Raises
    ------
    FileError
        Of the class `wrong`, when it is no YAML, or empty; it names the line.
    """
    try:
        node = yaml.compose(source, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:  # the slow parser says better what is wrong
        node = _composed(source, file, wrong)
    if node is None:
        raise wrong(file, 1, "the file is empty")
    return Item(node, file, wrong)


def _composed(source: str, file: str, wrong: type[FileError]) -> yaml.Node | None:
    try:
        return yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise wrong(file, mark.line + 1 if mark else 1, str(error.problem)) from error
    except yaml.YAMLError as error:
        raise wrong(file, 1, "the file is not YAML") from error

"""Items of a Google Merchant feed in XML, RSS 2.0 or Atom, one at a time.

A feed with a document type is refused: that is where entities that blow up would be declared.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.parsers import expat

from shop.errors import FeedError
from shop.feeds.base import RowError
from shop.feeds.detect import named
from shop.feeds.limits import CELL, DEPTH, LINE, WAITING
from shop.feeds.table import TableRow

CHUNK = 65_536
ITEMS = frozenset({"item", "entry"})
AGAIN = "\x1f"  # between the values of an element that is repeated
INSIDE = "\x1e"  # between the texts of the elements inside one
ELEMENT = 100  # what an element weighs beside its letters
UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


def items(path: Path) -> Iterator[TableRow | RowError]:
    """Every item with its elements by name; the values of a repeated one are joined by `AGAIN`.

    An error in the middle of the file ends the reading: what came before is still good.
    """
    reader = _Reader()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield from reader.feed(chunk)
            if reader.broken:
                return
    yield from reader.feed(b"", last=True)


class _Reader:
    """Gathers items while expat goes through the file."""

    def __init__(self) -> None:
        self.broken = False
        self._fed = 0
        self._ready: list[TableRow | RowError] = []
        self._depth = 0
        self._item: _Item | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.XmlDeclHandler = _declared
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, chunk: bytes, *, last: bool = False) -> Iterator[TableRow | RowError]:
        """Read on, and give out the items that are complete."""
        self._fed += len(chunk)
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            self.broken = True
            reason = f"the XML is broken here: {expat.ErrorString(error.code)}"
            self._ready.append(RowError(error.lineno, "", reason))
        if not self.broken and self._fed - self._parser.CurrentByteIndex > WAITING:
            raise FeedError(f"line {self._parser.CurrentLineNumber}: a tag or remark without end")
        yield from self._ready
        self._ready.clear()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEPTH:
            raise FeedError(f"line {self._parser.CurrentLineNumber}: too many elements in another")
        if self._item:
            self._item.start(self._depth, attributes)
        elif tag.lower() in ITEMS:
            self._item = _Item(self._parser.CurrentLineNumber, self._depth)
            self._parser.CharacterDataHandler = self._item.characters

    def _end(self, tag: str) -> None:
        if self._item and self._item.end(tag, self._depth):
            self._ready.append(self._item.row())
            self._item = None
            self._parser.CharacterDataHandler = None
        self._depth -= 1


class _Item:
    """One item, its elements being gathered."""

    def __init__(self, line: int, depth: int) -> None:
        self._line = line
        self._depth = depth
        self._elements: dict[str, str] = {}
        self._texts: list[str] = []  # of the elements inside the one being read
        self._text = ""
        self._weight = 0

    def start(self, depth: int, attributes: dict[str, str]) -> None:
        if depth == self._depth + 1:
            self._texts = []
        elif self._text.strip():
            self._texts.append(self._text.strip())
        self._text = attributes.get("href", "")  # Atom says <link href="…"/>

    def characters(self, text: str) -> None:
        if len(self._text) <= CELL:
            self._text += text

    def end(self, tag: str, depth: int) -> bool:
        """Take an element in; true when it is the item itself that ends."""
        text = self._text.strip()
        self._text = ""
        self._weight += len(text) + ELEMENT
        if text and self._weight <= LINE:
            self._texts.append(text)
        if depth == self._depth + 1 and self._texts:
            value = INSIDE.join(self._texts)
            before = self._elements.get(tag)
            self._elements[tag] = value if before is None else before + AGAIN + value
        return depth == self._depth

    def row(self) -> TableRow | RowError:
        """The elements by name; of `title` and `g:title` the latter counts."""
        if self._weight > LINE:
            return RowError(self._line, "", "the item is too large")
        tags = sorted(self._elements, key=lambda tag: ":" in tag)
        return TableRow(self._line, {_name(tag): self._elements[tag] for tag in tags})


@lru_cache(maxsize=1_000)  # every item has the same few
def _name(tag: str) -> str:
    """Without its prefix, unless that marks an attribute of the merchant's own."""
    name = named(tag)
    return name if name.startswith("c:") else name.rpartition(":")[2]


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in UTF8:
        raise FeedError(f"the XML is in {encoding}: save it as UTF-8")


def _refuse(*_: object) -> None:
    raise FeedError("the XML declares a document type: take the <!DOCTYPE …> out")

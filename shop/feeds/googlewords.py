"""What a Google item is called, where it belongs and what it is like, in the shop's words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence

from shop.feeds.base import Record
from shop.feeds.googlexml import AGAIN, INSIDE
from shop.feeds.limits import NAME, OPTION, TEXT, TITLE, VALUE
from shop.feeds.pairs import checked_attributes
from shop.feeds.row import Row

VARYING = ("color", "size", "material", "pattern")
DESCRIBING = (
    *VARYING,
    "age_group",
    "gender",
    "size_type",
    "size_system",
    "energy_efficiency_class",
)
SHOP_WORDS = {"color": "colour"}
SPELT = frozenset({"size", "size_system"})  # M is not m
OTHER = "other"  # the department or kind of what has none
SHORT = 60  # a longer detail is a fact to read, not an attribute to ask for

_NEXT_TYPE = re.compile(r",(?=[^,]*>)")
_NEXT_DETAIL = re.compile(r",(?=[^,:]*:[^,:]*:)")


def varying(records: Sequence[Record]) -> tuple[str, ...]:
    """In which of colour, size, material and pattern the variants differ."""
    return tuple(
        name for name in VARYING if len({r.cells.get(name, "").strip() for r in records}) > 1
    )


def wording(row: Row, names: Sequence[str]) -> dict[str, str]:
    """These of its cells as options."""
    said = {name: row.text(name, OPTION) for name in names}
    return {SHOP_WORDS.get(name, name): _cased(name, text) for name, text in said.items() if text}


def title(row: Row, records: Sequence[Record]) -> str:
    """The title; of variants the words that all their titles begin with."""
    own = row.needed("title", TITLE)
    if len(records) == 1:
        return own
    titles = [record.cells.get("title", "").strip() for record in records]
    shared = os.path.commonprefix([title.split() for title in titles])
    common = " ".join(shared).rstrip(" -–—,/|:(")
    return common if len(common.split()) > 1 else own


def place(row: Row) -> tuple[str, str]:
    """Department and kind: the first and the last step of the merchant's type, or of Google's."""
    steps = _steps(row.text("product_type", TEXT)) or _steps(
        row.text("google_product_category", TEXT)
    )
    return (steps[0][:NAME], steps[-1][:NAME]) if steps else (OTHER, OTHER)


def attributes(row: Row, differing: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Everything that can be asked for and in which the variants do not differ."""
    found: dict[str, tuple[str, ...]] = {}
    for name in DESCRIBING:
        if name not in differing and (text := row.text(name, VALUE)):
            _add(found, SHOP_WORDS.get(name, name), _values(name, text))
    for name in row.record.cells:
        if name.startswith("c:") and (text := row.text(name, VALUE)):
            _add(found, name.removeprefix("c:"), _values(name, text))
    for name, text in _details(row):
        if len(text) <= SHORT:
            _add(found, name.lower().replace(" ", "_"), (text.lower(),))
    if (condition := row.text("condition", NAME).lower()) not in ("", "new"):
        _add(found, "condition", (condition,))
    return row.attempt("product_detail", lambda: checked_attributes(found), {})


def facts(row: Row) -> dict[str, str]:
    """What there is to read: highlights, long details, the maker's number."""
    found = {name.lower(): text for name, text in _details(row) if len(text) > SHORT}
    if highlights := _all(row, "product_highlight"):
        found["highlights"] = "; ".join(highlights)
    if mpn := row.text("mpn", NAME):
        found["part number"] = mpn
    return found


def _steps(text: str) -> list[str]:
    """``Home > Women > Dresses`` in its steps, lower-case; a bare number says nothing."""
    first = _NEXT_TYPE.split(text.split(AGAIN)[0])[0]
    steps = [" ".join(step.split()).lower() for step in first.split(">")]
    return [step for step in steps if step and not step.isdecimal()]


def _values(name: str, text: str) -> tuple[str, ...]:
    parts = [text] if name in SPELT else re.split(rf"[/,;|{AGAIN}]", text)
    return tuple(_cased(name, part) for part in parts if part.strip())


def _cased(name: str, text: str) -> str:
    return text.strip() if name in SPELT else text.strip().lower()


def _add(found: dict[str, tuple[str, ...]], name: str, values: tuple[str, ...]) -> None:
    found[name] = tuple(dict.fromkeys((*found.get(name, ()), *values)))


def _details(row: Row) -> Iterator[tuple[str, str]]:
    """Names and values of ``section:name:value``, however they were written."""
    for written in _all(row, "product_detail"):
        inside = written.split(INSIDE)
        for detail in [written] if len(inside) > 1 else _NEXT_DETAIL.split(written):
            parts = inside if len(inside) > 1 else detail.split(":", 2)
            if len(parts) > 1 and parts[-2].strip() and parts[-1].strip():
                yield parts[-2].strip()[:NAME], parts[-1].strip()


def _all(row: Row, name: str) -> list[str]:
    """All values of what may be given more than once."""
    columns = [column for column in row.record.cells if column.split(AGAIN)[0] == name]
    texts = (row.text(column, TEXT) for column in columns)
    return [part.strip() for text in texts for part in text.split(AGAIN) if part.strip()]

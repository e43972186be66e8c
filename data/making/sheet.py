"""Reading a sheet: three short lines for each product, as an author likes to write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LINES = 3  # of each product: what it is, what it is like, what we say of it
COLUMNS = 8


@dataclass(frozen=True)
class Entry:
    """A product as its author wrote it.

    `sizes` are sizes, or colours in the clothing sheet; `columns` the first seven cells of the
    second line; `more` what the author added as name and values.
    """

    department: str
    kind: str
    title: str
    brand: str
    price_cents: int
    sizes: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    more: dict[str, tuple[str, ...]]
    description: str

    @property
    def id(self) -> str:
        """The title as it stands in an address: ``otters-double``."""
        plain = unicodedata.normalize("NFKD", self.title).encode("ascii", "ignore").decode()
        words = plain.lower().replace("&", " and ").replace("'", "").replace(".", "")
        return re.sub(r"[^a-z0-9]+", "-", words).strip("-")


def read_sheet(path: Path) -> Iterator[Entry]:
    """The entries of a sheet; the department is the name of the file."""
    kind, waiting = "", list[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            waiting.append(line)
        if len(waiting) == LINES:
            yield _entry(path.stem, kind, waiting)
            waiting = []
    if waiting:
        raise ValueError(f"{path.name} ends in the middle of a product: {waiting[0]!r}")


def _entry(department: str, kind: str, lines: list[str]) -> Entry:
    title, brand, price, *sizes = (part.strip() for part in lines[0].split(" / "))
    cells = [cell.strip() for cell in lines[1].split("|")]
    cells += [""] * (COLUMNS - len(cells))
    return Entry(
        department=department,
        kind=kind,
        title=title,
        brand=brand,
        price_cents=round(float(price) * 100),
        sizes=_list(sizes[0] if sizes else ""),
        columns=tuple(_list(cell) for cell in cells[:7]),
        more=_more(cells[COLUMNS - 1]),
        description=lines[2].strip(),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip() not in ("", "-"))


def _more(cell: str) -> dict[str, tuple[str, ...]]:
    """``finish=matte, shade=red; coral``: names with their values."""
    pairs = (part.split("=") for part in cell.split(",") if part.strip())
    return {
        name.strip(): tuple(value.strip() for value in values.split(";")) for name, values in pairs
    }

"""Two who are one person: what each had, before anything is decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shop.merging.rows import Row
from shop.quiz.single import Subject

Rows = list[Row]


@dataclass(frozen=True)
class Meeting:
    """The rows of the one who stays and of the one who is absorbed, by table.

    `single` is all of which a person has one value only.
    """

    survivor: str
    absorbed: str
    mine: Mapping[str, Rows]
    theirs: Mapping[str, Rows]
    single: frozenset[Subject] = frozenset()

    def adopted(self, table: str) -> Rows:
        """The rows of the absorbed as rows of the one who stays."""
        return [{**row, "shopper_id": self.survivor} for row in self.theirs[table]]


Decide = Callable[[Meeting], Rows]


def paired(mine: Rows, theirs: Rows, *names: str) -> list[tuple[Row | None, Row | None]]:
    """Rows that are about the same, each with the other's or with none."""
    ours = {tuple(row[name] for name in names): row for row in mine}
    others = {tuple(row[name] for name in names): row for row in theirs}
    return [(ours.get(about), others.get(about)) for about in {**ours, **others}]

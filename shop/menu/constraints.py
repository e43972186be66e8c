"""Rules between values: "vegan => not cheese", "size=party => quantity<=4"."""

from __future__ import annotations

import re

from shop.menu.model import Constraint

ARROW = "=>"
TERM = re.compile(
    r"(?P<no>not )?(?:(?P<slot>[\w-]+)=)?(?P<value>[\w-]+)|quantity(?P<sign><=|>=|=)(?P<many>\d+)"
)


def parse_constraint(text: str, line: int = 0) -> Constraint | None:
    """A rule of a menu; None when it cannot be read. Several terms are joined by "and"."""
    when, arrow, then = text.partition(ARROW)
    sides = [tuple(part.strip() for part in side.split(" and ")) for side in (when, then)]
    if not arrow or not all(TERM.fullmatch(term) for side in sides for term in side):
        return None
    return Constraint(sides[0], sides[1], text.strip(), line)

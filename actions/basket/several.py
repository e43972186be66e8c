"""Several products asked for at once: "both", "two of the first and one of the third"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.basket.asked import Wanted
from actions.speaking.desk import Desk
from actions.speaking.turn import Turn
from shop.quantity import read_quantity

_CLAUSES = re.compile(r"\s*(?:\band\b|,|&|\+|\bplus\b)\s*", re.IGNORECASE)

_BOTH = re.compile(r"\b(?:both|the (?:other )?(?:two|2)|all (?:two|2))\b", re.IGNORECASE)
_ALL = re.compile(rf"{_BOTH.pattern}|\ball (?:three|3)\b|\bone of each\b", re.IGNORECASE)


async def several_meant(desk: Desk, turn: Turn) -> list[Wanted]:
    """The products on show that a text asks for, each with its number; none when it is one."""
    if not turn.typed or not turn.shown.products:
        return []
    by_clause = [await _one(desk, turn, clause) for clause in _CLAUSES.split(turn.text)]
    each = [wanted for wanted in by_clause if wanted]
    if len({wanted.product_id for wanted in each}) > 1 and len(each) == len(by_clause):
        return each
    pointed = await desk.advisor.point(turn.text, turn.shown)
    return [Wanted(product_id) for product_id in pointed] if _all_meant(turn.text, pointed) else []


def _all_meant(text: str, pointed: tuple[str, ...]) -> bool:
    """False for "two of those", and for "both" of three: that leaves open which."""
    both = _BOTH.search(text) and len(pointed) != 2
    return len(pointed) > 1 and not both and read_quantity(_ALL.sub(" ", text)) is None


async def _one(desk: Desk, turn: Turn, clause: str) -> Wanted | None:
    """What one clause asks for, when it points at one product."""
    pointed = await desk.advisor.point(clause, replace(turn.shown, focus=""))
    if len(pointed) != 1:
        return None
    return Wanted(pointed[0], read_quantity(clause) or 1)

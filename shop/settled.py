"""What stands about single products, however long ago it was said or done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, exists, func, literal, select, union_all

from shop.model import EventKind
from shop.tables import events, products

OPINIONS = (EventKind.LIKED, EventKind.DISLIKED)


@dataclass(frozen=True)
class Settled:
    """The products a shopper turned down, and the lasting ones they own."""

    disliked: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LastWord:
    """What a shopper thinks of a product by now."""

    liked: bool
    at: datetime


_OF_SHOPPER = events.c.shopper_id == bindparam("shopper")
_LATER = events.alias("later")
_LIKED_SINCE = exists().where(
    _LATER.c.shopper_id == events.c.shopper_id,
    _LATER.c.kind == EventKind.LIKED,
    _LATER.c.product_id == events.c.product_id,
    _LATER.c.at > events.c.at,
)
SETTLED = union_all(
    select(events.c.product_id, literal(EventKind.DISLIKED).label("kind")).where(
        _OF_SHOPPER, events.c.kind == EventKind.DISLIKED, ~_LIKED_SINCE
    ),
    select(events.c.product_id, literal(EventKind.BOUGHT))
    .join(products, products.c.id == events.c.product_id)
    .where(_OF_SHOPPER, events.c.kind == EventKind.BOUGHT, products.c.durable)
    .distinct(),
)
_LIKED, _DISLIKED = (func.max(case((events.c.kind == kind, events.c.at))) for kind in OPINIONS)
SAID = (
    select(events.c.product_id, _LIKED.label("liked"), _DISLIKED.label("disliked"))
    .where(_OF_SHOPPER, events.c.kind.in_(OPINIONS))
    .group_by(events.c.product_id)
)
SAID_OF = SAID.where(events.c.product_id.in_(bindparam("products", expanding=True)))


def settled_in(rows: Iterable[Row[Any]]) -> Settled:
    """What the rows of `SETTLED` say."""
    ids: dict[str, set[str]] = {EventKind.DISLIKED: set(), EventKind.BOUGHT: set()}
    for row in rows:
        ids[row.kind].add(row.product_id)
    return Settled(*(frozenset(each) for each in ids.values()))


def said_in(rows: Iterable[Row[Any]]) -> dict[str, LastWord]:
    """The last word on each product in the rows of `SAID`, the newest last; a tie is a no."""
    words = [(row.product_id, _last(row.liked, row.disliked)) for row in rows]
    return dict(sorted(words, key=lambda word: (word[1].at, word[0])))


def _last(liked: datetime | None, disliked: datetime | None) -> LastWord:
    if liked and (disliked is None or liked > disliked):
        return LastWord(True, liked)
    assert disliked is not None
    return LastWord(False, disliked)

"""What a shopper thinks of single products: the last word on each counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from actions.desk import Desk
from shop.model import Event, EventKind

HELD = (EventKind.LIKED, EventKind.DISLIKED)


@dataclass(frozen=True)
class Opinion:
    """A heart, or a "not for me"."""

    product_id: str
    title: str
    liked: bool
    at: datetime


async def opinions_of(desk: Desk, shopper_id: str) -> tuple[Opinion, ...]:
    """Every product the shopper has hearted or turned down."""
    last = _last(await desk.events.of_shopper(shopper_id, kinds=HELD))
    known = await desk.catalogue.known(last) if last else {}
    return tuple(
        Opinion(id, known[id].title if id in known else id, event.kind == EventKind.LIKED, event.at)
        for id, event in last.items()
    )


async def liked_products(desk: Desk, shopper_id: str) -> frozenset[str]:
    """The ids of what the shopper has hearted."""
    last = _last(await desk.events.of_shopper(shopper_id, kinds=HELD))
    return frozenset(id for id, event in last.items() if event.kind == EventKind.LIKED)


async def take_back(desk: Desk, shopper_id: str, product_id: str) -> None:
    """Forget an opinion, as if it had never been given."""
    for event in await desk.events.of_shopper(shopper_id, kinds=HELD):
        if event.product_id == product_id:
            await desk.events.forget(shopper_id, event.id)


def _last(events: Iterable[Event]) -> dict[str, Event]:
    return {event.product_id: event for event in events}

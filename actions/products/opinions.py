"""What a shopper thinks of single products."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from actions.speaking.desk import Desk


@dataclass(frozen=True)
class Opinion:
    """A heart, or a "not for me"."""

    product_id: str
    title: str
    liked: bool
    at: datetime


async def opinions_of(desk: Desk, shopper_id: str) -> tuple[Opinion, ...]:
    """Every product the shopper has hearted or turned down."""
    opinions = await desk.events.opinions(shopper_id)
    known = await desk.catalogue.known(opinions) if opinions else {}
    return tuple(
        Opinion(id, known[id].title if id in known else id, word.liked, word.at)
        for id, word in opinions.items()
    )

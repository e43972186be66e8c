"""Who asked for a human waits until a human has answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from shop.database import Database
from shop.handoffs import Handoff, Handoffs

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ANNS = Handoff("1", "ann", "talk-1", "My parcel is wet.", NOON)


async def test_requests_wait_oldest_first_until_they_are_closed(database: Database) -> None:
    handoffs = Handoffs(database)
    bobs = replace(ANNS, id="0", shopper_id="bob", at=NOON.replace(hour=13))
    await handoffs.keep(bobs)
    await handoffs.keep(ANNS)
    assert await handoffs.waiting() == (ANNS, bobs)

    await handoffs.close("1")

    assert await handoffs.waiting() == (bobs,)


async def test_a_repeated_turn_asks_once(database: Database) -> None:
    handoffs = Handoffs(database)

    await handoffs.keep(ANNS)
    await handoffs.keep(ANNS)

    assert await handoffs.waiting() == (ANNS,)

"""Why a product was recommended can be told tomorrow, to the one it was recommended to."""

from __future__ import annotations

from datetime import UTC, datetime

from shop.database import Database
from shop.recommendations import Recommendations

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


async def test_a_recommendation_is_told_again_to_its_shopper_only(database: Database) -> None:
    recommendations = Recommendations(database)
    trace = {"products": ["hat"], "reasons": [{"attribute": "material", "weight": 0.25}]}

    await recommendations.keep("rec-1", "ann", NOON, trace)

    assert await recommendations.get("rec-1", "ann") == trace
    assert await recommendations.get("rec-1", "bob") is None
    assert await recommendations.get("rec-2", "ann") is None


async def test_a_repeated_turn_keeps_the_first_trace(database: Database) -> None:
    recommendations = Recommendations(database)

    await recommendations.keep("rec-1", "ann", NOON, {"products": ["hat"]})
    await recommendations.keep("rec-1", "ann", NOON, {"products": ["tea"]})

    assert await recommendations.get("rec-1", "ann") == {"products": ["hat"]}

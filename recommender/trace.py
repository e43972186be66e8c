"""What was shown and why, as plain JSON: kept under the recommendation's id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from recommender.base import Advice, Cause, Reason


def trace_of(advice: Advice) -> dict[str, Any]:
    """The wish, the products in order, and the reasons of each."""
    return {
        "wish": advice.wish.to_json(),
        "products": [
            {
                "id": suggestion.product.id,
                "variant": suggestion.variant.id,
                "score": round(suggestion.score, 6),
                "reasons": [asdict(reason) for reason in suggestion.reasons],
            }
            for suggestion in advice.suggestions
        ],
    }


def variant_in(trace: Mapping[str, Any], product_id: str) -> str:
    """The id of the variant in which a product was shown; empty when it was not shown."""
    return next((str(p["variant"]) for p in trace.get("products", ()) if p["id"] == product_id), "")


def reasons_in(trace: Mapping[str, Any], product_id: str) -> tuple[Reason, ...]:
    """The reasons that a trace holds for a product; none when it was not shown."""
    for each in trace.get("products", ()):
        if each["id"] == product_id:
            kept = each["reasons"]
            return tuple(Reason(**{**reason, "cause": Cause(reason["cause"])}) for reason in kept)
    return ()

"""The reasons a shopper is given: the real causes of a score, the strongest first, none twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from recommender.base import Cause, Reason
from recommender.shelf import Shelf
from recommender.wish import Facet
from shop.model import Variant

MOST = 5
SMALLEST = 0.002  # a share of the score below which a cause is not worth a word


def told(shelf: Shelf, causes: Iterable[Reason], variant: Variant) -> tuple[Reason, ...]:
    """The causes worth telling of the variant on show: the same one only once, with all it adds."""
    merged: dict[tuple[str, ...], Reason] = {}
    for reason in filter(None, (_of_variant(shelf, cause, variant) for cause in causes)):
        key = (reason.cause, reason.attribute, reason.value.casefold(), reason.detail)
        known = merged.get(key)
        share = reason.share + (known.share if known else 0.0)
        merged[key] = replace(known or reason, share=share)
    worth = [reason for reason in merged.values() if reason.share >= SMALLEST]
    return tuple(sorted(worth, key=lambda reason: -reason.share)[:MOST])


def _of_variant(shelf: Shelf, reason: Reason, variant: Variant) -> Reason | None:
    """A reason about an option as it is true of this variant; none when it is not true of it."""
    own = variant.options.get(reason.attribute)
    if own is None or reason.cause not in {Cause.WISH, Cause.TASTE}:
        return reason
    if reason.cause is Cause.WISH:  # it met the wish, so it has one of the wanted values
        return replace(reason, value=own)
    wanted = shelf.columns(Facet(reason.attribute, reason.value))
    return reason if shelf.column(Facet(reason.attribute, own)) in wanted else None

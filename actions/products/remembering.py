"""What a shopper means by what happened before: the one I hearted, the one from before."""

from __future__ import annotations

import re

from actions.products.opinions import opinions_of
from actions.speaking.desk import Desk
from actions.speaking.turn import Turn
from recommender.base import Shown
from shop.model import EventKind

_HEARTED = re.compile(
    r"\b(?:i|i've|ive)\s+(?:have |had |just |really )*(?:lik|lov|heart|favou?rit)ed\b"
    r"|\bmy (?:favou?rite|heart(?:ed)?)\b|\b(?:hearted|favou?rited) one\b|\b<3\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:from|you showed(?: me)?|i (?:saw|looked at|had)|mentioned) (?:it )?(?:before|earlier)\b"
    r"|\b(?:previous|earlier) one\b|\bone (?:from )?(?:before|earlier)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = (EventKind.VIEWED, EventKind.LIKED, EventKind.ADDED, EventKind.REMOVED)


async def remembered_product(desk: Desk, turn: Turn) -> str:
    """The id of the product that a text recalls, the last such one; empty when it recalls none."""
    if _HEARTED.search(turn.text):
        return await _narrowed(desk, turn, await _hearted(desk, turn))
    if _BEFORE.search(turn.text):
        return await _narrowed(desk, turn, await _spoken_of(desk, turn))
    return ""


async def _hearted(desk: Desk, turn: Turn) -> tuple[str, ...]:
    opinions = sorted(await opinions_of(desk, turn.shopper_id), key=lambda each: each.at)
    return tuple(each.product_id for each in opinions if each.liked)


async def _spoken_of(desk: Desk, turn: Turn) -> tuple[str, ...]:
    """What was looked at, hearted or in the cart, and is not what is before them now."""
    events = await desk.events.of_shopper(turn.shopper_id, kinds=_SPOKEN_OF)
    return tuple(each.product_id for each in events if each.product_id not in turn.shown.products)


async def _narrowed(desk: Desk, turn: Turn, known: tuple[str, ...]) -> str:
    """Of several the one the text describes, "the tea I liked"; else the last."""
    latest_first = tuple(dict.fromkeys(reversed(known)))
    text = _BEFORE.sub(" ", _HEARTED.sub(" ", turn.text))
    pointed = await desk.advisor.point(text, Shown(products=latest_first))
    described = pointed if len(pointed) < len(latest_first) else ()
    return next(iter(described or latest_first), "")

"""What pages saw shoppers do, as lines of the shop's event log."""

from __future__ import annotations

from collections.abc import Iterable

from channels.chat import CHANNEL
from channels.identity import Visitor
from channels.requests import Seen
from shop.catalogue import Catalogue
from shop.clock import Clock, derived_id, now
from shop.events import Events
from shop.model import Event


class PageEvents:
    """Records what pages report, once, and about products there are."""

    def __init__(self, catalogue: Catalogue, events: Events, clock: Clock = now) -> None:
        self._catalogue = catalogue
        self._events = events
        self._clock = clock
        self._known: tuple[int, frozenset[str]] = (-1, frozenset())

    async def record(self, visitor: Visitor, seen: Iterable[Seen]) -> int:
        """How many of the events were about products of ours."""
        products = await self._products()
        happened = [self._event(visitor, one) for one in seen if one.product_id in products]
        await self._events.record_all(happened)
        return len(happened)

    async def _products(self) -> frozenset[str]:
        version = await self._catalogue.version()
        if version != self._known[0]:
            self._known = (version, await self._catalogue.ids())
        return self._known[1]

    def _event(self, visitor: Visitor, seen: Seen) -> Event:
        return Event(
            id=derived_id("page", visitor.shopper_id, seen.id),
            kind=seen.kind,
            shopper_id=visitor.shopper_id,
            session=visitor.conversation_id,
            channel=CHANNEL,
            at=self._clock(),
            product_id=seen.product_id,
            variant_id=seen.variant_id,
            recommendation_id=seen.recommendation_id,
        )

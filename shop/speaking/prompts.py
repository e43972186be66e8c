"""Sets timers where things happen: a cart changes, a heart is given, an order is placed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.clock import derived_id
from shop.consents import Consents
from shop.database import Database
from shop.errors import UnknownProduct
from shop.model import Event, EventKind, Order, OrderStatus, Product
from shop.orders import Orders
from shop.speaking.purposes import CART_LEFT, FOLLOWED, OF_PRODUCTS, Purpose
from shop.speaking.rhythm import time_for_more
from shop.speaking.truths import Facts, untrue
from shop.timers import Timer, Timers, TimerStatus

OF_ONE = (EventKind.LIKED, EventKind.DISLIKED)  # about one product, not about all of a cart
OF_THE_CART = (EventKind.ADDED, EventKind.REMOVED)


class Prompts:
    """What happened, turned into what we may have to say later; only with a consent to it."""

    def __init__(self, database: Database) -> None:
        self._carts = Carts(database)
        self._catalogue = Catalogue(database)
        self._consents = Consents(database)
        self._orders = Orders(database)
        self._timers = Timers(database)

    async def heed(self, happened: Sequence[Event]) -> None:
        """Set, move on or drop what these events are about."""
        last: dict[tuple[EventKind, str], Event] = {
            (each.kind, each.product_id if each.kind in OF_ONE else ""): each for each in happened
        }
        for event in last.values():
            await self._heed(event)

    async def _heed(self, event: Event) -> None:
        shopper, at, source = event.shopper_id, event.at, event.id
        if event.kind in OF_THE_CART:
            await self.expect(shopper, (Purpose.CART,), "", at=at, source=source)
        elif event.kind is EventKind.LIKED:
            await self.expect(shopper, OF_PRODUCTS, event.product_id, at=at, source=source)
        elif event.kind is EventKind.DISLIKED:
            await self._let_go(shopper, event.product_id)
        elif event.kind is EventKind.BOUGHT:
            await self._timers.drop(shopper, Purpose.CART)
            order = next(iter(await self._orders.of_shopper(shopper)), None)
            if order:
                both = (Purpose.ORDER, Purpose.REORDER)
                await self.expect(shopper, both, order.number, at=at, source=source)

    async def expect(
        self,
        shopper_id: str,
        purposes: Iterable[Purpose],
        subject: str,
        *,
        at: datetime,
        source: str,
    ) -> None:
        """Mean to say these in time, as far as the shopper wants to hear of them.

        `subject` is a product's id, or an order's number; `source` the event or message it comes
        from: from the same one nothing is set twice.
        """
        given = await self._consents.of(shopper_id)
        wanted = {each.purpose for each in given if each.stands}
        for purpose in purposes:
            if purpose in wanted:
                for timer in await self._timers_for(shopper_id, purpose, subject, at, source):
                    await self._timers.set(timer)

    async def _timers_for(
        self, shopper_id: str, purpose: Purpose, subject: str, at: datetime, source: str
    ) -> list[Timer]:
        begun = Timer(
            derived_id(source, "timer", purpose, subject),
            shopper_id,
            purpose,
            at + FOLLOWED,
            subject,
            {"since": at.isoformat()},
            TimerStatus.FOLLOWING,
        )
        match purpose:
            case Purpose.CART:
                return await self._of_cart(begun, at)
            case Purpose.REORDER:
                return await self._of_order(begun, at, source)
            case Purpose.ORDER:
                order = await self._order(shopper_id, subject)
                return [begun] if order and order.status == OrderStatus.PLACED else []
            case Purpose.NEW:
                return [begun]
        return await self._of_product(begun)

    async def _of_cart(self, begun: Timer, at: datetime) -> list[Timer]:
        if not (await self._carts.get(begun.shopper_id)).lines:
            await self._timers.drop(begun.shopper_id, Purpose.CART)
            return []
        return [_due(begun, at + CART_LEFT)]

    async def _of_product(self, begun: Timer) -> list[Timer]:
        """News of a product, unless it is none: what is in stock already cannot come back."""
        product = await self._sold(begun.subject)
        if product is None:
            return []
        about = {**begun.about, "price": str(product.price_cents)}
        known = untrue(begun.purpose, about, Facts(product)) == ""
        return [] if known else [replace(begun, about=about)]

    async def _of_order(self, begun: Timer, at: datetime, source: str) -> list[Timer]:
        """One for what of an order will be needed again."""
        order = await self._order(begun.shopper_id, begun.subject)
        past = await self._orders.of_shopper(begun.shopper_id)
        found = []
        for product_id in dict.fromkeys(line.product_id for line in order.lines) if order else ():
            product = await self._sold(product_id)
            if product and not product.durable:
                due = at + time_for_more(past, product_id)
                found.append(_due(_about(begun, product_id, source), due))
        return found

    async def _order(self, shopper_id: str, number: str) -> Order | None:
        past = await self._orders.of_shopper(shopper_id)
        return next((order for order in past if order.number == number), None)

    async def _sold(self, product_id: str) -> Product | None:
        try:
            return await self._catalogue.product(product_id)
        except UnknownProduct:
            return None

    async def _let_go(self, shopper_id: str, product_id: str) -> None:
        for purpose in (*OF_PRODUCTS, Purpose.REORDER):
            await self._timers.drop(shopper_id, purpose, product_id)


def _due(timer: Timer, at: datetime) -> Timer:
    return replace(timer, status=TimerStatus.WAITING, due_at=at)


def _about(timer: Timer, product_id: str, source: str) -> Timer:
    id = derived_id(source, "timer", timer.purpose, product_id)
    return replace(timer, id=id, subject=product_id)

"""Reads how things are, for what we mean to say."""

from __future__ import annotations

from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.clock import Clock, now
from shop.database import Database
from shop.errors import UnknownOrder, UnknownProduct
from shop.model import Order, Product
from shop.orders import Orders
from shop.speaking.purposes import Purpose
from shop.speaking.truths import Facts
from shop.timers import Timer


class FactFinder:
    """Looks at the shop as it is at this moment."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._carts = Carts(database, clock)
        self._catalogue = Catalogue(database)
        self._orders = Orders(database)

    async def of(self, timer: Timer) -> Facts:
        """All that a timer's truth depends on."""
        if timer.purpose is Purpose.CART:
            return Facts(cart=await self._carts.get(timer.shopper_id))
        if timer.purpose is Purpose.ORDER:
            return Facts(order=await self._order(timer))
        return Facts(await self._product(timer.subject), has_it=await self._has_it(timer))

    async def _product(self, id: str) -> Product | None:
        try:
            return await self._catalogue.product(id)
        except UnknownProduct:
            return None

    async def _order(self, timer: Timer) -> Order | None:
        try:
            return await self._orders.get(timer.subject, timer.shopper_id)
        except UnknownOrder:
            return None

    async def _has_it(self, timer: Timer) -> bool:
        """Whether it was bought since the timer was set, or is about to be."""
        cart = await self._carts.get(timer.shopper_id)
        if timer.subject in {line.variant.product_id for line in cart.lines}:
            return True
        since = timer.about["since"]
        orders = await self._orders.of_shopper(timer.shopper_id)
        return any(
            line.product_id == timer.subject
            for order in orders
            if order.placed_at.isoformat() > since
            for line in order.lines
        )

"""What somebody follows and has come true: it is said as soon as it may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shop.catalogue import Catalogue
from shop.clock import Clock, derived_id, now
from shop.database import Database
from shop.model import Product
from shop.profiles import Profiles
from shop.speaking.facts import FactFinder
from shop.speaking.fitting import fits
from shop.speaking.purposes import OF_PRODUCTS, Purpose
from shop.speaking.truths import Facts, untrue
from shop.timers import Timer, Timers


class Following:
    """Compares what is followed with the shop as it is, whoever changed it and how."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._catalogue = Catalogue(database)
        self._facts = FactFinder(database, clock)
        self._profiles = Profiles(database)
        self._timers = Timers(database)
        self._clock = clock

    async def look(self) -> int:
        """Let everything be due that has come true; says how much that was."""
        after, count = "", 0
        while page := await self._timers.following(after):
            count += await self._look_at(page, self._clock())
            after = page[-1].id
        return count

    async def _look_at(self, page: Sequence[Timer], at: datetime) -> int:
        followed = {timer.subject for timer in page if timer.purpose in OF_PRODUCTS}
        sold = await self._catalogue.sold(followed)
        since = [timer.about["since"] for timer in page if timer.purpose is Purpose.NEW]
        new = await self._catalogue.added_since(datetime.fromisoformat(min(since))) if since else ()
        count = 0
        for timer in page:
            if timer.due_at <= at:
                await self._timers.give_up(timer.id, "waited for too long", at)
            elif timer.purpose is Purpose.NEW:
                count += await self._suggest(timer, new, at)
            elif await self._is_true(timer, sold):
                await self._timers.postpone(timer.id, at)
                count += 1
        return count

    async def _is_true(self, timer: Timer, sold: dict[str, Product]) -> bool:
        if timer.purpose in OF_PRODUCTS:  # most are these: the page's products were read at once
            facts = Facts(sold.get(timer.subject))
        else:
            facts = await self._facts.of(timer)
        return not untrue(timer.purpose, timer.about, facts)

    async def _suggest(self, timer: Timer, new: Sequence[Product], at: datetime) -> bool:
        """Mean to tell of the first new product that fits; of each at most once."""
        came = [each for each in new if each.in_stock and _is_since(each, timer.about["since"])]
        tastes = (await self._profiles.get(timer.shopper_id)).tastes if came else ()
        for product in came:
            if not fits(product, tastes):
                continue
            id = derived_id(timer.id, product.id)
            if await self._timers.get(id) is None:
                told = Timer(id, timer.shopper_id, Purpose.NEW, at, product.id, timer.about)
                await self._timers.set(told)
                return True
        return False


def _is_since(product: Product, moment: str) -> bool:
    return product.added_at is not None and product.added_at.isoformat() > moment

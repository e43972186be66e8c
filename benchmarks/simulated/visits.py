"""One visit of a simulated shopper: pages are shown, looked over from the top, bought from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from benchmarks.simulated.tastes import HiddenTaste, Market
from shop.clock import derived_id
from shop.model import Event, EventKind, Product, Variant

PAGE = 8  # products shown at a time
SEEN = 0.82  # how likely the next one down is still looked at
SYNTHETIC = {"synthetic": "yes"}


@dataclass
class Shopper:
    """A shopper in the middle of their ninety days."""

    taste: HiddenTaste
    market: Market
    roll: random.Random
    owned: set[str] = field(default_factory=set)
    used_up: dict[str, datetime] = field(default_factory=dict)

    def visit(self, session: str, at: datetime) -> Iterator[Event]:
        """Everything of one visit, in order."""
        diary = Diary(self.taste.shopper_id, session, at, self.roll)
        cart: list[tuple[Product, Variant]] = []
        for product in self._running_out(at):
            yield from self._put(diary, cart, product)
        for _ in range(self.roll.choice((1, 1, 2, 3))):
            yield from self._page(diary, cart)
        yield from self._till(diary, cart)

    def _page(self, diary: Diary, cart: list[tuple[Product, Variant]]) -> Iterator[Event]:
        page = self._laid_out(diary.at)
        for place, product in enumerate(page, start=1):
            yield diary.line(EventKind.SHOWN, product, position=str(place), pause=0)
        for place, product in enumerate(page, start=1):
            if place > 1 and self.roll.random() > SEEN:
                break
            appeal = self.market.appeal(self.taste, product)
            if self.roll.random() < 0.06 + 0.8 * appeal:
                yield diary.line(EventKind.CLICKED, product, position=str(place))
                yield from self._looked_at(diary, cart, product, appeal)

    def _looked_at(
        self, diary: Diary, cart: list[tuple[Product, Variant]], product: Product, appeal: float
    ) -> Iterator[Event]:
        """What follows a click: the better it suits, the more of it."""
        yield diary.line(EventKind.VIEWED, product)
        if self.roll.random() < 0.3 * appeal:
            yield diary.line(EventKind.LIKED, product)
        elif appeal < 0.12 and self.roll.random() < 0.15:
            yield diary.line(EventKind.DISLIKED, product)
        if product.id not in self.owned and self.roll.random() < 0.45 * appeal:
            yield from self._put(diary, cart, product)

    def _put(
        self, diary: Diary, cart: list[tuple[Product, Variant]], product: Product
    ) -> Iterator[Event]:
        variant = self._mine(product)
        if variant is None:
            return
        yield diary.line(EventKind.ADDED, product, variant)
        if self.roll.random() < 0.1:
            yield diary.line(EventKind.REMOVED, product, variant)
            return
        cart.append((product, variant))

    def _till(self, diary: Diary, cart: list[tuple[Product, Variant]]) -> Iterator[Event]:
        if not cart or self.roll.random() < 0.25:
            return
        for product, variant in cart:
            yield diary.line(EventKind.BOUGHT, product, variant, pause=0)
            if product.durable:
                self.owned.add(product.id)
                continue
            self.used_up[product.id] = diary.at + timedelta(days=self.roll.uniform(18, 40))

    def _running_out(self, at: datetime) -> list[Product]:
        """What was used up since, and is wanted again."""
        empty = [name for name, end in self.used_up.items() if end <= at]
        again = [name for name in empty if self.roll.random() < self.taste.regular]
        for name in empty:
            del self.used_up[name]
        return [product for product in self.market.products if product.id in again]

    def _laid_out(self, at: datetime) -> list[Product]:
        """A page of one kind, in an order that knows nothing of this shopper's taste."""
        departments, shares = zip(*self.taste.departments.items(), strict=True)
        department = self.roll.choices(departments, shares)[0]
        there = [
            product
            for product in self.market.products
            if product.department == department
            and product.in_stock
            and (product.added_at is None or product.added_at <= at)
        ]
        kinds = sorted({product.kind for product in there})
        likes = [0.05 + self.taste.weights.get(("kind", kind), 0) for kind in kinds]
        kind = self.roll.choices(kinds, likes)[0] if kinds else ""
        of_kind = [product for product in there if product.kind == kind]
        return sorted(of_kind, key=self._order)[:PAGE]

    def _order(self, product: Product) -> float:
        """The shop's own order: well-rated first, shuffled a little every time."""
        return self.roll.random() - 0.15 * (product.rating or 4.0)

    def _mine(self, product: Product) -> Variant | None:
        """The variant in their size and the colour they like best, if there is one left."""
        sizes = {self.taste.clothes, self.taste.shoes}
        left = [variant for variant in product.variants if variant.in_stock]
        if product.department == "clothing" and any("size" in one.options for one in left):
            left = [variant for variant in left if variant.options.get("size") in sizes]
        return max(left, key=self._fondness, default=None)

    def _fondness(self, variant: Variant) -> tuple[float, int]:
        colour = self.taste.weights.get(("colour", variant.options.get("colour", "")), 0)
        return colour, -variant.price_cents


@dataclass
class Diary:
    """Writes the events of a visit with rising times and ids that follow from the seed."""

    shopper_id: str
    session: str
    at: datetime
    roll: random.Random
    written: int = 0

    def line(
        self,
        kind: EventKind,
        product: Product,
        variant: Variant | None = None,
        *,
        position: str = "",
        pause: int = 40,
    ) -> Event:
        """The next event; `pause` is the most seconds that pass before it."""
        self.at += timedelta(seconds=self.roll.randint(2, pause) if pause else 0)
        self.written += 1
        return Event(
            id=derived_id(self.session, str(self.written)),
            kind=kind,
            shopper_id=self.shopper_id,
            session=self.session,
            channel="web",
            at=self.at,
            product_id=product.id,
            variant_id=variant.id if variant else "",
            detail=SYNTHETIC | ({"position": position} if position else {}),
        )

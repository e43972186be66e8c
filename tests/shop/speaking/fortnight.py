"""A fortnight of a small shop with many shoppers, whose truth is kept beside the database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import update

from channels.reminders import Reminders
from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.consents import Consents
from shop.conversations import Conversations
from shop.database import Database
from shop.errors import OutOfStock
from shop.events import Events
from shop.inbox import Inbox
from shop.model import Event, EventKind, OrderStatus, Product, Source, Taste, Variant
from shop.orders import Orders
from shop.outbox import Outbox
from shop.profiles import Profiles
from shop.shoppers import Shoppers
from shop.speaking.outlook import Manners
from shop.speaking.prompts import Prompts
from shop.speaking.purposes import Purpose
from shop.speaking.rhythm import SHORTEST
from shop.speaking.saying import News, Saying
from shop.tables import orders

BEGIN = datetime(2026, 10, 19, tzinfo=UTC)  # the clocks change on the Sunday in its middle
ZONES = (
    "Europe/Berlin",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
)
CHANNELS = ("telegram", "messenger", "slack", "web")
MANNERS = Manners(zone="UTC", quiet_hours="21-9", per_week=2)
PRODUCTS = 24
COLOURS, MATERIALS = ("green", "blue", "red"), ("clay", "glass", "tin")


@dataclass
class Person:
    """One shopper, and what the test knows of them."""

    id: str
    zone: str
    channel: str
    talk: str
    heard_at: datetime
    wants: set[str] = field(default_factory=set)
    closed: bool = False
    likes: set[str] = field(default_factory=set)  # colours and materials
    bought: dict[str, datetime] = field(default_factory=dict)
    prices_seen: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True)
class Said:
    """Something that was said first, and how things were at that moment."""

    person: Person
    news: News
    at: datetime
    wanted: bool
    open: bool
    heard_at: datetime
    is_so: bool


class Fortnight:
    """Plays it hour by hour; every chance is drawn from one seed."""

    def __init__(self, database: Database, seed: int) -> None:
        self.time = BEGIN
        self.chance = Random(seed)
        self.database = database
        self.catalogue = Catalogue(database)
        self.carts = Carts(database, self.clock)
        self.consents = Consents(database)
        self.conversations = Conversations(database)
        self.orders = Orders(database)
        self.prompts = Prompts(database)
        self.events = Events(database, self.prompts.heed)
        self.inbox = Inbox(database)
        self.outbox = Outbox(database, self.clock)
        self.saying = Saying(database, MANNERS, self.clock)
        self.woken: set[str] = set()
        # two gateways look at the same timers
        self.gateways = [Reminders(database, MANNERS, self.woken.add, self.clock) for _ in range(2)]
        self.profiles = Profiles(database)
        self.looks: dict[str, tuple[str, str]] = {}
        self.added: dict[str, datetime] = {}
        self.stock: dict[str, int] = {}
        self.price: dict[str, int] = {}
        self.people: list[Person] = []
        self.said: list[Said] = []
        self._count = 0

    def clock(self) -> datetime:
        return self.time

    async def open(self, shoppers: int) -> None:
        """Fill the shop, and let people come."""
        for n in range(PRODUCTS):
            await self._offer(f"p{n}", self.chance.choice((0, 2, 20)), 2000)
        async with self.database.begin():
            for n in range(shoppers):
                await self._welcome(n)

    async def play(self, days: int) -> None:
        for _ in range(days * 24):
            async with self.database.begin():
                for person in self.people:
                    if self.chance.random() < 0.02:
                        await self._act(person)
            await self._change_the_shop()
            if self.time.hour % 2 == 0:
                await self.gateways[0].follow()
            for gateway in self.gateways:
                await gateway.look()
            await self._answer()
            self.time += timedelta(hours=1)

    async def _welcome(self, n: int) -> None:
        zone = ZONES[n % len(ZONES)]
        channel = self.chance.choice(CHANNELS)
        id = await Shoppers(self.database).create(self.time)
        await Shoppers(self.database).set_zone(id, zone)
        talk = await self.conversations.open(id, channel, self.time, f"to {n}")
        await self.conversations.heard(talk.id, self.time)
        person = Person(id, zone, channel, talk.id, self.time)
        self.people.append(person)
        await self._taste(person)
        if n % 5 == 0:
            await self._have_a_rhythm(person)

    async def _taste(self, person: Person) -> None:
        """Everybody likes a colour and a material."""
        for attribute, values in (("colour", COLOURS), ("material", MATERIALS)):
            value = self.chance.choice(values)
            person.likes.add(value)
            id = f"{person.id}-{attribute}"
            taste = Taste(id, attribute, value, 1.0, Source.SAID, self.time)
            await self.profiles.add(person.id, [taste])

    async def _have_a_rhythm(self, person: Person) -> None:
        """They buy the same thing every ten days, and want to be told when it is time again."""
        wanted = {Purpose.REORDER, Purpose.ORDER}
        await self.consents.give(person.id, person.channel, wanted, at=self.time, source="an order")
        person.wants |= wanted
        product = next(id for id, stock in self.stock.items() if stock > 2)
        for days in (10, 0):
            at = self.time - timedelta(days=days)
            await self._offer(product, 20, self.price[product])
            await self.carts.add(person.id, f"{product}-v")
            await self.orders.place(person.id, f"{person.id} {days}", at)
        person.bought[product] = self.time
        await self._record(person, EventKind.BOUGHT, product)

    async def _offer(self, id: str, stock: int, price: int) -> None:
        colour, material = self.looks.setdefault(
            id, (self.chance.choice(COLOURS), self.chance.choice(MATERIALS))
        )
        about = {"colour": (colour,), "material": (material,)}
        variants = (Variant(f"{id}-v", id, id, price, stock),)
        product = Product(id, id, "home", "mug", attributes=about, variants=variants)
        added_at = self.added.setdefault(id, self.time)
        await self.catalogue.save([replace(product, added_at=added_at)])
        self.stock[id], self.price[id] = stock, price

    async def _change_the_shop(self) -> None:
        if self.chance.random() < 0.5:
            await self._read_stock()  # what was bought is gone
            id = self.chance.choice(sorted(self.stock))
            price = self.chance.choice((1500, 1800, 2000, 2400))
            await self._offer(id, self.chance.choice((0, 0, 1, 3, 20)), price)
        if self.chance.random() < 0.03:
            await self._offer(f"new{len(self.stock)}", self.chance.choice((0, 5)), 2000)

    async def _read_stock(self) -> None:
        for id, product in (await self.catalogue.sold(self.stock)).items():
            self.stock[id] = product.variants[0].stock

    async def _act(self, person: Person) -> None:
        person.heard_at, person.closed = self.time, False
        await self.conversations.heard(person.talk, self.time)
        product = self.chance.choice(sorted(self.stock))
        deed = self.chance.choice(
            (self._consent, self._consent, self._like, self._like, self._fill, self._fill)
            + (self._buy, self._empty, self._stop, self._block)
        )
        await deed(person, product)

    async def _consent(self, person: Person, product: str) -> None:
        purposes = set(self.chance.sample(list(Purpose), 3))
        is_first = Purpose.NEW in purposes - person.wants
        await self.consents.give(
            person.id, person.channel, purposes, at=self.time, source="a message"
        )
        person.wants |= purposes
        if is_first:
            self._count += 1
            told = {"at": self.time, "source": f"e{self._count}"}
            await self.prompts.expect(person.id, (Purpose.NEW,), "", **told)

    async def _like(self, person: Person, product: str) -> None:
        await self._record(person, EventKind.LIKED, product)
        person.prices_seen[product].append(self.price[product])

    async def _fill(self, person: Person, product: str) -> None:
        try:
            await self.carts.add(person.id, f"{product}-v")
        except OutOfStock:
            return
        await self._record(person, EventKind.ADDED, product)

    async def _empty(self, person: Person, product: str) -> None:
        await self.carts.clear(person.id)
        await self._record(person, EventKind.REMOVED, product)

    async def _buy(self, person: Person, product: str) -> None:
        cart = await self.carts.get(person.id)
        if not cart.lines or any(line.quantity > line.variant.stock for line in cart.lines):
            return
        order = await self.orders.place(person.id, f"m{self._count}", self.time)
        for line in order.lines:
            person.bought[line.product_id] = self.time
            await self._record(person, EventKind.BOUGHT, line.product_id)
        if self.chance.random() < 0.5:
            shipped = update(orders).where(orders.c.id == order.id)
            async with self.database.begin() as connection:
                await connection.execute(shipped.values(status=OrderStatus.SHIPPED))

    async def _stop(self, person: Person, product: str) -> None:
        await self.consents.stop(person.id, person.channel, at=self.time)
        person.wants.clear()

    async def _block(self, person: Person, product: str) -> None:
        await self.conversations.close(person.talk, "blocked")
        person.closed = True

    async def _record(self, person: Person, kind: EventKind, product: str) -> None:
        self._count += 1
        about = (f"e{self._count}", kind, person.id, person.talk, person.channel, self.time)
        await self.events.record(Event(*about, product_id=product))

    async def _answer(self) -> None:
        """What the action does with each message, some hours late at times, and others' changes."""
        if self.chance.random() < 0.1:  # the assistant is down: all of it waits
            return
        people = {person.talk: person for person in self.people}
        for talk in await self.inbox.waiting_conversations():
            while (message := await self.inbox.next_waiting(talk)) is not None:
                async with self.database.begin():
                    news = await self.saying.news(
                        message.event_id, message.shopper_id, talk, self.time
                    )
                    await self.outbox.finish(message, [], self.time)
                if news:
                    self.said.append(await self._witness(people[talk], news))

    async def _witness(self, person: Person, news: News) -> Said:
        return Said(
            person,
            news,
            self.time,
            news.timer.purpose in person.wants,
            not person.closed,
            person.heard_at,
            await self._is_so(person, news),
        )

    async def _is_so(self, person: Person, news: News) -> bool:
        """Whether it is true, by what the test itself knows and reads."""
        purpose, subject = news.timer.purpose, news.timer.subject
        await self._read_stock()
        if purpose is Purpose.CART:
            lines = (await self.carts.get(person.id)).lines
            held = [self.stock[x.variant.product_id] >= x.quantity for x in lines]
            return bool(held) and all(held)
        if purpose is Purpose.ORDER:
            found = await self.orders.get(subject, person.id)
            return found.status == OrderStatus.SHIPPED
        if purpose is Purpose.NEW:
            fits = set(self.looks[subject]) <= person.likes
            return fits and self.stock[subject] > 0 and subject.startswith("new")
        left = self.stock[subject]
        if purpose is Purpose.LOW:
            return 0 < left <= 3
        if purpose is Purpose.CHEAPER:
            return left > 0 and self.price[subject] < max(person.prices_seen[subject])
        if purpose is Purpose.REORDER:
            in_cart = {x.variant.product_id for x in (await self.carts.get(person.id)).lines}
            due = person.bought[subject] + SHORTEST <= self.time
            return left > 0 and due and subject not in in_cart
        assert purpose is Purpose.BACK
        return left > 0

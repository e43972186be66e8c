"""Two shoppers for tests: one on the web, one on Telegram, each with something of everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.conversations import Conversations
from shop.database import Database
from shop.merging.merging import Merging
from shop.model import Product, Source, Taste, Variant
from shop.profiles import Profiles
from shop.quiz.run import QuizRun
from shop.quizzes import QuizRuns
from shop.shoppers import Shoppers
from shop.tables import metadata

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
SINGLE = frozenset({("skin_type", "beauty")})
LATER = NOON + timedelta(minutes=1)


class Clock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.time = LATER

    def __call__(self) -> datetime:
        return self.time


@dataclass
class Two:
    """A shopper on the web and one on Telegram, in a shop with hats and scarves."""

    database: Database
    clock: Clock
    web: str
    telegram: str
    web_talk: str
    telegram_talk: str

    @property
    def merging(self) -> Merging:
        return Merging(self.database, lambda: SINGLE, self.clock)

    @property
    def carts(self) -> Carts:
        return Carts(self.database, self.clock)

    async def cart(self, shopper: str) -> dict[str, int]:
        """The quantities in a cart."""
        lines = (await self.carts.get(shopper)).lines
        return {line.variant.id: line.quantity for line in lines}

    async def likes(self, shopper: str, value: str, **about: Any) -> None:
        """Something is learned of their skin."""
        taste = Taste(
            **{
                "id": f"{shopper}-{value}-{about.get('source', '')}",
                "attribute": "skin_type",
                "value": value,
                "strength": 1.0,
                "source": Source.SAID,
                "at": NOON,
                "scope": "beauty",
                **about,
            }
        )
        await Profiles(self.database).add(shopper, [taste])

    async def tastes(self, shopper: str) -> list[str]:
        """What is known of their skin."""
        return [taste.value for taste in (await Profiles(self.database).get(shopper)).tastes]

    async def plays(self, shopper: str, quiz: str, *answered: str) -> None:
        """A quiz is begun, and so many questions are answered."""
        answers = dict.fromkeys(answered, ("a",))
        runs = QuizRuns(self.database, self.clock)
        await runs.save(QuizRun(f"{shopper}-{quiz}", shopper, quiz, answers))

    async def runs(self, shopper: str) -> list[tuple[str, int]]:
        """Their unfinished quizzes, and how far they are."""
        found = await QuizRuns(self.database).unfinished(shopper)
        return [(run.quiz_id, len(run.answers)) for run in found]

    async def keep(self, table: str, **row: Any) -> None:
        async with self.database.begin() as connection:
            await connection.execute(insert(metadata.tables[table]), row)

    async def rows(self, table: str, shopper: str) -> list[dict[str, Any]]:
        asked = select(metadata.tables[table])
        async with self.database.read() as connection:
            found = await connection.execute(
                asked.where(asked.selected_columns.shopper_id == shopper)
            )
            return [dict(row._mapping) for row in found]


async def two(database: Database) -> Two:
    """They have just met the shop."""
    hat = Variant("hat", "hat", "hat", 900, 9)
    scarf = Variant("scarf", "scarf", "scarf", 1900, 9)
    await Catalogue(database).save(
        [
            Product("hat", "Hat", "clothing", "hat", variants=(hat,)),
            Product("scarf", "Scarf", "clothing", "scarf", variants=(scarf,)),
        ]
    )
    shoppers, talks = Shoppers(database), Conversations(database)
    web = await shoppers.create(NOON)
    telegram = await shoppers.welcome("telegram", "7", NOON)
    web_talk = await talks.open(web, "web", NOON)
    telegram_talk = await talks.open(telegram, "telegram", NOON, "7")
    return Two(database, Clock(), web, telegram, web_talk.id, telegram_talk.id)

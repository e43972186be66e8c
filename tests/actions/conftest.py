"""A chat with the actions, without Rasa in between: the test says which action a turn is for."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.journeys import all_actions
from actions.speaking.desk import Desk, build_desk
from bot.setup import fill
from recommender.snapshot import Snapshots
from shop.model import Event, EventKind, Variant
from shop.reply import Card, Choice, Part, Text, from_json
from shop.settings import Settings
from tests.conftest import create_tables

Meant = tuple[str, float]  # an intent, and how sure Rasa is of it
START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time

    def pass_days(self, days: int) -> None:
        self.time += timedelta(days=days)


@dataclass(frozen=True)
class Stocked:
    """The file of a database with the demo shop in it, and the recommender fitted to it."""

    file: Path
    snapshots: Snapshots


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Stocked:
    """The demo shop, moved in once; each test gets a copy."""
    folder = tmp_path_factory.mktemp("stocked")

    async def stock() -> Stocked:
        settings = Settings(database_url=f"sqlite:///{folder / 'shop.db'}", data=root / "data")
        desk = build_desk(settings)
        await create_tables(desk.database)
        await fill(desk.database, settings.data)
        await desk.advisor.start()
        await desk.database.close()
        return Stocked(folder / "shop.db", desk.advisor._snapshots)

    return asyncio.run(stock())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def desk(stocked: Stocked, tmp_path: Path, root: Path, clock: Clock) -> AsyncIterator[Desk]:
    """A desk in the demo shop, at noon on 21 November 2026."""
    copy = shutil.copy(stocked.file, tmp_path / "shop.db")
    about = Settings(database_url=f"sqlite:///{copy}", data=root / "data", var=tmp_path)
    built = build_desk(about, clock=clock)
    built.advisor._snapshots._current = stocked.snapshots.current  # fitting takes a second
    yield built
    await built.database.close()


class Chat:
    """One shopper's conversation: slots live on from turn to turn, as in Rasa."""

    metadata: Mapping[str, Any] = MappingProxyType({})

    def __init__(self, desk: Desk, shopper: str) -> None:
        self.desk = desk
        self.shopper = shopper
        self.slots: dict[str, Any] = {}
        self.parts: list[Part] = []
        self._actions = {action.name(): action for action in all_actions(desk)}
        self._turns = 0

    async def say(self, action: str, text: str = "", meant: Meant | None = None) -> Chat:
        """Type something that Rasa would take for this intent, or for what is said to be meant."""
        return await self.turn(action, text, typed=True, meant=meant)

    async def tap(self, title: str) -> Chat:
        """Tap a choice that is on show, by its title."""
        choice = self.choice(title)
        return await self.turn(choice.intent, choice.title, entities=choice.entities)

    async def turn(
        self,
        action: str,
        text: str,
        *,
        typed: bool = False,
        entities: Any = (),
        message: str = "",
        meant: Meant | None = None,
    ) -> Chat:
        self._turns += 1
        latest = {
            "text": text,
            "intent": {"name": meant[0], "confidence": meant[1]} if meant else {"name": action},
            "entities": [{"entity": k, "value": v} for k, v in dict(entities).items()],
            "metadata": {
                "shopper": self.shopper,
                "conversation": f"c-{self.shopper}",
                "channel": "web",
                "message_id": message or f"{self.shopper}-{self._turns}",
                "typed": typed,
                **self.metadata,
            },
        }
        tracker = Tracker(self.shopper, self.slots, latest, [], False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        events = await self._actions[f"action_{action}"].run(dispatcher, tracker, {})
        self.slots |= {e["name"]: e["value"] for e in events if e["event"] == "slot"}
        self.parts = [_part(message) for message in dispatcher.messages]
        return self

    @property
    def text(self) -> str:
        """All that was said in the last turn."""
        return "\n".join(part.text for part in self.parts)

    @property
    def cards(self) -> tuple[Card, ...]:
        return next((part.cards for part in self.parts if part.type == "cards"), ())

    @property
    def choices(self) -> list[Choice]:
        """Everything that can be tapped, in the order it is seen."""
        return [choice for part in self.parts for choice in _choices(part)]

    @property
    def titles(self) -> list[str]:
        return [choice.title for choice in self.choices]

    def choice(self, title: str) -> Choice:
        return next(choice for choice in self.choices if choice.title == title)

    async def variants(self, product_id: str) -> tuple[Variant, ...]:
        """The variants of a product, with the stock of now."""
        return (await self.desk.catalogue.product(product_id)).variants

    async def stock(self, variant_id: str, left: int) -> None:
        """Say how many are left of a variant."""
        await self.desk.catalogue.set_stock(variant_id, left)

    async def events(self, kind: EventKind) -> list[Event]:
        """What the log holds of a kind, of this shopper."""
        return list(await self.desk.events.of_shopper(self.shopper, kinds=[kind]))


def _part(message: dict[str, Any]) -> Part:
    return from_json(message["custom"]) if message["custom"] else Text(message["text"])


def _choices(part: Part) -> list[Choice]:
    inner = [*getattr(part, "cards", ()), *getattr(part, "lines", ())]
    pictures = [picture.choice for picture in getattr(part, "pictures", ())]
    return [
        *pictures,
        *(choice for each in inner for choice in each.actions),
        *getattr(part, "choices", ()),
    ]


@pytest.fixture
def chat(desk: Desk) -> Chat:
    """Ann's conversation; she is a stranger."""
    return Chat(desk, "ann")


@pytest.fixture
def chat_of(desk: Desk) -> Callable[[str], Chat]:
    """A conversation of anybody's."""
    return lambda shopper: Chat(desk, shopper)

"""Any process may be killed at any moment: no accepted message is lost, doubled or out of order."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from benchmarks.dialogue.stack import Running, our_stack
from bot.training import train
from shop.catalogue import Catalogue
from shop.database import Database
from shop.tables import cart_lines

SHOPPERS, TURNS_EACH = 8, 25  # 200 turns
ADD = "add aloe again to my cart"
LOOK = "what's in my cart"
PRODUCT = "aloe-again"
PLENTY = 1_000
PATIENCE = 1_200  # looks at the history, a minute's worth
BETWEEN_KILLS = (3.0, 7.0)  # seconds: sometimes before the last one is up again
ALL_UP = 1 / 3  # of the kills come when everything is up
BETWEEN_TURNS = 2.0  # seconds at most


class Insistent:
    """A client that sends again, with the same id, until it hears."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http = http
        self._url = url
        self.token = ""
        self.sent: list[str] = []

    async def arrive(self) -> None:
        answer = await self._until_it_works("POST", "/chat/session", {})
        self.token = answer["token"]

    async def say(self, text: str) -> None:
        """Say something; back when its answer is there."""
        id = uuid.uuid4().hex
        await self._until_it_works("POST", "/chat/messages", {"id": id, "text": text})
        self.sent.append(id)
        for _ in range(PATIENCE):
            if any(each.get("reply_to") == id for each in answers(await self.history())):
                return
            await asyncio.sleep(0.05)
        raise TimeoutError("no answer came")

    async def history(self) -> list[dict[str, Any]]:
        """The whole conversation, oldest first."""
        heard: list[dict[str, Any]] = []
        while True:
            after = heard[-1]["seq"] if heard else 0
            page = await self._until_it_works("GET", f"/chat/messages?after={after}&wait=0")
            heard += page["messages"]
            if not page.get("more"):
                return heard

    async def _until_it_works(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        while True:
            with suppress(aiohttp.ClientError, OSError):
                async with self._http.request(
                    method, self._url + path, json=body, headers=headers
                ) as response:
                    assert response.status in (200, 202), await response.text()
                    return await response.json()
            await asyncio.sleep(0.1)


@pytest.mark.slow
async def test_killed_at_any_moment_every_message_is_answered_once_and_in_order(
    tmp_path: Path,
) -> None:
    train(quietly=True)
    async with our_stack(tmp_path) as running, aiohttp.ClientSession() as http:
        await stock_up(running)
        shoppers = [Insistent(http, running.url) for _ in range(SHOPPERS)]
        async with killing(running) as kills:
            await asyncio.gather(*(shop(each, seed) for seed, each in enumerate(shoppers)))
        histories = [await each.history() for each in shoppers]
        quantities = await cart_quantities(running)

    assert sum(kills.values()) >= 6
    assert len(kills) == 3
    for shopper, history in zip(shoppers, histories, strict=True):
        assert [each["id"] for each in history if each["from"] == "shopper"] == shopper.sent
        assert answered(history) == shopper.sent
    assert quantities == [-(-TURNS_EACH // 2)] * SHOPPERS


async def shop(shopper: Insistent, seed: int) -> None:
    chance = random.Random(seed)
    await shopper.arrive()
    for turn in range(TURNS_EACH):
        await shopper.say(LOOK if turn % 2 else ADD)
        await asyncio.sleep(chance.uniform(0, BETWEEN_TURNS))


def answered(history: list[dict[str, Any]]) -> list[str]:
    """The messages that were answered, in the order of the answers; one card each."""
    given = answers(history)
    assert {each["type"] for each in given} == {"order"}
    return [each["reply_to"] for each in given]


def answers(history: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the shop answered; a notice that it takes longer is none."""
    return [each for each in history if each["from"] == "shop" and not each.get("notice")]


@asynccontextmanager
async def killing(running: Running, seed: int = 5) -> AsyncIterator[Counter[str]]:
    """Every few seconds one process is killed and started again; counts which.

    Now and then all are up before the next: on a slow machine none would ever be, otherwise.
    """
    chance, kills = random.Random(seed), Counter[str]()

    async def kill() -> None:
        names = list(running.parts)
        while True:
            if chance.random() < ALL_UP:
                await ready(running)
            await asyncio.sleep(chance.uniform(*BETWEEN_KILLS))
            name = names[sum(kills.values()) % len(names)]
            await asyncio.to_thread(running.kill_and_restart, name)
            kills[name] += 1

    task = asyncio.create_task(kill())
    try:
        yield kills
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def ready(running: Running) -> None:
    """Wait until everything is up."""
    async with aiohttp.ClientSession() as http:
        while True:
            with suppress(aiohttp.ClientError):
                async with http.get(f"{running.url}/readyz") as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.2)


async def stock_up(running: Running) -> None:
    database = Database(running.settings.database_url)
    product = await Catalogue(database).product(PRODUCT)
    for variant in product.variants:
        await Catalogue(database).set_stock(variant.id, PLENTY)
    await database.close()


async def cart_quantities(running: Running) -> list[int]:
    database = Database(running.settings.database_url)
    async with database.read() as connection:
        quantities = (await connection.execute(select(cart_lines.c.quantity))).scalars().all()
    await database.close()
    return list(quantities)

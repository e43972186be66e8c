"""`kill -9` of the gateway at any moment: every accepted message has one answer, in order."""

from __future__ import annotations

import asyncio
import os
import random
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession, ClientTimeout, web

from benchmarks.webhooks.calls import PAGE, PAGE_SECRET, PAGE_TOKEN, WORD, makers
from shop.database import Database
from shop.inbox import Inbox
from shop.migrate import upgrade
from shop.outbox import SHOPPER, Outbox
from tests.channels.fake_rasa import TOKEN, FakeRasa
from tests.channels.stand import KEY, Shopper, serving

CONVERSATIONS, TURNS, KILLS = 8, 25, 5


class FallibleRasa(FakeRasa):
    """Breaks off now and then, after the turn had its effect."""

    chance = random.Random(7)

    async def _take(self, request: web.Request) -> web.Response:
        response = await super()._take(request)
        if self.chance.random() < 0.05 and request.transport:
            request.transport.abort()
        return response


@dataclass
class Gateway:
    """The gateway as a process of its own, to be killed and started again."""

    folder: Path
    rasa_port: int
    port: int
    process: subprocess.Popen[bytes] | None = None
    more: Mapping[str, str] = field(default_factory=dict)

    def start(self) -> None:
        environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.folder / 'shop.db'}",
            "PORT": str(self.port),
            "RASA_PORT": str(self.rasa_port),
            "ACTIONS_PORT": str(self.rasa_port),
            "RASA_TOKEN": TOKEN,
            "SECRET_KEY": KEY,
            "VAR_DIR": str(self.folder),
            "MESSAGES_PER_MINUTE": "0",
            "REQUESTS_PER_MINUTE": "0",
            **self.more,
        }
        self.process = subprocess.Popen([sys.executable, "-m", "channels"], env=environment)

    def kill(self) -> None:
        assert self.process
        self.process.kill()
        self.process.wait()


@pytest.mark.slow
async def test_what_a_messenger_was_acknowledged_while_the_shop_was_busy_outlives_a_kill(tmp_path):
    shop = Database(f"sqlite:///{tmp_path / 'shop.db'}")
    await upgrade(shop)
    closed = free_port()  # nobody answers there: neither Rasa nor Facebook
    on_messenger = {
        "MESSENGER_PAGE": PAGE,
        "MESSENGER_TOKEN": PAGE_TOKEN,
        "MESSENGER_APP_SECRET": PAGE_SECRET,
        "MESSENGER_VERIFY_TOKEN": WORD,
        "GRAPH_API": f"http://127.0.0.1:{closed}",
    }
    gateway = Gateway(tmp_path, closed, free_port(), more=on_messenger)
    async with ClientSession(timeout=ClientTimeout(total=10)) as http:
        gateway.start()
        try:
            await up(gateway, http)
            async with shop.begin():  # as an action does for a whole turn
                sent = [await call_of_messenger(gateway, http, number) for number in range(40)]
                gateway.kill()
            gateway.start()
            kept = await messages_of(shop, 40)
        finally:
            gateway.kill()
            await shop.close()

    assert sent == [200] * 40
    assert kept == [f"hello {number}" for number in range(40)]


async def call_of_messenger(gateway: Gateway, http: ClientSession, number: int) -> int:
    call = makers("")["messenger"](number, 1, f"hello {number}")
    url = f"http://127.0.0.1:{gateway.port}{call.path}"
    async with http.post(url, data=call.body, headers=call.headers) as response:
        return response.status


async def messages_of(shop: Database, count: int) -> list[str]:
    """What was said in the one conversation there is, once there are as many."""
    for _ in range(300):
        for id in await Inbox(shop).waiting_conversations():
            said = await Outbox(shop).after(id, 0)
            if len(said) >= count:
                return [each.part["text"] for each in said if each.sender == SHOPPER]
        await asyncio.sleep(0.1)
    raise AssertionError("not everything is there")


@pytest.mark.slow
async def test_every_accepted_message_has_one_answer_in_order(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'shop.db'}")
    await upgrade(database)
    await database.close()
    rasa = FallibleRasa(delay=0.02)
    async with (
        serving(rasa.app()) as rasa_port,
        ClientSession(timeout=ClientTimeout(total=5)) as http,
    ):
        gateway = Gateway(tmp_path, rasa_port, free_port())
        gateway.start()
        try:
            histories = await chat_while_it_is_killed(gateway, http)
        finally:
            gateway.kill()

    for history in histories:
        ids = [said["id"] for said in history if said["from"] == "shopper"]
        answers = [(said["reply_to"], said["text"]) for said in spoken_by_the_shop(history)]
        assert ids == [f"m{number}" for number in range(1, TURNS + 1)]
        expected = [(id, f"heard {id}") for id in ids]
        assert [answer for answer in answers if answer[1] != "what else?"] == expected
        assert [answer[0] for answer in answers if answer[1] == "what else?"] == ids
        assert [said["seq"] for said in history] == list(range(1, len(history) + 1))
    assert len(rasa.answered) == CONVERSATIONS * TURNS


def spoken_by_the_shop(history):
    return [said for said in history if said["from"] == "shop" and not said.get("notice")]


async def chat_while_it_is_killed(gateway: Gateway, http: ClientSession):
    shoppers = [await arrive(gateway, http) for _ in range(CONVERSATIONS)]
    talking = asyncio.gather(*(speak(shopper, n) for n, shopper in enumerate(shoppers)))
    moments = random.Random(11)
    for _ in range(KILLS):
        await asyncio.sleep(moments.uniform(0.2, 0.8))
        gateway.kill()
        gateway.start()
        await up(gateway, http)
    await talking
    return [await settled(shopper) for shopper in shoppers]


async def arrive(gateway: Gateway, http: ClientSession) -> Shopper:
    await up(gateway, http)
    url = f"http://127.0.0.1:{gateway.port}"
    async with http.post(f"{url}/chat/session", json={}) as response:
        opened = await response.json()
    return Shopper(http, url, opened["token"], opened["conversation"])


async def up(gateway: Gateway, http: ClientSession) -> None:
    for _ in range(300):
        try:
            async with http.get(f"http://127.0.0.1:{gateway.port}/healthz") as response:
                if response.status == 200:
                    return
        except ClientError:
            await asyncio.sleep(0.1)
    raise AssertionError("the gateway did not start")


async def speak(shopper: Shopper, seed: int) -> None:
    """Send each message until it is accepted, as a client does, and now and then once more."""
    pauses = random.Random(seed)
    for number in range(1, TURNS + 1):
        for _ in range(pauses.choice([1, 1, 1, 2])):
            await insist(shopper, f"m{number}")
        await asyncio.sleep(pauses.uniform(0, 0.25))


async def insist(shopper: Shopper, id: str) -> None:
    for _ in range(300):
        if await accepted(shopper, id):
            return
        await asyncio.sleep(0.1)
    raise AssertionError("it was never accepted")


async def accepted(shopper: Shopper, id: str) -> bool:
    try:
        status, _ = await shopper.send(id=id, text=id)
    except (ClientError, TimeoutError):
        return False
    return status == 202


async def settled(shopper: Shopper):
    for _ in range(300):
        try:
            heard = await shopper.hear()
        except (ClientError, TimeoutError):
            heard = {"turn_done": False}
        if heard["turn_done"]:
            return heard["messages"]
        await asyncio.sleep(0.1)
    raise AssertionError("not everything was answered")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

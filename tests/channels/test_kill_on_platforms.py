"""`kill -9` of the gateway while three messengers misbehave: nothing lost, and what comes twice.

`KILL_TURNS` says how many messages are written in all; with 2,000 it takes some minutes.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession

from shop.database import Database
from shop.deliveries import Deliveries
from shop.inbox import Inbox
from shop.migrate import upgrade
from shop.settings import Settings
from tests.channels.fake_rasa import FakeRasa
from tests.channels.somebody import Somebody, on_messenger, on_slack, on_telegram, until
from tests.channels.stand import serving
from tests.channels.test_kill import Gateway, free_port
from tests.platforms.messenger import Facebook, Moods
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import SECRET, TOKEN
from tests.platforms.telegram import TOKEN as TELEGRAM_TOKEN
from tests.platforms.telegram import Telegram
from tests.platforms.telegram_post import Postman

TURNS = int(os.environ.get("KILL_TURNS", "72"))
PEOPLE = 3 if TURNS < 1_000 else 8  # on each messenger
BETWEEN_KILLS = (1.5, 4.0)
MOSTLY = 0.75  # of the kills come when it is up
ONE_OF = 1_000  # so many answers on Telegram may come twice
MOODS = Moods(busy=0.03, broken=0.03, hung_up=0.03, unheard=0.01, slow=0.1, twice=0.2, chatty=0.5)


@pytest.mark.slow
async def test_a_killed_gateway_says_nothing_twice_where_a_messenger_can_be_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram = Telegram(trouble=10, post=Postman(scale=0.05, twice=20))
    slack = FakeSlack(mood=0.1, hurry=0.05)
    facebook = Facebook(moods=MOODS, echoes=True)
    everybody = people(telegram, slack, facebook)
    turns = -(-TURNS // len(everybody))
    async with gateway_among(tmp_path, telegram, slack, facebook) as gateway:
        async with killing(gateway) as kills:
            await asyncio.gather(*(each.talk(turns) for each in everybody))
        await settled(tmp_path)
        read = [each.read() for each in everybody]

    twice = Counter({each.channel: 0 for each in everybody})
    for each, seen in zip(everybody, read, strict=True):
        assert list(dict.fromkeys(seen)) == [f"heard m{number}" for number in range(turns)]
        assert seen == sorted(seen, key=lambda text: int(text.removeprefix("heard m")))
        twice[each.channel] += len(seen) - turns
    with capsys.disabled():
        sys.stdout.write(f"\n{sum(map(len, read))} answers, twice {dict(twice)}, {kills}\n")
    assert twice["slack"] == twice["messenger"] == 0
    assert twice["telegram"] <= max(1, sum(map(len, read)) // ONE_OF)


def people(telegram: Telegram, slack: FakeSlack, facebook: Facebook) -> list[Somebody]:
    return [
        somebody
        for number in range(PEOPLE)
        for somebody in (
            on_telegram(telegram, 500 + number),
            on_slack(slack, f"U{number}"),
            on_messenger(facebook, f"{700 + number}"),
        )
    ]


@dataclass
class GatewayOnPlatforms(Gateway):
    """With the settings of the messengers it is on."""

    about: dict[str, str] | None = None

    def start(self) -> None:
        with pytest.MonkeyPatch.context() as environment:
            for name, value in (self.about or {}).items():
                environment.setenv(name, value)
            super().start()


@asynccontextmanager
async def gateway_among(
    folder: Path, telegram: Telegram, slack: FakeSlack, facebook: Facebook
) -> AsyncIterator[Gateway]:
    """All up, each of which knows where the others are."""
    database = Database(f"sqlite:///{folder / 'shop.db'}")
    await upgrade(database)
    await database.close()
    rasa = FakeRasa(say=lambda turn: [{"text": f"heard {turn['text']}"}], delay=0.02)
    async with (
        serving(rasa.app()) as rasa_port,
        serving(telegram.app()) as telegram_port,
        serving(slack.app()) as slack_port,
        serving(facebook.app()) as facebook_port,
        telegram.running(),
    ):
        about = {
            **facebook.settings(facebook_port),
            "telegram_token": TELEGRAM_TOKEN,
            "telegram_api": f"http://127.0.0.1:{telegram_port}",
            "slack_token": TOKEN,
            "slack_signing_secret": SECRET,
            "slack_api": f"http://127.0.0.1:{slack_port}/api/",
        }
        gateway = GatewayOnPlatforms(folder, rasa_port, free_port(), about=in_words(about))
        slack.gateway = f"http://127.0.0.1:{gateway.port}"
        telegram.doors[about["public_url"]] = slack.gateway
        gateway.start()
        try:
            async with facebook.delivering(f"{slack.gateway}/messenger"):
                await up(gateway)
                await telegram.until(lambda: telegram.webhook, "the webhook")
                yield gateway
        finally:
            gateway.kill()


async def up(gateway: Gateway) -> None:
    """Wait until the gateway is up, however slow the machine."""

    async def is_up() -> bool:
        with suppress(ClientError):
            async with http.get(f"http://127.0.0.1:{gateway.port}/healthz") as response:
                return response.status == 200
        return False

    async with ClientSession() as http:
        await until(is_up)


def in_words(about: dict[str, Any]) -> dict[str, str]:
    """Settings as variables of the environment."""
    specs = Settings.__dataclass_fields__
    return {specs[name].metadata["env"]: str(value) for name, value in about.items()}


@asynccontextmanager
async def killing(gateway: Gateway) -> AsyncIterator[Counter[str]]:
    """Every few seconds, mostly once it is up; counts how often."""
    chance, kills = random.Random(7), Counter[str]()

    async def kill() -> None:
        while True:
            if chance.random() < MOSTLY:
                await up(gateway)
            await asyncio.sleep(chance.uniform(*BETWEEN_KILLS))
            await asyncio.to_thread(gateway.kill)
            gateway.start()
            kills["kills"] += 1

    task = asyncio.create_task(kill())
    try:
        yield kills
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def settled(folder: Path) -> None:
    """Wait until nothing is on its way."""
    database = Database(f"sqlite:///{folder / 'shop.db'}")
    inbox, deliveries = Inbox(database), Deliveries(database)

    async def is_settled() -> bool:
        waiting = await inbox.waiting_conversations() + await deliveries.waiting_conversations()
        return not waiting

    await until(is_settled)
    await database.close()

"""The same conversations on every channel: the same products on show, the same things kept."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
import yaml

from bot.training import train
from shop.catalogue import Catalogue
from shop.wording import Wording
from tests.bot.drawing.camera import Camera, camera
from tests.bot.drivers.driver import Driver
from tests.bot.drivers.messenger import OnMessenger
from tests.bot.drivers.plain import InWords
from tests.bot.drivers.slack import OnSlack
from tests.bot.drivers.telegram import OnTelegram
from tests.bot.drivers.web import OnWeb
from tests.bot.holdings import Holdings, holdings, newest_shopper
from tests.bot.shopper import Shopper
from tests.bot.stage import Stage, everywhere
from tests.platforms.messenger import Facebook
from tests.platforms.slack import FakeSlack
from tests.platforms.telegram import Telegram

TRANSCRIPTS = Path(os.environ.get("VAR_DIR", "var")) / "transcripts"
CONVERSATIONS = [
    pytest.param(each["conversation"], each["turns"], id=each["conversation"])
    for each in yaml.safe_load(
        (Path(__file__).parent / "everywhere.yml").read_text(encoding="utf-8")
    )
]
PEOPLE = count(500)


@dataclass(frozen=True)
class Outcome:
    """After one turn: the products on show, in reading order, and what the shop holds."""

    products: tuple[str, ...]
    held: Holdings


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    train(quietly=True)
    folder = tmp_path_factory.mktemp("everywhere")
    async with everywhere(folder, Telegram(), FakeSlack(), Facebook()) as up:
        yield up


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def pictures() -> AsyncIterator[Camera]:
    async with camera() as taken:
        yield taken


async def on_web(stage: Stage, http: aiohttp.ClientSession) -> Driver:
    return OnWeb(await _arrived(stage, http))


async def in_words(stage: Stage, http: aiohttp.ClientSession) -> Driver:
    return InWords(await _arrived(stage, http), Wording.load())


async def on_telegram(stage: Stage, _: aiohttp.ClientSession) -> Driver:
    return OnTelegram(stage.telegram, next(PEOPLE), stage.settled)


async def on_slack(stage: Stage, _: aiohttp.ClientSession) -> Driver:
    return OnSlack(stage.slack, f"U{next(PEOPLE)}", stage.settled)


async def on_messenger(stage: Stage, _: aiohttp.ClientSession) -> Driver:
    return OnMessenger(stage.facebook, f"{next(PEOPLE)}", stage.settled)


CHANNELS: dict[str, Callable[[Stage, aiohttp.ClientSession], Awaitable[Driver]]] = {
    "web": on_web,
    "telegram": on_telegram,
    "slack": on_slack,
    "messenger": on_messenger,
    "text": in_words,
}


@pytest.mark.slow
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("name", "turns"), CONVERSATIONS)
async def test_every_channel_shows_the_same_products_and_keeps_the_same(
    stage: Stage, pictures: Camera, name: str, turns: list[dict[str, Any]]
) -> None:
    titles = [product.title for product in await Catalogue(stage.database).products()]

    outcomes = {}
    async with aiohttp.ClientSession() as http:
        for channel, come in CHANNELS.items():
            shopper = await come(stage, http)
            try:
                outcomes[channel] = await converse(stage, shopper, turns, titles)
            finally:
                write_down(channel, name, shopper.chat())
                await pictures.shoot(shopper, f"{name.replace(' ', '-')}-{channel}")

    for channel, outcome in outcomes.items():
        for turn, ours, webs in zip(turns, outcome, outcomes["web"], strict=True):
            assert ours == webs, f"on {channel}, after {turn}"


async def converse(
    stage: Stage, shopper: Driver, turns: Sequence[dict[str, Any]], titles: Sequence[str]
) -> list[Outcome]:
    """Have the whole conversation; every word that is to be seen is seen."""
    outcomes: list[Outcome] = []
    person = ""
    for turn in turns:
        await (shopper.say(turn["say"]) if "say" in turn else tapped(shopper, turn))
        person = person or await newest_shopper(stage.database, shopper.channel)
        seen = await shopper.look()
        shown = products_in(seen, titles)
        assert [each for each in turn.get("see", ()) if each.lower() not in seen.lower()] == [], (
            shopper.chat()
        )
        assert turn.get("products") in (None, len(shown)), shopper.chat()
        outcomes.append(Outcome(shown, await holdings(stage.database, person)))
    return outcomes


async def tapped(shopper: Driver, turn: dict[str, Any]) -> None:
    await shopper.tap(turn["tap"], turn.get("of", 0))


def products_in(seen: str, titles: Sequence[str]) -> tuple[str, ...]:
    """The products that are named on the screen, in reading order, each once."""
    longest_first = sorted(titles, key=len, reverse=True)
    named = re.findall("|".join(map(re.escape, longest_first)), seen)
    return tuple(dict.fromkeys(named))


def write_down(channel: str, name: str, chat: str) -> None:
    """Keep the conversation for whoever wants to read how it looks there."""
    path = TRANSCRIPTS / channel / f"{name.replace(' ', '-')}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {name}, on {channel}\n\n```\n{chat}\n```\n", encoding="utf-8")


async def _arrived(stage: Stage, http: aiohttp.ClientSession) -> Shopper:
    shopper = Shopper(http, stage.running.url)
    await shopper.arrive()
    return shopper

"""The whole stack, really running: a trained Rasa, the actions, the gateway, a fresh shop."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from benchmarks.dialogue.stack import Running, our_stack
from bot.training import train
from tests.bot.shopper import Shopper


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stack(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """All processes, up until the tests are done."""
    train(quietly=True)
    async with our_stack(Path(tmp_path_factory.mktemp("stack"))) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def shopper(stack: Running) -> AsyncIterator[Shopper]:
    """Somebody who has just opened the chat."""
    async with aiohttp.ClientSession() as http:
        somebody = Shopper(http, stack.url)
        await somebody.arrive()
        yield somebody

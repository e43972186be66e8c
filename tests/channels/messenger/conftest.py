"""A page with a gateway behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.messenger.standing import on_messenger
from tests.channels.stand import Stand
from tests.platforms.messenger import Facebook


@pytest.fixture
def facebook() -> Facebook:
    return Facebook()


@pytest.fixture
async def stand(sqlite: Database, tmp_path: Path, facebook: Facebook) -> AsyncIterator[Stand]:
    async with on_messenger(sqlite, tmp_path, facebook, FakeRasa()) as up:
        yield up

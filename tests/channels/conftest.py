"""A gateway to talk to, for the tests of channels."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import Stand, standing


@pytest.fixture
async def stand(sqlite: Database, tmp_path: Path) -> AsyncIterator[Stand]:
    """A gateway with a Rasa that answers."""
    async with standing(sqlite, tmp_path, FakeRasa()) as up:
        yield up

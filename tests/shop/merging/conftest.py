"""Two shoppers on both databases."""

from __future__ import annotations

import pytest

from shop.database import Database
from tests.shop.merging.people import Two, two


@pytest.fixture
async def pair(database: Database) -> Two:
    """One on the web, one on Telegram."""
    return await two(database)

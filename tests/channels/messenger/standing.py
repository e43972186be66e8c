"""A gateway that is on Messenger, with a Facebook to talk to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import Stand, serving, standing
from tests.platforms.messenger import Facebook


@asynccontextmanager
async def on_messenger(
    database: Database, folder: Path, facebook: Facebook, rasa: FakeRasa, **settings: Any
) -> AsyncIterator[Stand]:
    """Both up, and everything that people do on the page delivered."""
    async with serving(facebook.app()) as port:
        about = {**facebook.settings(port), **settings}
        async with (
            standing(database, folder, rasa, **about) as stand,
            facebook.delivering(f"{stand.url}/messenger"),
        ):
            yield stand

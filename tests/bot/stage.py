"""The whole stack with every messenger around it, played by the fakes of `tests/platforms`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dialogue.stack import Running, our_stack
from shop.database import Database
from shop.deliveries import Deliveries
from shop.doorstep import Doorstep
from shop.inbox import Inbox
from tests.channels.stand import serving
from tests.platforms.messenger import Facebook
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import SECRET
from tests.platforms.slack_api import TOKEN as SLACK_TOKEN
from tests.platforms.telegram import TOKEN as TELEGRAM_TOKEN
from tests.platforms.telegram import Telegram

LOOKS, A_MOMENT = 6_000, 0.05  # five minutes


@dataclass(frozen=True)
class Stage:
    """A shop that is on every channel, and what its shoppers have in their hands."""

    running: Running
    database: Database
    doorstep: Doorstep
    telegram: Telegram
    slack: FakeSlack
    facebook: Facebook

    async def settled(self) -> None:
        """Wait until everything that was accepted is answered, and every answer delivered."""
        inbox, deliveries = Inbox(self.database), Deliveries(self.database)
        for _ in range(LOOKS):
            # in the order of its way: who looks ahead misses what moves on meanwhile
            if not (
                self.doorstep.ends()[0]
                or await inbox.waiting_conversations()
                or await deliveries.waiting_conversations()
            ):
                return
            await asyncio.sleep(A_MOMENT)
        raise TimeoutError("something still waits")


@asynccontextmanager
async def everywhere(
    folder: Path, telegram: Telegram, slack: FakeSlack, facebook: Facebook
) -> AsyncIterator[Stage]:
    """All processes up, all messengers connected."""
    async with (
        serving(telegram.app()) as telegram_port,
        serving(slack.app()) as slack_port,
        serving(facebook.app()) as facebook_port,
        telegram.running(),
        our_stack(
            folder,
            **facebook.settings(facebook_port),
            telegram_token=TELEGRAM_TOKEN,
            telegram_api=f"http://127.0.0.1:{telegram_port}",
            slack_token=SLACK_TOKEN,
            slack_signing_secret=SECRET,
            slack_api=f"http://127.0.0.1:{slack_port}/api/",
        ) as running,
        facebook.delivering(f"{running.url}/messenger"),
    ):
        telegram.doors[running.settings.public_url] = running.url
        slack.gateway = running.url
        await telegram.until(lambda: telegram.webhook, "the webhook")
        database = Database(running.settings.database_url)
        assert database.file
        doorstep = Doorstep(database.file)
        yield Stage(running, database, doorstep, telegram, slack, facebook)
        doorstep.close()
        await database.close()

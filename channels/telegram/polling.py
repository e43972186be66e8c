"""Fetches updates where Telegram cannot bring them: for a shop without a public address."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram.error import TelegramError

from channels.telegram.api import Api
from channels.telegram.connection import Busy
from channels.telegram.introduction import tell

logger = logging.getLogger(__name__)

AFTER_A_FAULT = 2.0

Take = Callable[[Mapping[str, Any]], Awaitable[None]]


async def poll(api: Api, take: Take) -> None:
    """Fetch for ever. An update is only done with once it is kept: `offset` says so."""
    offset, troubled = 0, ""
    while True:
        try:
            for payload in await api.updates(offset):
                await take(payload)
                offset = int(payload["update_id"]) + 1
            troubled = ""
            continue
        except TelegramError as error:
            if type(error).__name__ != troubled:  # once for each trouble, not every two seconds
                tell(error)
            troubled = type(error).__name__
            wait = error.seconds if isinstance(error, Busy) else AFTER_A_FAULT
        except Exception:  # what could not be kept is fetched again; the next ones must come too
            logger.exception("an update from Telegram could not be kept")
            wait = AFTER_A_FAULT
        await asyncio.sleep(wait)

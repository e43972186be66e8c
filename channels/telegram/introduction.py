"""What the bot tells Telegram when it starts, again and again until Telegram has heard it."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from telegram.error import InvalidToken, TelegramError

from channels.telegram.api import Api
from channels.telegram.commands import MENU
from channels.telegram.connection import Busy
from channels.telegram.parse import Me
from shop.wording import Wording

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0


@dataclass(frozen=True)
class Hook:
    """Where Telegram brings updates, and the secret by which it is known."""

    address: str
    secret: str


async def introduce(api: Api, words: Wording, hook: Hook | None) -> Me:
    """Say who listens and where, and put the commands into the menu; gives who we are."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await _say_it(api, words, hook)
        except TelegramError as error:
            tell(error)
            wait = error.seconds if isinstance(error, Busy) else pause
        await asyncio.sleep(wait)
        pause = min(LONGEST_PAUSE, pause * 2)


def tell(error: TelegramError) -> None:
    """Leave word in the log; what a wrong token needs is a person."""
    if isinstance(error, InvalidToken):
        logger.error("Telegram does not know TELEGRAM_TOKEN; nothing is delivered there until then")
    else:
        logger.warning("Telegram cannot be reached: %s", type(error).__name__)


async def _say_it(api: Api, words: Wording, hook: Hook | None) -> Me:
    me = await api.me()
    await api.offer({name: words(f"channel_command_{name}") for name in MENU})
    if hook is None:
        await api.listen_here()
    else:
        await api.listen_at(hook.address, hook.secret)
    return me

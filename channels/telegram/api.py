"""The Bot API beside messages: who we are there, how updates come in, and small signs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from telegram import Bot, BotCommand
from telegram.constants import ChatAction

from channels.telegram.address import Address
from channels.telegram.connection import Connection
from channels.telegram.messages import Messages
from channels.telegram.parse import Me
from channels.telegram.photos import Photos

WANTED = ("message", "callback_query", "my_chat_member")
AT_ONCE = 40  # connections that Telegram may bring updates on
LONG_POLL = 25


class Api:
    """One bot on one Bot API server. All of it raises TelegramError."""

    def __init__(self, token: str, server: str, photos: Photos) -> None:
        self._connection = Connection()
        self._bot = Bot(
            token,
            base_url=f"{server.rstrip('/')}/bot",
            base_file_url=f"{server.rstrip('/')}/file/bot",
            request=self._connection,
            get_updates_request=self._connection,
        )
        self.messages = Messages(self._bot, photos)

    async def open(self) -> None:
        await self._connection.initialize()

    async def close(self) -> None:
        await self._connection.shutdown()

    async def me(self) -> Me:
        """Who we are there."""
        user = await self._bot.get_me()
        return Me(user.id, user.username or "")

    async def offer(self, menu: Mapping[str, str]) -> None:
        """Put these commands into the menu, each with what it is for."""
        await self._bot.set_my_commands([BotCommand(name, about) for name, about in menu.items()])

    async def listen_at(self, address: str, secret: str) -> None:
        """Have updates brought to us."""
        await self._bot.set_webhook(
            address, max_connections=AT_ONCE, allowed_updates=WANTED, secret_token=secret
        )

    async def listen_here(self) -> None:
        """Fetch updates ourselves from now on."""
        await self._bot.delete_webhook()

    async def updates(self, offset: int) -> list[Any]:
        """What happened from `offset` on, as it is; waits for something to happen."""
        wanted = json.dumps(WANTED)
        asked = urlencode({"offset": offset, "timeout": LONG_POLL, "allowed_updates": wanted})
        address = f"{self._bot.base_url}/getUpdates?{asked}"
        found: Any = await self._connection.post(address, read_timeout=LONG_POLL + 10)
        return found if isinstance(found, list) else []

    async def answer(self, query_id: str, text: str) -> None:
        """Tell Telegram that a tap has arrived, and the shopper something if need be."""
        await self._bot.answer_callback_query(query_id, text=text or None)

    async def file(self, id: str) -> str:
        """Where a file can be fetched for an hour; the bot's token is in there."""
        return (await self._bot.get_file(id)).file_path or ""

    async def type(self, to: Address) -> None:
        """The sign of typing, for about five seconds."""
        await self._bot.send_chat_action(to.chat, ChatAction.TYPING, message_thread_id=to.thread)

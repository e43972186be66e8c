"""Telegram as one of the gateway's messengers."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from typing import Any

from aiohttp import web
from telegram.error import ChatMigrated, InvalidToken, TelegramError

from channels.arrivals import Arrival, Event, Ignored, Left, Moved
from channels.errands import Errands
from channels.files import File
from channels.metrics import Metrics
from channels.pictures import Pictures
from channels.reception import Reception
from channels.refusals import Refused
from channels.requests import body_of, object_of
from channels.screens.bubble import Bubble
from channels.screens.capabilities import TELEGRAM
from channels.telegram.address import CHANNEL, Address
from channels.telegram.api import Api
from channels.telegram.introduction import Hook, introduce, tell
from channels.telegram.mishaps import failure
from channels.telegram.parse import Me, is_private, parse
from channels.telegram.photos import Photos
from channels.telegram.polling import poll
from channels.telegram.questions import Questions
from channels.telegram.render import render
from channels.telegram.taps import Taps, tap_of
from shop.conversations import Conversation
from shop.errors import DeliveryFailed
from shop.keys import signing_key
from shop.settings import Settings
from shop.wording import Wording

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LARGEST_UPDATE = 1024 * 1024  # a long message that answers another, every letter escaped
A_MOMENT = 2.0


class Telegram:
    """One bot. Updates are brought to us, or fetched where we have no public address."""

    can = TELEGRAM
    pause = 1.0  # Telegram asks for a message a second in one chat
    typing_lasts = 4.0  # it shows for five
    tells_within = 0.0  # a bot can read no chat, and hears nothing of what it says itself

    def __init__(
        self, settings: Settings, reception: Reception, metrics: Metrics, words: Wording
    ) -> None:
        photos = Photos(Pictures(settings.public_url, settings.data))
        self._api = Api(settings.telegram_token, settings.telegram_api, photos)
        self._hook = _hook(settings)
        self._me = Me(_bot_id(settings.telegram_token))
        self._reception = reception
        self._home = settings.telegram_api
        self._metrics = metrics
        self._words = words
        self._taps = Taps(self._api, reception, words)
        self._questions = Questions()
        self._errands = Errands()
        self._told = False

    def routes(self) -> list[web.RouteDef]:
        return [web.post(PATH, self._brought)] if self._hook else []

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        await self._api.open()
        at_work = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            at_work.cancel()
            with suppress(asyncio.CancelledError):
                await at_work
            await self._errands.finish()
            await self._api.close()

    async def send(self, to: Conversation, bubble: Bubble, mark: str = "") -> str:
        address = Address.read(to.address)
        message, question = render(bubble, address.owner), self._questions.of(to.address)
        try:
            sent = await self._api.messages.send(address, message, question)
        except ChatMigrated as error:
            await self._reception.move(Moved(CHANNEL, str(address.chat), str(error.new_chat_id)))
            raise failure(error) from error
        except TelegramError as error:
            raise self._failed(error) from error
        self._questions.answered(to.address)
        return sent

    async def find(self, to: Conversation, mark: str, since: float) -> str:
        return ""

    async def file(self, address: str, source: str) -> File | None:
        with suppress(TelegramError):
            return File(await self._api.file(source), self._home)
        return None

    async def typing(self, to: Conversation) -> None:
        with suppress(TelegramError):
            await self._api.type(Address.read(to.address))

    async def take(self, payload: Mapping[str, Any]) -> None:
        """Keep what happened; a tap is answered even where that fails."""
        (event,) = parse(payload, self._me)
        tap = tap_of(payload)
        try:
            await self._keep(event, payload)
        finally:
            if tap is not None:
                self._errands.run(self._taps.settle(tap, event))

    async def _keep(self, event: Event, payload: Mapping[str, Any]) -> None:
        self._metrics.came_in(CHANNEL, _kind(event))
        match event:
            case Arrival():
                self._questions.note(event.sender, payload)
                await self._reception.take(event)
            case Left():
                await self._reception.part_with(event)
            case Moved():
                await self._reception.move(event)

    async def _brought(self, request: web.Request) -> web.Response:
        secret = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if self._hook is None or not hmac.compare_digest(secret, self._hook.secret.encode()):
            raise Refused(403, "this is not Telegram")
        payload = object_of(await body_of(request, LARGEST_UPDATE))
        if not self._me.username and not is_private(payload):
            raise Refused(503, "we do not know our name yet", retry_after=A_MOMENT)
        await self.take(payload)
        return web.Response()

    async def _listen(self) -> None:
        self._me = await introduce(self._api, self._words, self._hook)
        if self._hook is None:
            await poll(self._api, self.take)

    def _failed(self, error: TelegramError) -> DeliveryFailed:
        if isinstance(error, InvalidToken) and not self._told:
            self._told = True
            tell(error)
        return failure(error)


def _hook(settings: Settings) -> Hook | None:
    """Where updates are brought; the secret is made of the shop's own, so nobody has to keep it."""
    if not settings.public_url:
        return None
    said = f"telegram webhook of {_bot_id(settings.telegram_token)}".encode()
    secret = hmac.new(signing_key(settings).encode(), said, sha256).hexdigest()
    return Hook(settings.public_url.rstrip("/") + PATH, secret)


def _bot_id(token: str) -> int:
    """A token begins with the bot's id."""
    id, _, _ = token.partition(":")
    return int(id) if id.isdecimal() else 0


def _kind(event: Event) -> str:
    if isinstance(event, Ignored):
        return event.what
    deed = event.deed if isinstance(event, Arrival) else event
    return type(deed).__name__.lower()

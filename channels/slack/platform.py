"""Slack as the gateway knows it: where events come in, and how something is said."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from aiohttp import web

from channels.errands import Errands
from channels.files import File
from channels.metrics import Metrics
from channels.pictures import Pictures
from channels.reception import Reception
from channels.screens.bubble import Bubble
from channels.screens.capabilities import SLACK
from channels.screens.layout import Layout
from channels.slack.address import read_address
from channels.slack.cards import Cards
from channels.slack.doing import Doing
from channels.slack.door import Door
from channels.slack.fields import Record
from channels.slack.files import file_at
from channels.slack.install import Install
from channels.slack.outgoing import Outgoing
from channels.slack.pages import Pages
from channels.slack.parse import is_elsewhere, parse
from channels.slack.refused import delivering
from channels.slack.render import Renderer
from channels.slack.socket import Socket
from channels.slack.trying import trying
from channels.slack.voice import Voice
from channels.slack.workspaces import Workspaces
from channels.slack.zones import Zones
from shop.conversations import Conversation
from shop.errors import Unreachable
from shop.installations import Installations
from shop.settings import Settings
from shop.shoppers import Shoppers
from shop.wording import Wording

EVENTS = "/slack/events"


class Slack:
    """Built when there is a signing secret, or a token to open a socket with."""

    can = SLACK
    pause = 1.0  # Slack takes one message a second in a channel, and short bursts
    typing_lasts = 60.0  # it goes by itself after two minutes, or with the answer
    tells_within = 0.0  # it does not tell, but can be asked

    def __init__(self, settings: Settings, reception: Reception, metrics: Metrics) -> None:
        words = Wording.load()
        secret = settings.slack_signing_secret or settings.slack_app_token
        installations = Installations(reception.database, secret)
        self._words = words
        self._api = settings.slack_api
        self._workspaces = Workspaces(installations, settings.slack_api, settings.slack_token)
        pictures = Pictures(settings.public_url, settings.data)
        renderer = Renderer(words, pictures.address)
        cards = Cards()
        self._errands = Errands()
        self._voice = Voice(self._workspaces, Outgoing(renderer, cards, self._errands), renderer)
        self._doing = Doing(
            reception,
            self._voice,
            Pages(reception.database, settings.data, words, settings.currency),
            workspaces=self._workspaces,
            zones=Zones(Shoppers(reception.database), self._workspaces),
            layout=Layout(SLACK, words),
            cards=cards,
            errands=self._errands,
            metrics=metrics,
        )
        self._door = Door(secret, self._workspaces.client(), self._take)
        self._install = Install(settings, self._workspaces, words)
        self._over_http = bool(settings.slack_signing_secret)
        self._socket = Socket(self._door, settings.slack_app_token)
        self._has_socket = bool(settings.slack_app_token)

    def routes(self) -> Sequence[web.RouteDef]:
        """Where its events come in; over a socket alone there is no door."""
        if not self._over_http:
            return []
        return [web.post(EVENTS, self._door.receive), *self._install.routes()]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """With its connections, and its socket where there is to be one."""
        async with AsyncExitStack() as open_things:
            await open_things.enter_async_context(self._workspaces.running())
            open_things.push_async_callback(self._errands.finish)
            if self._has_socket:
                client = self._workspaces.client()
                await open_things.enter_async_context(self._socket.running(client))
            yield

    async def send(self, to: Conversation, bubble: Bubble, mark: str = "") -> str:
        """Deliver one message; gives its ts. Raises DeliveryFailed."""
        with delivering():
            return await self._voice.say(read_address(to.address), bubble, mark)

    async def find(self, to: Conversation, mark: str, since: float) -> str:
        """The ts of the message with this mark; Slack keeps it with the message."""
        with delivering():
            return await self._voice.find(read_address(to.address), mark, since)

    async def file(self, address: str, source: str) -> File | None:
        """Slack's own files are ours to fetch with the workspace's token; nobody else sees that."""
        if not source.startswith(("https://", "http://")):
            return None
        try:
            token = await self._workspaces.token(read_address(address).team)
        except Unreachable:
            return None
        return file_at(source, self._api, token)

    async def typing(self, to: Conversation) -> None:
        """In threads Slack shows a status of our own words."""
        status = self._words("channel_writing")
        await trying(self._voice.writes(read_address(to.address), status))

    async def _take(self, body: Record) -> dict[str, Any] | None:
        answer = await self._doing.take(parse(body))
        if answer is None and is_elsewhere(body):
            text = self._words("channel_answered_in_private")
            return {"response_type": "ephemeral", "text": text}
        return answer

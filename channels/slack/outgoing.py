"""Delivers messages to Slack: cards or what stands for them, and the live order card."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.errands import Errands
from channels.screens.bubble import Bubble
from channels.slack.address import Address
from channels.slack.cards import Card, Cards
from channels.slack.history import metadata
from channels.slack.refused import CHANGED, FORM, error_of
from channels.slack.render import Message, Renderer
from channels.slack.spent import untappable
from channels.slack.trying import trying


@dataclass(frozen=True)
class Place:
    """Where one message goes; what is written there carries the mark."""

    client: AsyncWebClient
    channel: str
    thread: str
    mark: str

    async def post(self, message: Message) -> str:
        """Write it below what is there; gives its ts."""
        posted = await self.client.chat_postMessage(
            channel=self.channel,
            text=message.text,
            blocks=list(message.blocks) or None,
            thread_ts=self.thread or None,
            metadata=metadata(self.mark),
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(posted["ts"])

    async def changed(self, ts: str, message: Message) -> bool:
        """Put it in the place of another, if that can be changed: it may be deleted, or too old."""
        try:
            await self.change(ts, message)
        except SlackApiError as failed:
            if error_of(failed) in CHANGED:
                return False
            raise
        return True

    async def change(self, ts: str, message: Message) -> None:
        await self.client.chat_update(
            channel=self.channel,
            ts=ts,
            text=message.text,
            blocks=list(message.blocks),
            metadata=metadata(self.mark),
        )


class Outgoing:
    """Writes to one channel after the other; remembers which workspaces take no cards."""

    def __init__(self, renderer: Renderer, cards: Cards, errands: Errands) -> None:
        self._renderer = renderer
        self._cards = cards
        self._errands = errands
        self._without_cards: set[str] = set()

    async def send(
        self, client: AsyncWebClient, to: Address, channel: str, bubble: Bubble, mark: str
    ) -> str:
        """Deliver; gives the message's ts. Slack's errors pass through."""
        place = Place(client, channel, to.thread, mark)
        message = self._renderer.message(bubble, to.user, cards=to.team not in self._without_cards)
        try:
            return await self._put(place, to, message, live=bool(bubble.lines))
        except SlackApiError as failed:
            if not message.has_cards or error_of(failed) not in FORM:
                raise
        plainer = self._renderer.message(bubble, to.user, cards=False)
        ts = await place.post(plainer)
        self._without_cards.add(to.team)  # it was the cards: the rest of the message is taken
        return ts

    async def _put(self, place: Place, to: Address, message: Message, *, live: bool) -> str:
        if not live:
            return await place.post(message)
        before = self._cards.last(to.text)
        if before and before.tapped and await place.changed(before.ts, message):
            self._cards.shown(to.text, Card(before.ts, message))
            return before.ts
        ts = await place.post(message)
        self._cards.shown(to.text, Card(ts, message))
        if before:
            note = self._renderer.words("channel_older_card")
            old = Message(before.message.text, tuple(untappable(before.message.blocks, note)))
            self._errands.run(trying(replace(place, mark="").change(before.ts, old)))
        return ts

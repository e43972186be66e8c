"""Delivers messages to Slack: cards or what stands for them, and the live order card."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.errands import Errands
from channels.screens.bubble import Bubble
from channels.slack.address import Address
from channels.slack.blocks import Block
from channels.slack.cards import Card, Cards
from channels.slack.refused import CHANGED, FORM, error_of
from channels.slack.render import Message, Renderer
from channels.slack.spent import untappable
from channels.slack.trying import trying


class Outgoing:
    """Writes to one channel after the other; remembers which workspaces take no cards."""

    def __init__(self, renderer: Renderer, cards: Cards, errands: Errands) -> None:
        self._renderer = renderer
        self._cards = cards
        self._errands = errands
        self._without_cards: set[str] = set()

    async def send(self, client: AsyncWebClient, to: Address, channel: str, bubble: Bubble) -> str:
        """Deliver; gives the message's ts. Slack's errors pass through."""
        message = self._renderer.message(bubble, to.user, cards=to.team not in self._without_cards)
        try:
            return await self._put(client, to, channel, message, live=bool(bubble.lines))
        except SlackApiError as failed:
            if not message.has_cards or error_of(failed) not in FORM:
                raise
        plainer = self._renderer.message(bubble, to.user, cards=False)
        ts = await self._post(client, to, channel, plainer)
        self._without_cards.add(to.team)  # it was the cards: the rest of the message is taken
        return ts

    async def _put(
        self, client: AsyncWebClient, to: Address, channel: str, message: Message, *, live: bool
    ) -> str:
        if not live:
            return await self._post(client, to, channel, message)
        before = self._cards.last(to.text)
        if before and before.tapped and await _changed(client, channel, before.ts, message):
            self._cards.shown(to.text, Card(before.ts, message))
            return before.ts
        ts = await self._post(client, to, channel, message)
        self._cards.shown(to.text, Card(ts, message))
        if before:
            note = self._renderer.words("channel_older_card")
            old = untappable(before.message.blocks, note)
            late = _change(client, channel, before.ts, before.message.text, old)
            self._errands.run(trying(late))
        return ts

    async def _post(
        self, client: AsyncWebClient, to: Address, channel: str, message: Message
    ) -> str:
        posted = await client.chat_postMessage(
            channel=channel,
            text=message.text,
            blocks=list(message.blocks) or None,
            thread_ts=to.thread or None,
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(posted["ts"])


async def _changed(client: AsyncWebClient, channel: str, ts: str, message: Message) -> bool:
    """Whether a message could be changed: it may be deleted, or too old."""
    try:
        await _change(client, channel, ts, message.text, list(message.blocks))
    except SlackApiError as failed:
        if error_of(failed) in CHANGED:
            return False
        raise
    return True


async def _change(
    client: AsyncWebClient, channel: str, ts: str, text: str, blocks: list[Block]
) -> None:
    await client.chat_update(channel=channel, ts=ts, text=text, blocks=blocks)

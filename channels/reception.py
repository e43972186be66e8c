"""Takes in what shoppers do on platforms: known by their identity there, kept before it counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from channels.arrivals import (
    Arrival,
    Asked,
    Attached,
    AttachmentKind,
    Came,
    Deed,
    Leafed,
    Left,
    Moved,
    Sender,
    Tapped,
)
from channels.attachments import as_payload
from channels.legible import legible
from channels.screens.bubble import Bubble
from channels.screens.layout import Layout
from channels.screens.screen import read_screen
from shop.clock import Clock, now
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.deliveries import Deliveries
from shop.inbox import Inbound, Inbox
from shop.linkcodes import came_by_link
from shop.outbox import SHOPPER, Outbox
from shop.shoppers import Shoppers
from shop.tokens import Tokens

LONGEST_TEXT = 4_096
NOTHING_SAID = "?"


class Reception:
    """The way in for every platform."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._shoppers = Shoppers(database)
        self._conversations = Conversations(database)
        self._inbox = Inbox(database)
        self._outbox = Outbox(database, clock)
        self._deliveries = Deliveries(database)
        self._tokens = Tokens(database)
        self._wake: Callable[[str], None] = _nobody_is_at_work
        self._clock = clock

    @property
    def database(self) -> Database:
        """The shop's, for platforms that show more of it than conversations."""
        return self._database

    def open(self, wake: Callable[[str], None]) -> None:
        """From now on somebody takes the turns: `wake` tells them of a conversation."""
        self._wake = wake

    async def take(self, arrival: Arrival) -> bool:
        """Keep what a shopper did; once this returns it is not lost.

        Returns False when the platform has delivered it before.
        """
        async with self._database.begin(urgent=True):
            conversation = await self._conversation(arrival.sender)
            shared = arrival.sender.shared
            await self._conversations.heard(conversation.id, self._clock(), shared=shared)
            kept = await self._keep(arrival, conversation)
        if kept:
            self._wake(conversation.id)
        return kept

    async def part_with(self, left: Left) -> None:
        """Somebody does not want us any more: nothing is delivered there until they are heard."""
        sender = left.sender
        conversation = await self._conversations.of_address(sender.channel, sender.address)
        if conversation is not None:
            await self._conversations.close(conversation.id, left.why)

    async def move(self, moved: Moved) -> None:
        """A chat has another address: its conversations go on there."""
        await self._conversations.readdress(moved.channel, moved.before, moved.after)

    async def leaf(self, leafed: Leafed, layout: Layout) -> tuple[Bubble, ...]:
        """What the page shows that a shopper leafs to; nothing when it is not of theirs."""
        sender = leafed.sender
        conversation = await self._conversations.of_address(sender.channel, sender.address)
        if conversation is None or conversation.is_erased:
            return ()
        await self._conversations.heard(conversation.id, self._clock())
        part = await self._deliveries.part(conversation.id, leafed.view.seq)
        if part is None:
            return ()
        return layout.bubbles(read_screen(part, leafed.view.seq), leafed.view)

    async def _conversation(self, sender: Sender) -> Conversation:
        found = await self._conversations.of_address(sender.channel, sender.address)
        if found is not None and not found.is_erased:
            return found
        at = self._clock()
        shopper = await self._shoppers.welcome(
            sender.channel, sender.user, at, locale=sender.locale
        )
        return await self._conversations.open(shopper, sender.channel, at, sender.address)

    async def _keep(self, arrival: Arrival, conversation: Conversation) -> bool:
        payload = {
            "id": arrival.event_id,
            "locale": arrival.sender.locale,
            "shared": arrival.sender.shared,
            "address": arrival.sender.address,  # outlives the conversation's, for a last goodbye
            **await self._payload(arrival.deed, conversation),
        }
        inbound = Inbound(
            conversation.channel,
            arrival.event_id,
            conversation.id,
            conversation.shopper_id,
            payload,
            self._clock(),
        )
        if not await self._inbox.accept(inbound):
            return False
        part = {"type": "text", "text": payload["text"], "id": arrival.event_id}
        await self._outbox.append(conversation.id, conversation.shopper_id, SHOPPER, part)
        return True

    async def _payload(self, deed: Deed, conversation: Conversation) -> dict[str, Any]:
        match deed:
            case Tapped():
                return await self._tapped(deed, conversation)
            case Asked():
                return _meant(deed.intent, deed.text, dict(deed.entities))
            case Came() if came_by_link(deed.ref):
                return {"text": deed.ref}
            case Came():
                ref = legible(deed.ref)
                return _meant("greet", ref, {"ref": ref} if ref else {})
            case Attached():
                return _attached(deed)
        return {"text": legible(deed.text[:LONGEST_TEXT]).strip() or NOTHING_SAID}

    async def _tapped(self, deed: Tapped, conversation: Conversation) -> dict[str, Any]:
        """The choice behind a button; one that is not open any more is read as its title."""
        token, title = legible(deed.token), legible(deed.title)
        choice = await self._tokens.find(conversation.id, token, self._clock())
        if choice is not None:
            return _meant(choice.intent, choice.title, dict(choice.entities))
        if title:
            return {"text": title}
        return _meant("choice_expired", "", {})


def _nobody_is_at_work(_conversation_id: str) -> None:
    """What is kept before the workers start is found by them at their start."""


def _attached(deed: Attached) -> dict[str, Any]:
    """A place is of no use to us, and so it is not kept at all."""
    source = "" if deed.kind == AttachmentKind.LOCATION else legible(deed.source)
    caption = legible(deed.caption[:LONGEST_TEXT]).strip()
    return as_payload({"kind": str(deed.kind), "source": source}, caption)


def _meant(intent: str, text: str, entities: dict[str, str]) -> dict[str, Any]:
    return {"text": text or NOTHING_SAID, "intent": intent, "entities": entities}

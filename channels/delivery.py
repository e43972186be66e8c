"""From the outbox to a platform: in order, each message once, and what fails is told apart."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress

from channels.mark import Mark
from channels.metrics import Metrics
from channels.platform import Platform
from channels.screens.bubble import Bubble
from channels.screens.fitting import pieces
from channels.screens.layout import Layout
from channels.screens.plain import plain_text
from channels.screens.screen import Screen, read_screen
from channels.sending import Sending
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.deliveries import Deliveries, Undelivered
from shop.errors import DeliveryFailed, NotAccepted, TryLater, UnknownConversation, Unreachable
from shop.inbox import InboxMessage
from shop.outbox import OutboxStatus
from shop.wording import Wording

logger = logging.getLogger(__name__)

AT_ONCE = 0.0
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
MOST_ATTEMPTS = 30  # at a minute's distance, about half an hour
PLAIN = "plain"  # the receipt of what was refused as it was and is now said in plain words


class Delivery:
    """Delivers the parts of conversations that live on a platform."""

    def __init__(
        self,
        database: Database,
        platforms: Mapping[str, Platform],
        words: Wording,
        metrics: Metrics,
        *,
        sending: Sending,
    ) -> None:
        self._conversations = Conversations(database)
        self._deliveries = Deliveries(database)
        self._platforms = platforms
        self._layouts = {name: Layout(each.can, words) for name, each in platforms.items()}
        self._words = words
        self._metrics = metrics
        self._sending = sending

    def status_for(self, channel: str) -> OutboxStatus:
        """How what is said on a channel begins: to be delivered, or there to be fetched."""
        return OutboxStatus.READY if channel in self._platforms else OutboxStatus.SENT

    async def take(self, conversation_id: str) -> float | None:
        """Deliver the next message; says when to come again, None when nothing waits."""
        part = await self._deliveries.next(conversation_id)
        if part is None:
            return None
        try:
            to = await self._conversations.get(conversation_id)
        except UnknownConversation:
            return None
        platform = self._platforms.get(to.channel)
        if platform is None:  # its secrets were taken away: it waits until they are back
            return None
        return await (
            self._bury(to, part, to.closed) if to.closed else self._try(platform, to, part)
        )

    async def _try(self, platform: Platform, to: Conversation, part: Undelivered) -> float:
        try:
            return await self._send(platform, to, part)
        except TryLater as failed:
            return await self._later(to, part, failed)
        except NotAccepted as failed:
            return await self._plainer(to, part, failed)
        except Unreachable as failed:
            if failed.closed:
                await self._conversations.close(to.id, failed.why)
            return await self._bury(to, part, failed.why)

    async def farewell(self, message: InboxMessage, texts: Sequence[str]) -> None:
        """The last words to somebody who is forgotten; they are kept nowhere."""
        platform = self._platforms.get(message.channel)
        address = message.payload.get("address", "")
        if platform is None or not address:
            return
        to = Conversation(
            message.conversation_id,
            message.shopper_id,
            message.channel,
            address,
            message.received_at,
            heard_at=message.received_at,
        )
        with suppress(DeliveryFailed):
            for text in texts:
                await platform.send(to, Bubble(text))

    @asynccontextmanager
    async def typing(self, conversation_id: str, channel: str, after: float) -> AsyncIterator[None]:
        """The sign of typing, from a moment later until the block ends."""
        platform = self._platforms.get(channel)
        if platform is None or not platform.typing_lasts:
            yield
            return
        task = asyncio.create_task(self._keep_typing(platform, conversation_id, after))
        try:
            yield
        finally:
            task.cancel()

    async def _keep_typing(self, platform: Platform, conversation_id: str, after: float) -> None:
        await asyncio.sleep(after)
        with suppress(UnknownConversation):
            to = await self._conversations.get(conversation_id)
            while True:
                await platform.typing(to)
                await asyncio.sleep(platform.typing_lasts)

    async def _send(self, platform: Platform, to: Conversation, part: Undelivered) -> float:
        screen = read_screen(part.part, part.seq)
        bubbles = self._bubbles(to, screen, part.receipts)
        done = len([receipt for receipt in part.receipts if receipt != PLAIN])
        if done >= len(bubbles):  # all were taken: the part is tried again, or was cut finer once
            await self._deliveries.mark_sent(to.id, part.seq)
            return AT_ONCE
        mark = Mark(to.id, part.seq, len(part.receipts))
        if pause := self._sending.waits(platform, mark):
            return pause
        receipt = await self._sending.send(platform, to, bubbles[done], mark)
        is_last = done + 1 == len(bubbles)
        note = self._deliveries.delivered if is_last else self._deliveries.taken
        await note(to.id, part.seq, (*part.receipts, receipt))
        self._sending.over(to.id)
        self._metrics.delivered(to.channel)
        return platform.pause or AT_ONCE

    def _bubbles(
        self, to: Conversation, screen: Screen, receipts: tuple[str, ...]
    ) -> tuple[Bubble, ...]:
        if PLAIN not in receipts:
            return self._layouts[to.channel].bubbles(screen)
        said = receipts.index(PLAIN)
        before = self._layouts[to.channel].bubbles(screen)[:said]
        plain = pieces(plain_text(screen, self._words), self._platforms[to.channel].can.text)
        return (*before, *map(Bubble, plain))

    async def _later(self, to: Conversation, part: Undelivered, failed: TryLater) -> float:
        if part.attempts + 1 >= MOST_ATTEMPTS:
            return await self._bury(to, part, failed.why)
        self._metrics.undelivered(to.channel, "later")
        await self._deliveries.attempted(to.id, part.seq, failed.why)
        patience = SHORTEST_PAUSE * 2.0 ** min(part.attempts, 10)
        return max(failed.seconds, min(LONGEST_PAUSE, patience))

    async def _plainer(self, to: Conversation, part: Undelivered, failed: NotAccepted) -> float:
        """Once more in plain words, in which every option can still be read and typed."""
        if PLAIN in part.receipts:
            return await self._bury(to, part, failed.why)
        self._metrics.undelivered(to.channel, "plainer")
        await self._deliveries.attempted(to.id, part.seq, failed.why)
        await self._deliveries.taken(to.id, part.seq, (*part.receipts, PLAIN))
        return AT_ONCE

    async def _bury(self, to: Conversation, part: Undelivered, why: str) -> float:
        logger.warning("%s: part %s of %s is given up: %s", to.channel, part.seq, to.id, why)
        self._metrics.undelivered(to.channel, "dead")
        await self._deliveries.dead_letter(to.id, part.seq, why)
        return AT_ONCE

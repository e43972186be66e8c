"""The only words of Python's own: what the gateway says when Rasa cannot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from channels.delivery import Delivery
from channels.live import Live, Update
from channels.wire import as_message
from shop.clock import Clock, now
from shop.database import Database
from shop.errors import UnknownConversation
from shop.inbox import Inbox, InboxMessage
from shop.outbox import SHOP, Outbox, OutboxPart
from shop.waiting import Waiting

DELAYED = "Sorry, this is taking me longer than usual. I have your message and will answer it here."
FAILED = "Sorry, I could not answer that one. Please try it in other words, or ask me for help."
TYPING_AFTER = 0.15  # a quicker answer needs no typing
PATIENCE = 4.0  # seconds a shopper waits before we say something


class Apologies:
    """Says once that an answer takes longer, and says when there will be none."""

    def __init__(
        self,
        database: Database,
        live: Live,
        delivery: Delivery,
        *,
        deliver: Callable[[str], None],
        patience: float = PATIENCE,
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._inbox = Inbox(database)
        self._outbox = Outbox(database, clock)
        self._waiting = Waiting(database)
        self._live = live
        self._delivery = delivery
        self._deliver = deliver
        self._patience = patience
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        self._told: set[int] = set()

    @asynccontextmanager
    async def soon(self, message: InboxMessage) -> AsyncIterator[None]:
        """While the block runs: typing after a moment, an apology when it takes long."""
        if not message.is_awaited:
            yield
            return
        loop = asyncio.get_running_loop()
        typing = Update(turn_done=False, typing=True)
        handles = [
            loop.call_later(TYPING_AFTER, self._live.tell, message.conversation_id, typing),
            loop.call_later(self._patience, self._begin_delayed, message),
        ]
        showing = self._delivery.typing(message.conversation_id, message.channel, TYPING_AFTER)
        try:
            async with showing:
                yield
        finally:
            for handle in handles:
                handle.cancel()

    async def if_late(self, message: InboxMessage) -> None:
        """Apologise when patience has ended."""
        waited = self._clock() - message.received_at
        if waited.total_seconds() >= self._patience:
            await self.delayed(message)

    async def delayed(self, message: InboxMessage) -> None:
        """Say that it takes longer, unless that is the last thing we said."""
        if message.position in self._told or not message.is_awaited:
            return
        self._told.add(message.position)
        try:
            async with self._database.begin():
                told = await self._is_told(message)
                said = None if told else await self._say(message, DELAYED, "delayed")
        except UnknownConversation:
            return
        if said:
            self._tell(message, said, done=False)

    async def give_up(self, message: InboxMessage) -> None:
        """Say that there will be no answer."""
        if not message.is_awaited:
            await self._inbox.bury(message.position, "no answer")
            return
        try:
            async with self._database.begin():
                await self._inbox.bury(message.position, "no answer")
                said = await self._say(message, FAILED, "failed")
                settled = await self._outbox.is_settled(message.conversation_id)
        except UnknownConversation:
            await self._inbox.forget_conversation(message.conversation_id)
            return
        self._tell(message, said, done=settled)

    def settled(self, message: InboxMessage) -> None:
        """It is answered; nothing to be sorry for any more."""
        self._told.discard(message.position)

    def _begin_delayed(self, message: InboxMessage) -> None:
        task = asyncio.create_task(self.delayed(message))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _is_told(self, message: InboxMessage) -> bool:
        first = await self._inbox.next_waiting(message.conversation_id)
        if first is None or first.position != message.position:
            return True
        said = await self._waiting.last_reply(message.conversation_id)
        return bool(said) and said[-1].get("notice") == "delayed"

    async def _say(self, message: InboxMessage, text: str, notice: str) -> OutboxPart:
        part = {"type": "text", "text": text, "notice": notice, "reply_to": message.payload["id"]}
        return await self._outbox.append(
            message.conversation_id,
            message.shopper_id,
            SHOP,
            part,
            message.position,
            status=self._delivery.status_for(message.channel),
        )

    def _tell(self, message: InboxMessage, said: OutboxPart, *, done: bool) -> None:
        self._live.tell(message.conversation_id, Update((as_message(said),), turn_done=done))
        self._deliver(message.conversation_id)

"""Looks at what other processes did: messages nobody took, and news in other gateways' outbox."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from channels.live import Live
from channels.rounds import rounds
from shop.conversations import Conversations
from shop.database import Database
from shop.deliveries import Deliveries
from shop.inbox import Inbox

LOOK_EVERY = 1.0
SWEEP_EVERY = 20.0
AT_ONCE = 500  # conversations asked about in one statement


class Watch:
    """Finds what was not told to this process."""

    def __init__(
        self,
        database: Database,
        live: Live,
        wake: Callable[[str], None],
        deliver: Callable[[str], None],
    ) -> None:
        self._deliveries = Deliveries(database)
        self._deliver = deliver
        self._inbox = Inbox(database)
        self._conversations = Conversations(database)
        self._live = live
        self._wake = wake

    async def sweep(self) -> None:
        """Wake every conversation in which something waits: also what a killed process left."""
        for conversation_id in await self._inbox.waiting_conversations():
            self._wake(conversation_id)
        for conversation_id in await self._deliveries.waiting_conversations():
            self._deliver(conversation_id)

    async def look(self) -> None:
        """Tell listeners what another process stored."""
        heard = self._live.conversations()
        for start in range(0, len(heard), AT_ONCE):
            asked = heard[start : start + AT_ONCE]
            self._live.look(await self._conversations.last_seqs(asked), asked)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Watch while the block runs; what waits at its start is woken first."""
        await self.sweep()
        async with rounds((SWEEP_EVERY, self.sweep), (LOOK_EVERY, self.look)):
            yield

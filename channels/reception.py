"""Takes in what shoppers do on platforms: known by their identity there, kept before it counts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from channels.arrivals import Arrival, Leafed, Left, Moved
from channels.leavings import visit_of
from channels.screens.bubble import Bubble
from channels.screens.layout import Layout
from channels.screens.screen import read_screen
from channels.usher import Usher
from shop.arriving import Arriving
from shop.clock import Clock, now
from shop.conversations import Conversations
from shop.database import Database
from shop.deliveries import Deliveries
from shop.doorstep import Doorstep


class Reception:
    """The way in for every platform.

    On SQLite a visit is kept on the doorstep and brought in a moment later, so that nobody waits
    for who is writing. PostgreSQL has room for many writers: there it is brought in at once.
    """

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._deliveries = Deliveries(database)
        self._arriving = Arriving(database)
        self._usher: Usher | None = None
        self._wake: Callable[[str], None] = _nobody_is_at_work
        self._clock = clock

    @property
    def database(self) -> Database:
        """The shop's, for platforms that show more of it than conversations."""
        return self._database

    @asynccontextmanager
    async def running(self, wake: Callable[[str], None]) -> AsyncIterator[None]:
        """While the block runs somebody takes the turns: `wake` tells them of a conversation."""
        self._wake = wake
        file = self._database.file
        if file is None:
            yield
            return
        doorstep = Doorstep(file)
        self._usher = Usher(doorstep, self._arriving.bring_in, wake)
        try:
            async with self._usher.running():
                yield
        finally:
            doorstep.close()

    async def take(self, arrival: Arrival) -> bool:
        """Keep what a shopper did; once this returns it is not lost.

        Returns False when the platform has delivered it before.
        """
        visit = visit_of(arrival, self._clock())
        if self._usher is not None:
            return self._usher.take(visit)
        conversations = await self._arriving.bring_in([visit])
        for conversation_id in conversations:
            self._wake(conversation_id)
        return bool(conversations)

    async def part_with(self, left: Left) -> None:
        """Somebody does not want us any more: nothing is delivered there until they are heard."""
        await self._all_in()
        sender = left.sender
        conversation = await self._conversations.of_address(sender.channel, sender.address)
        if conversation is not None:
            await self._conversations.close(conversation.id, left.why)

    async def move(self, moved: Moved) -> None:
        """A chat has another address: its conversations go on there."""
        await self._all_in()
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

    async def _all_in(self) -> None:
        """What came before has its place before what comes now."""
        if self._usher is not None:
            await self._usher.all_in()


def _nobody_is_at_work(_conversation_id: str) -> None:
    """What is kept before the workers start is found by them at their start."""

"""Speaks first: what is due is put into the inbox of a conversation, once."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from channels.rounds import rounds
from shop.clock import Clock, now
from shop.conversations import Conversation
from shop.database import Database
from shop.inbox import Inbound, Inbox
from shop.speaking.deciding import DROP, SEND
from shop.speaking.following import Following
from shop.speaking.outlook import Manners, Outlook
from shop.timers import Timer, Timers

logger = logging.getLogger(__name__)

LOOK_EVERY = 20.0
FOLLOW_EVERY = 60.0
INTENT = "remind"
UNSPOKEN = "?"


class Reminders:
    """Claims what is due; the action that says it looks again whether it is still right."""

    def __init__(
        self,
        database: Database,
        manners: Manners,
        wake: Callable[[str], None],
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._timers = Timers(database)
        self._outlook = Outlook(database, manners)
        self._following = Following(database, clock)
        self._inbox = Inbox(database)
        self._wake = wake
        self._clock = clock

    async def look(self) -> int:
        """Put everything that is due and may be said into an inbox; says how much that was."""
        count = 0
        for timer in await self._timers.due(self._clock()):
            async with self._database.begin():
                talk = await self._claim(timer.id, timer.shopper_id)
            if talk is not None:
                self._wake(talk.id)
                count += 1
        return count

    async def follow(self) -> None:
        """Let what has come true be due."""
        if count := await self._following.look():
            logger.info("%s things that shoppers follow have come true", count)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Look while the block runs."""
        async with rounds((LOOK_EVERY, self.look), (FOLLOW_EVERY, self.follow)):
            yield

    async def _claim(self, id: str, shopper_id: str) -> Conversation | None:
        """The conversation a timer was put into; None when it waits, or is dropped."""
        at = self._clock()
        if not await self._timers.hold(shopper_id):  # in the middle of a turn: next time
            return None
        timer = await self._timers.get(id)
        if timer is None or not timer.is_due(at):
            return None
        verdict, talk = await self._outlook.best(timer, at)
        if verdict.what == SEND and talk and await self._timers.claim(timer.id, talk.id, at):
            await self._inbox.accept(_message(timer, talk, at))
            return talk
        if verdict.what == DROP:
            await self._timers.give_up(timer.id, verdict.why, at)
        elif verdict.until:
            await self._timers.postpone(timer.id, verdict.until)
        return None


def _message(timer: Timer, talk: Conversation, at: datetime) -> Inbound:
    payload = {
        "id": timer.id,
        "text": UNSPOKEN,
        "intent": INTENT,
        "entities": {"timer": timer.id},
        "address": talk.address,
        "unasked": True,
    }
    return Inbound(talk.channel, timer.id, talk.id, timer.shopper_id, payload, at)

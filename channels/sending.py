"""A message to a platform, sent once wherever that can be known.

A connection may break, or we may be killed, when a platform has taken a message and we have not
heard so. Such a message is in doubt. Before it is sent again the platform is asked for it, or given
time to tell of it by itself; where it can do neither, it is sent again: better twice than never.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from channels.logbook import Logbook
from channels.mark import Mark
from channels.platform import Platform
from channels.screens.bubble import Bubble
from shop.conversations import Conversation
from shop.errors import DeliveryFailed, TryLater

A_MOMENT = 0.5
SOON = 5  # the part of its time within which a platform tells again what we were not there to hear


@dataclass(frozen=True)
class Doubt:
    """A message that may have been taken; `since` is by the clock that only goes on."""

    mark: Mark
    since: float


class Sending:
    """Knows of every message on its way, also of those that a killed process left."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook = logbook
        left = (entry.mark for entry in logbook.entries if not entry.receipt)
        self._doubts = {mark.conversation: Doubt(mark, time.monotonic()) for mark in left}

    def waits(self, platform: Platform, mark: Mark) -> float:
        """For how long to leave a message alone: the platform may tell by itself that it has it.

        What it told while we were away comes soon after we are back. That we were away counts, too:
        else nothing would ever be sent by one who is killed again and again.
        """
        doubt, entry = self._doubt(mark), self._logbook.entry(mark)
        if doubt is None or entry is None:
            return 0.0
        here, ago = time.monotonic() - doubt.since, time.time() - entry.at
        is_early = ago < platform.tells_within or here < platform.tells_within / SOON
        return A_MOMENT if platform.tells_within and is_early else 0.0

    async def send(self, platform: Platform, to: Conversation, bubble: Bubble, mark: Mark) -> str:
        """Deliver one message; gives the platform's id of it. Raises DeliveryFailed."""
        entry = self._logbook.entry(mark)
        known = entry.receipt if entry else ""
        if entry and not known:
            known = await platform.find(to, mark.text, entry.at)
        return known or await self._send(platform, to, bubble, mark)

    def over(self, conversation_id: str) -> None:
        """What was on its way there is noted where it lasts."""
        self._doubts.pop(conversation_id, None)
        self._logbook.over(conversation_id)

    async def _send(self, platform: Platform, to: Conversation, bubble: Bubble, mark: Mark) -> str:
        self._logbook.begun(mark)
        try:
            receipt = await platform.send(to, bubble, mark.text)
        except DeliveryFailed as failed:
            if not isinstance(failed, TryLater) or not failed.in_doubt:
                self.over(mark.conversation)
            else:
                self._doubts[mark.conversation] = Doubt(mark, time.monotonic())
            raise
        self._logbook.taken(mark, receipt)  # before anything else may happen
        return receipt

    def _doubt(self, mark: Mark) -> Doubt | None:
        doubt = self._doubts.get(mark.conversation)
        return doubt if doubt and doubt.mark == mark else None

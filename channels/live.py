"""News for open sockets and long polls, the moment it is stored."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

MOST_LISTENERS = 12  # tabs and polls of one conversation
MOST_UPDATES = 64  # a slower listener reads what it missed from the outbox


@dataclass(frozen=True)
class Update:
    """What happened in a conversation.

    Without messages it is `typing`, or a hint to look into the outbox.
    """

    messages: tuple[dict[str, Any], ...] = ()
    turn_done: bool = True
    typing: bool = False
    forgotten: bool = False

    def follows(self, seq: int) -> bool:
        """Whether somebody who has seen `seq` misses nothing between it and this."""
        return bool(self.messages) and self.messages[0]["seq"] == seq + 1

    def brings_more_than(self, seq: int) -> bool:
        """Whether it says anything new to somebody who has seen `seq`."""
        if self.forgotten or not (self.messages or self.typing):
            return True
        return bool(self.messages) and self.messages[-1]["seq"] > seq


class Listener:
    """One open socket, or one long poll."""

    def __init__(self) -> None:
        self._updates: deque[Update] = deque(maxlen=MOST_UPDATES)
        self._news = asyncio.Event()

    def tell(self, update: Update) -> None:
        self._updates.append(update)
        self._news.set()

    async def next(self, timeout: float | None = None) -> Update | None:  # noqa: ASYNC109
        """The next update, or None when none came in time."""
        if not self._updates:
            try:
                async with asyncio.timeout(timeout):
                    await self._news.wait()
            except TimeoutError:
                return None
        update = self._updates.popleft()
        if not self._updates:
            self._news.clear()
        return update


class Live:
    """Who listens to which conversation in this process."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[Listener]] = {}
        self._seqs: dict[str, int] = {}

    @contextmanager
    def listen(self, conversation_id: str) -> Iterator[Listener | None]:
        """A listener while the block runs; None when the conversation has too many."""
        listeners = self._listeners.setdefault(conversation_id, set())
        if len(listeners) >= MOST_LISTENERS:
            yield None
            return
        listener = Listener()
        listeners.add(listener)
        try:
            yield listener
        finally:
            listeners.discard(listener)
            if not listeners:
                self._listeners.pop(conversation_id, None)
                self._seqs.pop(conversation_id, None)

    def hears(self, conversation_id: str) -> bool:
        return conversation_id in self._listeners

    def tell(self, conversation_id: str, update: Update) -> None:
        """Give an update to everybody who listens here."""
        listeners = self._listeners.get(conversation_id)
        if not listeners:
            return
        if update.messages:
            self._seqs[conversation_id] = update.messages[-1]["seq"] or 0
        for listener in tuple(listeners):
            listener.tell(update)

    def conversations(self) -> tuple[str, ...]:
        """The conversations somebody listens to."""
        return tuple(self._listeners)

    def look(self, last_seqs: dict[str, int], asked: tuple[str, ...]) -> None:
        """Tell listeners what other processes stored, or that their conversation is gone."""
        for conversation_id in asked:
            stored = last_seqs.get(conversation_id)
            if stored is None:
                self.tell(conversation_id, Update(forgotten=True))
            elif stored > self._seqs.setdefault(conversation_id, stored):
                self._seqs[conversation_id] = stored
                self.tell(conversation_id, Update())

"""Which message of a group an answer belongs to, so that it can stand below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from channels.arrivals import Sender
from channels.telegram.address import Address

MOST = 1_000  # what is older has long been answered, or scrolled away


class Questions:
    """The messages of groups that wait for an answer; forgotten with the process."""

    def __init__(self) -> None:
        self._asked: dict[str, int] = {}

    def note(self, sender: Sender, payload: Mapping[str, Any]) -> None:
        """A member of a group has said something. Between two nobody needs to be reminded."""
        message = payload.get("message")
        if message is None or not Address.read(sender.address).owner:
            return
        if len(self._asked) >= MOST:
            self._asked.clear()
        self._asked[sender.address] = message["message_id"]

    def of(self, address: str) -> int | None:
        """What the next message to this address answers."""
        return self._asked.get(address)

    def answered(self, address: str) -> None:
        self._asked.pop(address, None)

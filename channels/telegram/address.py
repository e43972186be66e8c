"""Where an answer goes on Telegram, spelled ``chat``, ``chat/user`` or ``chat:thread/user``."""

from __future__ import annotations

import re
from dataclasses import dataclass

CHANNEL = "telegram"
_ADDRESS = re.compile(r"(-?\d+)(?::(\d+))?(?:/(\d+))?")


@dataclass(frozen=True)
class Address:
    """A chat; in a group also the member, and in a forum the topic."""

    chat: int
    user: int | None = None
    thread: int | None = None

    def __str__(self) -> str:
        thread = "" if self.thread is None else f":{self.thread}"
        user = "" if self.user is None else f"/{self.user}"
        return f"{self.chat}{thread}{user}"

    @classmethod
    def read(cls, text: str) -> Address:
        """The address that was spelled so.

        Raises
        ------
        ValueError
            When it is none of Telegram's.
        """
        found = _ADDRESS.fullmatch(text)
        if found is None:
            raise ValueError("not an address on Telegram")
        chat, thread, user = (None if part is None else int(part) for part in found.groups())
        return cls(chat or 0, user, thread)

    @property
    def owner(self) -> str:
        """Whose the buttons are that go there; in a private chat there is no question."""
        return "" if self.user is None else str(self.user)

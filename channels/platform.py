"""What the gateway asks of every messenger."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from aiohttp import web

from channels.files import File
from channels.screens.bubble import Bubble
from channels.screens.capabilities import Capabilities
from shop.conversations import Conversation


class Platform(Protocol):
    """A messenger. It is built only when its secrets are set."""

    can: Capabilities
    pause: float  # seconds between two messages to one address
    typing_lasts: float  # seconds that the sign of typing stays; 0 where there is none
    tells_within: float  # seconds in which it tells by itself what it took; 0 where it does not

    def routes(self) -> Sequence[web.RouteDef]:
        """Where its events come in."""

    def running(self) -> AbstractAsyncContextManager[None]:
        """Whatever it needs while the gateway runs."""

    async def send(self, to: Conversation, bubble: Bubble, mark: str = "") -> str:
        """Deliver one message, and with it the mark to know it by; gives the platform's id of it.

        Raises
        ------
        DeliveryFailed
            As `TryLater`, `NotAccepted` or `Unreachable`.
        """

    async def find(self, to: Conversation, mark: str, since: float) -> str:
        """The id of the message with this mark; empty if there is none, or nobody can tell.

        It was first sent at `since`, in seconds since 1970.

        Raises
        ------
        DeliveryFailed
            When the platform cannot be asked now.
        """

    async def file(self, address: str, source: str) -> File | None:
        """Where something that was attached in a conversation can be fetched; None if nowhere."""

    async def typing(self, to: Conversation) -> None:
        """Show that an answer is being written. Never raises: it is only a sign."""

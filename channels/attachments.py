"""A file somebody sent: fetched within limits, told by its first bytes, and kept nowhere.

Who can make us fetch an address could reach what only we can reach: so an address is either the
platform's own, as configured, or a public one, and both are checked again at every redirect.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, TCPConnector
from yarl import URL

from channels.arrivals import AttachmentKind
from channels.files import File
from channels.filetypes import NEEDED, UNKNOWN, kind_of, type_of
from channels.platform import Platform
from channels.publicnet import PublicOnly, may_be_asked

logger = logging.getLogger(__name__)

INTENT = "attachment"
LARGEST = 10 * 1024 * 1024
PATIENCE = 6.0  # seconds for a file, with all its redirects: a shopper is waiting
MOST_REDIRECTS = 3
MOVED = (301, 302, 303, 307, 308)


class TooLarge(ValueError):
    """A file is larger than we look at."""


@dataclass(frozen=True)
class Looked:
    """All that is known of a file after looking at it."""

    kind: AttachmentKind
    type: str = ""
    size: int = 0

    @property
    def entities(self) -> dict[str, str]:
        """What the turn gets to know."""
        found = {"type": self.type, "size": str(self.size)} if self.type else {}
        return {"kind": str(self.kind), **found}


def as_payload(about: Mapping[str, str], caption: str) -> dict[str, Any]:
    """How it waits for its turn: without a word it is an intent; words are what was said."""
    kind = AttachmentKind(about["kind"])
    if caption:
        return {"text": caption, "attached": dict(about)}
    meant = {"intent": INTENT, "entities": {"kind": str(kind)}}
    return {"text": kind.sign, **meant, "attached": dict(about)}


async def look(file: AsyncIterable[bytes], said: AttachmentKind, largest: int = LARGEST) -> Looked:
    """What a file is. Raises TooLarge as soon as that is known."""
    head, size = b"", 0
    async for piece in file:
        head, size = (head + piece)[:NEEDED], size + len(piece)
        if size > largest:
            raise TooLarge
    type = type_of(head)
    return Looked(kind_of(type, said), type, size)


class Attachments:
    """Looks at files that lie on platforms."""

    def __init__(self, platforms: Mapping[str, Platform], *, largest: int = LARGEST) -> None:
        self._platforms = platforms
        self._largest = largest
        timeout = ClientTimeout(total=PATIENCE)
        self._public = ClientSession(connector=TCPConnector(resolver=PublicOnly()), timeout=timeout)
        self._home = ClientSession(timeout=timeout)

    async def look(self, channel: str, address: str, said: Mapping[str, str]) -> Looked:
        """What was attached in a conversation; no more than was said where it cannot be fetched."""
        kind, source = AttachmentKind(said["kind"]), said.get("source", "")
        platform = self._platforms.get(channel)
        if platform is None or not source:
            return Looked(kind, said.get("type", ""), int(said.get("size") or 0))
        try:
            async with asyncio.timeout(PATIENCE):
                file = await platform.file(address, source)
                return await self._fetched(file, kind) if file else Looked(kind)
        except (ClientError, TimeoutError, OSError, ValueError) as error:
            logger.info(
                "A file was not looked at. channel=%s why=%s", channel, type(error).__name__
            )
            return Looked(kind)

    async def close(self) -> None:
        await self._public.close()
        await self._home.close()

    async def _fetched(self, file: File, kind: AttachmentKind) -> Looked:
        home, url = _origin(URL(file.home)), URL(file.url)
        own = _origin(url)
        for _ in range(MOST_REDIRECTS + 1):
            at_home = home is not None and _origin(url) == home
            if not at_home and not may_be_asked(url):
                raise ValueError("not an address to ask")
            http = self._home if at_home else self._public
            headers = {
                **(file.headers if _origin(url) == own else {}),
                "Accept-Encoding": "identity",
            }
            async with http.get(url, headers=headers, allow_redirects=False) as response:
                if response.status not in MOVED:
                    return await self._read(response, kind)
                url = url.join(URL(response.headers.get("Location", "")))
        raise ValueError("too many redirects")

    async def _read(self, response: ClientResponse, kind: AttachmentKind) -> Looked:
        if response.status != 200 or (response.content_length or 0) > self._largest:
            raise ValueError("no file")
        seen = await look(response.content.iter_any(), kind, self._largest)
        page = seen.type == UNKNOWN and response.content_type == "text/html"
        return Looked(kind) if page else seen  # a page that asks to log in is not what was sent


def _origin(url: URL) -> URL | None:
    return url.origin() if url.is_absolute() and url.scheme in ("http", "https") else None

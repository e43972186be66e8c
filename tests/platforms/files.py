"""Files that people have sent, as a platform serves them: also huge, slow, and elsewhere."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from aiohttp import web

JPEG = b"\xff\xd8\xff\xe0" + b"j" * 2_000
VOICE = b"OggS" + b"v" * 3_000
PIECE = b"\xff\xd8\xff\xe0" + b"j" * 256 * 1024
SLOW = 1.0


@dataclass
class Files:
    """A server with files; what it was asked for, and with what token, can be read."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    written: int = 0  # bytes of the endless one

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes([web.get("/{name:.*}", self._get)])
        return app

    async def _get(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        self.asked.append((name, request.headers.get("Authorization", "")))
        match name:
            case "endless":
                return await self._endless(request)
            case "round":
                raise web.HTTPFound("round")
            case "away":
                raise web.HTTPFound(request.query["to"])
            case "page":
                return web.Response(text="<html>Log in</html>", content_type="text/html")
            case "slow":
                await asyncio.sleep(SLOW)
            case "voice":
                return web.Response(body=VOICE, content_type="audio/ogg")
        return web.Response(body=JPEG, content_type="application/x-lies")

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        """Sixty times a quarter of a megabyte, with nothing said of that before."""
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(60):
            await response.write(PIECE)
            self.written += len(PIECE)
        return response

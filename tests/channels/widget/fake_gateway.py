"""A small gateway that speaks docs/chat-protocol.md, with switches for what can go wrong."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from aiohttp import WSMsgType, web

from tests.channels.widget.fake_answers import answers
from tests.channels.widget.fake_pages import pages
from tests.channels.widget.fake_window import FakeWindow, bearer

JSON = dict[str, Any]


class FakeGateway:
    """One conversation per token, kept in memory; every switch is a plain attribute."""

    def __init__(self) -> None:
        self.said: list[JSON] = []  # every message that came, repeats included
        self.logs: dict[str, list[JSON]] = {}
        self.window = FakeWindow(self.logs)
        self.sockets: dict[web.WebSocketResponse, str] = {}
        self.files: list[bytes] = []  # what was sent along
        self.sessions = 0
        self.hellos = 0
        self.block_sockets = False
        self.lose_accepted = False
        self.refuse_with = 0
        self.pause = 0.0
        self.news = asyncio.Condition()

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/chat/session", self.session)
        app.router.add_post("/chat/messages", self.message)
        app.router.add_post("/chat/attachments", self.attachment)
        app.router.add_get("/chat/messages", self.poll)
        app.router.add_get("/chat/ws", self.socket)
        app.router.add_routes(self.window.routes())
        app.router.add_routes(pages())
        return app

    # What the protocol asks for.

    async def session(self, request: web.Request) -> web.Response:
        asked = await request.json()
        token = asked.get("token")
        if token and token not in self.logs:
            return refusal(401, "the token is no longer good")
        if not token:
            self.sessions += 1
            token = f"token-{self.sessions}"
            self.logs[token] = []
        return web.json_response({"token": token, "conversation": f"c-{token}", "resumed": False})

    async def message(self, request: web.Request) -> web.Response:
        token = bearer(request)
        if token not in self.logs:
            return refusal(401, "the token is no longer good")
        accepted = await self.take(token, await request.json())
        return web.json_response(accepted, status=202)

    async def attachment(self, request: web.Request) -> web.Response:
        token = bearer(request)
        if token not in self.logs:
            return refusal(401, "the token is no longer good")
        form = await request.post()
        file, id = form["file"], form["id"]
        assert isinstance(file, web.FileField)
        assert isinstance(id, str)
        if self.refuse_with:
            return refusal(self.refuse_with, "no")
        self.files.append(file.file.read())
        return web.json_response(await self.take(token, {"id": id, "text": "📷"}), status=202)

    async def poll(self, request: web.Request) -> web.Response:
        token = bearer(request)
        if token not in self.logs:
            return refusal(401, "the token is no longer good")
        after, wait = int(request.query["after"]), float(request.query.get("wait", 0))
        found = self.later_than(token, after)
        if not found and wait:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait), self.news:
                    await self.news.wait()
            found = self.later_than(token, after)
        return web.json_response({"messages": found, "turn_done": True})

    async def socket(self, request: web.Request) -> web.StreamResponse:
        if self.block_sockets:
            return web.Response(status=403)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        hello = await socket.receive_json()
        token = hello["token"]
        self.hellos += 1
        if token not in self.logs:
            await socket.close(code=4401)
            return socket
        await socket.send_json({"type": "ready", "conversation": f"c-{token}"})
        missed = self.later_than(token, hello["after"])
        await socket.send_json(frame(missed, turn_done=True, backfill=True))
        self.sockets[socket] = token
        await self.listen(socket, token)
        return socket

    async def listen(self, socket: web.WebSocketResponse, token: str) -> None:
        async for came in socket:
            if came.type is not WSMsgType.TEXT:
                continue
            said = came.json()
            if said["type"] == "ping":
                await socket.send_json({"type": "pong"})
                continue
            if self.refuse_with:
                self.said.append(said)
                told = {
                    "type": "error",
                    "status": self.refuse_with,
                    "error": "no",
                    "id": said["id"],
                }
                await socket.send_json(told)
                continue
            accepted = await self.take(token, said)
            if not self.lose_accepted and not socket.closed:
                await socket.send_json({"type": "accepted", **accepted})
        self.sockets.pop(socket, None)

    # What a test does to it.

    async def kill_sockets(self) -> None:
        """Cuts every line without a goodbye."""
        for socket in list(self.sockets):
            transport = socket._req.transport if socket._req else None
            if transport:
                transport.abort()
        self.sockets.clear()

    async def push(self, token: str, *messages: JSON, reply_to: str = "") -> None:
        """The shop says something."""
        told = [self.keep(token, {"from": "shop", "reply_to": reply_to, **m}) for m in messages]
        await self.spread(token, told, turn_done=True)

    async def type(self, token: str) -> None:
        for socket in self.of(token):
            await socket.send_json({"type": "typing"})

    async def forget(self, token: str) -> None:
        """The shopper is erased: a farewell nobody keeps, then a dead token."""
        farewell = {"seq": None, "type": "text", "from": "shop", "text": "All forgotten. Goodbye!"}
        self.logs.pop(token)
        for socket in self.of(token):
            await socket.send_json(frame([farewell], turn_done=True))
            await socket.send_json({"type": "forgotten"})
            await socket.close()

    # Inside.

    async def take(self, token: str, said: JSON) -> JSON:
        self.said.append(said)
        known = next((m for m in self.logs[token] if m.get("id") == said["id"]), None)
        if known:
            return {"id": said["id"], "seq": known["seq"], "repeated": True}
        text = said.get("text") or self.title_of(token, said["action"])
        own = {"type": "text", "from": "shopper", "id": said["id"], "text": text}
        kept = self.keep(token, own)
        await self.spread(token, [kept], turn_done=False)
        answer = asyncio.create_task(self.answer(token, said["id"], text))
        answer.add_done_callback(lambda done: done.exception())
        return {"id": said["id"], "seq": kept["seq"], "repeated": False}

    async def answer(self, token: str, id: str, text: str) -> None:
        await self.type(token)
        await asyncio.sleep(self.pause)
        if text.lower() == "forget me":
            await self.forget(token)
        else:
            await self.push(token, *answers(text), reply_to=id)

    def title_of(self, token: str, action: str) -> str:
        return action.removeprefix("tap:")

    def keep(self, token: str, message: JSON) -> JSON:
        log = self.logs[token]
        at = datetime.now(UTC).isoformat()
        kept = {"seq": 2 * len(log) + 1, "at": at, **message}  # gaps, as the protocol allows
        log.append(kept)
        return kept

    async def spread(self, token: str, messages: list[JSON], *, turn_done: bool) -> None:
        for socket in self.of(token):
            with contextlib.suppress(ConnectionError):
                await socket.send_json(frame(messages, turn_done=turn_done))
        async with self.news:
            self.news.notify_all()

    def of(self, token: str) -> Iterable[web.WebSocketResponse]:
        return [socket for socket, owner in self.sockets.items() if owner == token]

    def later_than(self, token: str, seq: int) -> list[JSON]:
        return [message for message in self.logs[token] if message["seq"] > seq]


def frame(messages: list[JSON], **more: Any) -> JSON:
    return {"type": "messages", "messages": messages, **more}


def refusal(status: int, why: str) -> web.Response:
    return web.json_response({"error": why}, status=status)

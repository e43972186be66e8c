"""The web chat over a WebSocket: the same messages, the moment they are there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from channels.app import CHAT, DOORKEEPER, LIVE, METRICS, PER_ADDRESS, SETTINGS, SOCKETS, TOKENS
from channels.chat import MOST_MESSAGES, Chat
from channels.identity import Visitor
from channels.live import Listener, Update
from channels.refusals import Refused
from channels.requests import LARGEST_FRAME, number, object_of, said, string
from channels.security import address_of
from channels.web import pace
from channels.wire import dumps
from shop.errors import TokenRefused

logger = logging.getLogger(__name__)

HEARTBEAT = 25.0
HELLO_TIMEOUT = 10.0
MOST_REFUSALS = 30  # then it is no client, and the socket is closed
UNAUTHORISED, NO_HELLO, TOO_MANY = 4401, 4408, 4429


def routes() -> list[web.RouteDef]:
    return [web.get("/chat/ws", talk, allow_head=False)]


async def talk(request: web.Request) -> web.StreamResponse:
    if not request.app[DOORKEEPER].lets_in(request):
        raise Refused(403, "this site may not embed the chat")
    if not web.WebSocketResponse().can_prepare(request):
        raise Refused(426, "a WebSocket is wanted")
    socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=LARGEST_FRAME)
    await socket.prepare(request)
    request.app[SOCKETS].add(socket)
    with suppress(ConnectionError):  # they left; what they missed is in the outbox
        await _serve(request, socket)
    return socket


async def _serve(request: web.Request, socket: web.WebSocketResponse) -> None:
    try:
        visitor, after = await _hello(request, socket)
        await request.app[CHAT].standing(visitor)
    except (Refused, TokenRefused) as error:
        await _refuse(socket, error if isinstance(error, Refused) else Refused(401, str(error)))
        code = NO_HELLO if getattr(error, "status", 401) == 408 else UNAUTHORISED
        await socket.close(code=code)
        return
    with request.app[LIVE].listen(visitor.conversation_id) as listener:
        if listener is None:
            await socket.close(code=TOO_MANY)
            return
        await Talk(request, socket, visitor).run(listener, after)


async def _hello(request: web.Request, socket: web.WebSocketResponse) -> tuple[Visitor, int]:
    try:
        frame = await socket.receive(timeout=HELLO_TIMEOUT)
    except TimeoutError as error:
        raise Refused(408, "no hello came in time") from error
    data = object_of(frame.data) if frame.type is WSMsgType.TEXT else {}
    if data.get("type") != "hello":
        raise Refused(401, "the first frame must be a hello with a token")
    visitor = request.app[TOKENS].read(string(data, "token"))
    return visitor, number(data.get("after", 0), "after")


async def _refuse(socket: web.WebSocketResponse, refused: Refused, id: str = "") -> None:
    about = {"id": id} if id else {}
    frame = {"type": "error", "status": refused.status, **refused.as_json(), **about}
    await socket.send_frame(dumps(frame), WSMsgType.TEXT)


class Talk:
    """One open socket of one visitor."""

    def __init__(
        self, request: web.Request, socket: web.WebSocketResponse, visitor: Visitor
    ) -> None:
        self._app = request.app
        self._address = address_of(request, request.app[SETTINGS].proxies)
        self._socket = socket
        self._visitor = visitor
        self._chat: Chat = request.app[CHAT]
        self._seq = 0
        self._refusals = 0

    async def run(self, listener: Listener, after: int) -> None:
        """Speak and listen until either side closes."""
        self._seq = after
        await self._send({"type": "ready", "conversation": self._visitor.conversation_id})
        await self._backfill(first=True)
        speaking = asyncio.create_task(self._speak(listener))
        try:
            await self._listen()
        finally:
            speaking.cancel()
            await asyncio.gather(speaking, return_exceptions=True)

    async def _listen(self) -> None:
        async for frame in self._socket:
            if frame.type is WSMsgType.TEXT:
                await self._hear(frame.data)
            else:
                await self._refused(Refused(422, "frames are JSON texts"))

    async def _hear(self, text: str) -> None:
        data: Mapping[str, Any] = {}
        try:
            self._pace()
            data = object_of(text)
            await self._do(data)
        except Refused as refused:
            await self._refused(refused, data.get("id"))
        except TokenRefused:
            await self._send({"type": "forgotten"})
            await self._socket.close(code=UNAUTHORISED)

    def _pace(self) -> None:
        wait = self._app[PER_ADDRESS].wait(self._address)
        if wait:
            raise Refused(429, "too many requests; please wait a moment", retry_after=wait)

    async def _do(self, data: Mapping[str, Any]) -> None:
        match data.get("type"):
            case "ping":
                await self._send({"type": "pong"})
            case "message":
                message = said(data)
                pace(self._app, self._visitor)
                accepted = await self._chat.say(self._visitor, message)
                self._app[METRICS].accepted()
                await self._send({"type": "accepted", **accepted.as_json()})
            case _:
                raise Refused(422, "type must be message or ping")

    async def _refused(self, refused: Refused, id: object = None) -> None:
        self._app[METRICS].refused(refused.status)
        known = id if isinstance(id, str) and len(id) <= 64 else ""
        await _refuse(self._socket, refused, known)
        self._refusals += 1
        if self._refusals >= MOST_REFUSALS:
            await self._socket.close(code=WSCloseCode.POLICY_VIOLATION)

    async def _speak(self, listener: Listener) -> None:
        try:
            while update := await listener.next():
                if update.forgotten:
                    await self._part(update)
                    return
                await self._tell(update)
        except (ConnectionError, TokenRefused):
            logger.debug("nobody listens any more")
        finally:  # a socket that hears nothing must not look open
            await self._socket.close(code=WSCloseCode.GOING_AWAY)

    async def _tell(self, update: Update) -> None:
        if update.typing:
            await self._send({"type": "typing"})
        elif update.follows(self._seq):
            self._seq = update.messages[-1]["seq"]
            done = update.turn_done
            await self._send({"type": "messages", "messages": update.messages, "turn_done": done})
        elif update.brings_more_than(self._seq):
            await self._backfill()

    async def _backfill(self, *, first: bool = False) -> None:
        """What the outbox has that this socket has not."""
        about: dict[str, Any] = {"backfill": True} if first else {}
        while True:
            messages = await self._chat.after(self._visitor.conversation_id, self._seq)
            self._seq = messages[-1]["seq"] if messages else self._seq
            more = len(messages) == MOST_MESSAGES
            done = not more and not (await self._chat.standing(self._visitor)).waiting
            body = {"type": "messages", "messages": messages, "turn_done": done, **about}
            await self._send(body)
            if not more:
                return

    async def _part(self, update: Update) -> None:
        if update.messages:
            body = {"type": "messages", "messages": update.messages, "turn_done": True}
            await self._send(body)
        await self._send({"type": "forgotten"})
        await self._socket.close(code=UNAUTHORISED)

    async def _send(self, body: Mapping[str, Any]) -> None:
        await self._socket.send_frame(dumps(body), WSMsgType.TEXT)

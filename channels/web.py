"""The web chat over plain requests: sessions, messages, long poll, events."""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import web

from channels.app import (
    CHAT,
    EVENTS,
    LIVE,
    METRICS,
    PER_SHOPPER,
    SESSIONS,
    TOKENS,
)
from channels.chat import MOST_MESSAGES
from channels.identity import Visitor
from channels.live import Listener, Update
from channels.refusals import Refused, answer
from channels.requests import json_of, number, said, seen, string, token_of
from channels.uploads import upload_of

LONGEST_WAIT = 25
LONGEST_LOCALE = 16
LONGEST_ZONE = 64


def routes() -> list[web.RouteDef]:
    return [
        web.post("/chat/session", open_session),
        web.post("/chat/messages", say),
        web.post("/chat/attachments", attach),
        web.get("/chat/messages", hear, allow_head=False),
        web.post("/chat/events", report),
        web.get("/chat/export", hand_over, allow_head=False),
    ]


async def open_session(request: web.Request) -> web.Response:
    data = await json_of(request)
    session = await request.app[SESSIONS].open(
        token=string(data, "token"),
        identity=string(data, "identity"),
        locale=string(data, "locale", LONGEST_LOCALE),
        zone=string(data, "zone", LONGEST_ZONE),
    )
    return answer(session.as_json())


async def say(request: web.Request) -> web.Response:
    visitor = visitor_of(request)
    message = said(await json_of(request))
    pace(request.app, visitor)
    accepted = await request.app[CHAT].say(visitor, message)
    request.app[METRICS].accepted()
    return answer(accepted.as_json(), 202)


async def attach(request: web.Request) -> web.Response:
    visitor = visitor_of(request)
    pace(request.app, visitor)
    accepted = await request.app[CHAT].say(visitor, await upload_of(request))
    request.app[METRICS].accepted()
    return answer(accepted.as_json(), 202)


async def report(request: web.Request) -> web.Response:
    visitor = visitor_of(request)
    events = seen(await json_of(request))
    present = await request.app[CHAT].present(visitor)
    return answer({"recorded": await request.app[EVENTS].record(present, events)}, 202)


async def hand_over(request: web.Request) -> web.Response:
    """All that is held of whoever asks, as a file to keep."""
    visitor = visitor_of(request)
    pace(request.app, visitor)
    response = answer(await request.app[CHAT].all_about(visitor))
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


async def hear(request: web.Request) -> web.Response:
    visitor = visitor_of(request)
    after = number(request.query.get("after", "0"), "after")
    wait = min(LONGEST_WAIT, number(request.query.get("wait", "0"), "wait"))
    with request.app[LIVE].listen(visitor.conversation_id) as listener:
        if listener is None:
            raise Refused(429, "too many connections to this conversation", retry_after=5)
        standing = await request.app[CHAT].standing(visitor)
        if standing.last_seq > after or not wait:
            return await _history(request, visitor, after, turn_done=not standing.waiting)
        return await _news(request, visitor, after, wait, listener)


async def _news(
    request: web.Request, visitor: Visitor, after: int, wait: int, listener: Listener
) -> web.Response:
    update = await _next(listener, after, wait)
    if update is None:
        standing = await request.app[CHAT].standing(visitor)
        return answer({"messages": [], "turn_done": not standing.waiting})
    if update.forgotten:
        return answer({"messages": update.messages, "turn_done": True, "forgotten": True})
    if update.follows(after):
        return answer({"messages": update.messages, "turn_done": update.turn_done})
    standing = await request.app[CHAT].standing(visitor)
    return await _history(request, visitor, after, turn_done=not standing.waiting)


async def _next(listener: Listener, after: int, wait: int) -> Update | None:
    """The first update that brings something new."""
    ends = asyncio.get_running_loop().time() + wait
    while True:
        left = ends - asyncio.get_running_loop().time()
        update = await listener.next(max(0.0, left))
        if update is None or update.brings_more_than(after):
            return update


async def _history(
    request: web.Request, visitor: Visitor, after: int, *, turn_done: bool
) -> web.Response:
    messages = await request.app[CHAT].after(visitor.conversation_id, after)
    body: dict[str, Any] = {"messages": messages, "turn_done": turn_done}
    if len(messages) == MOST_MESSAGES:
        body["more"] = True
    return answer(body)


def visitor_of(request: web.Request) -> Visitor:
    """Who asks, by their token."""
    return request.app[TOKENS].read(token_of(request))


def pace(app: web.Application, visitor: Visitor) -> None:
    """Refuse a shopper who comes too fast."""
    wait = app[PER_SHOPPER].wait(visitor.shopper_id)
    if wait:
        raise Refused(429, "too many messages; please wait a moment", retry_after=wait)

"""Asked before every request: may this site embed the chat, may this address go on."""

from __future__ import annotations

from aiohttp import web

from channels.app import DOORKEEPER, METRICS, PER_ADDRESS, SETTINGS
from channels.refusals import Handler, Refused
from channels.security import address_of

GUARDED = ("/chat/", "/shop/")


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let a request to the chat or the window in, or refuse it."""
    if not request.path.startswith(GUARDED):
        return await handler(request)
    if not request.app[DOORKEEPER].lets_in(request):
        raise Refused(403, "this site may not embed the chat")
    if request.method == "OPTIONS":
        return web.Response(status=204)
    address = address_of(request, request.app[SETTINGS].proxies)
    wait = request.app[PER_ADDRESS].wait(address)
    if wait:
        raise Refused(429, "too many requests; please wait a moment", retry_after=wait)
    return await handler(request)


@web.middleware
async def count_refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    response = await handler(request)
    if response.status >= 400:
        request.app[METRICS].refused(response.status)
    return response

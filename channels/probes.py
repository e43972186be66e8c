"""What balancers, launchers and Prometheus ask."""

from __future__ import annotations

from aiohttp import web

from channels.app import HEALTH, METRICS
from channels.refusals import Refused, answer
from channels.security import is_near


def routes() -> list[web.RouteDef]:
    return [
        web.get("/healthz", up),
        web.get("/readyz", ready),
        web.get("/metrics", metrics),
    ]


async def up(_request: web.Request) -> web.Response:
    return answer({"status": "up"})


async def ready(request: web.Request) -> web.Response:
    found = await request.app[HEALTH].ready()
    everything = all(found.values())
    return answer({"ready": everything, **found}, 200 if everything else 503)


async def metrics(request: web.Request) -> web.Response:
    """For this machine and its private network only: how busy a shop is, is its own affair."""
    if not is_near(request):
        raise Refused(404, "there is nothing at this address")
    return web.Response(body=request.app[METRICS].text(), content_type="text/plain")

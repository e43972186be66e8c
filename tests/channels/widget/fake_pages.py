"""The fake gateway's pages: the demo shop, and somebody else's page with a strict policy."""

from __future__ import annotations

from aiohttp import web

from channels.widget.bundle import HERE, widget_js
from tests.channels.widget.fake_answers import drawing


def pages() -> list[web.AbstractRouteDef]:
    return [
        web.get("/", shop_page),
        web.get("/host", host_page),
        web.get("/widget.js", script),
        web.get("/pictures/{name}", picture),
        web.static("/assets", HERE / "shop"),
    ]


async def script(request: web.Request) -> web.Response:
    return web.Response(text=widget_js(), content_type="text/javascript")


async def shop_page(request: web.Request) -> web.FileResponse:
    return web.FileResponse(HERE / "shop" / "index.html", headers={"Content-Security-Policy": CSP})


async def picture(request: web.Request) -> web.Response:
    return web.Response(text=drawing(request.match_info["name"]), content_type="image/svg+xml")


CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'"
HOST = """<!doctype html><html lang="en" dir="{dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title></head>
<body><main><h1>A shop of someone else</h1><p>Hello.</p><button id="before">Menu</button></main>
<script src="/widget.js" {data}></script></body></html>"""


async def host_page(request: web.Request) -> web.Response:
    """Somebody's page with a strict policy; the query becomes `data-` attributes."""
    given = {"shop": "Fern & Fable", **request.query}
    data = " ".join(f'data-{name}="{value.replace("&", "&amp;")}"' for name, value in given.items())
    page = HOST.format(data=data, dir=given.get("dir", "ltr"))
    headers = {"Content-Security-Policy": STRICT}
    return web.Response(text=page, content_type="text/html", headers=headers)

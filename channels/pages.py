"""The demo shop's page, the widget's script, pictures, and the shop's window as JSON."""

from __future__ import annotations

import hashlib
from pathlib import Path

from aiohttp import web

from channels.app import SETTINGS, TOKENS, WINDOW
from channels.refusals import Refused, answer
from channels.requests import number, product_id, token_of
from channels.widget.bundle import widget_js
from shop.errors import UnknownProduct

ASSETS = Path(__file__).parent / "widget" / "shop"
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
TEXTS = (".css", ".html", ".js", ".svg")
CHECKED = "no-cache"  # kept, but asked about: a new version shows at once
A_DAY = "public, max-age=86400"
MOST_PRODUCTS = 60


def routes() -> list[web.RouteDef]:
    return [
        web.get("/", front),
        web.get("/widget.js", widget),
        web.get("/assets/{path:.+}", asset),
        web.get("/pictures/{path:.+}", picture),
        web.get("/shop/info", info),
        web.get("/shop/grid", grid),
        web.get("/shop/products/{id:.+}", product),
    ]


async def front(_request: web.Request) -> web.StreamResponse:
    return _file(ASSETS, "index.html", CHECKED)


async def asset(request: web.Request) -> web.StreamResponse:
    return _file(ASSETS, request.match_info["path"], CHECKED)


async def picture(request: web.Request) -> web.StreamResponse:
    return _file(request.app[SETTINGS].data / "pictures", request.match_info["path"], A_DAY)


async def widget(request: web.Request) -> web.Response:
    script = widget_js().encode()
    etag = hashlib.sha256(script).hexdigest()[:16]
    headers = {"Cache-Control": CHECKED, "ETag": f'"{etag}"'}
    if etag in request.headers.get("If-None-Match", ""):
        return web.Response(status=304, headers=headers)
    script_type = TYPES[".js"]
    response = web.Response(body=script, content_type=script_type, charset="utf-8", headers=headers)
    response.enable_compression()
    return response


async def info(request: web.Request) -> web.Response:
    settings = request.app[SETTINGS]
    return answer({"name": settings.shop_name, "currency": settings.currency})


async def grid(request: web.Request) -> web.Response:
    n = number(request.query.get("n", "24"), "n", least=1, most=MOST_PRODUCTS)
    known = "Authorization" in request.headers
    shopper = request.app[TOKENS].read(token_of(request)).shopper_id if known else ""
    return answer(await request.app[WINDOW].grid(shopper, n))


async def product(request: web.Request) -> web.Response:
    id = product_id(request.match_info["id"])
    try:
        return answer(await request.app[WINDOW].product(id))
    except UnknownProduct as error:
        raise Refused(404, "there is no such product") from error


def _file(folder: Path, name: str, caching: str) -> web.StreamResponse:
    """A file below `folder`, of a type we serve."""
    path = _inside(folder.resolve(), name)
    kind = TYPES.get(path.suffix) if path else None
    if path is None or kind is None:
        raise Refused(404, "there is nothing at this address")
    charset = "; charset=utf-8" if path.suffix in TEXTS else ""
    headers = {"Cache-Control": caching, "Content-Type": kind + charset}
    return web.FileResponse(path, headers=headers)


def _inside(folder: Path, name: str) -> Path | None:
    try:
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder) and path.is_file() else None
    except (OSError, ValueError):  # a name too long, or with a zero byte
        return None

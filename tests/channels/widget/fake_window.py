"""What the demo page asks of the fake gateway besides the chat: the grid, a product, events."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from aiohttp import web

from tests.channels.widget.fake_answers import PRODUCTS

JSON = dict[str, Any]


class FakeWindow:
    """A grid that turns personal for a known token; it keeps every event it is told."""

    def __init__(self, tokens: Container[str]) -> None:
        self.tokens = tokens
        self.events: list[JSON] = []

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/chat/events", self.event),
            web.get("/shop/grid", self.grid),
            web.get("/shop/products/{id}", self.product),
        ]

    async def event(self, request: web.Request) -> web.Response:
        self.events += (await request.json())["events"]
        return web.json_response({"recorded": 1}, status=202)

    async def grid(self, request: web.Request) -> web.Response:
        known = bearer(request) in self.tokens
        products = [
            {**product, "reason": product["reason"] if known else ""} for product in PRODUCTS
        ]
        return web.json_response({"products": products, "personal": known})

    async def product(self, request: web.Request) -> web.Response:
        found = next(p for p in PRODUCTS if p["product_id"] == request.match_info["id"])
        facts = {"materials": "Stoneware, cork", "care": "Wipe clean", "made_in": "Portugal"}
        told = {**found, "description": "Made slowly, in small batches.", "facts": facts}
        return web.json_response({**told, "rating": 4.6, "review_count": 31, "variants": []})


def bearer(request: web.Request) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")

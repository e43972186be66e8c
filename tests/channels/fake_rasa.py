"""A plain stand-in for Rasa's strict channel and for the actions' health, over real HTTP."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

TOKEN = "test-rasa-token"
Say = Callable[[dict[str, Any]], list[dict[str, Any]]]


def echo(turn: dict[str, Any]) -> list[dict[str, Any]]:
    """Two messages a turn, so that halves would be seen."""
    heard = turn.get("parse_data", {}).get("intent") or turn["text"]
    return [{"text": f"heard {heard}"}, {"text": "what else?", "buttons": BUTTONS}]


BUTTONS = [
    {"title": "Surprise me", "payload": "/recommend"},
    {"title": "Add to cart", "payload": '/add_to_cart{"product": "p1"}'},
]


@dataclass
class FakeRasa:
    """Answers turns as told; a repeated message id gets the same answer again."""

    say: Say = echo
    status: int = 200
    forget_status: int = 204
    delay: float = 0.0
    actions_up: bool = True
    turns: list[dict[str, Any]] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    answered: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    locks: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    running: dict[str, str] = field(default_factory=dict)

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [
                web.post("/webhooks/gateway/webhook", self._take),
                web.get("/webhooks/gateway/", self._up),
                web.delete("/webhooks/gateway/conversations/{id}", self._forget),
                web.get("/health", self._health),
            ]
        )
        return app

    async def _take(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return web.Response(status=401)
        turn = orjson.loads(await request.read())
        self.turns.append(turn)
        conversation, message = turn["conversation"], turn["message_id"]
        assert self.running.get(conversation, message) == message, "two turns at once"
        async with self.locks[conversation]:  # as Rasa does
            self.running[conversation] = message
            if self.delay:
                await asyncio.sleep(self.delay)
            del self.running[conversation]
            if self.status != 200:
                return web.Response(status=self.status)
            return web.json_response({"messages": self._answer(turn)})

    def _answer(self, turn: dict[str, Any]) -> list[dict[str, Any]]:
        known = self.answered.get(turn["message_id"])
        if known:
            return known
        self.answered[turn["message_id"]] = self.say(turn)
        return self.answered[turn["message_id"]]

    async def _up(self, _request: web.Request) -> web.Response:
        return web.json_response({"status": "up", "model": self.status == 200})

    async def _health(self, _request: web.Request) -> web.Response:
        return web.json_response({}, status=200 if self.actions_up else 503)

    async def _forget(self, request: web.Request) -> web.Response:
        if self.forget_status == 204:
            self.forgotten.append(request.match_info["id"])
        return web.Response(status=self.forget_status)

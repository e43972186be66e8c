"""The actions over HTTP, for Rasa; and the personal grid, for the gateway. Loopback only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Container
from typing import Any

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import HTTPResponse, Request, Sanic
from sanic.response import json as as_json

from actions.journeys import all_actions
from actions.speaking.cards import card_of
from actions.speaking.desk import Desk
from recommender.base import Suggestion

GRID, GRID_MOST = 24, 60  # products on a page unless told, and at most
Server = Sanic[Any, Any]


def build_server(desk: Desk) -> Server:
    """An app that runs every action of ours on this desk."""
    executor = ActionExecutor()
    for action in all_actions(desk):
        executor.register_action(action)
    app = create_app(executor)
    app.add_route(_grid(desk), "/grid")
    app.register_listener(_warm_up(desk), "before_server_start")
    return app


def _warm_up(desk: Desk) -> Callable[[Server], Awaitable[None]]:
    async def warm_up(_: Server) -> None:
        """Fit the recommender before the first shopper asks."""
        await desk.advisor.start()

    return warm_up


def _grid(desk: Desk) -> Callable[[Request], Awaitable[HTTPResponse]]:
    async def grid(request: Request) -> HTTPResponse:
        shopper = request.args.get("shopper") or ""
        n = request.args.get("n") or str(GRID)
        if not (n.isascii() and n.isdecimal() and int(n)):
            return as_json({"error": "n is a number from 1"}, status=400)
        return as_json(await grid_of(desk, shopper, min(int(n), GRID_MOST)))

    return grid


async def grid_of(desk: Desk, shopper: str, n: int) -> dict[str, object]:
    """The shop page for one shopper: cards without buttons, and whether they are personal."""
    advice = await desk.advisor.grid(shopper, n, at=desk.clock())
    words = await desk.events.opinions(shopper)
    liked = [id for id, word in words.items() if word.liked]
    cards = [_plain(desk, each, advice.id, liked) for each in advice.suggestions]
    profile = await desk.profiles.get(shopper)
    return {"products": cards, "personal": bool(profile.tastes or liked)}


def _plain(
    desk: Desk, suggestion: Suggestion, recommendation_id: str, liked: Container[str]
) -> dict[str, object]:
    """A card without buttons, and what the page sorts it by."""
    product = suggestion.product
    shelf = {"brand": product.brand, "kind": product.kind, "department": product.department}
    card = vars(card_of(desk, suggestion, recommendation_id, liked))
    return {**{name: value for name, value in card.items() if name != "actions"}, **shelf}

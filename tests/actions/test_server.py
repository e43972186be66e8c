"""The actions over HTTP, on loopback."""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rasa_sdk

from actions.server import build_server, grid_of
from actions.speaking.desk import build_desk
from shop.settings import Settings
from tests.actions.conftest import Stocked


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def served(stocked: Stocked, tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """The address of a server over the demo shop."""
    copy = shutil.copy(stocked.file, tmp_path_factory.mktemp("served") / "shop.db")
    settings = Settings(database_url=f"sqlite:///{copy}", data=root / "data")
    app, port, loop = build_server(build_desk(settings)), free_port(), asyncio.new_event_loop()

    async def serve() -> None:
        server = await app.create_server(
            "127.0.0.1", port, return_asyncio_server=True, access_log=False
        )
        await server.startup()
        await server.before_start()
        await server.start_serving()

    loop.run_until_complete(serve())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    loop.call_soon_threadsafe(loop.stop)
    thread.join(5)


def get(url: str, body: Any = None) -> tuple[int, Any]:
    data = json.dumps(body).encode() if body is not None else None
    headers = {"Content-Type": "application/json"}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=20) as got:
            return got.status, json.loads(got.read() or "null")
    except urllib.error.HTTPError as refused:
        return refused.code, None


def test_the_grid_of_a_stranger_is_not_personal(served):
    status, grid = get(f"{served}/grid?n=5")

    assert status == 200
    assert grid["personal"] is False
    assert len(grid["products"]) == 5
    assert {"product_id", "title", "price", "image", "image_alt", "reason"} <= set(
        grid["products"][0]
    )
    assert "actions" not in grid["products"][0]


@pytest.mark.parametrize(("asked", "shown"), [("", 24), ("?n=", 24), ("?n=1", 1), ("?n=9999", 60)])
def test_a_page_has_its_size(served, asked, shown):
    _, grid = get(f"{served}/grid{asked}")

    assert len(grid["products"]) == shown


@pytest.mark.parametrize("n", ["many", "-5", "0", "1.5", "%C2%B2"])
def test_a_number_that_is_none_is_refused(served, n):
    status, _ = get(f"{served}/grid?n={n}")

    assert status == 400


def test_rasa_calls_an_action_by_name(served):
    call = {
        "next_action": "action_search",
        "tracker": {
            "sender_id": "c1",
            "slots": {},
            "latest_message": {
                "text": "dark roast coffee",
                "intent": {"name": "search"},
                "metadata": {"shopper": "cy", "message_id": "m1", "conversation": "c1"},
            },
            "events": [],
            "latest_event_time": time.time(),
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": "action_listen",
        },
        "domain": {},
        "version": rasa_sdk.__version__,
    }

    status, answer = get(f"{served}/webhook", call)

    assert status == 200
    assert answer["responses"][0]["custom"]["type"] == "cards"
    assert {event.get("name") for event in answer["events"]} == {
        "open_question",
        "shown",
        "action_listen",
    }


async def test_the_grid_is_personal_once_something_is_known(desk, chat):
    await chat.turn("like", "I like this", entities={"product": "oat-milk-wash"})

    grid = await grid_of(desk, "ann", 12)

    assert grid["personal"] is True

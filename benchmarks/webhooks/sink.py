"""The platforms' side, as light as can be: takes all that is sent, and says what the APIs say.

It also has a handler that does nothing, `/bare`, to compare with.

`python -m benchmarks.webhooks.sink PORT`; in a process of its own, so that it slows nothing down.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

from aiohttp import web

BOT = {"id": 7007, "is_bot": True, "first_name": "Palate", "username": "palate_bot"}


def app() -> web.Application:
    """The three APIs, and what Telegram was told as the webhook's secret."""
    ids, secret = count(1), {"token": ""}

    async def telegram(request: web.Request) -> web.Response:
        given = {**await request.post()}
        secret["token"] = str(given.get("secret_token", secret["token"]))
        answer = _TELEGRAM.get(request.match_info["method"], _done)
        return web.json_response({"ok": True, "result": answer(given, next(ids))})

    async def slack(request: web.Request) -> web.Response:
        await request.read()
        ts = f"{next(ids)}.000100"
        return web.json_response({"ok": True, "ts": ts, "channel": {"id": "D1"}})

    async def graph(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"message_id": f"m{next(ids)}", "result": "success"})

    async def told(_request: web.Request) -> web.Response:
        return web.Response(text=secret["token"], status=200 if secret["token"] else 503)

    async def bare(_request: web.Request) -> web.Response:
        return web.Response()

    served = web.Application(client_max_size=32 * 1024 * 1024)
    served.add_routes(
        [
            web.get("/secret", told),
            web.post("/bare", bare),
            web.post("/telegram/bot{token}/{method}", telegram),
            web.post("/slack/{method}", slack),
            web.post("/graph/{path:.*}", graph),
        ]
    )
    return served


def _sent(given: dict[str, Any], id: int) -> dict[str, Any]:
    chat = {"id": int(given.get("chat_id", 1)), "type": "private"}
    return {"message_id": id, "date": 1_790_000_000, "chat": chat}


def _done(_given: dict[str, Any], _id: int) -> bool:
    return True


_TELEGRAM: dict[str, Callable[[dict[str, Any], int], Any]] = {
    "getMe": lambda _given, _id: BOT,
    "sendMessage": _sent,
    "sendPhoto": _sent,
    "sendMediaGroup": lambda given, id: [_sent(given, id)],
}


async def serve(port: int) -> None:
    """Answer until killed."""
    runner = web.AppRunner(app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))

"""How the gateway says no: a status, and JSON that says what is wrong."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from channels.wire import dumps
from shop.errors import TokenRefused

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Refused(Exception):
    """A request that is not granted; `why` is shown to the one who asked."""

    def __init__(self, status: int, why: str, *, retry_after: float = 0.0) -> None:
        super().__init__(why)
        self.status = status
        self.why = why
        self.retry_after = math.ceil(retry_after)

    def as_json(self) -> dict[str, Any]:
        if not self.retry_after:
            return {"error": self.why}
        return {"error": self.why, "retry_after": self.retry_after}


def answer(body: Any, status: int = 200) -> web.Response:
    """A JSON answer that nobody keeps."""
    headers = {"Cache-Control": "no-store"}
    return web.Response(
        body=dumps(body), status=status, content_type="application/json", headers=headers
    )


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every refusal is JSON; nothing a shopper wrote is repeated in it."""
    try:
        return await handler(request)
    except Refused as refused:
        return refusal(refused)
    except TokenRefused as error:
        return refusal(Refused(401, str(error)))
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return _plain(error)


def refusal(refused: Refused) -> web.Response:
    response = answer(refused.as_json(), refused.status)
    if refused.retry_after:
        response.headers["Retry-After"] = str(refused.retry_after)
    if refused.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _plain(error: web.HTTPException) -> web.Response:
    reasons = {404: "there is nothing at this address", 413: "the body is over 64 KiB"}
    response = answer({"error": reasons.get(error.status, error.reason.lower())}, error.status)
    if "Allow" in error.headers:
        response.headers["Allow"] = error.headers["Allow"]
    return response

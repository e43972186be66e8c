"""JSON as it goes over the wire."""

from __future__ import annotations

from typing import Any

import orjson

from shop.outbox import OutboxPart


def dumps(body: Any) -> bytes:
    """JSON in UTF-8; times are UTC, with a Z."""
    return orjson.dumps(body, option=orjson.OPT_UTC_Z)


def as_message(said: OutboxPart) -> dict[str, Any]:
    """One thing said, as clients see it."""
    about = {"seq": said.seq, "from": said.sender, "at": said.created_at}
    return {**said.part, **about}


def as_farewell(message: dict[str, Any]) -> dict[str, Any]:
    """The last words to somebody who is forgotten: they are kept nowhere, so have no number."""
    return {**message, "seq": None, "from": "shop"}

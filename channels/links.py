"""Codes that link two channels, read before anything else: typed, or brought by a link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shop.linkcodes import came_by_link, find_link_code
from shop.reply import Choice


def link_choice(payload: Mapping[str, Any]) -> Choice | None:
    """What a message with a code in it stands for; None when there is none.

    Who followed a link may not know where it leads, so that is told apart from typing.
    """
    text = str(payload["text"])
    code = "" if payload.get("intent") else find_link_code(text)
    if not code:
        return None
    came = {"came": "yes"} if came_by_link(text) else {}
    return Choice(text, "link_code", {"code": code, **came})

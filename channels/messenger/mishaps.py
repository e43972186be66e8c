"""What an error of the Graph API means for a message: later, otherwise, or never."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from channels.messenger.fields import number, thing
from shop.errors import DeliveryFailed, NotAccepted, TryLater, Unreachable

BUSY = {4, 17, 32, 341, 613, 80006}  # too many calls: of the app, the user, the page, a thread
AWAY = {1, 2, 1200}  # nobody knows; it passes
HELD = {368}  # the page may not write for a while
BAD_TOKEN = {102, 190}
NOT_ALLOWED = {3, 10, 200, 230, 298, 299}  # a permission is missing: other words do not help
GONE = {551}
GONE_SUBCODES = {2018001, 2018108, 1545041}  # no such person, or they take no messages of ours
WINDOW_SUBCODES = {2018278, 2018065}
OUTSIDE = "outside the 24-hour window"
TOO_MANY, FAULT = 429, 500


def mishap(status: int, body: Any, seconds: float) -> DeliveryFailed:
    """The error behind an answer that is none; `seconds` is how long we were asked to wait."""
    error = thing(thing(body).get("error"))
    code, subcode = _code(error, "code"), _code(error, "error_subcode")
    why = f"code {code}, subcode {subcode}" if code else f"status {status}"
    if code in BAD_TOKEN:
        return TryLater(f"the access token is not accepted: {why}", seconds)
    if subcode in WINDOW_SUBCODES:
        return Unreachable(OUTSIDE)
    if code in GONE or subcode in GONE_SUBCODES:
        return Unreachable(f"nobody to write to: {why}", closed=True)
    if code in NOT_ALLOWED:
        return Unreachable(f"not allowed: {why}")
    if _passes(status, code) or error.get("is_transient") is True:
        unheard = status >= FAULT and not code  # not Facebook's own words: a proxy's on the way
        return TryLater(why, seconds, in_doubt=unheard)
    return NotAccepted(why)


def is_rationed(body: Any) -> bool:
    """Whether all calls are too many now, not only those to one shopper."""
    return _code(thing(thing(body).get("error")), "code") in BUSY - {613}


def is_token_refused(body: Any) -> bool:
    """Whether the access token is what is wrong; only the merchant can mend that."""
    return _code(thing(thing(body).get("error")), "code") in BAD_TOKEN


def _passes(status: int, code: int) -> bool:
    return code in BUSY | AWAY | HELD or status == TOO_MANY or status >= FAULT


def _code(error: Mapping[str, Any], name: str) -> int:
    found = number(error.get(name))
    return int(found) if found is not None else 0

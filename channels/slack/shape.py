"""Whether a payload is built as Slack builds them, so that nobody has to stumble over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TEXTS = frozenset(
    ("type", "team_id", "enterprise_id", "user_id", "channel_id", "event_id", "trigger_id")
    + ("response_url", "callback_id", "action_id", "thread_ts", "ts", "app_installed_team_id")
    + ("command", "bot_access_token", "function_execution_id", "user_team", "tab", "subtype")
)  # fmt: skip
RECORDS = frozenset(
    ("event", "view", "container", "message", "function_data", "inputs", "state")
    + ("previous_message", "assistant_thread", "item")
)  # fmt: skip
TYPED = frozenset(("view",))  # what always says what it is
NEVER_EMPTY = frozenset(("actions",))
NEVER_NULL = frozenset(("event", "response_urls", "view", "actions"))
EITHER = frozenset(("team", "user", "channel", "enterprise"))  # an id, or an object with one
LISTS = frozenset(("authorizations", "actions", "response_urls"))
DEEPEST = 6


def is_sound(payload: Any, depth: int = 0) -> bool:
    """Whether everything that is known by name has the form that it has from Slack."""
    if not isinstance(payload, Mapping) or depth > DEEPEST:
        return depth > DEEPEST
    return all(_fits(name, value, depth) for name, value in payload.items())


def _fits(name: str, value: Any, depth: int) -> bool:
    if value is None:
        return name not in NEVER_NULL
    if name in TEXTS:
        return isinstance(value, str)
    if name in TYPED and not (isinstance(value, Mapping) and "type" in value):
        return False
    if name in NEVER_EMPTY and not value:
        return False
    if name in LISTS:
        return isinstance(value, list) and all(is_sound(each, depth + 1) for each in value)
    if name in RECORDS or (name in EITHER and not isinstance(value, str)):
        return is_sound(value, depth + 1)
    return True

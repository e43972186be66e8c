"""What Slack's errors mean for a message that is to be delivered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError, SlackClientError

from shop.errors import DeliveryFailed, NotAccepted, TryLater, Unreachable

GONE = frozenset(
    ("channel_not_found", "is_archived", "account_inactive", "user_not_found", "user_disabled")
    + ("not_in_channel", "cannot_dm_bot", "token_revoked", "invalid_auth", "not_authed")
)  # fmt: skip
CHANGED = frozenset(("message_not_found", "cant_update_message", "edit_window_closed"))
FORM = frozenset(("invalid_blocks", "invalid_blocks_format"))
NOT_TAKEN = FORM | {"msg_blocks_too_long", "msg_too_long", "no_text", "invalid_arguments"}
NAME = 40  # the longest error that is repeated: the rest is words


def error_of(failed: SlackApiError) -> str:
    """Slack's short name of what went wrong; a proxy's answer has none."""
    told = getattr(failed.response, "data", None)
    error = told.get("error") if isinstance(told, dict) else ""
    return str(error or "unreadable answer")[:NAME]


@contextmanager
def delivering() -> Iterator[None]:
    """Failures of Slack inside the block, as ours."""
    try:
        yield
    except SlackApiError as failed:
        raise _meant(failed) from failed
    except (TimeoutError, SlackClientError, ClientError, ValueError) as failed:
        # an answer that is no JSON is a ValueError: a proxy's, not Slack's
        unheard = not isinstance(failed, ClientConnectorError)
        raise TryLater(type(failed).__name__, in_doubt=unheard) from failed


def _meant(failed: SlackApiError) -> DeliveryFailed:
    error = error_of(failed)
    if error in GONE:
        return Unreachable(error, closed=True)
    if error in NOT_TAKEN:
        return NotAccepted(error)
    return TryLater(error, _patience(failed), in_doubt=error != "ratelimited")


def _patience(failed: SlackApiError) -> float:
    asked = str(failed.response.headers.get("Retry-After", ""))
    return float(asked) if asked.isdecimal() else 0.0

"""Which of our messages Slack has: each carries its mark as metadata, which Slack keeps with it."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from channels.slack.fields import Record, record, records, text
from channels.slack.refused import error_of

KIND = "palate_message"
MOST = 15  # at once: all that Slack gives apps which are sold outside its Marketplace
CLOCKS = 60.0  # seconds by which Slack's clock may differ from ours
NOT_OURS_TO_READ = frozenset(("missing_scope", "not_in_channel", "thread_not_found"))


def metadata(mark: str) -> dict[str, Any] | None:
    """What a message carries, so that it can be found again."""
    return {"event_type": KIND, "event_payload": {"mark": mark}} if mark else None


async def in_channel(client: AsyncWebClient, channel: str, mark: str) -> str:
    """The ts of the message with this mark among the last in a channel; else nothing."""
    return await _marked(
        client.conversations_history(channel=channel, limit=MOST, include_all_metadata=True), mark
    )


async def in_thread(
    client: AsyncWebClient, channel: str, thread: str, mark: str, since: float
) -> str:
    """The same in a thread, which Slack reads from its beginning, or from a moment on."""
    return await _marked(
        client.conversations_replies(
            channel=channel,
            ts=thread,
            oldest=f"{since - CLOCKS:.6f}",
            limit=MOST,
            include_all_metadata=True,
        ),
        mark,
    )


async def _marked(asked: Awaitable[AsyncSlackResponse], mark: str) -> str:
    try:
        answer = await asked
    except SlackApiError as failed:
        if error_of(failed) in NOT_OURS_TO_READ:
            return ""
        raise
    found = (each for each in records(answer.data, "messages") if _mark(each) == mark)
    return next((text(message, "ts") for message in found), "")


def _mark(message: Record) -> str:
    about = record(message, "metadata")
    return text(about, "event_payload", "mark") if text(about, "event_type") == KIND else ""

"""What Slack delivers, as what somebody did. Pure: the same payload always reads the same."""

from __future__ import annotations

from channels.arrivals import Arrival, Typed
from channels.slack import messages, taps
from channels.slack.address import direct
from channels.slack.fields import Record, plain_id, text
from channels.slack.forms import filled
from channels.slack.happenings import SlackEvent
from channels.slack.ignoring import ignored
from channels.slack.mrkdwn import spoken

HELP = "help"  # what "/shop" alone asks for


def parse(body: Record) -> tuple[SlackEvent, ...]:
    """Everything a payload says; what asks nothing of us is `Ignored`, by its kind."""
    kind = text(body, "type")
    if kind == "event_callback":
        return messages.read(body)
    if kind == "block_actions":
        return taps.read(body)
    if kind == "view_submission":
        return filled(body)
    if not kind and "command" in body:
        return _command(body)
    return (ignored(kind or "unknown"),)


def is_elsewhere(body: Record) -> bool:
    """Whether a command was given where our answer will not be seen."""
    return "command" in body and not text(body, "channel_id").startswith("D")


def _command(body: Record) -> tuple[SlackEvent, ...]:
    """What stands behind the slash command is said to us in private."""
    team, user = plain_id(body, "team_id"), plain_id(body, "user_id")
    trigger = text(body, "trigger_id")
    if not (team and user and trigger):
        return (ignored("command"),)
    said = spoken(text(body, "text")) or HELP
    return (Arrival(direct(team, user).sender, trigger, Typed(said)),)

"""Buttons and lists that were used below a message or on the home page."""

from __future__ import annotations

from collections.abc import Iterator

from channels.arrivals import Arrival, Asked, Leafed, Tapped
from channels.screens.views import view_of
from channels.slack.address import Address, direct, placed
from channels.slack.fields import Record, plain_id, record, records, text
from channels.slack.happenings import FormAsked, SlackEvent, Used
from channels.slack.ignoring import ignored
from channels.slack.names import CART_BUTTON, FORM_BUTTON

BARE = ("section", "actions")


def read(body: Record) -> tuple[SlackEvent, ...]:
    """What was tapped: choices to take, pages to show, forms to open."""
    who = _who(body)
    if who is None:
        return (ignored("block_actions"),)
    found = tuple(_events(body, who))
    return found or (ignored("block_actions"),)


def _events(body: Record, who: Address) -> Iterator[SlackEvent]:
    for action in records(body, "actions"):
        name = text(action, "action_id")
        if name.startswith(FORM_BUTTON):
            yield FormAsked(who, text(body, "trigger_id"), text(action, "value"))
        elif name == CART_BUTTON:
            yield Arrival(who.sender, _id(body, action, 0), Asked("view_cart", _title(action)))
        else:
            yield from _tapped(body, who, action)


def _tapped(body: Record, who: Address, action: Record) -> Iterator[SlackEvent]:
    for place, (token, title) in enumerate(_choices(action)):
        view = view_of(token)
        if view is not None:
            yield Leafed(who.sender, view, _replaceable(record(body, "message")))
        else:
            yield Arrival(who.sender, _id(body, action, place), Tapped(token, title))
            yield from _used(body, who, action, title)


def _used(body: Record, who: Address, action: Record, title: str) -> Iterator[SlackEvent]:
    message = record(body, "message")
    if message:
        yield Used(who, message, text(action, "block_id"), title)


def _replaceable(message: Record) -> str:
    """The message, if it shows nothing but words and ways on: a page may take its place."""
    shown = records(message, "blocks")
    bare = all(block.get("type") in BARE and "accessory" not in block for block in shown)
    return text(message, "ts") if bare else ""


def _choices(action: Record) -> Iterator[tuple[str, str]]:
    """Value and words of everything that was picked with one tap."""
    kind = text(action, "type")
    if kind == "button":
        yield text(action, "value"), text(action, "text", "text")
        return
    picked = [record(action, "selected_option"), *records(action, "selected_options")]
    for option in filter(None, picked):
        yield text(option, "value"), text(option, "text", "text")


def _title(action: Record) -> str:
    return text(action, "text", "text")


def _id(body: Record, action: Record, place: int) -> str:
    """The same when Slack delivers the tap again; it gives taps no id of their own."""
    moment = text(action, "action_ts") or text(body, "trigger_id")
    return f"{plain_id(body, 'user', 'id')}/{moment}/{place}"


def _who(body: Record) -> Address | None:
    team = plain_id(body, "team", "id") or plain_id(body, "user", "team_id")
    user = plain_id(body, "user", "id")
    if not (team and user):
        return None
    channel = plain_id(body, "channel", "id") or plain_id(body, "container", "channel_id")
    thread = plain_id(body, "message", "thread_ts") or plain_id(body, "container", "thread_ts")
    return placed(team, channel, thread, user) if channel else direct(team, user)

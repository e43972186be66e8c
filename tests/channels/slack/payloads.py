"""Payloads of Slack in our own words, one for every kind that we know of."""

from __future__ import annotations

from typing import Any

TEAM, CHANNEL, DIRECT, ANN, OURSELVES = "T1", "C7", "D3", "UANN", "U0BOT"
Payload = dict[str, Any]


def event(kind: str, **more: Any) -> Payload:
    """An event, as the Events API wraps it."""
    return {
        "token": "not-used",
        "team_id": TEAM,
        "api_app_id": "A1",
        "type": "event_callback",
        "event_id": "Ev1",
        "event_time": 1_700_000_000,
        "event_context": "4-x",
        "is_ext_shared_channel": False,
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM, "user_id": OURSELVES, "is_bot": True}
        ],
        "event": {"type": kind, "event_ts": "1700000000.000100", **more},
    }


def message(text: str, **more: Any) -> Payload:
    """A direct message."""
    about = {"user": ANN, "channel": DIRECT, "channel_type": "im", "ts": "1700000000.000100"}
    return event("message", text=text, **{**about, **more})


def mention(text: str, **more: Any) -> Payload:
    about = {"user": ANN, "channel": CHANNEL, "ts": "1700000000.000200", "team": TEAM}
    return event("app_mention", text=text, **{**about, **more})


def tap(action: Payload, channel: str = DIRECT, **message_more: Any) -> Payload:
    """Something below a message was used."""
    shown = [{"type": "actions", "block_id": "options", "elements": []}]
    return {
        "type": "block_actions",
        "user": {"id": ANN, "username": "ann", "team_id": TEAM},
        "team": {"id": TEAM, "domain": "example"},
        "container": {"type": "message", "message_ts": "1.5", "channel_id": channel},
        "channel": {"id": channel, "name": "directmessage"},
        "message": {"ts": "1.5", "text": "Which?", "blocks": shown, **message_more},
        "trigger_id": "trigger-1",
        "response_url": "https://hooks.slack.example/actions/1",
        "actions": [{"action_ts": "1700000001.5", "block_id": "options", **action}],
    }


BUTTON = {
    "type": "button",
    "action_id": "tap.0",
    "value": "token-1",
    "text": {"type": "plain_text", "text": "Oily"},
}
FORM_BUTTON = {"type": "button", "action_id": "form.0", "value": "skin", "text": {"text": "Skin"}}
CART_BUTTON = {"type": "button", "action_id": "cart", "text": {"text": "My cart"}}


def option(value: str, title: str) -> Payload:
    return {"value": value, "text": {"type": "plain_text", "text": title}}


def picked(kind: str, *options: Payload) -> Payload:
    """A list in which something was picked; a list of several has them all."""
    if kind.startswith("multi") or kind == "checkboxes":
        return {"type": kind, "action_id": "tap.menu", "selected_options": list(options)}
    return {"type": kind, "action_id": "tap.menu", "selected_option": options[0]}


def command(text: str, channel: str = CHANNEL) -> Payload:
    return {
        "command": "/shop",
        "text": text,
        "team_id": TEAM,
        "user_id": ANN,
        "channel_id": channel,
        "trigger_id": "trigger-2",
        "response_url": "https://hooks.slack.example/commands/1",
    }


def submission(metadata: str, values: Payload, callback: str = "quiz") -> Payload:
    return {
        "type": "view_submission",
        "team": {"id": TEAM},
        "user": {"id": ANN, "team_id": TEAM},
        "trigger_id": "trigger-3",
        "view": {
            "id": "V1",
            "type": "modal",
            "callback_id": callback,
            "private_metadata": metadata,
            "state": {"values": values},
            "hash": "1.abc",
        },
    }


PHOTO = {"id": "F1", "mimetype": "image/jpeg", "url_private_download": "https://files.example/1"}
VOICE = {"id": "F2", "mimetype": "audio/mp4", "url_private": "https://files.example/2"}
CLIP = {"id": "F3", "mimetype": "video/mp4", "subtype": "slack_audio"}
SCORES = {"skin": {"pick": {"type": "radio_buttons", "selected_option": option("oily", "Oily")}}}

NOTHING_FOR_US = {
    "message.message_changed": message("", subtype="message_changed", message={"text": "new"}),
    "message.message_deleted": message("", subtype="message_deleted", deleted_ts="1.1"),
    "message.channel_join": message("joined", subtype="channel_join"),
    "message.bot_message": message("beep", subtype="bot_message", bot_id="B9"),
    "message.echo": message("hello", user=OURSELVES),
    "message.overheard": message("hi all", channel=CHANNEL, channel_type="channel"),
    "app_mention": mention("hi", channel=DIRECT),
    "team_join": event("team_join", user={"id": "U5", "name": "bob"}),
    "file_shared": event("file_shared", file_id="F1", user_id=ANN, channel_id=DIRECT),
    "reaction_added": event("reaction_added", user=ANN, item={"channel": DIRECT, "ts": "1.1"}),
    "member_joined_channel": event("member_joined_channel", user=ANN, channel=CHANNEL),
    "app_home_opened": event("app_home_opened", user=ANN, tab="messages", channel=DIRECT),
    "tokens_revoked": event("tokens_revoked", tokens={"oauth": ["U1"], "bot": []}),
    "assistant_thread_started": event("assistant_thread_started", assistant_thread={}),
    "app_rate_limited": {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": 1},
    "shortcut": {"type": "shortcut", "callback_id": "x", "user": {"id": ANN}, "trigger_id": "t"},
    "message_action": {"type": "message_action", "callback_id": "x", "user": {"id": ANN}},
    "view_closed": {"type": "view_closed", "view": {"id": "V1", "callback_id": "quiz"}},
    "view_submission": submission("", {}, callback="somebody-elses"),
    "block_suggestion": {"type": "block_suggestion", "action_id": "x", "value": "o"},
    "block_actions": tap({"type": "datepicker", "action_id": "d", "selected_date": "2026-01-01"}),
    "command": {"command": "/shop", "text": "hi"},
    "unknown": {"something": "else"},
}  # fmt: skip
FOR_US: tuple[Payload, ...] = (
    message("hello"),
    message("hello", thread_ts="1699999999.1"),
    message("look", subtype="file_share", files=[PHOTO, VOICE]),
    mention(f"<@{OURSELVES}> jumpers"),
    tap(BUTTON),
    tap({**BUTTON, "value": "v.7.1"}),
    tap(picked("static_select", option("token-2", "Red"))),
    tap(picked("overflow", option("token-3", "Remove"))),
    tap(picked("multi_static_select", option("token-4", "Red"), option("token-5", "Blue"))),
    tap(FORM_BUTTON),
    tap(CART_BUTTON),
    command("jumpers under 50"),
    submission("skin\nT1/UANN//UANN", SCORES),
    event("app_home_opened", user=ANN, tab="home", channel=DIRECT),
    event("app_uninstalled"),
    event("tokens_revoked", tokens={"oauth": [], "bot": ["U0BOT"]}),
)
ALL = (*FOR_US, *NOTHING_FOR_US.values())

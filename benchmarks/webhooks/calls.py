"""Webhook calls as the platforms make them, signed as theirs are."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

TELEGRAM_TOKEN = "7007:benchmark"  # noqa: S105 - of a Telegram that is not one
SLACK_SECRET, SLACK_TOKEN = "slack-benchmark", "xoxb-benchmark"
PAGE, PAGE_TOKEN, PAGE_SECRET, WORD = "42", "page-token", "page-secret", "word"


@dataclass(frozen=True)
class Call:
    """One call: where to, and what with."""

    path: str
    headers: Mapping[str, str]
    body: bytes


Make = Callable[[int, int, str], Call]  # which call, of whom, what they say


def settings(sink: str) -> dict[str, str]:
    """All three channels, switched on, against what answers at `sink`."""
    return {
        "public_url": "https://shop.example",
        "telegram_token": TELEGRAM_TOKEN,
        "telegram_api": f"{sink}/telegram",
        "slack_token": SLACK_TOKEN,
        "slack_signing_secret": SLACK_SECRET,
        "slack_api": f"{sink}/slack/",
        "messenger_page": PAGE,
        "messenger_token": PAGE_TOKEN,
        "messenger_app_secret": PAGE_SECRET,
        "messenger_verify_token": WORD,
        "graph_api": f"{sink}/graph",
    }


def makers(telegram_secret: str) -> dict[str, Make]:
    """A maker of calls for each channel."""

    def telegram(number: int, who: int, text: str) -> Call:
        person = {"id": 1_000 + who, "is_bot": False, "first_name": "Ann", "language_code": "en"}
        chat = {"id": person["id"], "type": "private", "first_name": "Ann"}
        about = {"message_id": number, "date": int(time.time()), "chat": chat, "from": person}
        body = _json({"update_id": number, "message": {**about, "text": text}})
        return Call("/telegram", {"X-Telegram-Bot-Api-Secret-Token": telegram_secret}, body)

    return {"telegram": telegram, "slack": _slack, "messenger": _messenger}


def slack_call(id: str, event: Mapping[str, object]) -> Call:
    """An event as Slack sends it."""
    moment = str(int(time.time()))
    body = _json(
        {
            **{"type": "event_callback", "team_id": "T1", "api_app_id": "A1"},
            **{"event_id": id, "event_time": int(moment), "event": event},
            "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}],
        }
    )
    signature = _hmac(SLACK_SECRET, b"v0:" + moment.encode() + b":" + body)
    signed = {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={signature}"}
    return Call("/slack/events", signed, body)


def messenger_call(happened: Mapping[str, object]) -> Call:
    """Something that happened on a page, as Facebook sends it."""
    at = int(time.time() * 1000)
    entry = {"id": PAGE, "time": at, "messaging": [{**happened, "timestamp": at}]}
    body = _json({"object": "page", "entry": [entry]})
    signature = f"sha256={_hmac(PAGE_SECRET, body)}"
    return Call("/messenger", {"X-Hub-Signature-256": signature}, body)


def _slack(number: int, who: int, text: str) -> Call:
    moment, user = str(int(time.time())), f"U{who:08}"
    event = {
        **{"type": "message", "channel_type": "im", "channel": f"D{who:08}", "user": user},
        **{"text": text, "ts": f"{moment}.{number:06}", "client_msg_id": f"c{number}"},
    }
    return slack_call(f"Ev{number:09}", event)


def _messenger(number: int, who: int, text: str) -> Call:
    ends = {"sender": {"id": str(5_000 + who)}, "recipient": {"id": PAGE}}
    return messenger_call({**ends, "message": {"mid": f"mid.{number}", "text": text}})


def _json(body: Mapping[str, object]) -> bytes:
    return json.dumps(body).encode()


def _hmac(secret: str, signed: bytes) -> str:
    return hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()

"""What platforms tell beside messages: our own words coming back, and how far they got.

Telegram tells nothing of the kind. Slack delivers what the bot itself says in a direct message.
Messenger, as our guide subscribes a page, tells of each message of ours, of delivery and reading.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.webhooks.calls import PAGE, Call, Make, messenger_call, slack_call


def _own_words(number: int, who: int, _text: str) -> Call:
    """Slack: a message of ours."""
    moment = str(int(time.time()))
    return slack_call(
        f"Bv{number:09}",
        {
            **{"type": "message", "channel_type": "im", "channel": f"D{who:08}"},
            **{"user": "UBOT", "bot_id": "B1", "app_id": "A1", "text": "Here you are."},
            "ts": f"{moment}.{number:06}",
        },
    )


def _echo(number: int, who: int, _text: str) -> Call:
    said = {"mid": f"own.{number}", "text": "Here you are.", "is_echo": True, "app_id": 1}
    ends = {"sender": {"id": PAGE}, "recipient": {"id": str(5_000 + who)}}
    return messenger_call({**ends, "message": said})


def _delivered(number: int, who: int, _text: str) -> Call:
    until = {"mids": [f"own.{number}"], "watermark": int(time.time() * 1000)}
    return messenger_call({**_from(who), "delivery": until})


def _read(_number: int, who: int, _text: str) -> Call:
    return messenger_call({**_from(who), "read": {"watermark": int(time.time() * 1000)}})


def _from(who: int) -> dict[str, Any]:
    return {"sender": {"id": str(5_000 + who)}, "recipient": {"id": PAGE}}


ASIDES: Mapping[str, Sequence[Make]] = {
    "telegram": (),
    "slack": (_own_words, _own_words),
    "messenger": (_echo, _echo, _delivered, _read),
}

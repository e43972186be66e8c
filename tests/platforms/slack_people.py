"""People in a workspace: what they do, as Slack tells it to apps."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import BOT_USER, TEAM, Said, direct_of

_NUMBERS = itertools.count(1)


@dataclass
class Person:
    """Somebody who writes, taps and fills forms."""

    slack: FakeSlack
    id: str
    sent: list[dict[str, Any]] = field(default_factory=list)

    @property
    def direct(self) -> str:
        return direct_of(self.id)

    async def says(self, text: str, **more: Any) -> Any:
        """A direct message."""
        ts = self._noted(self.direct, text)
        event = {"type": "message", "channel": self.direct, "channel_type": "im", "text": text}
        return await self.event({**event, "ts": ts, **more})

    async def mentions(self, channel: str, text: str, thread: str = "") -> str:
        """Call the app in a channel; gives the ts of the message."""
        ts = self._noted(channel, text)
        event = {"type": "app_mention", "channel": channel, "text": f"<@{BOT_USER}> {text}"}
        threaded = {"thread_ts": thread} if thread else {}
        await self.event({**event, "ts": ts, **threaded})
        return ts

    async def commands(self, text: str, channel: str = "C1") -> Any:
        form = {"command": "/shop", "text": text, "team_id": TEAM, "user_id": self.id}
        more = {"channel_id": channel, "trigger_id": f"trigger-{next(_NUMBERS)}"}
        return await self.deliver({**form, **more, "response_url": "https://hooks.slack.test/1"})

    async def opens_home(self) -> Any:
        return await self.event({"type": "app_home_opened", "tab": "home", "channel": self.direct})

    async def taps(self, channel: str, said: Said, title: str, of: int = 0) -> Any:
        """Use a button, or pick in a list, below a message; of one of its cards, if any."""
        return await self.deliver(self.tap(channel, said, title, of))

    def tap(self, channel: str, said: Said, title: str, of: int = 0) -> dict[str, Any]:
        """The payload of a tap."""
        action = next(picked(said.blocks, title, of))
        message = {"ts": said.ts, "text": said.text, "blocks": said.blocks, "user": BOT_USER}
        if said.thread_ts:
            message["thread_ts"] = said.thread_ts
        container = {"type": "message", "message_ts": said.ts, "channel_id": channel}
        about = {"channel": {"id": channel}, "message": message, "container": container}
        return self._interaction("block_actions", actions=[self._timed(action)], **about)

    async def taps_home(self, title: str) -> Any:
        action = next(picked(self.slack.homes[self.id]["blocks"], title))
        container = {"type": "view", "view_id": "V0"}
        return await self.deliver(
            self._interaction("block_actions", actions=[self._timed(action)], container=container)
        )

    async def fills(self, view: dict[str, Any], **answers: str | list[str]) -> Any:
        """Send a form in; gives what is answered, such as what is wrong."""
        values = {
            block["block_id"]: {"pick": filled(block["element"], answers.get(block["block_id"]))}
            for block in view["blocks"]
            if block["type"] == "input"
        }
        sent = {**view, "state": {"values": values}}
        return await self.deliver(self._interaction("view_submission", view=sent))

    async def event(self, event: dict[str, Any]) -> Any:
        number = next(_NUMBERS)
        body = {
            "type": "event_callback",
            "team_id": TEAM,
            "event_id": f"Ev{number}",
            "event_time": number,
            "authorizations": [{"team_id": TEAM, "user_id": BOT_USER, "is_bot": True}],
            "event": {"user": self.id, **event},
        }
        return await self.deliver(body)

    async def deliver(self, payload: dict[str, Any]) -> Any:
        self.sent.append(payload)
        return await self.slack.deliver(payload)

    def _interaction(self, kind: str, **more: Any) -> dict[str, Any]:
        user = {"id": self.id, "username": self.id.lower(), "team_id": TEAM}
        trigger = f"trigger-{next(_NUMBERS)}"
        return {"type": kind, "team": {"id": TEAM}, "user": user, "trigger_id": trigger, **more}

    def _timed(self, action: dict[str, Any]) -> dict[str, Any]:
        return {**action, "action_ts": self.slack.ts()}

    def _noted(self, channel: str, text: str) -> str:
        said = Said(self.slack.ts(), self.id, text)
        self.slack.channels[channel].append(said)
        return said.ts


def picked(blocks: list[dict[str, Any]], title: str, of: int = 0) -> Iterator[dict[str, Any]]:
    """The action of everything with that title."""
    return (action for offered, action in tappable(blocks, of) if offered == title)


def tappable(blocks: list[dict[str, Any]], of: int = 0) -> Iterator[tuple[str, dict[str, Any]]]:
    """What can be tapped, by its title; with `of`, only on that card, counted from 1."""
    for block in blocks:
        for element in _elements(block, of):
            named = {"action_id": element.get("action_id"), "block_id": block.get("block_id", "x")}
            if element["type"] == "button":
                about = {"text": element["text"], "value": element.get("value", "")}
                yield element["text"]["text"], {"type": "button", **named, **about}
            for option in element.get("options", ()):
                about = {"type": element["type"], "selected_option": option}
                yield option["text"]["text"], {**named, **about}


def _elements(block: dict[str, Any], of: int) -> list[dict[str, Any]]:
    if block["type"] == "carousel":
        cards = [block["elements"][of - 1]] if of else block["elements"]
        return [element for card in cards for element in card.get("actions", ())]
    if of:
        return []
    if block["type"] == "actions":
        return list(block["elements"])
    return [block["accessory"]] if "accessory" in block else []


def filled(element: dict[str, Any], answer: str | list[str] | None) -> dict[str, Any]:
    """An input as it comes back, by the words that were chosen."""
    if element["type"] == "plain_text_input":
        return {"type": element["type"], "value": answer}
    wanted = [answer] if isinstance(answer, str) else answer or []
    chosen = [option for option in element["options"] if option["text"]["text"] in wanted]
    if element["type"] in ("checkboxes", "multi_static_select"):
        return {"type": element["type"], "selected_options": chosen}
    return {"type": element["type"], "selected_option": chosen[0] if chosen else None}

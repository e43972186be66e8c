"""Slack's Web API as a test sees it, with its limits, its errors and its moods."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from tests.platforms.files import Files
from tests.platforms.slack_rules import refused_message, refused_view
from tests.platforms.slack_transcript import told

TEAM, BOT, BOT_USER = "T1", "B0", "U0BOT"
TOKEN, APP_TOKEN = "xoxb-of-t1", "xapp-of-t1"
SECRET = "a signing secret of a test"


@dataclass
class Said:
    """A message as Slack keeps it."""

    ts: str
    user: str
    text: str
    blocks: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str = ""
    edits: int = 0
    metadata: dict[str, Any] = field(default_factory=dict)


@dataclass
class SlackApi:
    """One workspace. With a `mood` above 0, so many of its answers are 429, 5xx or none at all, and
    of what it did a tenth as often nobody hears; `unheard` are so many of the next messages.
    `cards` says whether it takes the newest blocks. `shown` is every message each time it was
    said or changed, by its ts."""

    cards: bool = True
    mood: float = 0.0
    seed: int = 1
    refuse: list[str] = field(default_factory=list)  # the next messages' errors
    unheard: int = 0
    scopes: set[str] = field(default_factory=lambda: {"im:history", "metadata.message:read"})
    tokens: set[str] = field(default_factory=lambda: {TOKEN})
    channels: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    shown: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    homes: dict[str, dict[str, Any]] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)  # of people, as their devices say
    views: list[dict[str, Any]] = field(default_factory=list)
    statuses: list[dict[str, Any]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    files: Files = field(default_factory=Files)
    codes: dict[str, str] = field(default_factory=lambda: {"good-code": "T9"})

    def __post_init__(self) -> None:
        self._numbers = count(1)
        self._chance = random.Random(self.seed)

    def ts(self) -> str:
        return f"{int(time.time())}.{next(self._numbers):06d}"

    def app(self) -> web.Application:
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.add_routes([web.route("*", "/api/{method}", self._call)])
        app.add_subapp("/files", self.files.app())
        return app

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls.append(method)
        if self._chance.random() < self.mood:
            return await self._moody(request)
        handler = getattr(self, "_" + method.replace(".", "_"), None)
        if handler is None:
            return web.json_response({"ok": False, "error": "unknown_method"})
        asked = await _arguments(request)
        asked["_token"] = request.headers.get("Authorization", "").removeprefix("Bearer ")
        asked["_host"] = request.host
        is_open = method in ("oauth.v2.access", "apps.connections.open")
        if not is_open and asked["_token"] not in self.tokens:
            return web.json_response({"ok": False, "error": "invalid_auth"})
        done = handler(asked)
        if self._is_unheard(method) and request.transport is not None:
            request.transport.abort()
        return web.json_response(done)

    def _is_unheard(self, method: str) -> bool:
        if self.unheard and method == "chat.postMessage":
            self.unheard -= 1
            return True
        return self.mood > 0 and self._chance.random() < self.mood / 10

    async def _moody(self, request: web.Request) -> web.Response:
        """Nothing was done: too many, broken, cut off, or slow and then broken."""
        match self._chance.randrange(4):
            case 0 | 1:
                answer = {"ok": False, "error": "ratelimited"}
                return web.json_response(answer, status=429, headers={"Retry-After": "0"})
            case 2 if request.transport is not None:
                request.transport.abort()
            case _:
                await asyncio.sleep(0.2)
        return web.Response(status=self._chance.choice((500, 502, 503)), text="upstream")

    def _chat_postMessage(self, asked: dict[str, Any]) -> dict[str, Any]:
        channel, blocks = asked.get("channel", ""), asked.get("blocks") or []
        error = self._refusal(channel, asked.get("text", ""), blocks)
        if error:
            return {"ok": False, "error": error}
        said = Said(
            self.ts(), BOT_USER, asked.get("text", ""), blocks, asked.get("thread_ts") or ""
        )
        said.metadata = asked.get("metadata") or {}
        self.channels[channel].append(said)
        self.shown[channel].append((said.ts, told(said)))
        return {"ok": True, "channel": channel, "ts": said.ts}

    def _chat_update(self, asked: dict[str, Any]) -> dict[str, Any]:
        channel, blocks = asked.get("channel", ""), asked.get("blocks") or []
        found = [s for s in self.channels[channel] if s.ts == asked.get("ts")]
        error = self._refusal(channel, asked.get("text", ""), blocks)
        if error or not found:
            return {"ok": False, "error": error or "message_not_found"}
        found[0].text, found[0].blocks = asked.get("text", ""), blocks
        found[0].edits += 1
        found[0].metadata = asked.get("metadata") or found[0].metadata
        self.shown[channel].append((found[0].ts, told(found[0])))
        return {"ok": True, "channel": channel, "ts": found[0].ts}

    def _refusal(self, channel: str, text: str, blocks: list[dict[str, Any]]) -> str:
        if self.refuse and (error := self.refuse.pop(0)):
            return error
        if not channel.startswith(("C", "D")):
            return "channel_not_found"
        return refused_message(text, blocks, cards=self.cards)

    def _conversations_history(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The newest first, outside threads."""
        said = [each for each in self.channels[asked["channel"]] if not each.thread_ts]
        return self._read(asked, said[::-1])

    def _conversations_replies(self, asked: dict[str, Any]) -> dict[str, Any]:
        """A thread from its first message on, or from a moment on."""
        said = [e for e in self.channels[asked["channel"]] if asked["ts"] in (e.ts, e.thread_ts)]
        oldest = float(asked.get("oldest") or 0)
        return self._read(asked, [each for each in said if float(each.ts) > oldest])

    def _read(self, asked: dict[str, Any], said: list[Said]) -> dict[str, Any]:
        """What an app may read, of which direct messages are all that ours asks for."""
        kind = "im" if asked["channel"].startswith("D") else "channels"
        if f"{kind}:history" not in self.scopes:
            return {"ok": False, "error": "missing_scope"}
        shown = said[: int(asked.get("limit") or 100)]
        wanted = str(asked.get("include_all_metadata")).lower() in ("1", "true")
        whole = wanted and "metadata.message:read" in self.scopes
        return {"ok": True, "messages": [_as_read(each, whole=whole) for each in shown]}

    def _conversations_open(self, asked: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "channel": {"id": direct_of(asked["users"])}}

    def _views_open(self, asked: dict[str, Any]) -> dict[str, Any]:
        return self._viewed(asked["view"], asked.get("trigger_id", "") and "opened")

    def _views_publish(self, asked: dict[str, Any]) -> dict[str, Any]:
        answer = self._viewed(asked["view"], "")
        if answer["ok"]:
            self.homes[asked["user_id"]] = asked["view"]
        return answer

    def _viewed(self, view: dict[str, Any], opened: str) -> dict[str, Any]:
        error = refused_view(view)
        if error:
            return {"ok": False, "error": error}
        kept = {**view, "id": f"V{next(self._numbers)}", "team_id": TEAM}
        if opened:
            self.views.append(kept)
        return {"ok": True, "view": kept}

    def _assistant_threads_setStatus(self, asked: dict[str, Any]) -> dict[str, Any]:
        self.statuses.append(asked)
        return {"ok": True}

    def _files_info(self, asked: dict[str, Any]) -> dict[str, Any]:
        about = {"id": asked["file"], "mimetype": "image/jpeg", "size": 1_000}
        return {"ok": True, "file": {**about, "url_private": f"http://{asked['_host']}/f"}}

    def _users_info(self, asked: dict[str, Any]) -> dict[str, Any]:
        zone = self.zones.get(asked["user"])
        if zone is None:
            return {"ok": False, "error": "missing_scope"}
        return {"ok": True, "user": {"id": asked["user"], "locale": "en-GB", "tz": zone}}

    def _auth_test(self, _asked: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "team_id": TEAM, "user_id": BOT_USER, "bot_id": BOT}

    def _oauth_v2_access(self, asked: dict[str, Any]) -> dict[str, Any]:
        team = self.codes.pop(asked.get("code", ""), "")
        if not team:
            return {"ok": False, "error": "invalid_code"}
        token = f"xoxb-of-{team.lower()}"
        self.tokens.add(token)
        return {
            "ok": True,
            "access_token": token,
            "bot_user_id": BOT_USER,
            "team": {"id": team, "name": "Another workspace"},
        }

    def _apps_connections_open(self, asked: dict[str, Any]) -> dict[str, Any]:
        if asked["_token"] != APP_TOKEN:
            return {"ok": False, "error": "invalid_auth"}
        return {"ok": True, "url": f"ws://{asked['_host']}/link"}


def direct_of(user: str) -> str:
    """The channel of somebody's direct messages with us."""
    return f"D{user}"


def _as_read(said: Said, *, whole: bool) -> dict[str, Any]:
    """A message in a history; its metadata only where all of it is asked for."""
    about = {"type": "message", "ts": said.ts, "user": said.user, "text": said.text}
    return {**about, "metadata": said.metadata} if whole and said.metadata else about


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    form: dict[str, Any] = {**request.query, **await request.post()}
    for name in ("blocks", "view", "metadata"):
        if isinstance(form.get(name), str):
            form[name] = json.loads(form[name])
    return form

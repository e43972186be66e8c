"""A Telegram for tests: the Bot API that our bot calls, and the chats that people see.

It refuses what the real one refuses, in its words, and misbehaves when told: `mishaps` are what
becomes of the next calls (an HTTP status, "drop", "slow", or "unheard" when it is done and the
connection ends before the answer), `trouble` how many of a hundred go wrong.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from aiohttp import web

from tests.platforms.telegram_post import Postman
from tests.platforms.telegram_rules import (
    ALBUM,
    ANSWER,
    Refusal,
    bad,
    caption_of,
    checked_file,
    keyboard_of,
    parsed,
    text_of,
)

TOKEN = "7007:a-token-of-a-test"
BOT = {"id": 7007, "is_bot": True, "first_name": "Palate", "username": "palate_bot"}
WHEN = 1_790_000_000
UNHEARD = 2_000  # of so many calls in troubled times the answer to one is lost on the way
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)

Given = dict[str, Any]


@dataclass
class Message:
    """What stands in a chat: by whom, in words, with pictures' ids and buttons."""

    id: int
    by: str
    text: str = ""
    photo: str = ""
    rows: list[list[dict[str, str]]] = field(default_factory=list)
    html: str = ""  # the words with their marks
    answers: int = 0
    edited: int = 0

    @property
    def titles(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    def __str__(self) -> str:
        shown = f"({self.photo}) " if self.photo else ""
        lines = (" ".join(f"[{button['text']}]" for button in row) for row in self.rows)
        return "\n  ".join((f"{self.by}: {shown}{self.text}", *lines))


@dataclass
class Telegram:
    """The whole service. Chats are known by their id; private ones have the id of the person."""

    mishaps: list[int | str] = field(default_factory=list)
    trouble: int = 0
    random: Random = field(default_factory=lambda: Random(7))
    can_fetch: Callable[[str], bool] = lambda _address: True
    doors: dict[str, str] = field(default_factory=dict)  # a public address: where it is really
    post: Postman = field(default_factory=Postman)
    chats: dict[int, list[Message]] = field(default_factory=lambda: defaultdict(list))
    blocked: set[int] = field(default_factory=set)
    upgraded: dict[int, int] = field(default_factory=dict)
    answered: list[tuple[str, str]] = field(default_factory=list)
    calls: list[tuple[str, Given]] = field(default_factory=list)
    menu: list[dict[str, str]] = field(default_factory=list)
    webhook: Given = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    shown: dict[str, bytes] = field(default_factory=dict)  # photos of people, by their id
    waiting: list[Given] = field(default_factory=list)  # for whoever polls
    _open: set[str] = field(default_factory=set)
    _ids: Any = field(default_factory=lambda: count(100))
    _pollers: int = 0

    def app(self) -> web.Application:
        app = web.Application(client_max_size=20 * 1024 * 1024)
        app.add_routes([web.route("*", "/bot{token}/{method}", self._called)])
        app.add_routes([web.get("/file/bot{token}/{path:.*}", self._fetched)])
        return app

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Telegram]:
        yield self
        await self.post.close()

    # What people do

    def writes(self, who: int, text: str, chat: int | None = None, **more: Any) -> None:
        """Somebody writes, in private or in a group."""
        message = self._by(who, chat or who, text, **more)
        self._happens(f"chat {chat or who}", message=message)

    def shows(self, who: int, photo: bytes, caption: str = "") -> None:
        """Somebody sends a photo, in private."""
        name = f"file{next(self._ids)}"
        self.shown[name] = photo
        size = {"file_id": name, "file_unique_id": f"u{name}", "width": 9, "height": 9}
        about = {"caption": caption} if caption else {}
        message = self._by(who, who, "", photo=[size], **about)
        message.pop("text", None)
        self._happens(f"chat {who}", message=message)

    def taps(self, who: int, title: str, chat: int | None = None, times: int = 1) -> str:
        """Somebody taps the newest button of that title; gives the id of the tap."""
        where = chat or who
        message, button = next(
            (each, button)
            for each in reversed(self.chats[where])
            for row in each.rows
            for button in row
            if button["text"] == title
        )
        return self.taps_on(who, message, button["callback_data"], where, times)

    def taps_on(self, who: int, message: Message, data: str, chat: int, times: int = 1) -> str:
        for _ in range(times):
            query = f"query{next(self._ids)}"
            self._open.add(query)
            about = self._as_json(message, chat)
            tap = {"id": query, "from": _person(who), "chat_instance": "c", "data": data}
            self._happens(f"user {who}", callback_query={**tap, "message": about})
        return query

    def blocks(self, who: int, *, again: bool = True) -> None:
        (self.blocked.add if again else self.blocked.discard)(who)
        before, after = ("member", "kicked") if again else ("kicked", "member")
        change = {
            "chat": _chat(who),
            "from": _person(who),
            "date": WHEN,
            "old_chat_member": {"user": BOT, "status": before, "until_date": 0},
            "new_chat_member": {"user": BOT, "status": after, "until_date": 0},
        }
        self._happens(f"chat {who}", my_chat_member=change)

    def upgrades(self, group: int, into: int) -> None:
        """A group becomes a supergroup; the old one takes nothing any more."""
        self.upgraded[group] = into
        self.chats[into] = []

    def said(self, chat: int) -> list[Message]:
        """What the bot has said in a chat."""
        return [message for message in self.chats[chat] if message.by == "bot"]

    def read(self, chat: int) -> str:
        """A chat as one would read it."""
        return "\n".join(map(str, self.chats[chat]))

    async def until(self, true: Callable[[], Any], what: str = "it") -> None:
        """Wait for something to happen."""
        for _ in range(1000):
            if true():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"{what} never happened")

    async def got(self, chat: int, number: int) -> list[Message]:
        await self.until(lambda: len(self.said(chat)) >= number, f"message {number}")
        return self.said(chat)

    # What the bot calls

    async def _called(self, request: web.Request) -> web.StreamResponse:
        given: Given = {**request.query, **await request.post()}
        method = request.match_info["method"]
        self.calls.append((method, given))
        mishap = self._mishap()
        if mishap == "slow":
            await asyncio.sleep(0.2)
        elif mishap and mishap != "unheard":
            return await self._mishappens(request, mishap)
        try:
            if request.match_info["token"] != TOKEN:
                raise Refusal(401, "Unauthorized")
            done = await self._do(method, given)
            if mishap == "unheard" and request.transport is not None:
                request.transport.abort()
            return web.json_response({"ok": True, "result": done})
        except Refusal as refused:
            return web.json_response(refused.as_json(), status=refused.code)

    def _mishap(self) -> int | str:
        if self.mishaps:
            return self.mishaps.pop(0)
        if self.trouble and not self.random.randrange(UNHEARD):
            return "unheard"
        if self.random.randrange(100) < self.trouble:
            return self.random.choice([429, 502, "drop", "slow"])
        return 0

    async def _mishappens(self, request: web.Request, mishap: int | str) -> web.Response:
        if mishap == "drop":
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        if mishap == 429:
            why = "Too Many Requests: retry after 1"
            refused = Refusal(429, why, {"retry_after": 0.02})
            return web.json_response(refused.as_json(), status=429)
        return web.Response(status=int(mishap), text="<html>Bad Gateway</html>")

    async def _do(self, method: str, given: Given) -> Any:
        name = "_" + re.sub(r"(?=[A-Z])", "_", method).lower()
        if method == "getUpdates":
            return await self._get_updates(given)
        done = getattr(self, name, None)
        if done is None:
            raise Refusal(404, "Not Found")
        return done(given)

    def _get_me(self, _given: Given) -> Any:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False}

    def _set_my_commands(self, given: Given) -> bool:
        self.menu = json.loads(given["commands"])
        for each in self.menu:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(each["description"]) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        return True

    def _set_webhook(self, given: Given) -> bool:
        if not given["url"].startswith("https://"):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", given["secret_token"]):
            raise bad("secret token contains unallowed characters")
        self.webhook = given
        self.post.secret = given["secret_token"]
        return True

    def _get_webhook_info(self, _given: Given) -> Given:
        waiting = {"pending_update_count": len(self.waiting), "has_custom_certificate": False}
        return {"url": self.webhook.get("url", ""), **waiting}

    def _delete_webhook(self, _given: Given) -> bool:
        self.webhook = {}
        return True

    async def _get_updates(self, given: Given) -> list[Given]:
        if self.webhook:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        if self._pollers:
            raise Refusal(409, "Conflict: terminated by other getUpdates request")
        offset = int(given["offset"])
        self.waiting = [each for each in self.waiting if each["update_id"] >= offset]
        self._pollers += 1
        try:
            for _ in range(100):
                if self.waiting:
                    break
                await asyncio.sleep(0.01)
        finally:
            self._pollers -= 1
        return self.waiting[:100]

    def _send_message(self, given: Given) -> Given:
        return self._sent(
            given, Message(0, "bot", text_of(given), "", keyboard_of(given), given["text"])
        )

    def _send_photo(self, given: Given) -> Given:
        photo = self._photo(given["photo"], given)
        html = given.get("caption", "")
        shown = Message(0, "bot", caption_of(given), photo, keyboard_of(given), html)
        return self._sent(given, shown)

    def _send_media_group(self, given: Given) -> list[Given]:
        media = json.loads(given["media"])
        if len(media) not in ALBUM:
            raise bad("wrong number of media in the album")
        photos = [(self._photo(each["media"], given), each) for each in media]
        return [
            self._sent(given, Message(0, "bot", caption_of(of), photo, html=of.get("caption", "")))
            for photo, of in photos
        ]

    def _edit_message_text(self, given: Given) -> Given:
        html = given["text"]
        return self._edited(given, text=text_of(given), rows=keyboard_of(given), html=html)

    def _edit_message_media(self, given: Given) -> Given:
        media = json.loads(given["media"])
        photo = self._photo(media["media"], given)
        shown = {"text": caption_of(media), "html": media.get("caption", ""), "photo": photo}
        return self._edited(given, rows=keyboard_of(given), **shown)

    def _edit_message_reply_markup(self, given: Given) -> Given:
        return self._edited(given, rows=keyboard_of(given))

    def _answer_callback_query(self, given: Given) -> bool:
        if len(given.get("text", "")) > ANSWER:
            raise bad("MESSAGE_TOO_LONG")
        if given["callback_query_id"] not in self._open:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self._open.discard(given["callback_query_id"])
        self.answered.append((given["callback_query_id"], given.get("text", "")))
        return True

    def _get_file(self, given: Given) -> Given:
        content = self.shown.get(given["file_id"])
        if content is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        about = {"file_unique_id": f"u{given['file_id']}", "file_size": len(content)}
        return {"file_id": given["file_id"], **about, "file_path": f"photos/{given['file_id']}"}

    async def _fetched(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return web.Response(status=404)
        name = request.match_info["path"].removeprefix("photos/")
        return web.Response(body=self.shown[name], content_type="application/octet-stream")

    def _send_chat_action(self, given: Given) -> bool:
        self._reachable(int(given["chat_id"]))
        return True

    # How it is kept

    def _reachable(self, chat: int) -> None:
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat in self.upgraded:
            into = {"migrate_to_chat_id": self.upgraded[chat]}
            why = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, why, into)
        if chat not in self.chats:
            raise bad("chat not found")

    def _sent(self, given: Given, message: Message) -> Given:
        chat = int(given["chat_id"])
        self._reachable(chat)
        message.id = next(self._ids)
        message.answers = json.loads(given.get("reply_parameters", "{}")).get("message_id", 0)
        self.chats[chat].append(message)
        return self._as_json(message, chat)

    def _edited(self, given: Given, **content: Any) -> Given:
        chat, id = int(given["chat_id"]), int(given["message_id"])
        self._reachable(chat)
        message = next((each for each in self.chats[chat] if each.id == id), None)
        if message is None:
            raise bad("message to edit not found")
        if message.by != "bot":
            raise bad("message can't be edited")
        if message.photo and "text" in content and "photo" not in content:
            raise bad("there is no text in the message to edit")
        if all(getattr(message, name) == value for name, value in content.items()):
            raise bad(UNCHANGED)
        for name, value in content.items():
            setattr(message, name, value)
        message.edited += 1
        return self._as_json(message, chat)

    def _photo(self, photo: Any, given: Given) -> str:
        """The id of a picture that came as an id, an address, or a file beside the call."""
        if isinstance(photo, str) and photo.startswith("attach://"):
            photo = given[photo.removeprefix("attach://")]
        if isinstance(photo, web.FileField):
            checked_file(photo.file.read())
            self.files[f"id of {photo.filename}"] = photo.filename
            return f"id of {photo.filename}"
        if photo.startswith("https://"):
            if not self.can_fetch(photo):
                raise bad("failed to get HTTP URL content")
            name = photo.rpartition("/")[2]
            self.files[f"id of {name}"] = name
            return f"id of {name}"
        if photo not in self.files:
            raise bad("wrong file identifier/HTTP URL specified")
        return str(photo)

    def _by(self, who: int, chat: int, text: str, **more: Any) -> Given:
        message = Message(next(self._ids), _person(who)["first_name"], parsed(text, ""))
        self.chats[chat].append(message)
        about = {"message_id": message.id, "date": WHEN, "chat": _chat(chat), "text": text}
        return {**about, "from": _person(who), **more}

    def _happens(self, queue: str, **content: Any) -> None:
        update = {"update_id": next(self._ids), **content}
        if self.webhook:
            public = self.webhook["url"]
            door = next(door for door in self.doors if public.startswith(door))
            self.post.address = self.doors[door] + public.removeprefix(door)
            self.post.bring(queue, update)
        else:
            self.waiting.append(update)

    def _as_json(self, message: Message, chat: int) -> Given:
        about: Given = {"message_id": message.id, "date": WHEN, "chat": _chat(chat), "from": BOT}
        if message.edited:
            about["edit_date"] = WHEN + message.edited
        if message.rows:
            about["reply_markup"] = {"inline_keyboard": message.rows}
        if not message.photo:
            return {**about, "text": message.text}
        size = {"file_id": message.photo, "file_unique_id": "u", "width": 480, "height": 480}
        return {**about, "caption": message.text, "photo": [size]}


def _person(id: int) -> Given:
    names = {11: "Ann", 12: "Ben"}
    return {"id": id, "is_bot": False, "first_name": names.get(id, f"P{id}"), "language_code": "en"}


def _chat(id: int) -> Given:
    if id > 0:
        return {"id": id, "type": "private", "first_name": _person(id)["first_name"]}
    return {"id": id, "type": "supergroup" if id < -1000 else "group", "title": "Sisters"}

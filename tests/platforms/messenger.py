"""Facebook, for tests: a Graph API with its limits and its moods, and people with a page's thread.

It takes what Facebook takes and refuses the rest with Facebook's own errors, signs what it sends,
and misbehaves as its seed says: busy, broken, slow, silent; calls twice, in batches, with echoes.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from aiohttp import ClientError, ClientSession, web

from channels.messenger.signature import proof_of
from shop.clock import now
from shop.settings import Settings
from tests.platforms.files import Files
from tests.platforms.graph_rules import profile_refusal, refusal
from tests.platforms.messenger_thread import Thread

WINDOW = timedelta(hours=24)
DEAD_TAGS = {"CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE"}
ACTIONS = {"typing_on", "typing_off", "mark_seen"}
Json = dict[str, Any]


@dataclass(frozen=True)
class Moods:
    """How likely each mishap is, from 0 to 1."""

    busy: float = 0.0  # too many calls, with a Retry-After
    broken: float = 0.0  # a 5xx
    hung_up: float = 0.0  # the connection ends before anything was taken
    unheard: float = 0.0  # it ends when the message was taken
    slow: float = 0.0
    twice: float = 0.0  # a call to us is repeated
    chatty: float = 0.0  # receipts and reads come along, and echoes that nobody asked for


CALM = Moods()
STORMY = Moods(busy=0.05, broken=0.05, hung_up=0.05, slow=0.1, twice=0.2, chatty=0.5)


@dataclass
class Facebook:
    """The platform: its server, and all the threads of one page."""

    page: str = "1900100200300"
    token: str = "EAAG-a-page-token"
    secret: str = "an app secret"
    word: str = "our word"
    moods: Moods = CALM
    echoes: bool = False  # the page is subscribed to them: each message has one, with its metadata
    seed: int = 1
    clock: Callable[[], datetime] = now
    webhook: str = ""
    threads: dict[str, Thread] = field(default_factory=lambda: defaultdict(Thread))
    heard: dict[str, datetime] = field(default_factory=dict)
    blocked: set[str] = field(default_factory=set)
    refused_templates: set[str] = field(default_factory=set)
    next_answers: list[tuple[int, Json, dict[str, str]]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    signs: list[tuple[str, str]] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    profile: Json | None = None
    files: Files = field(default_factory=Files)
    calls: int = 0
    acknowledged: int = 0

    def __post_init__(self) -> None:
        self._chance = Random(self.seed)
        self._post: asyncio.Queue[Json] = asyncio.Queue()
        self._mids = 0

    def settings(self, port: int) -> dict[str, Any]:
        """What a shop sets to be on this page."""
        known = Settings(
            messenger_page=self.page,
            messenger_token=self.token,
            messenger_app_secret=self.secret,
            messenger_verify_token=self.word,
            graph_api=f"http://127.0.0.1:{port}/v25.0",
            public_url="https://shop.example",
        )
        names = ("messenger_page", "messenger_token", "messenger_app_secret")
        more = ("messenger_verify_token", "graph_api", "public_url")
        return {name: getattr(known, name) for name in (*names, *more)}

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/v25.0/{page}/messages", self._take)
        app.router.add_post("/v25.0/me/messenger_profile", self._introduce)
        app.add_subapp("/files", self.files.app())
        return app

    # What the page's program calls.

    async def _take(self, request: web.Request) -> web.StreamResponse:
        wrong = await self._moody(request) or self._stranger(request)
        if wrong is not None:
            return wrong
        body = json.loads(await request.read())
        to = body["recipient"]["id"]
        wrong = self._unreachable(to) or self._unfit(body)
        if wrong is not None:
            return wrong
        if "sender_action" in body:
            self.signs.append((to, body["sender_action"]))
            return web.json_response({"recipient_id": to}, headers=self.headers)
        mid = self._mid()
        self.threads[to].hear(mid, body["message"])
        self._gossip(to, mid, body["message"])
        if self._happens(self.moods.unheard) and request.transport is not None:
            request.transport.abort()
            return web.Response(status=500)
        answer = {"recipient_id": to, "message_id": mid}
        return web.json_response(answer, headers=self.headers)

    async def _introduce(self, request: web.Request) -> web.StreamResponse:
        wrong = await self._moody(request) or self._stranger(request)
        if wrong is not None:
            return wrong
        about = json.loads(await request.read())
        why = profile_refusal(about)
        if why is not None:
            return self._error(400, 100, 0, why)
        self.profile = about
        return web.json_response({"result": "success"})

    async def _moody(self, request: web.Request) -> web.StreamResponse | None:
        self.calls += 1
        self.addresses.append(str(request.url))
        if self.next_answers:
            status, answer, headers = self.next_answers.pop(0)
            return web.json_response(answer, status=status, headers=headers)
        if self._happens(self.moods.slow):
            await asyncio.sleep(0.03)
        if self._happens(self.moods.hung_up) and request.transport is not None:
            request.transport.abort()
            return web.Response(status=500)
        if self._happens(self.moods.busy):
            return self._error(400, 613, 0, "Calls to this API have exceeded the rate limit", "0.1")
        if self._happens(self.moods.broken):
            return web.Response(status=502, text="<html>Bad Gateway</html>")
        return None

    def _stranger(self, request: web.Request) -> web.StreamResponse | None:
        proof = request.query.get("appsecret_proof", "")
        if "access_token" in request.query:
            return self._error(400, 190, 0, "the token travels in an address")
        if request.headers.get("Authorization") != f"Bearer {self.token}":
            return self._error(401, 190, 463, "Error validating access token")
        if not hmac.compare_digest(proof, proof_of(self.token, self.secret)):
            return self._error(400, 100, 0, "Invalid appsecret_proof provided in the API argument")
        if request.match_info.get("page", self.page) != self.page:
            return self._error(400, 100, 33, "Unsupported post request")
        return None

    def _unreachable(self, to: str) -> web.StreamResponse | None:
        if to not in self.heard:
            return self._error(400, 100, 2018001, "No matching user found")
        if to in self.blocked:
            return self._error(400, 551, 1545041, "This person isn't available right now")
        if self.clock() - self.heard[to] >= WINDOW:
            why = "This message is sent outside of allowed window"
            return self._error(400, 10, 2018278, why)
        return None

    def _unfit(self, body: Json) -> web.StreamResponse | None:
        if "sender_action" in body:
            fits = set(body) == {"recipient", "sender_action"} and body["sender_action"] in ACTIONS
            return None if fits else self._error(400, 100, 0, "a sender_action stands alone")
        if "tag" in body or body.get("messaging_type") != "RESPONSE":
            return self._error(400, 100, 1893061, "message tags are not supported any more")
        template = body["message"].get("attachment", {}).get("payload", {}).get("template_type")
        if template in self.refused_templates:
            return self._error(400, 100, 2018012, "template_type is not known")
        why = refusal(body["message"])
        return self._error(400, 100, 0, why) if why else None

    def _error(
        self, status: int, code: int, subcode: int, why: str, later: str = ""
    ) -> web.StreamResponse:
        self.refusals.append(why)
        error = {
            "message": f"(#{code}) {why}",
            "type": "OAuthException",
            "code": code,
            "error_subcode": subcode,
            "fbtrace_id": f"A{self.calls:09}",
        }
        headers = {**self.headers, **({"Retry-After": later} if later else {})}
        return web.json_response({"error": error}, status=status, headers=headers)

    # What people do.

    def say(self, who: str, text: str) -> str:
        """Somebody writes; gives the id of the message."""
        return self._did(who, text, message={"text": text})

    def tap(self, who: str, title: str, of: int = 0) -> str:
        """Somebody taps what is in front of them, by what stands on it; below card `of`, if any."""
        kind, token = self.threads[who].find(title, of)
        if kind == "quick_reply":
            return self._did(who, title, message={"text": title, "quick_reply": token})
        return self._did(who, f"[{title}]", postback={"title": title, **token})

    def begin(self, who: str, ref: str = "") -> str:
        """Somebody opens the thread for the first time, perhaps by a link."""
        came = {"referral": {"ref": ref, "source": "SHORTLINK", "type": "OPEN_THREAD"}}
        start = {"title": "Get started", "payload": "get_started", **(came if ref else {})}
        return self._did(who, "[Get started]", postback=start)

    def attach(self, who: str, kind: str, **payload: Any) -> str:
        attachment = {"type": kind, "payload": payload}
        return self._did(who, f"({kind})", message={"attachments": [attachment]})

    def _did(self, who: str, shown: str, **deed: Json) -> str:
        mid = self._mid()
        ((kind, about),) = deed.items()
        self.heard[who] = self.clock()
        self.threads[who].say(shown)
        self._post.put_nowait(self._event(who, self.page, **{kind: {"mid": mid, **about}}))
        return mid

    def _gossip(self, to: str, mid: str, message: Mapping[str, Any]) -> None:
        is_chatty = self._happens(self.moods.chatty)
        if self.echoes or is_chatty:
            echo = {"mid": mid, "is_echo": True, "app_id": 5, **message}
            self._post.put_nowait(self._event(self.page, to, message=echo))
        if not is_chatty:
            return
        watermark = int(self.clock().timestamp() * 1000)
        for event in (
            self._event(to, self.page, delivery={"mids": [mid], "watermark": watermark}),
            self._event(to, self.page, read={"watermark": watermark}),
        ):
            self._post.put_nowait(event)

    def _event(self, sender: str, recipient: str, **about: Any) -> Json:
        at = int(self.clock().timestamp() * 1000)
        return {
            "sender": {"id": sender},
            "recipient": {"id": recipient},
            "timestamp": at,
            **about,
        }

    # How it is delivered.

    @asynccontextmanager
    async def delivering(self, webhook: str) -> AsyncIterator[None]:
        """Everything that happens is sent to the webhook while the block runs."""
        self.webhook = webhook
        async with ClientSession() as http:
            postman = asyncio.create_task(self._deliver_all(http))
            yield
            postman.cancel()
            await asyncio.gather(postman, return_exceptions=True)

    async def done(self) -> None:
        """Everything has been taken."""
        await self._post.join()

    async def call(self, http: ClientSession, payload: Any) -> int:
        """One signed call with this payload; the status it is answered with."""
        body = json.dumps(payload).encode()  # everything beyond ASCII is escaped, as Facebook does
        headers = {"X-Hub-Signature-256": self.sign(body), "Content-Type": "application/json"}
        async with http.post(self.webhook, data=body, headers=headers) as response:
            return response.status

    def sign(self, body: bytes) -> str:
        return "sha256=" + hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()

    async def _deliver_all(self, http: ClientSession) -> None:
        while True:
            events = [await self._post.get()]
            while not self._post.empty() and len(events) < 20:
                events.append(self._post.get_nowait())
            payload = self._batch(events)
            for _ in range(1 + self._happens(self.moods.twice)):
                await self._until_it_is_taken(http, payload)
            for _ in events:
                self._post.task_done()

    def _batch(self, events: list[Json]) -> Json:
        """One call with all of it, in one entry or in several."""
        cut = self._chance.randint(0, len(events)) if self.moods != CALM else 0
        parts = [part for part in (events[:cut], events[cut:]) if part]
        entries = [{"id": self.page, "time": 1, "messaging": part} for part in parts]
        return {"object": "page", "entry": entries}

    async def _until_it_is_taken(self, http: ClientSession, payload: Json) -> None:
        for tried in count():  # Facebook goes on for hours
            try:
                if await self.call(http, payload) == 200:
                    self.acknowledged += 1
                    return
            except ClientError:
                pass
            await asyncio.sleep(0.01 * 2 ** min(tried, 6))

    def _happens(self, likely: float) -> bool:
        return likely > 0 and self._chance.random() < likely

    def _mid(self) -> str:
        self._mids += 1
        return f"m_{self._chance.getrandbits(384):096x}{self._mids:06}"

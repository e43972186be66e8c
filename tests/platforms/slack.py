"""A Slack to test against: what its Web API was told can be read, and it sends what people do."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, web
from slack_sdk.signature import SignatureVerifier

from tests.platforms.slack_api import BOT_USER, SECRET, Said, SlackApi
from tests.platforms.slack_transcript import told

PAUSES = (0.0, 0.0, 60.0, 300.0)  # before each try, in seconds


@dataclass
class FakeSlack(SlackApi):
    """The workspace with people in it; in a `mood`, so many of its events come twice.

    `hurry` is how much of the pauses between Slack's tries it waits; what is not taken in the end
    it does not bring any more, and people see that it was `missed`.
    """

    gateway: str = ""
    hurry: float = 0.0
    missed: list[dict[str, Any]] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)  # to what we delivered
    sockets: list[web.WebSocketResponse] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        self._acknowledged: dict[str, asyncio.Future[Any]] = {}
        self._verifier = SignatureVerifier(SECRET)

    def app(self) -> web.Application:
        app = super().app()
        app.add_routes([web.get("/link", self._link)])
        return app

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.sockets.append(socket)
        async for message in socket:
            answer = json.loads(message.data)
            waiting = self._acknowledged.pop(answer["envelope_id"], None)
            if waiting and not waiting.done():
                waiting.set_result(answer.get("payload"))
        self.sockets.remove(socket)
        return socket

    def signed(self, body: str, at: int | None = None) -> dict[str, str]:
        """The headers by which Slack is known."""
        moment = str(int(time.time()) if at is None else at)
        signature = self._verifier.generate_signature(timestamp=moment, body=body)
        return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": signature or ""}

    async def deliver(self, payload: dict[str, Any]) -> Any:
        """Send it as Slack does; gives what the gateway answered, once it took it."""
        again = 2 if self._chance.random() < self.mood else 1
        answer = None
        for _ in range(again):
            answer = await (self._down_a_socket if self.sockets else self._over_http)(payload)
        return answer

    async def deliver_together(self, payloads: list[dict[str, Any]]) -> None:
        """Several at once, in no particular order, as a busy Slack does."""
        shuffled = self._chance.sample(payloads, len(payloads))
        await asyncio.gather(*map(self.deliver, shuffled))

    async def _over_http(self, payload: dict[str, Any]) -> Any:
        """Events are tried again when they are not taken; taps and commands are not."""
        body, kind = _body(payload)
        pauses = PAUSES if payload.get("type") == "event_callback" else PAUSES[:1]
        async with ClientSession() as http:
            for attempt, pause in enumerate(pauses):
                await asyncio.sleep(pause * self.hurry)
                headers = {"Content-Type": kind, **self.signed(body)}
                if attempt:
                    headers |= {"X-Slack-Retry-Num": str(attempt)}
                    headers |= {"X-Slack-Retry-Reason": "http_error"}
                try:
                    async with http.post(
                        f"{self.gateway}/slack/events", data=body.encode(), headers=headers
                    ) as response:
                        answer = await response.text()
                        self.answers.append((response.status, answer))
                        if response.status == 200:
                            return json.loads(answer) if answer else None
                except ClientError:
                    self.answers.append((0, ""))
        self.missed.append(payload)
        return None

    async def _down_a_socket(self, payload: dict[str, Any]) -> Any:
        envelope = f"E{next(self._numbers)}"
        kinds = {"event_callback": "events_api", "": "slash_commands"}
        kind = kinds.get(str(payload.get("type", "")), "interactive")
        waiting = self._acknowledged[envelope] = asyncio.get_running_loop().create_future()
        sent = {"envelope_id": envelope, "type": kind, "payload": payload}
        await self.sockets[-1].send_json({**sent, "accepts_response_payload": True})
        return await asyncio.wait_for(waiting, 10)

    def transcript(self, channel: str) -> str:
        """The channel as somebody reads it."""
        return "\n".join(told(said) for said in self.channels[channel])

    async def changes(self, channel: str, before: str) -> None:
        """Wait until a channel does not read as it did before."""
        await self._until(lambda: self.transcript(channel) != before, "nothing new")

    async def connected(self) -> None:
        """Wait until the gateway has opened its socket."""
        await self._until(lambda: self.sockets, "no socket")

    async def hangs_up(self) -> None:
        """Slack asks for another socket now and then; waits until there is one."""
        old = self.sockets[-1]
        await old.send_json({"type": "disconnect", "reason": "refresh_requested"})
        await old.close()
        await self._until(lambda: [s for s in self.sockets if s is not old], "no new socket")

    async def home_of(self, user: str) -> dict[str, Any]:
        """Somebody's home page, once it is shown."""
        return await self._until(lambda: self.homes.get(user), "no home page")

    async def opens(self) -> dict[str, Any]:
        """The form that was opened last, once there is one."""
        return await self._until(lambda: self.views[-1] if self.views else None, "no form")

    async def _until(self, found: Callable[[], Any], missing: str) -> Any:
        for _ in range(1000):
            if found():
                return found()
            await asyncio.sleep(0.01)
        raise AssertionError(missing)

    async def sees_times(self, channel: str, words: str, times: int, patience: float = 15) -> None:
        """Wait until these words were said so often."""
        for _ in range(int(patience * 100)):
            ours = [told(said) for said in self.channels[channel] if said.user == BOT_USER]
            if sum(words in each for each in ours) >= times:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"{words!r} was not said {times} times")

    async def sees(self, channel: str, words: str) -> Said:
        """The first of our messages with these words in it, once it is there."""
        for _ in range(1500):
            for said in self.channels[channel]:
                if said.user == BOT_USER and words in told(said):
                    return said
            await asyncio.sleep(0.01)
        raise AssertionError(f"{words!r} was not said:\n{self.transcript(channel)}")


def _body(payload: dict[str, Any]) -> tuple[str, str]:
    """As JSON for events, as a form for the rest."""
    if payload.get("type") in ("event_callback", "url_verification"):
        return json.dumps(payload), "application/json"
    form = payload if "command" in payload else {"payload": json.dumps(payload)}
    return urlencode(form), "application/x-www-form-urlencoded"

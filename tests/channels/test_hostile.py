"""Five thousand requests nobody should send: no 5xx, no hang, nothing leaks."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import orjson
import pytest
from aiohttp import ClientError, ClientSession, WSMsgType
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from channels.quiet import keep_quiet
from shop.database import Database
from shop.migrate import upgrade
from tests.channels.fake_rasa import FakeRasa
from tests.channels.nasty import MARK, frames, raw
from tests.channels.stand import Shopper, Stand, standing

CANARY = "my diary is under the bed"  # what somebody else said; nobody may see it
BATCH, BATCHES = 100, 42
FRAMES, SOCKETS = 12, 100
IDLE = 0.6  # seconds; the gateway waits half of that for the rest of a body
PATIENCE = 8.0
fixed = settings(
    max_examples=BATCHES,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@dataclass
class Target:
    """The gateway under attack, in a loop of its own."""

    runner: asyncio.Runner
    stand: Stand
    ann: Shopper
    port: int
    sent: int = 0
    told: Counter[int | None] = field(default_factory=Counter)


@pytest.fixture(scope="module")
def target(tmp_path_factory) -> Iterator[Target]:
    folder = tmp_path_factory.mktemp("hostile")
    keep_quiet()
    with asyncio.Runner() as runner, pytest.MonkeyPatch.context() as patch:
        patch.setattr("channels.requests.BODY_TIMEOUT", 0.3)
        database = Database(f"sqlite:///{folder / 'shop.db'}")
        runner.run(upgrade(database))
        up = standing(database, folder, FakeRasa(), origins=("https://shop.example",))
        stand = runner.run(up.__aenter__())
        runner.run(said_by_somebody_else(stand))
        ann = runner.run(stand.shopper())
        yield Target(runner, stand, ann, int(stand.url.rsplit(":", 1)[1]))
        runner.run(up.__aexit__(None, None, None))
        runner.run(database.close())


async def said_by_somebody_else(stand: Stand) -> None:
    await (await stand.shopper()).ask(CANARY)


@fixed
@given(st.lists(raw, min_size=BATCH, max_size=BATCH))
def test_no_request_brings_it_down(target, batch):
    answers = target.runner.run(all_answers(target, batch))

    for answer in answers:
        status, body = read(answer)
        target.told[status] += 1
        assert status is None or status < 500, answer[:300]
        assert CANARY.encode() not in body
        assert b"Traceback" not in body
        if status and status >= 400 and b"application/json" in answer:
            assert orjson.loads(body)["error"] if body else True
    target.sent += len(batch)


async def all_answers(target: Target, batch: list[bytes]) -> list[bytes]:
    good = target.ann.token.encode()
    filled = [request.replace(b"Bearer GOOD", b"Bearer " + good) for request in batch]
    return await asyncio.gather(*(one_answer(target.port, request) for request in filled))


async def one_answer(port: int, request: bytes) -> bytes:
    """What comes back; to half a request nothing may come."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answer = b""
    try:
        writer.write(request)
        while piece := await asyncio.wait_for(reader.read(100_000), IDLE):
            answer += piece
    except (ConnectionError, TimeoutError):
        pass
    finally:
        writer.close()
    return answer


def read(answer: bytes) -> tuple[int | None, bytes]:
    """The status and the body of an answer; none when the connection was just closed."""
    if not answer.startswith(b"HTTP/"):
        return None, answer
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split(b" ", 2)[1]), body


@settings(fixed, max_examples=SOCKETS)
@given(st.lists(frames, min_size=FRAMES, max_size=FRAMES), st.booleans(), st.booleans())
def test_no_frame_brings_it_down(target, batch, hello, text):
    told = target.runner.run(talk(target, batch, hello=hello, text=text))

    assert all(status < 500 for status in told)
    target.sent += len(batch)


async def talk(target: Target, batch: list[bytes], *, hello: bool, text: bool) -> list[int]:
    """Send frames until done or cut off; the statuses we were told."""
    told = []
    async with (
        asyncio.timeout(PATIENCE),
        ClientSession() as http,
        http.ws_connect(f"{target.stand.url}/chat/ws") as socket,
    ):
        try:
            if hello:
                await socket.send_json({"type": "hello", "token": target.ann.token, "after": 10**9})
            for frame in batch:
                is_text = text and _is_utf8(frame)
                kind = WSMsgType.TEXT if is_text else WSMsgType.BINARY
                await socket.send_frame(frame, kind)
            await socket.send_json({"type": "ping"})
        except (ClientError, ConnectionError):
            pass
        async for frame in socket:
            answer = orjson.loads(frame.data)
            assert CANARY not in frame.data
            told.append(answer.get("status", 0))
            if answer["type"] == "pong":
                break
    return told


def _is_utf8(frame: bytes) -> bool:
    try:
        frame.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_afterwards_it_works_as_before_and_the_log_holds_nothing_they_said(target, caplog):
    assert target.sent >= 5_000
    assert target.told[None] < target.sent / 4  # most were answered, and in many ways
    assert {200, 202, 400, 401, 403, 404, 405, 413, 422} <= set(target.told)
    bob = target.runner.run(target.stand.shopper())

    assert len(target.runner.run(bob.ask("hello"))) == 2


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Whatever is logged, what strangers sent is not in it."""
    with caplog.at_level(logging.INFO):
        yield
    assert MARK not in caplog.text

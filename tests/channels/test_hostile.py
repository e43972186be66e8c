"""Five thousand requests nobody should send: no 5xx, no hang, nothing leaks."""

from __future__ import annotations

import asyncio
import json
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
from tests.channels.stand import Shopper, Stand, standing

CANARY = "my diary is under the bed"  # what somebody else said; nobody may see it
MARK = "zebra-of-the-attacker"  # what the attacker says; no log may hold it
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


# What is sent


def dumped(body: object) -> bytes:
    """JSON, and what Python takes for it: NaN, half characters, numbers without end."""
    return json.dumps(body).encode("utf-8", "surrogatepass")


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.just(MARK)
    | st.just("x" * 2001)
    | st.just("\u0000\u202e\ufeff/restart"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
near = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("id", "text", "action", "token", "identity", "locale", "events", "kind"), anything
    ),
).map(lambda body: {"id": "h", **body})
event = st.fixed_dictionaries(
    {"id": anything, "kind": st.sampled_from(["viewed", "bought", 3]), "product_id": anything}
)
objects = near | st.lists(event, max_size=3).map(lambda events: {"events": events}) | anything
bodies = (
    objects.map(dumped)
    | st.binary(max_size=60)
    | st.sampled_from([b"[" * 3000, b"{" + b'"a":{' * 500, b'{"id":"' + b"x" * 70_000 + b'"}'])
    | st.just(orjson.dumps({"id": "m", "text": MARK}))
)
paths = st.sampled_from(
    [
        "/chat/session",
        "/chat/messages",
        "/chat/messages?after=-1&wait=x",
        "/chat/messages?after=99999999999999999999&wait=0",
        "/chat/messages?after=0&wait=0",
        "/chat/events",
        "/chat/ws",
        "/shop/grid?n=0",
        "/shop/grid?n=1e9",
        "/shop/products/%00",
        "/shop/products/" + "x" * 3000,
        "/pictures/../../etc/passwd",
        "/pictures/%2e%2e%2f%2e%2e%2fshop.db",
        "/pictures/" + "a/" * 500,
        "/assets/%00.js",
        "//evil.example/",
        "/metrics",
        "*",
    ]
) | st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30).map(
    lambda text: "/" + text
)
methods = st.sampled_from(["GET", "POST", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "FOO"])
headers = st.lists(
    st.sampled_from(
        [
            "Authorization: Bearer GOOD",
            "Authorization: Bearer GOOD",
            "Authorization: Bearer a.b.c",
            "Authorization: " + MARK,
            "Origin: https://evil.example",
            "Origin: http://[",
            "Content-Type: application/xml",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Transfer-Encoding: chunked",
            "Content-Length: 5",
            "Content-Length: -5",
            "Content-Length: 99999",
            "Expect: 100-continue",
            "Range: bytes=9-1",
            "If-Modified-Since: never",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: short",
            "Sec-WebSocket-Version: 13",
            "X-Forwarded-For: " + "1," * 50,
            "X: " + "y" * 9000,
            "bad header",
        ]
    ),
    max_size=3,
    unique=True,
)


garbage = st.binary(min_size=1, max_size=80)


@st.composite
def requests(draw: st.DrawFn) -> bytes:
    body = draw(bodies)
    lines = draw(headers)
    if not any(line.startswith(("Content-Length", "Transfer")) for line in lines):
        lines = [*lines, f"Content-Length: {len(body)}"]
    head = "\r\n".join(
        [f"{draw(methods)} {draw(paths)} HTTP/1.1", "Host: shop", "Connection: close", *lines]
    )
    return head.encode() + b"\r\n\r\n" + body


@st.composite
def plausible(draw: st.DrawFn) -> bytes:
    """The right address, a good token, and a body nobody should send."""
    body = draw(bodies)
    path = draw(
        st.sampled_from(["/chat/session", "/chat/messages", "/chat/messages", "/chat/events"])
    )
    head = (
        f"POST {path} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n"
        f"Authorization: Bearer GOOD\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


raw = plausible() | plausible() | plausible() | requests() | requests() | garbage
frames = (
    objects.map(dumped)
    | near.map(lambda body: dumped({"type": "message", **body}))
    | st.sampled_from([b"", b"[" * 2000, b"x" * 17_000, MARK.encode(), b'{"type":"hello"}'])
)


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

"""Who gets in, how fast, and what every answer carries."""

from __future__ import annotations

import pytest
from aiohttp import WSMsgType, WSServerHandshakeError

from channels.limits import Limit
from channels.security import page_policy
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import standing

EVIL, GOOD = "https://evil.example", "https://shop.example"


@pytest.fixture
async def listed(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(), origins=(GOOD,)) as stand:
        yield stand


async def test_a_site_that_is_not_listed_is_refused(listed):
    headers = {"Origin": EVIL}
    async with listed.http.post(f"{listed.url}/chat/session", json={}, headers=headers) as response:
        assert response.status == 403
        assert "Access-Control-Allow-Origin" not in response.headers
        assert await response.json() == {"error": "this site may not embed the chat"}


async def test_a_socket_from_a_site_that_is_not_listed_is_refused(listed):
    with pytest.raises(WSServerHandshakeError) as refused:
        await listed.http.ws_connect(f"{listed.url}/chat/ws", headers={"Origin": EVIL})

    assert refused.value.status == 403


@pytest.mark.parametrize("own", [True, False])
async def test_a_listed_site_and_our_own_page_may_speak(listed, own):
    origin = listed.url if own else GOOD
    async with listed.http.options(
        f"{listed.url}/chat/messages", headers={"Origin": origin}
    ) as response:
        assert response.status == 204
        assert response.headers["Access-Control-Allow-Origin"] == origin
        assert "Authorization" in response.headers["Access-Control-Allow-Headers"]
    async with listed.http.ws_connect(f"{listed.url}/chat/ws", headers={"Origin": origin}):
        pass


async def test_a_listed_site_may_put_our_page_into_a_frame_and_others_not(listed):
    async with listed.http.get(f"{listed.url}/") as response:
        policy = response.headers["Content-Security-Policy"]

    assert policy == page_policy([GOOD])
    assert f"frame-ancestors 'self' {GOOD}" in policy
    assert "unsafe" not in policy


async def test_every_answer_carries_our_headers(stand):
    for path in ("/", "/widget.js", "/healthz", "/nothing", "/chat/messages"):
        async with stand.http.get(stand.url + path) as response:
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
            assert "Python" not in response.headers["Server"]


async def test_a_shopper_who_is_too_fast_is_told_when_to_come_back(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(), per_shopper=12) as stand:
        ann, bob = await stand.shopper(), await stand.shopper()
        statuses = [(await ann.send(id=f"m{n}", text="hi"))[0] for n in range(4)]
        async with ann.http.post(
            f"{ann.url}/chat/messages", json={"id": "x", "text": "hi"}, headers=ann.headers
        ) as response:
            retry = int(response.headers["Retry-After"])
        others = (await bob.send(id="b", text="hi"))[0]

    assert statuses == [202, 202, 202, 429]
    assert 1 <= retry <= 5
    assert others == 202


async def test_a_socket_that_is_too_fast_is_told_and_stays_open(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(), per_shopper=4) as stand:
        ann = await stand.shopper()
        async with ann.socket() as socket:
            for n in range(3):
                await socket.send_json({"type": "message", "id": f"m{n}", "text": "hi"})
            await socket.send_json({"type": "ping"})
            frames = []
            while not frames or frames[-1]["type"] != "pong":
                frames.append(await socket.receive_json())

    refused = [frame for frame in frames if frame["type"] == "error"]
    assert [frame["status"] for frame in refused] == [429, 429]
    assert all(frame["retry_after"] > 0 and frame["id"] for frame in refused)


async def test_an_address_that_is_too_fast_is_refused(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(), per_address=8, proxies=1) as stand:

        async def opened(address):
            headers = {"X-Forwarded-For": f"6.6.6.6, {address}"}
            async with stand.http.post(
                f"{stand.url}/chat/session", json={}, headers=headers
            ) as response:
                return response.status

        statuses = [await opened("1.2.3.4") for _ in range(3)]

        assert statuses == [200, 200, 429]
        assert await opened("5.6.7.8") == 200


def test_a_limit_fills_up_again():
    clock = {"now": 0.0}
    limit = Limit(60, lambda: clock["now"])

    assert [limit.wait("ann") for _ in range(15)] == [0.0] * 15
    assert limit.wait("ann") == pytest.approx(1.0)
    clock["now"] += 1.0
    assert limit.wait("ann") == 0.0
    assert limit.wait("bob") == 0.0


async def test_a_text_too_long_is_refused_in_words(stand):
    ann = await stand.shopper()

    assert await ann.send(id="long", text="x" * 2001) == (
        413,
        {"error": "text has 2001 characters, 2000 are allowed"},
    )
    assert (await ann.send(id="fits", text="x" * 2000))[0] == 202


async def test_a_body_too_large_is_refused(stand):
    ann = await stand.shopper()

    status, answer = await ann.send(id="large", text="x" * 70_000)

    assert (status, answer) == (413, {"error": "the body is over 64 KiB"})


async def test_a_frame_too_large_closes_the_socket(stand):
    ann = await stand.shopper()
    async with ann.socket() as socket:
        await socket.receive_json()
        await socket.send_str("x" * 20_000)
        frame = await socket.receive()

    assert frame.type in (WSMsgType.CLOSE, WSMsgType.CLOSED)
    assert socket.close_code == 1009


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c"])
async def test_a_socket_without_a_good_token_is_closed(stand, token):
    async with stand.http.ws_connect(f"{stand.url}/chat/ws") as socket:
        await socket.send_json({"type": "hello", "token": token})
        assert (await socket.receive_json())["status"] == 401
        await socket.receive()

    assert socket.close_code == 4401


async def test_a_socket_that_never_says_hello_is_closed(stand, monkeypatch):
    monkeypatch.setattr("channels.sockets.HELLO_TIMEOUT", 0.05)
    async with stand.http.ws_connect(f"{stand.url}/chat/ws") as socket:
        assert (await socket.receive_json())["status"] == 408
        await socket.receive()

    assert socket.close_code == 4408


async def test_one_conversation_has_so_many_sockets_and_no_more(stand):
    ann = await stand.shopper()
    sockets = []
    for _ in range(12):
        socket = await stand.http.ws_connect(f"{stand.url}/chat/ws")
        await socket.send_json({"type": "hello", "token": ann.token})
        await socket.receive_json()
        sockets.append(socket)

    async with stand.http.ws_connect(f"{stand.url}/chat/ws") as one_more:
        await one_more.send_json({"type": "hello", "token": ann.token})
        await one_more.receive()

    assert one_more.close_code == 4429
    for socket in sockets:
        await socket.close()


async def test_the_key_that_signs_is_made_once_and_kept_to_ourselves(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(), secret_key="") as stand:
        ann = await stand.shopper()
    async with standing(sqlite, tmp_path, FakeRasa(), secret_key="") as stand:
        back = await stand.shopper(token=ann.token)

    assert back.conversation == ann.conversation
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("after", ["-1", "x", "1e3", "1.5", "", "99999999999999999999", "9" * 400])
async def test_a_number_that_is_none_is_refused_in_words(stand, after):
    ann = await stand.shopper()
    for query in (f"after={after}", f"wait={after}"):
        async with ann.http.get(
            f"{ann.url}/chat/messages?{query}", headers=ann.headers
        ) as response:
            assert response.status == 422
            assert "must be a whole number" in (await response.json())["error"]

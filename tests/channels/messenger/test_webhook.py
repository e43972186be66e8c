"""Facebook gets in, whatever it sends; nobody else does."""

from __future__ import annotations

import hashlib
import hmac
import json
from random import Random
from typing import Any

import pytest
from aiohttp import ClientSession, web

from channels.arrivals import Arrival, Event, Typed
from channels.messenger import signature
from channels.messenger.parse import parse
from channels.messenger.signature import is_signed
from channels.messenger.webhook import Webhook
from channels.refusals import refusals
from shop.database import Database
from shop.inbox import Inbox
from tests.channels import tries
from tests.channels.messenger.corpus import EVENTS, PAGE, call, message
from tests.channels.stand import Stand, serving
from tests.platforms.messenger import Facebook

NASTY: list[Any] = [
    None,
    True,
    -1,
    10**40,
    1e308,
    "",
    "\0",
    "\ud800",
    "/restart",
    "v.1.2",
    "x" * 5_000,
    [],
    {},
    [[]],
    {"id": []},
    {"payload": {"url": 3}},
]


async def test_the_handshake_needs_the_word(stand: Stand, facebook: Facebook) -> None:
    good = {"hub.mode": "subscribe", "hub.verify_token": facebook.word, "hub.challenge": "<115>"}

    async with stand.http.get(f"{stand.url}/messenger", params=good) as response:
        assert (response.status, response.content_type) == (200, "text/plain")
        assert await response.text() == "<115>"
    for wrong in ({"hub.verify_token": "wörd"}, {"hub.verify_token": ""}, {"hub.mode": "x"}):
        async with stand.http.get(f"{stand.url}/messenger", params={**good, **wrong}) as response:
            assert response.status == 403


@pytest.mark.parametrize("kind", ["none", "wrong", "another body's", "sha1", "sha1 as before", "é"])
async def test_who_does_not_know_the_secret_is_refused(
    stand: Stand, facebook: Facebook, kind: str
) -> None:
    body = json.dumps(call(message(text="hello"))).encode()
    old = "sha1=" + hmac.new(facebook.secret.encode(), body, hashlib.sha1).hexdigest()
    headers = {
        "none": {},
        "wrong": {"X-Hub-Signature-256": "sha256=" + "0" * 64},
        "another body's": {"X-Hub-Signature-256": facebook.sign(body + b" ")},
        "sha1": {"X-Hub-Signature-256": old},
        "sha1 as before": {"X-Hub-Signature": old},
        "é": {"X-Hub-Signature-256": "sha256=é"},
    }[kind]

    async with stand.http.post(f"{stand.url}/messenger", data=body, headers=headers) as response:
        assert response.status == 403

    assert await Inbox(stand.database).waiting_conversations() == []


async def test_signatures_are_compared_in_constant_time(
    stand: Stand, facebook: Facebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, really = [], hmac.compare_digest

    def compare(one: bytes, other: bytes) -> bool:
        compared.append(other)
        return really(one, other)

    monkeypatch.setattr(signature.hmac, "compare_digest", compare)
    headers = {"X-Hub-Signature-256": "sha256=guess"}

    async with stand.http.post(f"{stand.url}/messenger", data=b"{}", headers=headers) as response:
        assert response.status == 403

    assert compared == [b"sha256=guess"]


def test_what_is_signed_are_the_bytes_and_not_what_they_mean() -> None:
    escaped, plain = b'{"a":"\\u00e4"}', '{"a":"ä"}'.encode()
    signature = "sha256=" + hmac.new(b"key", escaped, hashlib.sha256).hexdigest()

    assert is_signed(escaped, signature, "key")
    assert not is_signed(plain, signature, "key")


async def test_only_a_page_is_listened_to(stand: Stand, facebook: Facebook) -> None:
    assert await facebook.call(stand.http, {"object": "instagram", "entry": []}) == 404
    assert await facebook.call(stand.http, ["page"]) == 404


async def test_half_a_character_in_one_message_loses_no_other(
    stand: Stand, facebook: Facebook
) -> None:
    facebook.heard["7300400500600"] = facebook.clock()

    status = await facebook.call(
        stand.http, call(message("m_1", text="half \ud83d\0"), message("m_2", text="whole"))
    )

    assert status == 200
    await facebook.threads["7300400500600"].until(4)
    assert [turn["text"] for turn in stand.rasa.turns] == ["half", "whole"]


async def test_what_could_not_be_kept_is_asked_for_again_and_its_neighbours_are_kept(
    facebook: Facebook,
) -> None:
    full, kept = [True], []

    async def take(event: Event) -> None:
        assert isinstance(event, Arrival)
        if full and event.deed == Typed("one"):
            raise OSError("the disk is full")
        kept.append(event.deed)

    app = web.Application(middlewares=[refusals])
    app.add_routes(Webhook(PAGE, facebook.secret, facebook.word, take).routes())
    both = call(message("m_1", text="one"), message("m_2", text="two"))
    async with serving(app) as port, ClientSession() as http:
        facebook.webhook = f"http://127.0.0.1:{port}/messenger"
        refused = await facebook.call(http, both)
        full.clear()
        taken = await facebook.call(http, both)

    assert (refused, taken) == (503, 200)
    assert kept == [Typed("two"), Typed("one"), Typed("two")]


async def test_whatever_is_signed_is_acknowledged(
    stand: Stand, facebook: Facebook, sqlite: Database
) -> None:
    chance = Random(5)
    statuses = set()

    for _ in range(tries.CALLS):
        statuses.add(await facebook.call(stand.http, mutated(chance)))

    assert statuses <= {200, 404}
    assert await facebook.call(stand.http, call(message("m_last", text="still there"))) == 200


def test_whatever_comes_can_be_read() -> None:
    chance = Random(6)

    for _ in range(20_000):
        payload = mutated(chance)
        if isinstance(payload, dict):
            parse(payload, PAGE)


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"9" * 10_000, b'"a"'])
async def test_what_is_no_call_at_all_does_no_harm(
    stand: Stand, facebook: Facebook, body: bytes
) -> None:
    headers = {"X-Hub-Signature-256": facebook.sign(body)}

    async with stand.http.post(f"{stand.url}/messenger", data=body, headers=headers) as response:
        assert response.status == 404


def mutated(chance: Random) -> Any:
    """A call with some events of the corpus, one to three things in it swapped or taken away."""
    events = [event for event, _ in chance.sample(list(EVENTS.values()), chance.randint(1, 4))]
    payload = json.loads(json.dumps(call(*events)))
    for _ in range(chance.randint(1, 3)):
        payload = changed(payload, chance, chance.randint(0, 6))
    return payload


def changed(thing: Any, chance: Random, depth: int) -> Any:
    """The thing with something changed at about this depth."""
    if not depth or not isinstance(thing, dict | list) or not thing:
        return chance.choice(NASTY)
    if isinstance(thing, list):
        at = chance.randrange(len(thing))
        return [*thing[:at], changed(thing[at], chance, depth - 1), *thing[at + 1 :]]
    name = chance.choice(list(thing))
    if chance.random() < 0.1:
        return {key: value for key, value in thing.items() if key != name}
    return {**thing, name: changed(thing[name], chance, depth - 1)}

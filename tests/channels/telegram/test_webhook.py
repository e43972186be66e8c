"""Whatever is sent to the webhook, only Telegram is let in, and nothing breaks."""

from __future__ import annotations

import hmac
import json
import logging
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from channels.arrivals import Arrival, Deed
from channels.telegram import platform as module
from channels.telegram.parse import Me, parse
from channels.telegram.taps import tap_of
from shop.database import Database
from tests.channels import tries
from tests.channels.stand import Stand
from tests.channels.telegram.conftest import on_telegram
from tests.channels.telegram.updates import BOT, EVERY, NAME, Payload, text
from tests.platforms.telegram import Telegram
from tests.platforms.telegram_post import SECRET_HEADER

ME = Me(BOT, NAME)
ODD: list[Any] = [
    None,
    True,
    -1,
    0,
    2**70,
    1e300,
    "",
    "x" * 5_000,
    "\u0000\u202e/restart",
    "v.999999999999999.9999.i9999",
    "@11",
    [],
    [[]],
    [None],
    {},
    {"id": 11},
    {"id": "eleven", "type": "private"},
]


def mutated(random: Random) -> Payload:
    """An update with one to three things in it that should not be there."""
    payload = deepcopy(random.choice(EVERY))
    for _ in range(random.randint(1, 3)):
        inside: Any = payload
        while True:
            places = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
            if not places:
                break
            place = random.choice(places)
            deeper = inside[place]
            if isinstance(deeper, dict | list) and deeper and random.random() < 0.75:
                inside = deeper
                continue
            if random.random() < 0.25:
                del inside[place]
            else:
                inside[place] = deepcopy(random.choice(ODD))
            break
    return payload


async def post(stand: Stand, body: bytes, secret: str | None) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with stand.http.post(f"{stand.url}/telegram", data=body, headers=headers) as response:
        return response.status


def test_no_update_however_odd_is_more_than_ignored() -> None:
    random = Random(11)

    for _ in range(20_000):
        payload = mutated(random)
        (event,) = parse(payload, ME)
        assert not isinstance(event, Arrival) or is_in_words(event.deed)
        tap_of(payload)


def is_in_words(deed: Deed) -> bool:
    """Whether everything that is said is a text, as those who read it rely on."""
    return all(isinstance(said, str | dict) for said in vars(deed).values())


async def test_odd_updates_are_acknowledged_and_nothing_breaks(
    sqlite: Database, tmp_path: Path, service: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    random = Random(12)
    async with on_telegram(sqlite, tmp_path, service) as stand:
        secret = service.webhook["secret_token"]
        statuses = {await post(stand, dumped(mutated(random)), secret) for _ in range(tries.CALLS)}
        alive = await post(stand, dumped(text("hello")), secret)

    assert (statuses, alive) == ({200}, 200)
    assert not [record for record in caplog.records if record.exc_info]


@pytest.mark.parametrize("secret", [None, "", "guess", "ü", "\udcff"])
async def test_a_wrong_secret_is_refused(
    stand: Stand, service: Telegram, secret: str | None
) -> None:
    assert await post(stand, dumped(text("hello")), secret) == 403
    assert stand.rasa.turns == []


async def test_secrets_are_compared_in_constant_time(
    stand: Stand, service: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, really = [], hmac.compare_digest

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return really(one, other)

    monkeypatch.setattr(module.hmac, "compare_digest", compare)

    await post(stand, b"{}", "guess")

    assert compared == [(b"guess", service.webhook["secret_token"].encode())]


@pytest.mark.parametrize("body", [b"", b"[", b"[]", b"\xff", b"[" * 3_000])
async def test_what_is_no_update_is_refused(stand: Stand, service: Telegram, body: bytes) -> None:
    assert 400 <= await post(stand, body, service.webhook["secret_token"]) < 500


async def test_the_longest_message_that_answers_another_fits(
    stand: Stand, service: Telegram
) -> None:
    long = text("🧴" * 4_096)  # each comes as twelve letters
    long["message"]["reply_to_message"] = deepcopy(long["message"])
    body = dumped(long)

    assert len(body) > 64 * 1024
    assert await post(stand, body, service.webhook["secret_token"]) == 200


def dumped(payload: Any) -> bytes:
    return json.dumps(payload, allow_nan=False).encode("utf-8", "surrogatepass")

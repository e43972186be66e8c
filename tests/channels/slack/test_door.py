"""Who is let in from Slack, what is answered, and that nothing Slack sends can break us."""

from __future__ import annotations

import copy
import hmac
import json
import logging
import random
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession
from slack_sdk import signature

from channels.slack.parse import parse
from channels.slack.shape import is_sound
from tests.channels import tries
from tests.channels.slack.conftest import Open, Workspace
from tests.channels.slack.payloads import ALL, BUTTON, message, tap
from tests.platforms.slack import FakeSlack

ODD: tuple[Any, ...] = (
    *(None, "", "x" * 5_000, 0, -1, 1.5, True, [], {}, [None], [[]], ["a"], {"id": 7}),
    *("T1/../U2", "\x00", "\ud83d", {"type": None}, "v.1.2", "<@U0BOT>"),
)


async def test_what_is_signed_is_let_in(workspace: Workspace) -> None:
    assert (await post(workspace, json.dumps(message("hello"))))[0] == 200


async def test_slack_can_check_our_address(workspace: Workspace) -> None:
    asked = json.dumps({"type": "url_verification", "challenge": "abc"})

    status, answer = await post(workspace, asked)

    assert (status, json.loads(answer)) == (200, {"challenge": "abc"})


@pytest.mark.parametrize(
    "spoil",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=\u00e9"},
        {"X-Slack-Request-Timestamp": "abc"},
        {"X-Slack-Request-Timestamp": "1" * 5_000},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Request-Timestamp": "1.5"},
        {"X-Slack-Request-Timestamp": ""},
    ],
    ids=lambda spoil: "".join(spoil.values())[:12] or "nothing",
)
async def test_what_is_signed_badly_is_refused(workspace: Workspace, spoil: dict[str, str]) -> None:
    body = json.dumps(message("hello"))

    assert (await post(workspace, body, {**workspace.slack.signed(body), **spoil}))[0] == 403
    assert workspace.stand.rasa.turns == []


async def test_what_is_not_signed_or_long_ago_or_of_another_body_is_refused(
    workspace: Workspace,
) -> None:
    body = json.dumps(message("hello"))
    old = workspace.slack.signed(body, int(time.time()) - 301)
    other = workspace.slack.signed(json.dumps(message("something else")))

    for headers in ({}, old, other):
        assert (await post(workspace, body, headers))[0] == 403


async def test_signatures_are_compared_in_constant_time(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, really = [], hmac.compare_digest

    def compare(one: str, other: str) -> bool:
        compared.append(other)
        return really(one, other)

    monkeypatch.setattr(signature.hmac, "compare_digest", compare)
    headers = {**workspace.slack.signed("{}"), "X-Slack-Signature": "v0=guess"}

    assert (await post(workspace, "{}", headers))[0] == 403
    assert compared == ["v0=guess"]


async def test_a_tap_brings_its_whole_message_along(workspace: Workspace) -> None:
    large = tap({**BUTTON, "value": "t"}, blocks=[{"type": "section", "x": "y" * 400_000}])

    assert (await post(workspace, urlencode({"payload": json.dumps(large)})))[0] == 200


@pytest.mark.parametrize("payload", ALL)
async def test_everything_that_slack_sends_is_acknowledged(
    workspace: Workspace, payload: dict[str, Any]
) -> None:
    assert await workspace.slack.deliver(payload) is None or "command" in payload
    assert {status for status, _ in workspace.slack.answers} == {200}


async def test_nothing_that_slack_could_send_breaks_us(
    workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    async with ClientSession() as http:
        for body in mutants(tries.CALLS):
            status, _ = await post(workspace, body, http=http)
            assert status in (200, 403), body[:2_000]

    assert [record.getMessage() for record in caplog.records] == []


def test_nothing_that_slack_could_send_breaks_reading() -> None:
    for body in mutants(2_400, seed=2):
        payload = read(body)
        if isinstance(payload, dict):
            parse(payload)
            is_sound(payload)


async def test_over_a_socket_nothing_breaks_us_either(
    opened: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    async with opened(FakeSlack(), socket=True) as workspace:
        for body in mutants(300, seed=3):
            payload = read(body)
            if isinstance(payload, dict):
                await workspace.slack.deliver({"type": "", **payload})

    assert [record.getMessage() for record in caplog.records] == []


async def post(
    workspace: Workspace,
    body: str,
    headers: dict[str, str] | None = None,
    http: ClientSession | None = None,
) -> tuple[int, str]:
    """Send a body as Slack would; the status and the answer."""
    signed = workspace.slack.signed(body) if headers is None else headers
    kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
    address = f"{workspace.stand.url}/slack/events"
    async with (http or workspace.stand.http).post(
        address, data=body.encode("utf-8", "replace"), headers={**signed, "Content-Type": kind}
    ) as response:
        return response.status, await response.text()


def mutants(many: int, seed: int = 1) -> Iterator[str]:
    """Payloads of every kind with something taken away, swapped or put elsewhere."""
    chance = random.Random(seed)
    for number in range(many):
        payload = copy.deepcopy(chance.choice(ALL))
        for _ in range(chance.randint(1, 3)):
            mutate(payload, chance)
        if "event_id" in payload and isinstance(payload["event_id"], str):
            payload["event_id"] += str(number)
        yield written(payload, chance)


def mutate(payload: dict[str, Any], chance: random.Random) -> None:
    places = list(spots(payload))
    if not places:
        return
    holder, key = chance.choice(places)
    match chance.randrange(3):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(chance.choice(ODD))
        case _:
            other, name = chance.choice(places)
            holder[key] = copy.deepcopy(other[name])


def spots(part: Any) -> Iterator[tuple[Any, Any]]:
    """Everywhere something stands."""
    if isinstance(part, dict | list):
        for key in list(part) if isinstance(part, dict) else range(len(part)):
            yield part, key
            yield from spots(part[key])


def written(payload: dict[str, Any], chance: random.Random) -> str:
    """As JSON or as a form; now and then cut off, or with something else at its end."""
    text = json.dumps(payload)
    if payload.get("type") != "event_callback" and chance.random() < 0.7:
        text = urlencode(
            {"payload": text} if "command" not in payload else payload, errors="replace"
        )
    match chance.randrange(20):
        case 0:
            return text[: chance.randrange(len(text))]
        case 1:
            return text + chance.choice(("}", "&payload=", "&payload=[]", "%ff", "&x"))
    return text


def read(body: str) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None

"""The calls of the benchmark are calls that the channels take."""

from __future__ import annotations

import asyncio
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from benchmarks.webhooks.asides import ASIDES
from benchmarks.webhooks.calls import Call, makers, settings
from benchmarks.webhooks.sink import app
from benchmarks.webhooks.traffic import as_it_comes
from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import Stand, serving, standing


@pytest.mark.parametrize("channel", ["telegram", "slack", "messenger"])
async def test_a_call_is_taken_kept_and_answered(
    sqlite: Database, tmp_path: Path, channel: str
) -> None:
    rasa = FakeRasa()
    async with serving(app()) as port:
        sink = f"http://127.0.0.1:{port}"
        async with standing(sqlite, tmp_path, rasa, **settings(sink)) as stand:
            call = makers(await secret(stand, sink))[channel](1, 1, "hello")
            assert await answer_to(stand, call) == 200
            await until_answered(rasa)

    assert [turn["text"] for turn in rasa.turns] == ["hello"]
    assert rasa.turns[0]["metadata"]["channel"] == channel


@pytest.mark.parametrize("channel", ["telegram", "slack", "messenger"])
async def test_what_platforms_tell_beside_is_taken_and_answered_with_nothing(
    sqlite: Database, tmp_path: Path, channel: str
) -> None:
    rasa = FakeRasa()
    async with serving(app()) as port:
        sink = f"http://127.0.0.1:{port}"
        async with standing(sqlite, tmp_path, rasa, **settings(sink)) as stand:
            made = [make(number, 1, "") for number, make in enumerate(ASIDES[channel])]
            calls = [*made, makers(await secret(stand, sink))[channel](1, 1, "hello")]
            statuses = [await answer_to(stand, call) for call in calls]
            await until_answered(rasa)

    assert set(statuses) == {200}
    assert [turn["text"] for turn in rasa.turns] == ["hello"]


def test_of_what_comes_as_it_comes_every_third_is_a_message() -> None:
    calls = [call for _, call in islice(as_it_comes(makers("secret"), 300), 6_000)]
    bodies = [json.loads(call.body) for call in calls]

    assert 0.28 < sum(map(is_message, bodies)) / len(bodies) < 0.38


def is_message(body: dict[str, Any]) -> bool:
    said = body.get("message") or body.get("event") or body["entry"][0]["messaging"][0]
    said = said.get("message", said)
    return "text" in said and "bot_id" not in said and not said.get("is_echo")


async def answer_to(stand: Stand, call: Call) -> int:
    headers = {**call.headers, "Content-Type": "application/json"}
    async with stand.http.post(stand.url + call.path, data=call.body, headers=headers) as response:
        return response.status


async def secret(stand: Stand, sink: str) -> str:
    """What Telegram was told, once it was."""
    for _ in range(500):
        async with stand.http.get(f"{sink}/secret") as response:
            if response.status == 200:
                return await response.text()
        await asyncio.sleep(0.01)
    raise AssertionError("Telegram was told nothing")


async def until_answered(rasa: FakeRasa) -> None:
    for _ in range(500):
        if rasa.turns:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("nobody was asked")

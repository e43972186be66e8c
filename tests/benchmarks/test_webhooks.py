"""The calls of the benchmark are calls that the channels take."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from benchmarks.webhooks.calls import makers, settings
from benchmarks.webhooks.sink import app
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
            async with stand.http.post(
                stand.url + call.path,
                data=call.body,
                headers={**call.headers, "Content-Type": "application/json"},
            ) as response:
                assert response.status == 200
            await until_answered(rasa)

    assert [turn["text"] for turn in rasa.turns] == ["hello"]
    assert rasa.turns[0]["metadata"]["channel"] == channel


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

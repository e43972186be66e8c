"""`python -m benchmarks.webhooks`: signed calls over three channels, acknowledged while it talks.

Twice, each time with a shop of its own: calls as they come, a message and all that its platform
tells beside it; and messages only, more than can be answered, as on a very busy day. Shoppers talk
on the website meanwhile, and a handler that does nothing is called beside: what that takes is the
machine's and the caller's own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import aiohttp

from benchmarks import report
from benchmarks.dialogue.load import Measured
from benchmarks.dialogue.stack import answers, free_ports, our_stack, spawn
from benchmarks.webhooks.calls import makers, settings
from benchmarks.webhooks.load import Load, acknowledged, on_the_website
from benchmarks.webhooks.traffic import KINDS, Traffic, nothing_to_do
from bot.parts import ROOT
from bot.processes import Part

GOAL_MS = 50.0
BARE_RATE = 25.0  # calls a second of the handler that does nothing


@dataclass(frozen=True)
class Found:
    """What was measured under one kind of traffic, and of the handler that does nothing."""

    took: Mapping[str, Measured]
    bare: Mapping[str, Measured]
    refused: int


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.webhooks", description=__doc__)
    parser.add_argument("--rate", type=float, default=200, help="calls a second, all channels")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--people", type=int, default=300, help="who call, on each channel")
    parser.add_argument("--conversations", type=int, default=32, help="on the website meanwhile")
    asked = parser.parse_args()
    report.header("aiohttp", "python-telegram-bot", "slack-bolt")
    print(f"load      {os.getloadavg()[0]:.1f} before we began\n")
    began, load = time.perf_counter(), Load(asked.rate, asked.seconds)
    found = {
        kind: asyncio.run(measure(traffic, load, asked.people, asked.conversations))
        for kind, traffic in KINDS.items()
    }
    tell(found, f"{asked.rate:g} calls/s, {asked.conversations} on the website", began)


async def measure(traffic: Traffic, load: Load, people: int, conversations: int) -> Found:
    """One kind of traffic, on a fresh stack."""
    over = asyncio.Event()
    with tempfile.TemporaryDirectory() as folder:
        async with (
            platforms() as sink,
            our_stack(Path(folder), **settings(sink)) as running,
            aiohttp.ClientSession() as http,
        ):
            calls = traffic(makers(await telegram_secret(sink)), people)
            talks = [
                asyncio.create_task(on_the_website(http, running.url, place, over))
                for place in range(conversations)
            ]
            await asyncio.sleep(2)  # until they have all said hello
            (took, refused), (bare, _) = await asyncio.gather(
                acknowledged(running.url, calls, load),
                acknowledged(sink, nothing_to_do({}, 0), replace(load, rate=BARE_RATE)),
            )
            over.set()
            turns = [each for talk in await asyncio.gather(*talks) for each in talk]
    website = Measured(tuple(turns), load.seconds)
    return Found({**took, "all calls": everything(took), "website, turns": website}, bare, refused)


def tell(found: Mapping[str, Found], what: str, began: float) -> None:
    """Print the table and the line of JSON."""
    report.table(
        [
            {"traffic": kind, "": name, **{"n": len(each.latencies), **each.figures()}}
            for kind, one in found.items()
            for name, each in {**one.took, **one.bare}.items()
        ]
    )
    print(f"refused: {sum(one.refused for one in found.values())}", end="; ")
    print(f"goal: all calls, p99 under {GOAL_MS:.0f} ms\n")
    report.finish(
        benchmark="webhooks",
        data=what,
        n=sum(len(one.took["all calls"].latencies) for one in found.values()),
        ours={kind: _figures(one.took) for kind, one in found.items()},
        baselines={kind: _figures(one.bare) for kind, one in found.items()},
        seconds=time.perf_counter() - began,
    )


def _figures(took: Mapping[str, Measured]) -> dict[str, object]:
    return {name: each.figures() for name, each in took.items()}


def everything(took: Mapping[str, Measured]) -> Measured:
    """All channels together."""
    latencies = tuple(one for each in took.values() for one in each.latencies)
    return Measured(latencies, max(each.seconds for each in took.values()))


@asynccontextmanager
async def platforms() -> AsyncIterator[str]:
    """The three APIs in a process of their own; gives where."""
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "benchmarks.webhooks.sink", str(port)]
    process = spawn(Part("sink", command, "", cwd=ROOT))
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


async def telegram_secret(sink: str) -> str:
    """What the gateway has told Telegram to prove itself with."""
    await answers(f"{sink}/secret", {})
    async with aiohttp.ClientSession() as http, http.get(f"{sink}/secret") as response:
        return await response.text()


if __name__ == "__main__":
    main()

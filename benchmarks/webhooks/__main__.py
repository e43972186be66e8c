"""`python -m benchmarks.webhooks`: signed calls over three channels, acknowledged while it talks.

Every call is a message that is kept and answered; the platforms' side answers in a process of its
own. More comes in than can be answered at once, as on a busy day: what is measured is that nobody
who calls has to wait for that.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from benchmarks import report
from benchmarks.dialogue.load import Measured
from benchmarks.dialogue.stack import answers, free_ports, our_stack, spawn
from benchmarks.webhooks.calls import makers, settings
from benchmarks.webhooks.load import Load, acknowledged, on_the_website
from bot.parts import ROOT
from bot.processes import Part

GOAL_MS = 50.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.webhooks", description=__doc__)
    parser.add_argument("--rate", type=float, default=200, help="calls a second, all channels")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--people", type=int, default=300, help="who call, on each channel")
    parser.add_argument("--conversations", type=int, default=32, help="on the website meanwhile")
    asked = parser.parse_args()
    report.header("aiohttp", "python-telegram-bot", "slack-bolt")
    print(f"load      {os.getloadavg()[0]:.1f} before we began\n")
    asyncio.run(measure(Load(asked.rate, asked.seconds, asked.people), asked.conversations))


async def measure(load: Load, conversations: int) -> None:
    """Print the table and the line of JSON."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        async with platforms() as sink, our_stack(Path(folder), **settings(sink)) as running:
            secret = await telegram_secret(sink)
            over = asyncio.Event()
            async with aiohttp.ClientSession() as http:
                talks = [
                    asyncio.create_task(on_the_website(http, running.url, place, over))
                    for place in range(conversations)
                ]
                await asyncio.sleep(2)  # until they have all said hello
                took, refused = await acknowledged(running.url, makers(secret), load)
                over.set()
                turns = [each for talk in await asyncio.gather(*talks) for each in talk]
    web = Measured(tuple(turns), load.seconds)
    shown = {**took, "all calls": everything(took), "website, turns": web}
    report.table([{"": name, **each.figures()} for name, each in shown.items()])
    print(f"not acknowledged: {refused}; goal: p99 under {GOAL_MS:.0f} ms\n")
    report.finish(
        benchmark="webhooks",
        data=f"{load.rate:g} calls/s, {conversations} conversations on the website",
        n=sum(len(each.latencies) for each in took.values()),
        ours={**{name: each.figures() for name, each in shown.items()}, "refused": refused},
        baselines={},
        seconds=time.perf_counter() - began,
    )


def everything(took: dict[str, Measured]) -> Measured:
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

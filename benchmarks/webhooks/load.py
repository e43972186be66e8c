"""Calls that come when they come, and shoppers on the website meanwhile."""

from __future__ import annotations

import asyncio
import random
import time
from collections import defaultdict
from dataclasses import dataclass
from itertools import cycle

import aiohttp

from benchmarks.dialogue.clients import OurClient
from benchmarks.dialogue.load import Measured
from benchmarks.dialogue.script import OPENING, TYPED
from benchmarks.webhooks.calls import Call
from benchmarks.webhooks.traffic import Calls

THINKING = (1.0, 3.0)  # seconds a shopper on the website takes before they say something


@dataclass(frozen=True)
class Load:
    """How many calls a second, for how long; they come when they come (Poisson)."""

    rate: float
    seconds: float
    seed: int = 11


async def acknowledged(url: str, calls: Calls, load: Load) -> tuple[dict[str, Measured], int]:
    """By channel how long each call took, from when it was due; and how many were refused."""
    chance, took, refused = random.Random(load.seed), defaultdict(list), []
    connector = aiohttp.TCPConnector(limit=0)

    async def call(channel: str, made: Call, due: float) -> None:
        headers = {**made.headers, "Content-Type": "application/json"}
        async with http.post(url + made.path, data=made.body, headers=headers) as response:
            await response.read()
        took[channel].append(time.perf_counter() - due)
        if response.status != 200:
            refused.append(response.status)

    async with aiohttp.ClientSession(connector=connector) as http:
        started, due, tasks = time.perf_counter(), 0.0, []
        while (due := due + chance.expovariate(load.rate)) <= load.seconds:
            await asyncio.sleep(max(0.0, started + due - time.perf_counter()))
            channel, made = next(calls)
            tasks.append(asyncio.create_task(call(channel, made, started + due)))
        await asyncio.gather(*tasks)
        lasted = time.perf_counter() - started
    return {name: Measured(tuple(each), lasted) for name, each in took.items()}, len(refused)


async def on_the_website(
    http: aiohttp.ClientSession, url: str, place: int, until: asyncio.Event
) -> list[float]:
    """One shopper who thinks and talks until the calls are over; seconds of each turn."""
    chance, took = random.Random(place), []
    async with OurClient.open(http, url) as client:
        await client.take(OPENING)
        for step in cycle(TYPED):
            await asyncio.sleep(chance.uniform(*THINKING))
            started = time.perf_counter()
            await client.take(step)
            took.append(time.perf_counter() - started)
            if until.is_set():
                return took
    return took

"""Load: many shoppers at once, or arrivals at a given rate whatever the answers take."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from itertools import cycle, islice

from benchmarks.dialogue.clients import Client
from benchmarks.dialogue.script import OPENING, TYPED, Step

Opener = Callable[[], AbstractAsyncContextManager[Client]]


@dataclass(frozen=True)
class Measured:
    """Latencies of single turns in seconds, and how long all of them took together."""

    latencies: tuple[float, ...]
    seconds: float

    @property
    def turns_per_second(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile_ms(self, percent: float) -> float:
        """The latency that `percent` of the turns do not exceed, in milliseconds."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] * 1000

    def figures(self) -> dict[str, float]:
        return {
            "turns_per_second": round(self.turns_per_second, 1),
            "p50_ms": round(self.percentile_ms(50), 1),
            "p95_ms": round(self.percentile_ms(95), 1),
            "p99_ms": round(self.percentile_ms(99), 1),
        }


async def closed_loop(
    open_client: Opener, steps: Sequence[Step], *, conversations: int, turns: int
) -> Measured:
    """`turns` turns in all, by so many shoppers who each wait for their answer."""
    each = max(1, turns // conversations)
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(open_client()) for _ in range(conversations)]
        for client in clients:
            await _warm(client)
        started = time.perf_counter()
        latencies = await asyncio.gather(
            *(_shop(client, steps, each, place) for place, client in enumerate(clients))
        )
        seconds = time.perf_counter() - started
    return Measured(tuple(one for many in latencies for one in many), seconds)


async def open_loop(
    open_client: Opener,
    steps: Sequence[Step],
    *,
    conversations: int,
    rate: float,
    seconds: float,
    seed: int = 11,
) -> Measured:
    """Poisson arrivals; a latency counts from when the shopper sent it, waiting included."""
    chance = random.Random(seed)
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(open_client()) for _ in range(conversations)]
        for client in clients:
            await _warm(client)
        locks = [asyncio.Lock() for _ in clients]
        started = time.perf_counter()
        due, tasks = 0.0, []
        for place, step in enumerate(cycle(steps)):
            due += chance.expovariate(rate)
            if due > seconds:
                break
            await asyncio.sleep(max(0.0, started + due - time.perf_counter()))
            turn = place % len(clients)
            tasks.append(asyncio.create_task(_timed(clients[turn], step, locks[turn])))
        latencies = tuple(await asyncio.gather(*tasks))
        return Measured(latencies, time.perf_counter() - started)


async def long_conversation(open_client: Opener, turns: int) -> list[float]:
    """The latency of each turn of one conversation."""
    async with open_client() as client:
        await client.take(OPENING)
        return await _shop(client, TYPED, turns, 0)


async def _warm(client: Client) -> None:
    await client.take(OPENING)
    await client.take(Step("surprise me"))
    await client.take(Step("what can you do"))


async def _shop(client: Client, steps: Sequence[Step], count: int, offset: int) -> list[float]:
    latencies = []
    for step in islice(cycle(steps), offset % len(steps), offset % len(steps) + count):
        started = time.perf_counter()
        await client.take(step)
        latencies.append(time.perf_counter() - started)
    return latencies


async def _timed(client: Client, step: Step, lock: asyncio.Lock) -> float:
    started = time.perf_counter()
    async with lock:
        await client.take(step)
    return time.perf_counter() - started

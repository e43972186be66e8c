"""`python -m bot run`: every part, until the first of them ends."""

from __future__ import annotations

import asyncio
import http.client
import signal
import time

from bot.parts import all_parts
from bot.processes import Crew
from bot.setup import make_secrets, prepare
from bot.training import train
from shop.settings import Settings

PATIENCE_SECONDS = 120


async def run(settings: Settings) -> int:
    """Start everything, say where the shop is, wait; gives the exit code."""
    started = time.monotonic()
    train()
    await prepare(settings)
    crew = Crew(all_parts(settings, make_secrets(settings)))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, crew.stop)
    await crew.start()
    greeting = asyncio.create_task(_greet(settings, started))
    try:
        ended = await crew.wait()
    finally:
        greeting.cancel()
        await crew.end()
    if ended:
        print(f"{ended} ended, so the rest was ended too", flush=True)
    return 1 if ended else 0


async def _greet(settings: Settings, started: float) -> None:
    host = _spoken(settings.host)
    address = f"http://{host}:{settings.port}"
    while not await asyncio.to_thread(_ready, host, settings.port):
        await asyncio.sleep(0.1)
        if time.monotonic() - started > PATIENCE_SECONDS:
            print(f"still not ready; {address}/readyz says why", flush=True)
            started = time.monotonic()
    took = time.monotonic() - started
    print(f"\n  {settings.shop_name} is open: {address}   (ready in {took:.1f} s)\n", flush=True)


def _ready(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _spoken(host: str) -> str:
    return "127.0.0.1" if host in {"0.0.0.0", "::", ""} else host  # noqa: S104 - compared, not bound

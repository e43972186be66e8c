"""`python -m channels` runs the gateway."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal

import uvloop
from aiohttp import web

from channels.gateway import build
from channels.quiet import keep_quiet
from shop.database import Database
from shop.settings import Settings

COLLECT_SELDOM = (20_000, 20, 20)
SHUTDOWN = 5.0  # seconds open requests have to end
logger = logging.getLogger("channels")


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    keep_quiet()
    gc.freeze()  # what is here by now stays: no need to look at it again and again
    gc.set_threshold(*COLLECT_SELDOM)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(Settings.from_env()))


async def serve(settings: Settings) -> None:
    """Serve until the process is told to stop."""
    database = Database(settings.database_url)
    runner = web.AppRunner(
        build(settings, database), access_log=None, shutdown_timeout=SHUTDOWN, handle_signals=False
    )
    await runner.setup()
    site = web.TCPSite(runner, settings.host, settings.port, backlog=512)
    await site.start()
    logger.info("the gateway listens on http://%s:%s", settings.host, settings.port)
    try:
        await _told_to_stop()
    finally:
        await runner.cleanup()
        await database.close()


async def _told_to_stop() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    await stop.wait()


if __name__ == "__main__":
    main()

"""Work that is done again and again while the gateway runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from shop.database import DatabaseFault

logger = logging.getLogger(__name__)

Work = Callable[[], Awaitable[object]]


@asynccontextmanager
async def rounds(*works: tuple[float, Work]) -> AsyncIterator[None]:
    """While the block runs, do each of these every so many seconds."""
    tasks = [asyncio.create_task(_every(seconds, do)) for seconds, do in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _every(seconds: float, do: Work) -> None:
    """A database that does not answer is asked the next time."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await do()
        except DatabaseFault as error:
            logger.warning("the database did not answer: %s", type(error).__name__)

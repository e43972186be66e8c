"""A feed into the catalogue: what is new is added, what differs changed, what is gone retired."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from shop.catalogue import Catalogue
from shop.clock import Clock, now
from shop.feeds.base import Built
from shop.feeds.reading import Reading, open_feed
from shop.feeds.report import ImportReport
from shop.feeds.spool import Spool
from shop.feeds.takeover import Takeover

BATCH = 1_000

Progress = Callable[[int, int], None]


async def import_feed(
    path: Path,
    catalogue: Catalogue,
    *,
    dry_run: bool = False,
    retire_missing: bool = True,
    on_progress: Progress | None = None,
    currency: str = "EUR",
    clock: Clock = now,
) -> ImportReport:
    """Take over a feed, or only say what that would change.

    Parameters
    ----------
    path
        A file in any `Format`; which one it is is told by its content.
    dry_run
        Save nothing.
    retire_missing
        Stop selling what the feed does not have. A feed without any product, or with rows of which
        not even the product can be read, takes nothing away.
    on_progress
        Is told, after each batch, how many products are done and how many there are.
    currency
        Prices in another are errors.

    Raises
    ------
    FeedError
        When the file cannot be read as a feed at all; nothing has been saved then.
    """
    at = clock()
    with Spool() as spool:
        format, feed = await asyncio.to_thread(open_feed, path, currency, at)
        reading = Reading(feed, spool)
        await asyncio.to_thread(reading.take_in)
        takeover = Takeover(catalogue, reading, await catalogue.ids(), at, dry_run=dry_run)
        families = reading.products()
        while batch := await asyncio.to_thread(_next, families):
            await takeover.take(batch)
            if on_progress:
                on_progress(takeover.done, len(spool.products))
        if retire_missing:
            await takeover.retire()
        return takeover.report(format)


def _next(families: Iterator[Built]) -> list[Built]:
    return list(islice(families, BATCH))

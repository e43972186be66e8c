"""What a platform is told beside an answer, without anybody waiting for it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

PATIENCE = 5.0  # seconds that the last ones get when the gateway stops


class Errands:
    """Small calls on their way; the ones that are not done at the end are cut short."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()

    def run(self, errand: Coroutine[Any, Any, None]) -> None:
        """Start a call that sees to its own failures."""
        task = asyncio.create_task(errand)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def finish(self) -> None:
        """Wait a moment for those under way."""
        if not self._under_way:
            return
        _, late = await asyncio.wait(self._under_way, timeout=PATIENCE)
        for task in late:
            task.cancel()

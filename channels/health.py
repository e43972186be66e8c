"""Whether the gateway can do its work: what a balancer and the launcher ask."""

from __future__ import annotations

import time

from channels.rasa import Rasa
from shop.database import Database, DatabaseFault
from shop.migrate import is_current

FRESH = 0.5  # seconds an answer is good for, so that asking costs nothing


class Health:
    """Asks everything the gateway needs."""

    def __init__(self, database: Database, rasa: Rasa) -> None:
        self._database = database
        self._rasa = rasa
        self._found: dict[str, bool] = {}
        self._at = float("-inf")

    async def ready(self) -> dict[str, bool]:
        """What is ready: Rasa with its model, the actions, the database with today's tables."""
        if time.monotonic() - self._at > FRESH:
            self._found = {
                "rasa": await self._rasa.is_ready(),
                "actions": await self._rasa.can_act(),
                "database": await self._has_todays_tables(),
            }
            self._at = time.monotonic()
        return self._found

    async def _has_todays_tables(self) -> bool:
        try:
            return await is_current(self._database)
        except DatabaseFault:
            return False

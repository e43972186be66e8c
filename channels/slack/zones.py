"""By whose clock somebody lives: Slack knows it from their devices, and tells apps that ask."""

from __future__ import annotations

import asyncio

from channels.slack.address import NAME, Address
from channels.slack.fields import text
from channels.slack.workspaces import Workspaces
from shop.shoppers import Shoppers
from shop.speaking.hours import known_zone

MOST_KNOWN = 10_000
A_MOMENT = 1.0  # for a first word on its way from the doorstep into the shop


class Zones:
    """Asks about each shopper once in the life of a gateway: people move, though seldom."""

    def __init__(self, shoppers: Shoppers, workspaces: Workspaces) -> None:
        self._shoppers = shoppers
        self._workspaces = workspaces
        self._asked: set[str] = set()

    async def learn(self, who: Address) -> None:
        """Note somebody's time zone. Slack's errors pass through."""
        shopper = await self._shopper(who)
        if shopper is None or shopper in self._asked:
            return
        if len(self._asked) >= MOST_KNOWN:
            self._asked.clear()
        self._asked.add(shopper)
        client = await self._workspaces.of_team(who.team)
        told = await client.users_info(user=who.user)
        zone = text(told.data, "user", "tz")
        if zone and known_zone(zone) == zone:
            await self._shoppers.set_zone(shopper, zone)

    async def _shopper(self, who: Address) -> str | None:
        known = await self._shoppers.of_identity(NAME, who.sender.user)
        if known is None:
            await asyncio.sleep(A_MOMENT)
            known = await self._shoppers.of_identity(NAME, who.sender.user)
        return known

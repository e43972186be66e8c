"""The last look before something is said first: may it be said here, and is it still so?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shop.clock import Clock, now
from shop.database import Database
from shop.speaking.deciding import LATER, SEND
from shop.speaking.facts import FactFinder
from shop.speaking.outlook import Manners, Outlook
from shop.speaking.purposes import FOLLOWED, OF_PRODUCTS
from shop.speaking.truths import Facts, untrue
from shop.timers import Timer, Timers, TimerStatus


@dataclass(frozen=True)
class News:
    """Something to say first, and how things are."""

    timer: Timer
    facts: Facts


class Saying:
    """Decides within the transaction of the turn that says it."""

    def __init__(self, database: Database, manners: Manners, clock: Clock = now) -> None:
        self._timers = Timers(database)
        self._outlook = Outlook(database, manners)
        self._facts = FactFinder(database, clock)

    async def news(
        self, timer_id: str, shopper_id: str, conversation_id: str, at: datetime
    ) -> News | None:
        """What a claimed timer says, which counts as said from now on; None when it says nothing.

        What may only be said later waits again; what was followed and is not so goes on being
        followed.
        """
        timer = await self._timers.get(timer_id)
        if timer is None or timer.status is not TimerStatus.CLAIMED:
            return None
        if timer.shopper_id != shopper_id:
            await self._timers.give_up(timer.id, "somebody else's", at)
            return None
        return await self._judge(timer, conversation_id, at)

    async def _judge(self, timer: Timer, conversation_id: str, at: datetime) -> News | None:
        verdict = await self._outlook.here(timer, conversation_id, at)
        if verdict.what != SEND:
            await self._timers.give_up(timer.id, verdict.why, at)
            if verdict.what == LATER and verdict.until:
                await self._timers.set(timer.again(TimerStatus.WAITING, verdict.until))
            return None
        facts = await self._facts.of(timer)
        why_not = untrue(timer.purpose, timer.about, facts)
        if why_not:
            await self._timers.give_up(timer.id, why_not, at)
            if timer.purpose in OF_PRODUCTS and not facts.has_it:
                await self._timers.set(timer.again(TimerStatus.FOLLOWING, at + FOLLOWED))
            return None
        await self._timers.sent(timer.id, at)
        return News(timer, facts)

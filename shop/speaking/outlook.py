"""Where and when a timer may be said: consents, conversations, hours and what was said lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from shop.consents import Consents
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.settings import Settings
from shop.shoppers import Shoppers
from shop.speaking.deciding import DROP, LATER, SEND, WEEK, Circumstances, Verdict, may_speak
from shop.speaking.hours import known_zone
from shop.speaking.purposes import STALE
from shop.timers import Timer, Timers, TimerStatus

NOWHERE = Verdict(DROP, "no consent")


@dataclass(frozen=True)
class Manners:
    """What a merchant sets: the zone of those who did not say theirs, and how seldom we speak."""

    zone: str = "UTC"
    quiet_hours: str = "21-9"
    per_week: int = 2


def manners_of(settings: Settings) -> Manners:
    """The manners a merchant has set."""
    return Manners(settings.zone, settings.quiet_hours, settings.reminders_per_week)


class Outlook:
    """The circumstances of a timer as they are now."""

    def __init__(self, database: Database, manners: Manners) -> None:
        self._consents = Consents(database)
        self._conversations = Conversations(database)
        self._shoppers = Shoppers(database)
        self._timers = Timers(database)
        self._manners = manners

    async def best(self, timer: Timer, at: datetime) -> tuple[Verdict, Conversation | None]:
        """The verdict, and the conversation for it: the one heard last in which it may be said."""
        found = await self._judged(
            timer, await self._conversations.of_shopper(timer.shopper_id), at
        )
        for what in (SEND, LATER):
            for verdict, talk in found:
                if verdict.what == what:
                    return verdict, talk
        return (found[0][0] if found else NOWHERE), None

    async def here(self, timer: Timer, conversation_id: str, at: datetime) -> Verdict:
        """The verdict on saying it in this conversation."""
        talks = await self._conversations.of_shopper(timer.shopper_id)
        judged = await self._judged(timer, [t for t in talks if t.id == conversation_id], at)
        return judged[0][0] if judged else NOWHERE

    async def _judged(
        self, timer: Timer, talks: Sequence[Conversation], at: datetime
    ) -> list[tuple[Verdict, Conversation]]:
        channels = await self._consents.channels(timer.shopper_id, timer.purpose)
        shopper = await self._shoppers.get(timer.shopper_id)
        zone = known_zone(shopper.zone if shopper else "", self._manners.zone)
        spoken = await self._spoken(timer, at)
        last_heard_first = sorted(talks, key=_heard, reverse=True)
        return [
            (may_speak(self._circumstances(timer, talk, zone, spoken), at), talk)
            for talk in last_heard_first
            if talk.channel in channels and not talk.shared  # nobody else reads along
        ]

    def _circumstances(
        self, timer: Timer, talk: Conversation, zone: str, spoken: tuple[datetime, ...]
    ) -> Circumstances:
        return Circumstances(
            consented=True,
            open=not talk.closed,
            channel=talk.channel,
            heard_at=talk.heard_at,
            zone=zone,
            quiet_hours=self._manners.quiet_hours,
            spoken=spoken,
            per_week=self._manners.per_week,
            stale_at=timer.due_at + STALE[timer.purpose],
        )

    async def _spoken(self, timer: Timer, at: datetime) -> tuple[datetime, ...]:
        """When we wrote first lately; what is on its way counts as said."""
        counted = (TimerStatus.SENT, TimerStatus.CLAIMED)
        return tuple(
            each.settled_at
            for each in await self._timers.of_shopper(timer.shopper_id)
            if each.status in counted and each.id != timer.id
            if each.settled_at and each.settled_at > at - WEEK
        )


def _heard(talk: Conversation) -> datetime:
    return talk.heard_at or talk.created_at

"""The gateway speaks first: once, to whom it may, and never sorry for a delay nobody noticed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from channels.reminders import Reminders
from shop.consents import Consents
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.inbox import Inbox
from shop.shoppers import Shoppers
from shop.speaking.outlook import Manners
from shop.speaking.purposes import Purpose
from shop.tables import conversations
from shop.timers import Timer, Timers, TimerStatus
from tests.channels.fake_rasa import FakeRasa, echo
from tests.channels.post import Post
from tests.channels.stand import standing

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


async def due_in(database: Database, channel: str = "post") -> Conversation:
    """A conversation for which a timer of a cart is due, with consent."""
    shopper = await Shoppers(database).create(NOON)
    talks = Conversations(database)
    opened = await talks.open(shopper, channel, NOON, f"to {shopper}")
    await talks.heard(opened.id, NOON - timedelta(hours=5))
    await Consents(database).give(shopper, channel, [Purpose.CART], at=NOON, source="a test")
    await Timers(database).set(Timer(f"t-{shopper}", shopper, Purpose.CART, NOON))
    return opened


def gateway(database: Database, woken: list[str], at: datetime = NOON) -> Reminders:
    return Reminders(database, Manners(), woken.append, lambda: at)


async def test_many_gateways_put_a_reminder_into_the_inbox_once(database: Database) -> None:
    talks = [await due_in(database) for _ in range(5)]
    woken: list[str] = []

    await asyncio.gather(*(gateway(database, woken).look() for _ in range(4)))
    await gateway(database, woken).look()  # whom another was deciding about

    assert sorted(woken) == sorted(talk.id for talk in talks)
    for talk in talks:
        message = await Inbox(database).next_waiting(talk.id)
        assert message is not None
        assert message.payload["intent"] == "remind"
        assert message.event_id == f"t-{talk.shopper_id}"


async def test_at_night_it_waits_and_in_a_group_it_is_never_said(database: Database) -> None:
    night = NOON.replace(hour=22)
    sleeper, grouped = await due_in(database), await due_in(database)
    async with database.begin() as connection:
        among_others = conversations.update().where(conversations.c.id == grouped.id)
        await connection.execute(among_others.values(shared=True))
    woken: list[str] = []

    await gateway(database, woken, night).look()

    (waits,) = await Timers(database).of_shopper(sleeper.shopper_id)
    (dropped,) = await Timers(database).of_shopper(grouped.shopper_id)
    assert woken == []
    assert (waits.status, waits.due_at) == (TimerStatus.WAITING, NOON.replace(day=22, hour=9))
    assert (dropped.status, dropped.why) == (TimerStatus.DROPPED, "no consent")


async def test_it_goes_to_the_channel_of_consent_heard_last(database: Database) -> None:
    first = await due_in(database, "telegram")
    talks = Conversations(database)
    later = await talks.open(first.shopper_id, "slack", NOON, "T/C/1")
    await talks.heard(later.id, NOON - timedelta(hours=1))
    woken: list[str] = []

    await gateway(database, woken).look()

    assert woken == [first.id]  # nobody agreed to Slack


async def test_a_reminder_is_delivered_and_nobody_hears_of_delays(
    sqlite: Database, tmp_path: Path
) -> None:
    post, rasa = Post(), FakeRasa(say=lambda turn: echo(turn)[:1])
    async with standing(sqlite, tmp_path, rasa, patience=0.4, platforms=post.build):
        await post.write("ann", "e1", "hello")
        await post.got(1)
        talk = await Conversations(sqlite).of_address("post", "to ann")
        assert talk is not None
        later = datetime.now(UTC).replace(hour=12) + timedelta(days=1)
        await Consents(sqlite).give(
            talk.shopper_id, "post", [Purpose.CART], at=later, source="a test"
        )
        await Timers(sqlite).set(Timer("t1", talk.shopper_id, Purpose.CART, later))

        rasa.delay = 0.8
        await Reminders(sqlite, Manners(), lambda _: None, lambda: later).look()
        await post.write("ann", "e2", "again")  # wakes the worker of the conversation

        texts = [bubble.text for _, bubble in await post.got(3)]

    assert texts[1] == "heard remind"
    assert [turn["message_id"] for turn in rasa.turns][1] == "post:t1"

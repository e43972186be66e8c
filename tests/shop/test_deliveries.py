"""What is said on a platform waits until the platform has it, or until it is given up."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shop.conversations import Conversations
from shop.database import Database
from shop.deliveries import Deliveries, Undelivered
from shop.outbox import SHOP, SHOPPER, Outbox, OutboxStatus

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HI, BYE = {"type": "text", "text": "Hi"}, {"type": "text", "text": "Bye"}


@pytest.fixture
async def talk(database: Database) -> str:
    """A conversation in which the shopper spoke, and the shop said two things."""
    talk = (await Conversations(database).open("ann", "telegram", NOON, "42")).id
    outbox = Outbox(database, clock=lambda: NOON)
    await outbox.append(talk, "ann", SHOPPER, HI)
    await outbox.append(talk, "ann", SHOP, HI)
    await outbox.append(talk, "ann", SHOP, BYE)
    return talk


async def test_parts_wait_in_order_until_they_are_delivered(database: Database, talk: str) -> None:
    deliveries = Deliveries(database)
    assert await deliveries.waiting_conversations() == [talk]
    assert await deliveries.next(talk) == Undelivered(2, HI, 0, ())

    await deliveries.mark_sent(talk, 2)

    assert await deliveries.next(talk) == Undelivered(3, BYE, 0, ())
    await deliveries.mark_sent(talk, 3)
    assert await deliveries.next(talk) is None
    assert await deliveries.waiting_conversations() == []


async def test_a_part_of_several_messages_remembers_which_the_platform_has(
    database: Database, talk: str
) -> None:
    deliveries = Deliveries(database)

    await deliveries.taken(talk, 2, ["m1"])
    await deliveries.attempted(talk, 2, "busy")

    assert await deliveries.next(talk) == Undelivered(2, HI, 1, ("m1",))


async def test_a_receipt_that_comes_another_way_counts_once_and_in_its_place(
    database: Database, talk: str
) -> None:
    deliveries = Deliveries(database)

    await deliveries.confirm(talk, 2, 1, "too early")
    await deliveries.confirm(talk, 2, 0, "m1")
    await deliveries.confirm(talk, 2, 0, "m1")
    await deliveries.confirm("nobody", 2, 0, "m1")

    assert await deliveries.next(talk) == Undelivered(2, HI, 0, ("m1",))


async def test_a_receipt_for_what_is_delivered_changes_nothing(
    database: Database, talk: str
) -> None:
    deliveries = Deliveries(database)
    await deliveries.mark_sent(talk, 2)

    await deliveries.confirm(talk, 2, 0, "m1")
    await deliveries.dead_letter(talk, 2, "to look at it")
    await deliveries.revive(talk, 2)

    assert await deliveries.next(talk) == Undelivered(2, HI, 0, ())


async def test_what_was_given_up_says_why_and_can_be_tried_again(
    database: Database, talk: str
) -> None:
    deliveries = Deliveries(database)
    await deliveries.dead_letter(talk, 2, "blocked")

    stuck = await deliveries.stuck()

    assert [(part.seq, part.status, part.why) for part in stuck] == [
        (2, OutboxStatus.DEAD, "blocked"),
        (3, OutboxStatus.READY, ""),
    ]
    assert stuck[0].channel == "telegram"
    await deliveries.revive(talk, 2)
    assert await deliveries.next(talk) == Undelivered(2, HI, 0, ())

"""What is to be said first is kept, replaced, dropped, and claimed by one only."""

from __future__ import annotations

import asyncio
import contextvars
from datetime import UTC, datetime, timedelta

from shop.database import Database
from shop.shoppers import Shoppers
from shop.speaking.purposes import Purpose
from shop.timers import Timer, Timers, TimerStatus

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def cart_timer(id: str, due_at: datetime = NOON, shopper: str = "ann") -> Timer:
    return Timer(id, shopper, Purpose.CART, due_at)


async def test_a_cart_that_changes_moves_its_timer_on(database: Database) -> None:
    store = Timers(database)
    await store.set(cart_timer("t1"))

    await store.set(cart_timer("t2", NOON + timedelta(hours=1)))

    assert [each.id for each in await store.of_shopper("ann")] == ["t2"]


async def test_a_message_handled_twice_sets_one_timer(database: Database) -> None:
    store = Timers(database)
    await store.set(cart_timer("t1"))
    await store.claim("t1", "talk", NOON)
    await store.sent("t1", NOON)

    await store.set(cart_timer("t1"))

    assert [each.status for each in await store.of_shopper("ann")] == [TimerStatus.SENT]


async def test_only_what_is_about_the_same_is_replaced(database: Database) -> None:
    store = Timers(database)
    await store.set(Timer("t1", "ann", Purpose.BACK, NOON, "hat"))

    await store.set(Timer("t2", "ann", Purpose.BACK, NOON, "scarf"))
    await store.set(Timer("t3", "ben", Purpose.BACK, NOON, "hat"))

    assert {each.subject for each in await store.of_shopper("ann")} == {"hat", "scarf"}


async def test_what_is_due_comes_in_the_order_of_its_time(database: Database) -> None:
    store = Timers(database)
    await store.set(cart_timer("t1", NOON, "ann"))
    await store.set(cart_timer("t2", NOON - timedelta(hours=1), "ben"))
    await store.set(cart_timer("t3", NOON + timedelta(seconds=1), "cem"))

    assert [each.id for each in await store.due(NOON)] == ["t2", "t1"]


async def test_of_many_gateways_one_claims_a_timer(database: Database) -> None:
    store = Timers(database)
    await store.set(cart_timer("t1"))

    claims = await asyncio.gather(*(store.claim("t1", "talk", NOON) for _ in range(8)))

    assert sorted(claims) == [False] * 7 + [True]
    assert await store.due(NOON) == ()


async def test_dropped_is_what_still_waits_and_nothing_that_was_said(database: Database) -> None:
    store = Timers(database)
    await store.set(cart_timer("t1"))
    await store.claim("t1", "talk", NOON)
    await store.sent("t1", NOON)
    await store.set(cart_timer("t2"))

    await store.drop("ann", Purpose.CART)

    assert [each.id for each in await store.of_shopper("ann")] == ["t1"]


async def test_a_shopper_is_decided_about_by_one_gateway_at_a_time(database: Database) -> None:
    shopper = await Shoppers(database).create(NOON)
    store = Timers(database)
    if database.is_sqlite:  # there, whoever writes is alone anyway
        assert await store.hold(shopper)
        return

    async def try_to_hold() -> bool:
        async with database.begin():
            return await store.hold(shopper)

    async with database.begin():
        assert await store.hold(shopper)
        # a task of its own context: another process would have its own connection, too
        other = asyncio.get_running_loop().create_task(try_to_hold(), context=contextvars.Context())
        assert not await other


async def test_what_was_settled_long_ago_is_forgotten_and_what_waits_is_not(
    database: Database,
) -> None:
    store = Timers(database)
    await store.set(cart_timer("t1"))
    await store.give_up("t1", "no cart", NOON)
    await store.set(Timer("t2", "ann", Purpose.BACK, NOON, "hat", status=TimerStatus.FOLLOWING))

    assert await store.forget_before(NOON + timedelta(seconds=1)) == 1

    assert [each.id for each in await store.of_shopper("ann")] == ["t2"]

"""Transactions: all or nothing, and stores join the one that runs."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import func, insert, select

from shop.clock import now
from shop.database import Database
from shop.tables import carts


async def add_cart(database: Database, shopper: str) -> None:
    async with database.begin() as connection:
        await connection.execute(insert(carts).values(shopper_id=shopper, updated_at=now()))


async def count_carts(database: Database) -> int:
    async with database.read() as connection:
        return (await connection.execute(select(func.count()).select_from(carts))).scalar_one()


async def test_what_a_failed_turn_did_is_undone_in_every_store(database):
    async def turn() -> None:
        async with database.begin():
            await add_cart(database, "ann")
            await add_cart(database, "bob")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await turn()

    assert await count_carts(database) == 0


async def test_two_turns_at_once_have_transactions_of_their_own(database):
    async def turn(shopper: str) -> None:
        async with database.begin():
            await add_cart(database, shopper)
            await asyncio.sleep(0)

    await asyncio.gather(*(turn(f"shopper-{n}") for n in range(20)))

    assert await count_carts(database) == 20


async def test_a_reader_inside_a_turn_sees_what_the_turn_did(database):
    async with database.begin():
        await add_cart(database, "ann")

        assert await count_carts(database) == 1


async def test_a_task_that_outlives_the_turn_it_began_in_has_a_transaction_of_its_own(database):
    turn_is_over = asyncio.Event()

    async def afterwards() -> None:
        await turn_is_over.wait()
        await add_cart(database, "bob")

    async with database.begin():
        await add_cart(database, "ann")
        left_running = asyncio.create_task(afterwards())
    turn_is_over.set()
    await left_running

    assert await count_carts(database) == 2

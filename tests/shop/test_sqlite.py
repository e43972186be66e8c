"""SQLite runs where it is asked, and waits for others without holding anybody up."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import TextClause, func, insert, select, text
from sqlalchemy.exc import IntegrityError

from shop.clock import now
from shop.database import Database
from shop.migrate import upgrade
from shop.sqlite import MANY
from shop.tables import carts


async def test_who_waits_for_another_writer_lets_everybody_else_go_on(
    sqlite: Database,
) -> None:
    other = Database(sqlite.engine.url.render_as_string())
    steps: list[str] = []

    async def wait_for_the_lock() -> None:
        async with other.begin():
            steps.append("second writes")

    async with sqlite.begin() as connection:
        waiting = asyncio.create_task(wait_for_the_lock())
        for _ in range(5):
            await asyncio.sleep(0.002)
            await connection.execute(select(func.count()).select_from(carts))
        steps.append("first is done")
    await waiting

    assert steps == ["first is done", "second writes"]
    await other.close()


async def test_a_reader_does_not_wait_for_a_writer_of_another_process(sqlite: Database) -> None:
    other = Database(sqlite.engine.url.render_as_string())

    async with sqlite.begin() as connection:
        await connection.execute(insert(carts).values(shopper_id="ann", updated_at=now()))
        async with other.read() as reader:
            seen = await reader.scalar(select(func.count()).select_from(carts))

    assert seen == 0
    await other.close()


async def test_processes_that_open_a_new_database_at_once_all_get_in(tmp_path: Path) -> None:
    opened = [Database(f"sqlite:///{tmp_path / 'new.db'}") for _ in range(6)]

    await asyncio.gather(*(upgrade(database) for database in opened))

    for database in opened:
        await database.close()


@pytest.mark.parametrize("count", [1, MANY - 1, MANY, MANY + 1, 3 * MANY])
async def test_few_rows_and_many_rows_come_back_the_same(sqlite: Database, count: int) -> None:
    rows = [{"shopper_id": f"{number:05}", "updated_at": now()} for number in range(count)]

    async with sqlite.begin() as connection:
        await connection.execute(insert(carts), rows)

    async with sqlite.read() as connection:
        found = await connection.scalars(select(carts.c.shopper_id).order_by(carts.c.shopper_id))
        some = await connection.scalars(
            select(carts.c.shopper_id).where(carts.c.shopper_id < "00100")
        )
    assert list(found) == [row["shopper_id"] for row in rows]
    assert len(list(some)) == min(count, 100)


async def test_a_broken_promise_is_an_integrity_error_and_undone(sqlite: Database) -> None:
    await add_carts(sqlite, "ann")

    with pytest.raises(IntegrityError):
        await add_carts(sqlite, "bob", "ann")

    async with sqlite.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(carts)) == 1


async def test_references_between_tables_are_kept(sqlite: Database) -> None:
    orphan = text(
        "INSERT INTO variants (id, product_id, sku, gtin, options, price_cents, stock, position)"
        " VALUES ('v', 'nothing', '', '', '{}', 1, 1, 0)"
    )

    with pytest.raises(IntegrityError):
        await run(sqlite, orphan)


async def add_carts(database: Database, *shopper_ids: str) -> None:
    async with database.begin() as connection:
        for shopper_id in shopper_ids:
            row = insert(carts).values(shopper_id=shopper_id, updated_at=now())
            await connection.execute(row)


async def run(database: Database, statement: TextClause) -> None:
    async with database.begin() as connection:
        await connection.execute(statement)

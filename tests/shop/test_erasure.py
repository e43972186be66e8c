"""A shopper gets all we know of them, and is forgotten when they ask for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Column, String, Table, insert, select

from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.conversations import Conversations
from shop.database import Database
from shop.erasure import ABOUT_NOBODY, KEPT, erase, export, personal_tables
from shop.inbox import Inbound, Inbox
from shop.model import Product, Variant
from shop.orders import Orders
from shop.outbox import Outbox
from shop.tables import ERASED, Moment, metadata, order_lines, orders

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
CANARY = "canary"


def test_every_table_is_either_a_shoppers_or_about_nobody() -> None:
    known = {table for table, _ in personal_tables("anybody")} | ABOUT_NOBODY

    assert known == set(metadata.tables.values())


async def test_nothing_of_a_forgotten_shopper_is_left_in_any_column(database: Database) -> None:
    await plant(database, CANARY)

    await erase(database, CANARY)

    assert CANARY not in await everything(database)


async def test_forgetting_one_shopper_leaves_the_others_as_they_were(database: Database) -> None:
    await plant(database, "other")
    before = await everything(database)
    await plant(database, CANARY)

    await erase(database, CANARY)

    left = json.loads(await everything(database))
    assert {name: with_(rows, "other") for name, rows in left.items()} == json.loads(before)


async def test_erasing_says_how_many_rows_of_each_table_it_forgot(database: Database) -> None:
    await plant(database, CANARY)

    counts = await erase(database, CANARY)

    assert counts == {table.name: 1 for table, _ in personal_tables(CANARY)}


async def test_an_order_stays_for_the_books_without_its_person(database: Database) -> None:
    product = Product("hat", "Hat", "clothing", "hat", variants=(Variant("h", "hat", "h", 900, 5),))
    await Catalogue(database).save([product])
    await Carts(database).add("ann", "h", 2, "a-recommendation")
    await Orders(database).place("ann", "message", NOON)

    await erase(database, "ann")

    async with database.read() as connection:
        order = (await connection.execute(select(orders))).one()
        line = (await connection.execute(select(order_lines))).one()
    assert (order.shopper_id, order.total_cents, order.status) == (ERASED, 1800, "placed")
    assert (line.title, line.quantity, line.recommendation_id) == ("Hat", 2, "")


async def test_nobody_reads_the_orders_of_the_forgotten(database: Database) -> None:
    await plant(database, CANARY)
    await erase(database, CANARY)

    assert await Orders(database).of_shopper(ERASED) == ()
    assert await export(database, ERASED) == {}
    assert await erase(database, ERASED) == {}


async def test_the_words_you_are_forgotten_still_arrive(database: Database) -> None:
    conversation = await Conversations(database).open("ann", "web", NOON)
    inbox, outbox = Inbox(database), Outbox(database)
    await outbox.append(conversation.id, "ann", "shopper", {"text": "forget me"})
    await inbox.accept(Inbound("web", "1", conversation.id, "ann", {"text": "forget me"}, NOON))
    message = await inbox.next_waiting(conversation.id)
    assert message is not None

    await erase(database, "ann")
    said = await outbox.finish(message, [{"type": "text", "text": "You are forgotten."}], NOON)

    assert [part.seq for part in said] == [2]
    assert await outbox.after(conversation.id, 0) == said
    assert (await Conversations(database).get(conversation.id)).is_erased
    left = await everything(database)
    assert "ann" not in left
    assert "forget me" not in left


async def test_an_export_has_every_table_and_is_plain_json(database: Database) -> None:
    await plant(database, "ann")
    await plant(database, "berta")

    exported = json.loads(json.dumps(await export(database, "ann")))

    assert list(exported) == [table.name for table, _ in personal_tables("ann")]
    assert all(len(rows) == 1 for rows in exported.values())
    assert exported["tastes"][0]["at"] == "2026-05-01T12:00:00+00:00"
    assert "berta" not in json.dumps(exported)


async def plant(database: Database, shopper_id: str) -> None:
    """One row in each table of a shopper's, with the shopper's name in every text there is."""
    async with database.begin() as connection:
        for table, _ in personal_tables(shopper_id):
            row = {column.name: value(table, column, shopper_id) for column in table.columns}
            await connection.execute(insert(table).values(row))


def value(table: Table, column: Column[Any], shopper_id: str) -> Any:
    """The shopper's name where it must go; where a column stays for the books, no name."""
    if isinstance(column.type, JSON):
        return {shopper_id: [shopper_id]}
    if isinstance(column.type, String):
        stays = column.name in KEPT.get(table, ()) and table.name != "inbox"
        return f"#{len(shopper_id)}" if stays else shopper_id
    if column.name == "position" and table.name == "inbox":
        return len(shopper_id)
    return NOON if isinstance(column.type, Moment) else column.type.python_type(1)


async def everything(database: Database) -> str:
    """The whole database as one text."""
    async with database.read() as connection:
        return json.dumps(
            {
                table.name: [
                    [str(cell) for cell in row]
                    for row in await connection.execute(select(table).order_by(*keys(table)))
                ]
                for table in metadata.sorted_tables
            }
        )


def keys(table: Table) -> Iterator[Column[Any]]:
    yield from table.primary_key


def with_(rows: list[list[str]], shopper_id: str) -> list[list[str]]:
    """Only the rows that `plant` made for a shopper."""
    marks = (shopper_id, f"#{len(shopper_id)}")
    return [row for row in rows if any(mark in cell for cell in row for mark in marks)]

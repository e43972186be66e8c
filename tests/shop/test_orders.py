"""An order happens once, or not at all; what is sold out is not sold."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.database import Database
from shop.errors import EmptyCart, OutOfStock, TooLateToCancel, UnknownOrder
from shop.model import Cart, Order, OrderLine, OrderStatus, Product, Variant
from shop.orders import Orders
from shop.rewards import Rewards
from shop.tables import orders as orders_table

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HAT = Product(
    "hat",
    "Hat",
    "clothing",
    "hat",
    variants=(
        Variant("hat-m", "hat", "H-M", 1050, 10, {"colour": "navy", "size": "M"}),
        Variant("hat-l", "hat", "H-L", 1250, 5, {"size": "L"}),
    ),
)


@pytest.fixture
async def shop(database: Database) -> Database:
    await Catalogue(database).save([HAT])
    return database


async def test_an_order_has_what_was_in_the_cart_at_its_price(shop: Database) -> None:
    await Carts(shop).add("ann", "hat-m", 2, "rec-1")

    order = await Orders(shop).place("ann", "message-1", NOON)

    line = OrderLine("hat-m", "hat", "Hat", "navy, M", 2, 1050, "rec-1")
    assert order == Order(
        id=order.id,
        number=order.number,
        shopper_id="ann",
        status=OrderStatus.PLACED,
        lines=(line,),
        subtotal_cents=2100,
        discount_cents=0,
        total_cents=2100,
        placed_at=NOON,
    )
    assert await Carts(shop).get("ann") == Cart("ann")
    assert await Catalogue(shop).stock(["hat-m"]) == {"hat-m": 8}


async def test_the_same_message_gives_the_same_order(shop: Database) -> None:
    await Carts(shop).add("ann", "hat-m")
    order = await Orders(shop).place("ann", "message-1", NOON)
    await Carts(shop).add("ann", "hat-m")

    again = await Orders(shop).place("ann", "message-1", NOON + timedelta(minutes=1))

    assert again == order
    assert await Catalogue(shop).stock(["hat-m"]) == {"hat-m": 9}
    assert len((await Carts(shop).get("ann")).lines) == 1


async def test_the_same_message_ten_times_at_once_gives_one_order(shop: Database) -> None:
    await Carts(shop).add("ann", "hat-m")

    placed = await asyncio.gather(
        *(Orders(shop).place("ann", "message-1", NOON) for _ in range(10))
    )

    assert len({order.id for order in placed}) == 1
    assert await Catalogue(shop).stock(["hat-m"]) == {"hat-m": 9}


async def test_one_cart_confirmed_on_two_channels_is_ordered_once(shop: Database) -> None:
    await Carts(shop).add("ann", "hat-m")

    results = await asyncio.gather(
        *(Orders(shop).place("ann", f"message-{number}", NOON) for number in range(4)),
        return_exceptions=True,
    )

    assert sorted(type(result).__name__ for result in results) == ["EmptyCart"] * 3 + ["Order"]
    assert len(await Orders(shop).of_shopper("ann")) == 1


async def test_of_fifty_buyers_of_the_last_ten_exactly_ten_succeed(shop: Database) -> None:
    buyers = [f"buyer-{number}" for number in range(50)]
    for buyer in buyers:
        await Carts(shop).add(buyer, "hat-m")

    results = await asyncio.gather(
        *(Orders(shop).place(buyer, f"message-{buyer}", NOON) for buyer in buyers),
        return_exceptions=True,
    )

    bought = [result for result in results if isinstance(result, Order)]
    refused = [result for result in results if isinstance(result, OutOfStock)]
    assert (len(bought), len(refused)) == (10, 40)
    assert len({order.number for order in bought}) == 10
    assert await Catalogue(shop).stock(["hat-m"]) == {"hat-m": 0}


async def test_buyers_of_the_same_things_in_another_order_do_not_block_each_other(
    shop: Database,
) -> None:
    for number in range(5):
        for variant_id in ("hat-m", "hat-l")[:: -1 if number % 2 else 1]:
            await Carts(shop).add(f"buyer-{number}", variant_id)

    await asyncio.gather(
        *(Orders(shop).place(f"buyer-{number}", f"message-{number}", NOON) for number in range(5))
    )

    assert await Catalogue(shop).stock(["hat-m", "hat-l"]) == {"hat-m": 5, "hat-l": 0}


async def test_what_is_sold_out_meanwhile_changes_nothing_even_within_a_turn(
    shop: Database,
) -> None:
    reward = await Rewards(shop).grant("ann", "style", 10, NOON)
    carts = Carts(shop, clock=lambda: NOON)
    await carts.add("ann", "hat-l", 2)
    await carts.add("ann", "hat-m", 3)
    cart = await carts.use_code("ann", reward.code)
    await Catalogue(shop).set_stock("hat-m", 1)

    async with shop.begin():
        with pytest.raises(OutOfStock) as refused:
            await Orders(shop).place("ann", "message-1", NOON)

    assert (refused.value.variant_id, refused.value.wanted, refused.value.left) == ("hat-m", 3, 1)
    assert await Catalogue(shop).stock(["hat-l", "hat-m"]) == {"hat-l": 5, "hat-m": 1}
    assert await Orders(shop).of_shopper("ann") == ()
    left = await carts.get("ann")
    assert (left.code, len(left.lines)) == (cart.code, 2)


async def test_an_empty_cart_cannot_be_ordered(shop: Database) -> None:
    with pytest.raises(EmptyCart):
        await Orders(shop).place("ann", "message-1", NOON)


async def test_a_code_takes_its_percent_off_and_comes_back_with_a_cancelled_order(
    shop: Database,
) -> None:
    rewards = Rewards(shop, clock=lambda: NOON)
    reward = await rewards.grant("ann", "style", 15, NOON)
    carts = Carts(shop, clock=lambda: NOON)
    await carts.add("ann", "hat-m")
    await carts.use_code("ann", reward.code)

    order = await Orders(shop).place("ann", "message-1", NOON)

    assert (order.code, order.discount_cents, order.total_cents) == (reward.code, 157, 893)
    assert await rewards.open("ann") == ()

    await Orders(shop).cancel(order.number, "ann")

    assert await rewards.open("ann") == (reward,)


async def test_a_cancelled_order_returns_its_stock_once(shop: Database) -> None:
    await Carts(shop).add("ann", "hat-m", 10)
    order = await Orders(shop).place("ann", "message-1", NOON)
    sold_out = await Catalogue(shop).version()

    cancelled = await asyncio.gather(*(Orders(shop).cancel(order.number, "ann") for _ in range(4)))

    assert {each.status for each in cancelled} == {OrderStatus.CANCELLED}
    assert await Catalogue(shop).stock(["hat-m"]) == {"hat-m": 10}
    assert await Catalogue(shop).version() == sold_out + 1


async def test_a_shipped_order_cannot_be_cancelled(shop: Database) -> None:
    await Carts(shop).add("ann", "hat-m")
    order = await Orders(shop).place("ann", "message-1", NOON)
    async with shop.begin() as connection:
        await connection.execute(orders_table.update().values(status=OrderStatus.SHIPPED))

    with pytest.raises(TooLateToCancel):
        await Orders(shop).cancel(order.number, "ann")

    assert await Catalogue(shop).stock(["hat-m"]) == {"hat-m": 9}


async def test_the_catalogue_changes_when_the_last_one_is_sold(shop: Database) -> None:
    version = await Catalogue(shop).version()
    await Carts(shop).add("ann", "hat-l", 4)
    await Orders(shop).place("ann", "message-1", NOON)
    assert await Catalogue(shop).version() == version

    await Carts(shop).add("bob", "hat-l", 1)
    await Orders(shop).place("bob", "message-2", NOON)

    assert await Catalogue(shop).version() == version + 1


async def test_orders_come_newest_first_and_only_to_their_own_shopper(shop: Database) -> None:
    orders = Orders(shop)
    placed = []
    for minute in range(2):
        await Carts(shop).add("ann", "hat-m")
        await Carts(shop).add("ann", "hat-l")
        at = NOON + timedelta(minutes=minute)
        placed.append(await orders.place("ann", f"message-{minute}", at))

    assert await orders.of_shopper("ann") == (placed[1], placed[0])
    assert await orders.get(placed[0].number.lower(), "ann") == placed[0]
    with pytest.raises(UnknownOrder):
        await orders.get(placed[0].number, "bob")
    with pytest.raises(UnknownOrder):
        await orders.cancel(placed[0].number, "bob")

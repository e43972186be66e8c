"""A cart holds what a shopper means to buy, at the prices of now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.database import Database
from shop.errors import CodeNotValid, OutOfStock, UnknownProduct
from shop.model import Cart, CartLine, Product, Reward, Variant
from shop.orders import Orders
from shop.rewards import Rewards

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
MEDIUM = Variant("hat-m", "hat", "H-M", 1050, 3, {"size": "M"})
LARGE = Variant("hat-l", "hat", "H-L", 1250, 5, {"size": "L"})
HAT = Product(
    "hat", "Hat", "clothing", "hat", variants=(MEDIUM, LARGE), image="hat.svg", image_alt="A hat"
)


@pytest.fixture
async def carts(database: Database) -> Carts:
    await Catalogue(database).save([HAT])
    return Carts(database, clock=lambda: NOON)


async def test_a_cart_is_empty_at_first(carts: Carts) -> None:
    assert await carts.get("ann") == Cart("ann")


async def test_a_line_knows_its_product_and_its_recommendation(carts: Carts) -> None:
    cart = await carts.add("ann", "hat-m", 2, "rec-1")

    line = CartLine(MEDIUM, "Hat", 2, "hat.svg", "A hat", "rec-1")
    assert cart == await carts.get("ann") == Cart("ann", (line,))
    assert cart.total_cents == 2100


async def test_adding_again_adds_up_and_keeps_the_first_recommendation(carts: Carts) -> None:
    await carts.add("ann", "hat-m", 1, "rec-1")

    cart = await carts.add("ann", "hat-m", 1, "rec-2")

    assert [(line.quantity, line.recommendation_id) for line in cart.lines] == [(2, "rec-1")]


async def test_more_than_there_is_cannot_be_added(carts: Carts) -> None:
    await carts.add("ann", "hat-m", 2)

    with pytest.raises(OutOfStock) as refused:
        await carts.add("ann", "hat-m", 2)

    assert (refused.value.wanted, refused.value.left) == (4, 3)
    assert (await carts.get("ann")).lines[0].quantity == 2


async def test_a_refused_addition_leaves_a_running_turn_usable(
    carts: Carts, database: Database
) -> None:
    async with database.begin():
        with pytest.raises(OutOfStock):
            await carts.add("ann", "hat-m", 9)
        await carts.add("ann", "hat-l")

    assert [line.variant.id for line in (await carts.get("ann")).lines] == ["hat-l"]


async def test_what_is_not_sold_cannot_be_added(carts: Carts, database: Database) -> None:
    with pytest.raises(UnknownProduct):
        await carts.add("ann", "coat-m")
    await Catalogue(database).retire(["hat"])
    with pytest.raises(UnknownProduct):
        await carts.add("ann", "hat-m")
    with pytest.raises(ValueError, match="at least one"):
        await carts.add("ann", "hat-m", 0)


async def test_quantities_are_set_and_none_takes_the_line_out(carts: Carts) -> None:
    await carts.add("ann", "hat-m", 1, "rec-1")

    cart = await carts.set_quantity("ann", "hat-m", 3)

    assert [(line.quantity, line.recommendation_id) for line in cart.lines] == [(3, "rec-1")]
    with pytest.raises(OutOfStock):
        await carts.set_quantity("ann", "hat-m", 4)
    assert await carts.set_quantity("ann", "hat-m", 0) == Cart("ann")


async def test_lines_are_removed_and_carts_cleared_for_one_shopper_only(carts: Carts) -> None:
    await carts.add("ann", "hat-m")
    await carts.add("ann", "hat-l")
    await carts.add("bob", "hat-m")

    assert [line.variant.id for line in (await carts.remove("ann", "hat-m")).lines] == ["hat-l"]
    await carts.clear("ann")

    assert await carts.get("ann") == Cart("ann")
    assert len((await carts.get("bob")).lines) == 1


async def test_a_cart_follows_the_catalogue(carts: Carts, database: Database) -> None:
    await carts.add("ann", "hat-m")
    await carts.add("ann", "hat-l")

    dearer = replace(MEDIUM, price_cents=2000)
    await Catalogue(database).save([replace(HAT, variants=(dearer,))])

    assert [line.variant for line in (await carts.get("ann")).lines] == [dearer]


async def test_a_code_makes_the_cart_cheaper_however_it_is_typed(
    carts: Carts, database: Database
) -> None:
    reward = await granted(database)
    await carts.add("ann", "hat-m")

    cart = await carts.use_code("ann", f" {reward.code.lower()} ")

    assert (cart.code, cart.percent_off) == (reward.code, 10)
    assert (cart.subtotal_cents, cart.discount_cents, cart.total_cents) == (1050, 105, 945)


async def test_somebody_elses_code_and_a_made_up_one_are_unknown(
    carts: Carts, database: Database
) -> None:
    reward = await granted(database)

    for shopper_id, code in [("bob", reward.code), ("ann", "FF10-AAAAAAAA")]:
        with pytest.raises(CodeNotValid) as refused:
            await carts.use_code(shopper_id, code)
        assert refused.value.why == "unknown"


async def test_a_code_is_not_valid_after_its_time(carts: Carts, database: Database) -> None:
    reward = await granted(database)
    await carts.add("ann", "hat-m")
    await carts.use_code("ann", reward.code)

    late = Carts(database, clock=lambda: NOON + timedelta(days=60))

    with pytest.raises(CodeNotValid) as refused:
        await late.use_code("ann", reward.code)
    assert refused.value.why == "expired"
    assert (await late.get("ann")).discount_cents == 0


async def test_a_code_is_used_once(carts: Carts, database: Database) -> None:
    reward = await granted(database)
    await carts.add("ann", "hat-m")
    await carts.use_code("ann", reward.code)
    await Orders(database).place("ann", "message", NOON)

    with pytest.raises(CodeNotValid) as refused:
        await carts.use_code("ann", reward.code)

    assert refused.value.why == "used"


async def granted(database: Database) -> Reward:
    return await Rewards(database).grant("ann", "style", 10, NOON)

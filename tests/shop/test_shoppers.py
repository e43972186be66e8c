"""A shopper is one person, on however many channels."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from shop.database import Database
from shop.model import Shopper
from shop.shoppers import Shoppers

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def shoppers(database: Database) -> Shoppers:
    return Shoppers(database)


async def test_a_new_shopper_is_known_by_id(shoppers: Shoppers) -> None:
    id = await shoppers.create(NOON, name="Ann", locale="de", synthetic=True)

    assert await shoppers.get(id) == Shopper(id, NOON, "Ann", "de", synthetic=True)
    assert await shoppers.get("nobody") is None


async def test_one_shopper_has_many_identities(shoppers: Shoppers) -> None:
    id = await shoppers.create(NOON)

    await shoppers.link(id, "telegram", "77")
    await shoppers.link(id, "slack", "77")

    assert await shoppers.of_identity("telegram", "77") == id
    assert await shoppers.of_identity("slack", "77") == id
    assert await shoppers.of_identity("messenger", "77") is None


async def test_an_identity_can_be_linked_to_another_shopper(shoppers: Shoppers) -> None:
    await shoppers.link(await shoppers.create(NOON), "telegram", "77")
    other = await shoppers.create(NOON)

    await shoppers.link(other, "telegram", "77")

    assert await shoppers.of_identity("telegram", "77") == other


async def test_two_first_words_at_once_are_one_shoppers(shoppers: Shoppers) -> None:
    welcomed = await asyncio.gather(
        *(shoppers.welcome("telegram", "77", NOON, locale="en") for _ in range(8))
    )

    assert len(set(welcomed)) == 1
    assert await shoppers.get(welcomed[0]) == Shopper(welcomed[0], NOON, locale="en")
    assert await shoppers.welcome("telegram", "77", NOON) == welcomed[0]

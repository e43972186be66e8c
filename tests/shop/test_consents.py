"""A shopper is written to first only where and for what they want."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shop.consents import Consents
from shop.database import Database
from shop.speaking.purposes import Purpose

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


async def given(database: Database, *purposes: Purpose, channel: str = "telegram") -> Consents:
    store = Consents(database)
    await store.give("ann", channel, purposes, at=NOON, source="telegram:1")
    return store


async def test_a_consent_holds_for_its_channel_and_purpose_only(database: Database) -> None:
    store = await given(database, Purpose.CART)

    assert await store.channels("ann", Purpose.CART) == {"telegram"}
    assert await store.channels("ann", Purpose.BACK) == set()
    assert await store.channels("ben", Purpose.CART) == set()


async def test_stop_ends_all_of_a_channel_and_nothing_of_another(database: Database) -> None:
    store = await given(database, Purpose.CART, Purpose.BACK)
    await given(database, Purpose.CART, channel="slack")

    await store.stop("ann", "telegram", at=NOON + timedelta(hours=1))

    assert await store.channels("ann", Purpose.CART) == {"slack"}
    assert await store.channels("ann", Purpose.BACK) == set()
    known = {each.purpose for each in await store.of("ann") if each.channel == "telegram"}
    assert known == set(Purpose)  # so nobody asks for any of them again


async def test_asking_is_remembered_and_gives_nothing(database: Database) -> None:
    store = Consents(database)

    await store.ask("ann", "web", [Purpose.CART], at=NOON)

    assert [each.purpose for each in await store.of("ann")] == [Purpose.CART]
    assert await store.channels("ann", Purpose.CART) == set()


async def test_asking_again_takes_nothing_back(database: Database) -> None:
    store = await given(database, Purpose.CART)

    await store.ask("ann", "telegram", [Purpose.CART], at=NOON)

    assert await store.channels("ann", Purpose.CART) == {"telegram"}


async def test_a_yes_after_a_stop_counts_and_says_where_it_came_from(database: Database) -> None:
    store = await given(database, Purpose.CART)
    await store.stop("ann", "telegram", at=NOON)

    await store.give("ann", "telegram", [Purpose.CART], at=NOON, source="telegram:9")

    assert await store.channels("ann", Purpose.CART) == {"telegram"}
    assert "telegram:9" in {each.source for each in await store.of("ann")}

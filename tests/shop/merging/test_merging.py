"""Two who are one are put together by rule, once, and everything of theirs is there."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import pytest
from sqlalchemy import UniqueConstraint, func, select

from shop.erasure import erase, export, personal_tables
from shop.errors import EmptyCart, LinkRefused
from shop.events import Events
from shop.merging.rules import RULES, Settles
from shop.model import Event, EventKind, Rule, Source
from shop.orders import Orders
from shop.rewards import Rewards
from shop.shoppers import SITE, Shoppers
from shop.tables import merges, orders
from tests.shop.merging.people import LATER, NOON, Two
from tests.shop.test_erasure import everything, plant


def test_every_table_in_which_two_can_be_in_each_others_way_has_a_rule() -> None:
    for table, _ in personal_tables("anybody"):
        if "shopper_id" not in table.columns:
            continue
        unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
        keys = [table.primary_key, *unique]
        if any("shopper_id" in key.columns for key in keys):
            assert isinstance(RULES.get(table), Settles), table.name


async def test_all_that_two_had_is_one_persons(pair: Two) -> None:
    await plant(pair.database, "b")
    await pair.merging.merge("a", "b")

    held = await export(pair.database, "a")

    nothing = [name for name, rows in held.items() if not rows]
    assert nothing == []
    rows = [row for table in held.values() for row in table]
    assert {row.get("shopper_id", "a") for row in rows} == {"a"}


async def test_whose_clock_they_live_by_is_known_from_either(pair: Two) -> None:
    shoppers = Shoppers(pair.database)
    await shoppers.set_zone(pair.web, "Europe/Vienna")

    await pair.merging.merge(pair.telegram, pair.web)

    one = await shoppers.get(pair.telegram)
    assert one is not None
    assert one.zone == "Europe/Vienna"


async def test_the_same_thing_in_two_carts_is_one_wish(pair: Two) -> None:
    await pair.carts.add(pair.web, "hat", 2)
    await pair.carts.add(pair.telegram, "hat", 3)
    await pair.carts.add(pair.telegram, "scarf", 1)

    await pair.merging.merge(pair.web, pair.telegram)

    assert await pair.cart(pair.web) == {"hat": 3, "scarf": 1}
    assert await pair.cart(pair.telegram) == {}


async def test_a_code_on_either_cart_is_kept(pair: Two) -> None:
    await pair.carts.add(pair.web, "hat")
    await pair.carts.add(pair.telegram, "hat")
    reward = await Rewards(pair.database).grant(pair.telegram, "skin", 10, LATER)
    await pair.carts.use_code(pair.telegram, reward.code)

    await pair.merging.merge(pair.web, pair.telegram)

    assert (await pair.carts.get(pair.web)).code == reward.code


async def test_two_rewards_for_one_quiz_become_one(pair: Two) -> None:
    rewards = Rewards(pair.database, pair.clock)
    mine = await rewards.grant(pair.web, "skin", 10, LATER)
    theirs = await rewards.grant(pair.telegram, "skin", 10, LATER)
    await pair.carts.add(pair.telegram, "hat")
    await pair.carts.use_code(pair.telegram, theirs.code)

    await pair.merging.merge(pair.web, pair.telegram)

    assert [reward.code for reward in await rewards.open(pair.web)] == [mine.code]
    assert (await pair.carts.get(pair.web)).code == mine.code


async def test_a_reward_that_was_used_is_not_given_again_by_merging(pair: Two) -> None:
    rewards = Rewards(pair.database, pair.clock)
    await rewards.grant(pair.web, "skin", 10, LATER)
    theirs = await rewards.grant(pair.telegram, "skin", 10, LATER)
    await pair.carts.add(pair.telegram, "hat")
    await pair.carts.use_code(pair.telegram, theirs.code)
    await Orders(pair.database).place(pair.telegram, "m", LATER)

    await pair.merging.merge(pair.web, pair.telegram)

    assert await rewards.open(pair.web) == ()


@pytest.mark.parametrize("further", ["web", "telegram"])
async def test_the_quiz_goes_on_where_it_was_furthest(pair: Two, further: str) -> None:
    for name in ("web", "telegram"):
        answered = ("one", "two") if name == further else ("one",)
        await pair.plays(getattr(pair, name), "skin", *answered)
    await pair.plays(pair.telegram, "coffee", "one")

    await pair.merging.merge(pair.web, pair.telegram)

    assert sorted(await pair.runs(pair.web)) == [("coffee", 1), ("skin", 2)]


async def test_what_was_said_last_wins_over_what_was_said_before(pair: Two) -> None:
    await pair.likes(pair.web, "dry")
    await pair.likes(pair.telegram, "oily", at=LATER)

    await pair.merging.merge(pair.web, pair.telegram)

    assert await pair.tastes(pair.web) == ["oily"]


async def test_what_was_said_wins_over_a_newer_guess(pair: Two) -> None:
    await pair.likes(pair.web, "dry")
    await pair.likes(pair.telegram, "oily", at=LATER, source=Source.INFERRED)

    await pair.merging.merge(pair.web, pair.telegram)

    assert await pair.tastes(pair.web) == ["dry"]


async def test_never_is_never_on_all_channels(pair: Two) -> None:
    never = {"attribute": "material", "rule": Rule.NEVER, "strength": -1.0}
    await pair.likes(pair.web, "wool", **never)
    await pair.likes(pair.telegram, "wool", attribute="material", at=LATER)
    await pair.likes(pair.telegram, "silk", attribute="material", at=LATER)

    await pair.merging.merge(pair.web, pair.telegram)

    rows = await pair.rows("tastes", pair.web)
    assert sorted((row["value"], row["rule"]) for row in rows) == [
        ("silk", Rule.PREFER),
        ("wool", Rule.NEVER),
    ]


async def test_a_withdrawn_consent_stays_withdrawn(pair: Two) -> None:
    about = {"channel": "telegram", "purpose": "cart", "source": ""}
    await pair.keep("consents", shopper_id=pair.web, given_at=LATER, withdrawn_at=None, **about)
    await pair.keep("consents", shopper_id=pair.telegram, given_at=NOON, withdrawn_at=NOON, **about)

    await pair.merging.merge(pair.web, pair.telegram)

    (consent,) = await pair.rows("consents", pair.web)
    assert consent["withdrawn_at"] == NOON


async def test_who_writes_on_the_other_channel_is_the_same_person_now(pair: Two) -> None:
    await pair.merging.merge(pair.web, pair.telegram)

    assert await Shoppers(pair.database).of_identity("telegram", "7") == pair.web


async def test_two_customers_of_the_site_are_never_made_one(pair: Two) -> None:
    for shopper, name in ((pair.web, "c-1"), (pair.telegram, "c-2")):
        await Shoppers(pair.database).link(shopper, SITE, name)
    before = await everything(pair.database)

    with pytest.raises(LinkRefused):
        await pair.merging.merge(pair.web, pair.telegram)

    assert await everything(pair.database) == before


async def test_merging_twice_or_both_ways_at_once_is_merging_once(pair: Two) -> None:
    await pair.carts.add(pair.web, "hat", 2)
    await pair.carts.add(pair.telegram, "scarf", 1)

    done = await asyncio.gather(
        pair.merging.merge(pair.web, pair.telegram),
        pair.merging.merge(pair.telegram, pair.web),
        pair.merging.merge(pair.web, pair.telegram),
    )

    assert len([id for id in done if id]) == 1
    carts = [await pair.cart(pair.web), await pair.cart(pair.telegram)]
    assert sorted(carts, key=len) == [{}, {"hat": 2, "scarf": 1}]
    async with pair.database.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(merges)) == 1


@pytest.mark.parametrize("who", ["web", "telegram"])
async def test_an_order_placed_while_merging_is_placed_once_and_theirs(pair: Two, who: str) -> None:
    shopper = getattr(pair, who)
    await pair.carts.add(shopper, "hat", 2)

    async def order() -> int:
        try:
            return len((await Orders(pair.database).place(shopper, "m", LATER)).lines)
        except EmptyCart:  # the merge was first: the cart is the survivor's
            return 0

    placed, _ = await asyncio.gather(order(), pair.merging.merge(pair.web, pair.telegram))

    found = await pair.rows("orders", pair.web)
    assert len(found) == placed
    assert await pair.cart(pair.web) == ({} if placed else {"hat": 2})
    async with pair.database.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(orders)) == placed


async def test_forgetting_one_of_two_who_are_one_forgets_both(pair: Two) -> None:
    await plant(pair.database, "canary")
    await pair.merging.merge(pair.web, "canary")
    await pair.merging.merge(pair.telegram, pair.web)
    await pair.keep("quiz_runs", **run_of("canary"))  # a turn that was under way

    await erase(pair.database, "canary")

    left = await everything(pair.database)
    assert not [name for name in ("canary", pair.web, pair.telegram) if name in left]


async def test_an_export_has_what_is_known_under_either_name(pair: Two) -> None:
    await pair.merging.merge(pair.web, pair.telegram)
    await pair.keep("quiz_runs", **run_of(pair.telegram))

    for name in (pair.web, pair.telegram):
        assert len((await export(pair.database, name))["quiz_runs"]) == 1


async def test_what_undoing_needs_is_forgotten_when_it_is_too_late(pair: Two) -> None:
    await pair.carts.add(pair.telegram, "hat")
    await pair.merging.merge(pair.web, pair.telegram)
    late = LATER + timedelta(days=8)

    assert await pair.merging.forget_before(LATER) == 0
    assert await pair.merging.forget_before(late) == 1
    assert await pair.merging.forget_before(late) == 0


async def test_a_merge_keeps_plain_json(pair: Two) -> None:
    await Events(pair.database).record(
        Event("e", EventKind.VIEWED, pair.telegram, pair.telegram_talk, "telegram", NOON)
    )
    await pair.merging.merge(pair.web, pair.telegram)

    (merge,) = await pair.rows("merges", pair.web)
    assert json.loads(json.dumps(merge["before"]))["moved"]["events"] == [["e"]]


def run_of(shopper: str) -> dict[str, object]:
    return {
        "id": "late",
        "shopper_id": shopper,
        "quiz_id": "skin",
        "answers": {},
        "status": "open",
        "updated_at": NOON,
    }

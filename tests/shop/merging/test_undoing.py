"""Who was wrongly made one is two again: each has their own back, and what happened since stays."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

from shop.conversations import Conversations
from shop.erasure import erase
from shop.events import Events
from shop.merging.merging import How
from shop.model import Event, EventKind
from shop.outbox import SHOPPER, Outbox
from shop.rewards import Rewards
from shop.shoppers import Shoppers
from tests.shop.merging.people import LATER, NOON, Two
from tests.shop.test_erasure import everything, plant


async def test_merging_and_separating_leaves_everything_as_it_was(pair: Two) -> None:
    for shopper in (pair.web, pair.telegram):
        await pair.carts.add(shopper, "hat", 1 if shopper == pair.web else 4)
        await pair.plays(shopper, "skin", *(["one"] if shopper == pair.web else ["one", "two"]))
        await pair.likes(shopper, "dry" if shopper == pair.web else "oily")
        await Rewards(pair.database).grant(shopper, "skin", 10, LATER)
    await pair.carts.add(pair.telegram, "scarf")
    await plant(pair.database, "canary")
    for survivor, absorbed in ((pair.web, pair.telegram), ("canary", pair.web)):
        before = await everything(pair.database)
        await pair.merging.merge(survivor, absorbed)
        assert await everything(pair.database) != before

        assert await pair.merging.undo(absorbed)

        assert but_merges(await everything(pair.database)) == but_merges(before)


async def test_what_each_did_since_stays_with_whom_it_happened(pair: Two) -> None:
    await pair.carts.add(pair.telegram, "hat")
    await pair.merging.merge(pair.web, pair.telegram)
    await pair.carts.add(pair.web, "scarf")
    for talk, channel in ((pair.web_talk, "web"), (pair.telegram_talk, "telegram")):
        await Events(pair.database).record(
            Event(channel, EventKind.VIEWED, pair.web, talk, channel, LATER)
        )
        await Outbox(pair.database).append(talk, pair.web, SHOPPER, {"text": channel})

    await pair.merging.undo(pair.web)

    assert await pair.cart(pair.web) == {"scarf": 1}
    assert await pair.cart(pair.telegram) == {"hat": 1}
    for shopper, channel in ((pair.web, "web"), (pair.telegram, "telegram")):
        assert [event.id for event in await Events(pair.database).of_shopper(shopper)] == [channel]
        assert [row["part"] for row in await pair.rows("outbox", shopper)] == [{"text": channel}]


async def test_a_quantity_changed_since_stays_changed(pair: Two) -> None:
    await pair.carts.add(pair.web, "hat", 1)
    await pair.carts.add(pair.telegram, "hat", 2)
    await pair.merging.merge(pair.web, pair.telegram)
    await pair.carts.set_quantity(pair.web, "hat", 5)

    await pair.merging.undo(pair.web)

    assert await pair.cart(pair.web) == {"hat": 5}
    assert await pair.cart(pair.telegram) == {"hat": 2}


async def test_who_said_stop_meanwhile_is_not_written_to_again(pair: Two) -> None:
    about = {"channel": "telegram", "purpose": "cart", "source": "", "given_at": NOON}
    await pair.keep("consents", shopper_id=pair.telegram, withdrawn_at=None, **about)
    await pair.merging.merge(pair.web, pair.telegram)
    async with pair.database.begin() as connection:
        await connection.exec_driver_sql(
            f"UPDATE consents SET withdrawn_at = '{LATER:%Y-%m-%d %H:%M:%S.%f}'"
        )

    await pair.merging.undo(pair.web)

    (consent,) = await pair.rows("consents", pair.telegram)
    assert consent["withdrawn_at"] is not None


async def test_after_a_week_it_is_too_late(pair: Two) -> None:
    await pair.merging.merge(pair.web, pair.telegram)
    pair.clock.time += timedelta(days=7, seconds=1)

    assert not await pair.merging.undo(pair.web)


async def test_separating_twice_at_once_is_separating_once(pair: Two) -> None:
    await pair.carts.add(pair.telegram, "hat")
    await pair.merging.merge(pair.web, pair.telegram)

    done = await asyncio.gather(*(pair.merging.undo(pair.web) for _ in range(3)))

    assert sorted(done) == [False, False, True]
    assert await pair.cart(pair.telegram) == {"hat": 1}


async def test_forgetting_one_after_separating_leaves_nothing_of_them_with_the_other(
    pair: Two,
) -> None:
    await pair.carts.add(pair.telegram, "hat")
    await Outbox(pair.database).append(pair.telegram_talk, pair.telegram, SHOPPER, {"text": "hi"})
    await pair.merging.merge(pair.web, pair.telegram)
    await Outbox(pair.database).append(pair.telegram_talk, pair.web, SHOPPER, {"text": "hi"})
    await pair.merging.undo(pair.web)

    await erase(pair.database, pair.telegram)

    left = await everything(pair.database)
    assert pair.telegram not in left
    assert '"hi"' not in left
    assert await Shoppers(pair.database).get(pair.web) is not None


async def test_who_logged_in_goes_on_in_the_conversation_they_are_in(pair: Two) -> None:
    await pair.carts.add(pair.web, "hat")
    await pair.merging.merge(pair.telegram, pair.web, How.LOGIN)

    await pair.merging.undo(pair.telegram)

    assert (await Conversations(pair.database).get(pair.web_talk)).shopper_id == pair.telegram
    assert await pair.cart(pair.telegram) == {}
    assert await pair.cart(pair.web) == {"hat": 1}


def but_merges(everything: str) -> dict[str, object]:
    tables = json.loads(everything)
    return {name: rows for name, rows in tables.items() if name != "merges"}

"""A turn that is under way while two become one: nothing of it ends up with nobody."""

from __future__ import annotations

import asyncio
import contextvars

from shop.conversations import Conversations
from tests.shop.merging.people import Two


async def puts_in_cart(pair: Two, started: asyncio.Event, variant: str) -> str:
    """A turn of who writes on Telegram, as the actions take it."""
    async with pair.database.begin():
        talks = Conversations(pair.database)
        shopper = await talks.holder(pair.telegram_talk, pair.telegram)
        started.set()
        await asyncio.sleep(0.05)
        await pair.carts.add(shopper, variant)
    return shopper


async def test_what_is_put_in_the_cart_while_merging_is_in_the_cart(pair: Two) -> None:
    started = asyncio.Event()
    turn = asyncio.create_task(puts_in_cart(pair, started, "hat"))
    await started.wait()

    await pair.merging.merge(pair.web, pair.telegram)

    assert await turn == pair.telegram
    assert await pair.cart(pair.web) == {"hat": 1}


async def test_a_message_that_came_before_the_merge_is_the_survivors_after_it(pair: Two) -> None:
    await pair.merging.merge(pair.web, pair.telegram)

    assert await puts_in_cart(pair, asyncio.Event(), "hat") == pair.web
    assert await pair.cart(pair.web) == {"hat": 1}


async def test_a_turn_that_waits_for_the_merge_is_taken_for_the_survivor(pair: Two) -> None:
    async with pair.database.begin():
        await pair.merging.merge(pair.web, pair.telegram)
        turn = asyncio.get_running_loop().create_task(
            puts_in_cart(pair, asyncio.Event(), "hat"), context=contextvars.Context()
        )
        await asyncio.sleep(0.1)
        assert not turn.done()

    assert await turn == pair.web
    assert await pair.cart(pair.web) == {"hat": 1}


async def test_a_stranger_or_a_forgotten_conversation_keeps_the_shopper_it_was_told(
    pair: Two,
) -> None:
    talks = Conversations(pair.database)

    assert await talks.holder("nowhere", "somebody") == "somebody"
    assert await talks.holder(pair.web_talk, pair.web) == pair.web

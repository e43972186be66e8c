"""One writer at a time; what a shopper has just said is kept before answers are."""

from __future__ import annotations

import asyncio

from shop.turnstile import Turnstile


async def test_who_is_in_a_hurry_goes_first_and_the_others_in_order() -> None:
    turnstile, passed = Turnstile(), []

    async def go(name: str, *, urgent: bool = False) -> None:
        async with turnstile.passing(urgent=urgent):
            passed.append(name)
            await asyncio.sleep(0)

    names = [("a", False), ("b", False), ("c", True), ("d", True)]
    await asyncio.gather(*(go(name, urgent=urgent) for name, urgent in names))

    assert passed == ["a", "c", "d", "b"]


async def test_who_gives_up_waiting_holds_nobody_up() -> None:
    turnstile, passed = Turnstile(), []

    async def go(name: str) -> None:
        async with turnstile.passing():
            passed.append(name)
            await asyncio.sleep(0.01)

    first, second, third = (asyncio.create_task(go(name)) for name in "abc")
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.gather(first, third)

    assert passed == ["a", "c"]
    await asyncio.wait_for(go("d"), 1)

"""Messengers misbehave while processes are killed: nothing is lost, doubled or out of order.

`CHAOS_TURNS` says how many turns are taken in all, `CHAOS_SEED` what goes wrong.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from bot.training import train
from shop.outbox import SHOPPER
from shop.tables import conversations, outbox
from tests.bot.customers import Customer, OnMessenger, OnSlack, OnTelegram
from tests.bot.stage import Stage, everywhere
from tests.bot.test_chaos import killing, stock_up
from tests.platforms.messenger import Facebook, Moods
from tests.platforms.slack import FakeSlack
from tests.platforms.telegram import Telegram
from tests.platforms.telegram_post import Postman

TURNS = int(os.environ.get("CHAOS_TURNS", "120"))
SEED = int(os.environ.get("CHAOS_SEED", "7"))
CUSTOMERS = 4 if TURNS < 1_000 else 8  # of each channel
ADD, LOOK, MORE = "add aloe again", "what's in my cart", "One more"
MOST_AT_ONCE = 3
LOOKS, A_MOMENT = 12_000, 0.05  # ten minutes
DOUBLED_OF_ALL = 1_000  # at most one of so many answers may come twice, and only on Telegram


@dataclass(frozen=True)
class Heard:
    """What somebody saw, next to what they should have seen; `said` is what was accepted."""

    said: int
    seen: int
    doubled: int
    wrong: str


@pytest.mark.slow
async def test_whatever_goes_wrong_all_is_answered_on_its_platform_and_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train(quietly=True)
    async with everywhere(tmp_path, *troubled()) as stage:
        await stock_up(stage.running)
        customers = people(stage)
        turns = -(-TURNS // len(customers))
        async with killing(stage.running, SEED) as kills:
            taken = await asyncio.gather(
                *(shop(each, turns, Random(f"{SEED}/{each.address}")) for each in customers)
            )
        await stage.telegram.post.done()
        await stage.facebook.done()
        await stage.settled()
        heard = [compare(await accepted(stage, each), each.quantities()) for each in customers]

    said, seen = sum(each.said for each in heard), sum(each.seen for each in heard)
    twice = Counter({each.channel: 0 for each in customers})
    for customer, each in zip(customers, heard, strict=True):
        twice[customer.channel] += each.doubled
    with capsys.disabled():
        figures = f"{said} turns, {seen} answers, twice {dict(twice)}, kills {dict(kills)}"
        sys.stdout.write(f"\n{figures}\n")
    assert len(kills) == 3
    wrong = {who.address: each.wrong for who, each in zip(customers, heard, strict=True)}
    assert {who: what for who, what in wrong.items() if what} == {}
    assert all(each.said >= done for each, done in zip(heard, taken, strict=True))
    assert twice["slack"] == twice["messenger"] == 0  # one can be asked what it has, one tells
    assert twice["telegram"] <= max(1, seen // DOUBLED_OF_ALL)  # 120 turns cannot tell one in 1,000


def troubled() -> tuple[Telegram, FakeSlack, Facebook]:
    """Messengers at their worst: too many, broken, cut off before and after they took something,
    slow, twice, in another order."""
    moods = Moods(
        busy=0.03, broken=0.03, hung_up=0.03, unheard=0.01, slow=0.1, twice=0.2, chatty=0.5
    )
    chance = Random(SEED)
    return (
        Telegram(trouble=10, random=chance, post=Postman(scale=0.05, twice=20, random=chance)),
        FakeSlack(mood=0.1, seed=SEED, hurry=0.05),
        Facebook(moods=moods, seed=SEED, echoes=True),
    )


def people(stage: Stage) -> list[Customer]:
    return [
        customer
        for each in range(CUSTOMERS)
        for customer in (
            OnTelegram(stage.telegram, 500 + each),
            OnSlack(stage.slack, f"U{each}"),
            OnMessenger(stage.facebook, f"{700 + each}"),
        )
    ]


async def shop(customer: Customer, turns: int, chance: Random) -> int:
    """Tap and write, often more than one thing at once, until there were enough turns."""
    await customer.say(ADD)
    done = quantity = 1
    await answered(customer, done, quantity)
    while done < turns:
        if chance.random() < 0.3 and await customer.tap(MORE):
            done, quantity = done + 1, quantity + 1
            await answered(customer, done, quantity)  # "one more" than the card says
        texts = [chance.choice((ADD, LOOK)) for _ in range(chance.randint(1, MOST_AT_ONCE))]
        await asyncio.gather(*map(customer.say, texts))
        done, quantity = done + len(texts), quantity + texts.count(ADD)
        await answered(customer, done, quantity)
    return done


async def answered(customer: Customer, count: int, quantity: int) -> None:
    """Wait for so many answers, and for the last of them: another may have come twice."""
    for _ in range(LOOKS):
        told = customer.quantities()
        if len(told) >= count and told[-1] >= quantity:
            return
        await asyncio.sleep(A_MOMENT)
    raise TimeoutError(f"{count} answers never came to {customer.address}")


async def accepted(stage: Stage, customer: Customer) -> list[str]:
    """All that somebody said, in the order in which it was taken."""
    theirs = (conversations.c.channel == customer.channel, outbox.c.sender == SHOPPER)
    asked = (
        select(outbox.c.part)
        .join(conversations, conversations.c.id == outbox.c.conversation_id)
        .where(*theirs, conversations.c.address == customer.address)
        .order_by(outbox.c.seq)
    )
    async with stage.database.read() as connection:
        return [part["text"] for part in (await connection.execute(asked)).scalars()]


def compare(said: Sequence[str], seen: Sequence[int]) -> Heard:
    """Each answer tells how many are in the cart by then: one that is missing or late shows."""
    quantity, expected = 0, []
    for text in said:
        quantity += text != LOOK
        expected.append(quantity)
    at, doubled = 0, 0
    for place, number in enumerate(seen):
        if at < len(expected) and number == expected[at]:
            at += 1
        elif at and number == expected[at - 1]:
            doubled += 1
        else:
            told = f"{list(seen[:place])}, then {number}, not {expected[at : at + 1]}"
            return Heard(len(said), len(seen), doubled, told)
    missing = f"the last {len(expected) - at} of {expected}" if at < len(expected) else ""
    return Heard(len(said), len(seen), doubled, missing)

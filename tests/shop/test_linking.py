"""A code links two channels once, for ten minutes, and cannot be found by trying."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from shop.database import Database
from shop.errors import LinkRefused
from shop.guesses import MOST_WRONG
from shop.linkcodes import came_by_link, find_link_code, new_code
from shop.linking import VALID_FOR, Linking
from shop.tables import link_codes
from tests.shop.merging.people import Two, two


@pytest.fixture
async def pair(database: Database) -> Two:
    return await two(database)


def linking_of(pair: Two) -> Linking:
    return Linking(pair.database, pair.merging, lambda: "a key of a test", pair.clock)


async def why(linking: Linking, code: str, talk: str, shopper: str) -> str:
    """Why a code is refused; empty when it is not."""
    try:
        await linking.redeem(code, talk, shopper)
    except LinkRefused as refused:
        return refused.why
    return ""


def test_a_code_is_short_and_has_nothing_that_looks_like_something_else() -> None:
    codes = {new_code() for _ in range(300)}

    assert len(codes) == 300
    assert all(re.fullmatch("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}", code) for code in codes)
    assert all(find_link_code(code) == code for code in codes)


@pytest.mark.parametrize(
    "text",
    [
        "K7QF-4XMB",
        "k7qf-4xmb",
        "code K7QF 4XMB",
        "k7qf4xmb.",
        "link-K7QF-4XMB",
        "(K7QF-4XMB)",
    ],
)
def test_a_code_is_found_however_it_is_typed(text: str) -> None:
    assert find_link_code(text) == "K7QF-4XMB"
    assert came_by_link(text) == text.startswith("link-")


@pytest.mark.parametrize(
    "text",
    [
        "hand-made",
        "something hand made",
        "FF10-7K2Q9XMB",
        "FF-4K7Q2",
        "2345-6789",
        "AB1O-4XMB",
    ],
)
def test_words_numbers_orders_and_rewards_are_no_codes(text: str) -> None:
    assert find_link_code(text) == ""


async def test_who_types_the_code_is_who_asked_for_it(pair: Two) -> None:
    linking = linking_of(pair)
    await pair.carts.add(pair.telegram, "hat")
    code = await linking.offer(pair.web)

    assert await linking.redeem(code, pair.telegram_talk, pair.telegram) == pair.web

    assert await pair.cart(pair.web) == {"hat": 1}


async def test_a_code_is_kept_as_nothing_one_could_type(pair: Two) -> None:
    code = await linking_of(pair).offer(pair.web)

    async with pair.database.read() as connection:
        (row,) = (await connection.execute(select(link_codes))).all()
    assert code not in str(row)
    assert code.replace("-", "") not in str(row)


async def test_a_code_is_good_once_for_ten_minutes_and_for_others_only(pair: Two) -> None:
    linking = linking_of(pair)
    code = await linking.offer(pair.web)

    assert await why(linking, code, pair.web_talk, pair.web) == "own"
    pair.clock.time += VALID_FOR
    assert await why(linking, code, pair.telegram_talk, pair.telegram) == "unknown"
    code = await linking.offer(pair.web)
    assert await why(linking, code, pair.telegram_talk, pair.telegram) == ""
    assert await why(linking, code, "another", "stranger") == "unknown"


async def test_a_new_code_ends_the_one_before(pair: Two) -> None:
    linking = linking_of(pair)
    first = await linking.offer(pair.web)
    await linking.offer(pair.web)

    assert await why(linking, first, pair.telegram_talk, pair.telegram) == "unknown"


async def test_of_many_who_type_a_code_at_once_one_is_let_in(pair: Two) -> None:
    linking = linking_of(pair)
    code = await linking.offer(pair.web)

    said = await asyncio.gather(*(why(linking, code, f"c{n}", f"s{n}") for n in range(5)))

    assert sorted(said) == ["", *["unknown"] * 4]


async def test_who_guesses_is_not_listened_to_for_an_hour_even_with_the_right_code(
    pair: Two,
) -> None:
    linking = linking_of(pair)
    for _ in range(MOST_WRONG):
        assert await why(linking, new_code(), pair.telegram_talk, pair.telegram) == "unknown"
    code = await linking.offer(pair.web)

    restarted = linking_of(pair)
    assert await why(restarted, code, pair.telegram_talk, pair.telegram) == "closed"
    pair.clock.time += timedelta(minutes=59)
    code = await linking.offer(pair.web)
    assert await why(linking, code, pair.telegram_talk, pair.telegram) == "closed"
    pair.clock.time += timedelta(minutes=2)
    assert await why(linking, code, pair.telegram_talk, pair.telegram) == ""


async def test_a_few_slips_on_different_days_are_no_guessing(pair: Two) -> None:
    linking = linking_of(pair)
    for _ in range(3 * MOST_WRONG):
        assert await why(linking, new_code(), pair.telegram_talk, pair.telegram) == "unknown"
        pair.clock.time += timedelta(minutes=20)


async def test_who_has_something_of_their_own_is_known(pair: Two) -> None:
    linking = linking_of(pair)
    await pair.carts.add(pair.telegram, "hat")

    assert await linking.has_own(pair.telegram)
    assert not await linking.has_own(pair.web)

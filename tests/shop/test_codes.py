"""Codes can be read out, typed back, and not guessed."""

from __future__ import annotations

import re

from shop.codes import order_number, reward_code, tidy


def test_an_order_number_is_short_and_the_same_for_the_same_order() -> None:
    assert re.fullmatch(r"FF-[2-9A-HJKMNP-Z]{5}", order_number("order-1"))
    assert order_number("order-1") == order_number("order-1")


def test_another_attempt_and_another_order_have_another_number() -> None:
    numbers = {order_number(f"order-{id}", attempt) for id in range(50) for attempt in range(2)}

    assert len(numbers) == 100


def test_a_reward_code_says_its_percent_and_is_never_the_same() -> None:
    codes = {reward_code(10) for _ in range(100)}

    assert len(codes) == 100
    assert all(re.fullmatch(r"FF10-[2-9A-HJKMNP-Z]{8}", code) for code in codes)


def test_a_code_is_read_however_it_is_typed() -> None:
    assert tidy(" ff10-7k2q 9xmb\n") == "FF10-7K2Q9XMB"

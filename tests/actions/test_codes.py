"""Reward codes: laid on a cart, used once, by whom they were given to."""

from __future__ import annotations

from shop.errors import CodeNotValid
from tests.actions.shopping import added


async def reward(chat, percent=10):
    return await chat.desk.rewards.grant(chat.shopper, "coffee_finder", percent, chat.desk.clock())


async def orders(chat):
    return await chat.desk.orders.of_shopper(chat.shopper)


async def test_a_code_makes_the_order_cheaper_and_is_used_up(chat):
    code = (await reward(chat)).code
    await added(chat)

    await chat.say("use_code", f"use {code.lower()}")
    total = chat.parts[0].total
    await chat.tap("Place the order")
    await chat.say("use_code", code)

    assert total == "€11.25"
    assert (await orders(chat))[0].discount_cents == 125
    assert chat.text == "That code has been used already."


async def test_the_checkout_offers_the_codes_one_has(chat):
    await reward(chat)
    await added(chat)
    await chat.tap("Check out")

    await chat.tap("Use my 10 % code")

    assert "10 % off" in chat.text
    assert "Use my 10 % code" not in chat.titles


async def test_a_code_has_its_time(chat, clock):
    code = (await reward(chat)).code
    clock.pass_days(31)

    await chat.say("use_code", code)

    assert chat.text == "That code has expired, sorry."
    assert chat.titles


async def test_a_strangers_code_is_unknown(chat, chat_of):
    code = (await reward(chat_of("bea"))).code

    await chat.say("use_code", code)

    assert chat.text == "I don't know that code for you. Is it spelt right?"


async def test_who_has_no_code_hears_how_to_earn_one(chat):
    await chat.say("use_code", "I have a code somewhere")

    assert "Coffee finder" in chat.titles


async def test_a_code_laid_on_an_empty_cart_is_kept_for_later(chat):
    code = (await reward(chat)).code
    await chat.say("use_code", code)
    kept = chat.text

    await added(chat)

    assert "counts as soon as something is in it" in kept
    assert chat.parts[0].discount.endswith(code)


async def test_a_code_used_up_in_the_same_moment_does_not_break_the_order(chat, monkeypatch):
    code = (await reward(chat)).code
    await added(chat)
    await chat.say("use_code", code)
    button = chat.choice("Place the order")
    await _use_up(chat, monkeypatch, code)

    await chat.turn("confirm_order", button.title, entities=button.entities)

    assert await orders(chat) == ()
    assert "Place the order" in chat.titles


async def _use_up(chat, monkeypatch, code):
    async def refuse(*_):
        raise CodeNotValid(code, "used")

    monkeypatch.setattr(type(chat.desk.orders), "place", refuse)


async def test_the_only_code_one_has_needs_no_name(chat):
    await reward(chat)
    await added(chat)

    await chat.say("use_code", "ok use my code and check out")

    assert "10 % off" in chat.text
    assert "Place the order" in chat.titles


async def test_of_two_codes_one_is_chosen(chat):
    await reward(chat)
    await chat.desk.rewards.grant(chat.shopper, "skin_routine", 10, chat.desk.clock())
    await added(chat)

    await chat.say("use_code", "use my code")

    assert chat.text == "Which code would you like to use?"

"""From a cart to an order: seen first, bought once."""

from __future__ import annotations

import pytest

from shop.errors import CodeNotValid
from shop.model import EventKind

WASH = "oat-milk-wash"


async def fill_cart(chat, product=WASH, quantity=1):
    about = {"product": product, "quantity": str(quantity)}
    return await chat.turn("add_to_cart", "Add to cart", entities=about)


async def orders(chat):
    return await chat.desk.orders.of_shopper(chat.shopper)


async def reward(chat, percent=10):
    return await chat.desk.rewards.grant(chat.shopper, "coffee_finder", percent, chat.desk.clock())


async def test_an_order_is_placed_after_it_was_seen(chat):
    await fill_cart(chat)

    await chat.tap("Check out")
    seen = chat.text
    await chat.tap("Place the order")

    (order,) = await orders(chat)
    assert seen == "This is your order. Nothing is bought before you say so."
    assert order.number in chat.text
    assert chat.parts[0].total == "€12.50"
    assert [e.product_id for e in await chat.events(EventKind.BOUGHT)] == [WASH]


@pytest.mark.parametrize("action", ["confirm_order", "affirm"])
async def test_yes_places_what_was_seen(chat, action):
    await fill_cart(chat)
    await chat.say("checkout", "check out")

    await chat.say(action, "yes, order it")

    assert len(await orders(chat)) == 1


async def test_nobody_buys_what_they_did_not_see(chat):
    await fill_cart(chat)

    await chat.say("confirm_order", "place my order")

    assert "Nothing is bought before you say so" in chat.text
    assert await orders(chat) == ()


async def test_a_cart_that_changed_since_is_shown_again(chat):
    await fill_cart(chat)
    await chat.tap("Check out")
    old = chat.choice("Place the order")
    await fill_cart(chat, "barrier-hug")

    await chat.turn("confirm_order", old.title, entities=old.entities)

    assert "has changed since you saw it" in chat.text
    assert await orders(chat) == ()


async def test_the_same_message_orders_once(chat):
    await fill_cart(chat)
    await chat.tap("Check out")
    button = chat.choice("Place the order")

    for _ in range(3):
        await chat.turn("confirm_order", button.title, entities=button.entities, message="buy")

    (order,) = await orders(chat)
    assert order.number in chat.text


async def test_no_leaves_the_cart_as_it_is(chat):
    await fill_cart(chat)
    await chat.tap("Check out")

    await chat.say("deny", "no")

    cart = await chat.desk.carts.get("ann")
    assert chat.text == "Nothing was ordered. Your cart stays as it is."
    assert len(cart.lines) == 1


async def test_who_is_too_late_for_all_is_asked_about_the_rest(chat):
    (wash,) = await chat.variants(WASH)
    await fill_cart(chat, quantity=3)
    await chat.tap("Check out")
    button = chat.choice("Place the order")
    await chat.stock(wash.id, 2)

    await chat.turn("confirm_order", button.title, entities=button.entities)
    told, before = chat.text, await orders(chat)
    await chat.tap("Place the order")

    (order,) = await orders(chat)
    assert told.startswith("Somebody was quicker: only 2 of Oat Milk Wash left")
    assert before == ()
    assert [line.quantity for line in order.lines] == [2]


async def test_who_is_too_late_for_the_only_thing_is_told_that_it_is_gone(chat):
    (wash,) = await chat.variants(WASH)
    await fill_cart(chat)
    await chat.tap("Check out")
    button = chat.choice("Place the order")
    await chat.stock(wash.id, 0)

    await chat.turn("confirm_order", button.title, entities=button.entities)

    assert "Oat Milk Wash has just sold out" in chat.text
    assert chat.titles
    assert await orders(chat) == ()


async def test_an_empty_cart_cannot_be_checked_out(chat):
    await chat.say("checkout", "check out")

    assert "empty" in chat.text


async def test_a_code_makes_the_order_cheaper_and_is_used_up(chat):
    code = (await reward(chat)).code
    await fill_cart(chat)

    await chat.say("use_code", f"use {code.lower()}")
    total = chat.parts[0].total
    await chat.tap("Place the order")
    await chat.say("use_code", code)

    assert total == "€11.25"
    assert (await orders(chat))[0].discount_cents == 125
    assert chat.text == "That code has been used already."


async def test_the_checkout_offers_the_codes_one_has(chat):
    await reward(chat)
    await fill_cart(chat)
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

    await fill_cart(chat)

    assert "counts as soon as something is in it" in kept
    assert chat.parts[0].discount.endswith(code)


async def test_a_code_used_up_in_the_same_moment_does_not_break_the_order(chat, monkeypatch):
    code = (await reward(chat)).code
    await fill_cart(chat)
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

"""From a cart to an order: seen first, bought once."""

from __future__ import annotations

import pytest

from shop.model import EventKind
from tests.actions.shopping import WASH, added


async def orders(chat):
    return await chat.desk.orders.of_shopper(chat.shopper)


async def test_an_order_is_placed_after_it_was_seen(chat):
    await added(chat)

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
    await added(chat)
    await chat.say("checkout", "check out")

    await chat.say(action, "yes, order it")

    assert len(await orders(chat)) == 1


async def test_nobody_buys_what_they_did_not_see(chat):
    await added(chat)

    await chat.say("confirm_order", "place my order")

    assert "Nothing is bought before you say so" in chat.text
    assert await orders(chat) == ()


async def test_a_cart_that_changed_since_is_shown_again(chat):
    await added(chat)
    await chat.tap("Check out")
    old = chat.choice("Place the order")
    await added(chat, "barrier-hug")

    await chat.turn("confirm_order", old.title, entities=old.entities)

    assert "has changed since you saw it" in chat.text
    assert await orders(chat) == ()


async def test_the_same_message_orders_once(chat):
    await added(chat)
    await chat.tap("Check out")
    button = chat.choice("Place the order")

    for _ in range(3):
        await chat.turn("confirm_order", button.title, entities=button.entities, message="buy")

    (order,) = await orders(chat)
    assert order.number in chat.text


async def test_no_leaves_the_cart_as_it_is(chat):
    await added(chat)
    await chat.tap("Check out")

    await chat.say("deny", "no")

    cart = await chat.desk.carts.get("ann")
    assert chat.text == "Nothing was ordered. Your cart stays as it is."
    assert len(cart.lines) == 1


async def test_who_is_too_late_for_all_is_asked_about_the_rest(chat):
    (wash,) = await chat.variants(WASH)
    await added(chat, quantity="3")
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
    await added(chat)
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


@pytest.mark.parametrize("action", ["confirm_order", "affirm"])
async def test_who_refuses_buys_nothing_whatever_it_was_taken_for(chat, action):
    await added(chat)
    await chat.say("checkout", "check out")

    await chat.say(action, "no, don't place that order yet")

    assert await orders(chat) == ()


@pytest.mark.parametrize(
    "text",
    ["so can I pay then", "right, that's everything, let's finish",
     "Never mind, I think these two are sweet enough. I'd like to order now"],
)  # fmt: skip
@pytest.mark.parametrize("taken_for", ["fallback", "search", "answer_question", "add_to_cart"])
async def test_who_can_only_mean_to_order_sees_the_order(chat, text, taken_for):
    await added(chat)

    await chat.say(taken_for, text)

    assert "Place the order" in chat.titles

"""An order that was placed is asked about, and changed while it is here."""

from __future__ import annotations

import pytest

from shop.model import OrderStatus
from tests.actions.shopping import added, lines
from tests.actions.test_orders import ordered, ship, status


@pytest.mark.parametrize(
    "text", ["No, I meant change my order. Is that possible?", "can I still amend the order?"]
)
@pytest.mark.parametrize("action", ["cancel_order", "order_status", "search"])
async def test_a_change_is_offered_as_one_step(chat, action, text):
    order = await ordered(chat)

    await chat.say(action, text)
    offered, kept = chat.text, await status(chat, order)
    await chat.tap("Back into the cart")

    assert "put its things into your cart" in offered
    assert kept == OrderStatus.PLACED
    assert await status(chat, order) == OrderStatus.CANCELLED
    assert await lines(chat) == {"Oat Milk Wash 150 ml": 1}


async def test_two_instead_of_one_after_a_receipt_is_about_the_order(chat):
    await ordered(chat)

    await chat.say("add_to_cart", "I would like two of the oat milk wash instead of one")

    assert "put its things into your cart" in chat.text
    assert await lines(chat) == {}


async def test_who_refuses_keeps_the_order_as_it_was_placed(chat):
    order = await ordered(chat)
    await chat.say("order_status", "change my order please")

    await chat.say("answer_question", "no, don't change it")

    assert chat.text == "Good, your order stays as it is."
    assert await status(chat, order) == OrderStatus.PLACED


async def test_yes_in_words_puts_it_back_once(chat):
    order = await ordered(chat)
    await chat.say("order_status", "change my order please")
    button = chat.choice("Back into the cart")

    await chat.say("answer_question", "yes please")
    await chat.turn("cancel_order", button.title, entities=button.entities)

    assert await status(chat, order) == OrderStatus.CANCELLED
    assert await lines(chat) == {"Oat Milk Wash 150 ml": 1}


async def test_what_is_on_its_way_is_not_changed(chat):
    await ordered(chat)
    await ship(chat)

    await chat.say("order_status", "change my order")

    assert "on its way already" in chat.text


@pytest.mark.parametrize("action", ["ask_details", "search", "order_status"])
async def test_when_it_comes_is_asked_of_the_order(chat, action):
    order = await ordered(chat)

    await chat.say(action, "when does it come?")

    assert order.number in chat.text
    assert "working days" in chat.text


async def test_the_offer_to_write_is_answered_by_name(chat):
    await ordered(chat)

    await chat.say("answer_question", "Yes, tell me when it ships")

    assert chat.text.startswith("Good: I'll tell you here")


@pytest.mark.parametrize(
    "text",
    ["can i chnge it after if i need another size", "oh and can I change it later?",
     "could i still change my order afterwards"],
)  # fmt: skip
async def test_who_asks_whether_it_can_be_changed_later_is_told_how(chat, text):
    order = await ordered(chat)

    await chat.say("answer_question", text)

    assert "say “change my order”" in chat.text
    assert "30 days" in chat.text
    assert await status(chat, order) == OrderStatus.PLACED


@pytest.mark.parametrize(
    "text",
    ["change my order", "can I still add something to my order?", "I need to edit the order"],
)
async def test_with_a_new_cart_it_is_asked_whether_the_order_is_meant(chat, text):
    order = await ordered(chat)
    await added(chat)

    await chat.say("change_quantity", text, meant=("change_quantity", 0.4))
    asked = chat.titles
    await chat.tap(f"Order {order.number}")

    assert asked == [f"Order {order.number}", "My cart"]
    assert "Back into the cart" in chat.titles
    assert await status(chat, order) == OrderStatus.PLACED

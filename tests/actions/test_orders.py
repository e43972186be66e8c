"""What became of an order, and taking it back."""

from __future__ import annotations

import pytest
from rasa_sdk import ActionExecutionRejection
from sqlalchemy import update

from shop.model import OrderStatus
from shop.tables import orders

WASH = "oat-milk-wash"


async def ordered(chat, product=WASH):
    await chat.turn("add_to_cart", "Add", entities={"product": product})
    await chat.say("checkout", "check out")
    await chat.tap("Place the order")
    return (await chat.desk.orders.of_shopper(chat.shopper))[0]


async def status(chat, order):
    return (await chat.desk.orders.get(order.number, chat.shopper)).status


async def ship(chat):
    async with chat.desk.database.begin() as connection:
        await connection.execute(update(orders).values(status=OrderStatus.SHIPPED))


async def test_the_last_order_is_shown(chat, clock):
    await ordered(chat)
    clock.pass_days(1)
    order = await ordered(chat, "barrier-hug")

    await chat.say("order_status", "where is my order?")

    assert chat.text == f"Order {order.number} from 22 November is placed and being packed."
    assert [line.title for line in chat.parts[0].lines] == ["Barrier Hug"]


async def test_an_order_is_found_by_its_number(chat, clock):
    first = await ordered(chat)
    clock.pass_days(1)
    await ordered(chat, "barrier-hug")

    await chat.say("order_status", f"what about {first.number.lower()}?")

    assert first.number in chat.text


async def test_nobody_sees_anothers_order(chat, chat_of):
    order = await ordered(chat_of("bea"))

    await chat.say("order_status", f"where is {order.number}?")

    assert chat.text == f"You have no order {order.number}. Is it spelt right?"


async def test_who_ordered_nothing_is_told_so(chat):
    for action in ("order_status", "cancel_order"):
        await chat.say(action, "my order")

        assert chat.text == "You haven't ordered anything yet."
        assert chat.titles


async def test_cancelling_is_asked_once_and_then_done(chat):
    (before,) = await chat.variants(WASH)
    order = await ordered(chat)

    await chat.say("cancel_order", "cancel my order")
    asked = chat.text, await status(chat, order)
    await chat.tap("Yes, cancel it")

    (after,) = await chat.variants(WASH)
    assert asked == (f"Cancel order {order.number}, all of it?", OrderStatus.PLACED)
    assert await status(chat, order) == OrderStatus.CANCELLED
    assert after.stock == before.stock


async def test_yes_in_words_cancels_too(chat):
    order = await ordered(chat)
    await chat.say("cancel_order", "cancel my order")

    await chat.say("affirm", "yes")

    assert await status(chat, order) == OrderStatus.CANCELLED


async def test_no_keeps_the_order(chat):
    order = await ordered(chat)
    await chat.say("cancel_order", "cancel my order")

    await chat.say("deny", "no")

    assert chat.text == "Good, your order stays as it is."
    assert await status(chat, order) == OrderStatus.PLACED


async def test_what_is_on_its_way_cannot_be_cancelled(chat):
    order = await ordered(chat)
    await chat.say("cancel_order", "cancel my order")
    button = chat.choice("Yes, cancel it")
    await ship(chat)

    await chat.turn("cancel_order", button.title, entities=button.entities)
    late = chat.text
    await chat.say("order_status", "where is it?")

    assert "on its way already" in late
    assert chat.text == f"Order {order.number} from 21 November is on its way."


async def test_a_cancelled_order_is_not_cancelled_again(chat):
    order = await ordered(chat)
    await chat.desk.orders.cancel(order.number, "ann")

    await chat.say("cancel_order", "cancel my order")

    assert chat.text == f"Order {order.number} is cancelled."
    assert "Yes, cancel it" not in chat.titles


@pytest.mark.parametrize(
    "text",
    ["no, don't cancel it. leave the order as it is", "please keep it", "oh no, not that order"],
)
@pytest.mark.parametrize("action", ["answer_question", "cancel_order", "affirm"])
async def test_who_refuses_keeps_the_order_whatever_it_was_taken_for(chat, action, text):
    order = await ordered(chat)
    await chat.say("cancel_order", "cancel my order")

    try:
        await chat.say(action, text)
    except ActionExecutionRejection:
        await chat.say("deny", text)

    assert await status(chat, order) == OrderStatus.PLACED
    assert "cancelled" not in chat.text


async def test_an_order_that_is_not_to_be_cancelled_is_not_even_asked_about(chat):
    await ordered(chat)

    await chat.say("cancel_order", "don't cancel my order")

    assert chat.text == "Good, your order stays as it is."

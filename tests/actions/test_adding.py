"""Into the cart: in which size, how many, or why not."""

from __future__ import annotations

import pytest

from actions.basket.asked import Asked
from shop.model import EventKind
from tests.actions.shopping import JUMPER, WASH, added, lines


async def test_a_shopper_adds_a_card_and_sees_the_cart(chat):
    await chat.say("search", "dry skin cleanser")
    title = chat.cards[0].title

    await chat.say("add_to_cart", "add the first one")

    if chat.slots["open_question"].startswith("variant:"):
        await chat.tap(chat.titles[0])
    assert title in chat.text
    assert "Check out" in chat.titles
    assert list((await lines(chat)).values()) == [1]


async def test_what_was_added_from_a_recommendation_is_logged_with_it(chat):
    await chat.say("search", "oat milk wash")
    recommendation = chat.cards[0].recommendation_id

    await chat.say("add_to_cart", "add the first one")

    event = (await chat.events(EventKind.ADDED))[0]
    assert (event.product_id, event.recommendation_id) == (WASH, recommendation)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("add 2 of it", 2),
        ("3x please", 3),
        ("a couple of those", 2),
        ("add daily shade spf 50", 1),
        ("add it", 1),
    ],
)
async def test_numbers_that_count_are_counted(chat, text, count):
    await chat.say("search", "daily shade spf 50")

    await chat.say("add_to_cart", text)

    kind, _, about = chat.slots["open_question"].partition(":")
    in_cart = sum((await lines(chat)).values())
    assert (Asked.read(about).quantity if kind == "variant" else in_cart) == count


async def test_a_product_in_several_sizes_is_asked_about_and_typed(chat):
    await added(chat, JUMPER)
    asked = chat.text

    await chat.say("answer_question", "red, M")

    assert "which would you like" in asked
    assert await lines(chat) == {"Stripe Deckhand Jumper red, M": 1}


async def test_a_sold_out_product_is_said_so_with_a_way_on(chat):
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 0)

    await added(chat, variant=wash.id)

    assert "sold out" in chat.text
    assert chat.titles == ["Show similar", "Show me my picks"]
    assert await lines(chat) == {}


async def test_who_wants_more_than_there_are_is_offered_what_is_left(chat):
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 2)

    await added(chat, quantity="5")
    offered = chat.text
    await chat.tap("Take 2")

    assert offered == "Only 2 left of Oat Milk Wash (150 ml)."
    assert list((await lines(chat)).values()) == [2]


async def test_the_last_one_is_spoken_of_as_one(chat):
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 1)

    await added(chat, quantity="2")

    assert chat.text == "There is just one Oat Milk Wash (150 ml) left."
    assert "Take it" in chat.titles


async def test_a_product_that_left_the_shop_cannot_be_added(chat):
    await chat.desk.catalogue.retire([WASH])

    await added(chat)

    assert "don't sell that one any more" in chat.text
    assert chat.titles


async def test_without_anything_on_show_the_shopper_is_asked_what(chat):
    await chat.say("add_to_cart", "add it")

    assert chat.text == "Which one shall I add?"
    assert chat.titles


async def test_a_grind_there_is_none_of_is_said_before_others_are_offered(chat):
    await chat.say(
        "add_to_cart", "put six 1 kg bags of Half Past Six, ground for filter, in the cart"
    )

    assert chat.text == "Half Past Six doesn't come in that. There is:"
    assert await lines(chat) == {}


async def test_yes_with_a_number_takes_the_one_that_is_offered(chat):
    await chat.say("search", "fine, the linen holiday shirt in white, size S")

    await chat.say("answer_question", "yes, two of them")

    assert await lines(chat) == {"Linen Holiday Shirt white, S": 2}


async def test_the_choice_of_a_size_is_dropped_when_they_say_so(chat):
    await added(chat, JUMPER)

    await chat.say("answer_question", "forget the deckhand jumper")

    assert chat.text == "Then I leave it. What else can I do?"

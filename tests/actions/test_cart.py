"""Into the cart, out of it, and how many."""

from __future__ import annotations

import pytest

from shop.model import EventKind

WASH = "oat-milk-wash"  # comes in one size
JUMPER = "stripe-deckhand-jumper"  # comes in colours and sizes


async def added(chat, product=WASH, **entities):
    return await chat.turn("add_to_cart", "Add to cart", entities={"product": product, **entities})


async def lines(chat) -> dict[str, int]:
    cart = await chat.desk.carts.get(chat.shopper)
    return {line.title + " " + line.variant.label: line.quantity for line in cart.lines}


async def test_a_shopper_adds_a_card_and_sees_the_cart(chat):
    await chat.say("search", "dry skin cleanser")
    title = chat.cards[0].title

    await chat.say("add_to_cart", "add the first one")

    if chat.slots["open_question"]:
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

    question = chat.slots["open_question"]
    quantity = question.rpartition(":")[2] if question else str(sum((await lines(chat)).values()))
    assert quantity == str(count)


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


async def test_a_line_is_removed_by_name(chat):
    await added(chat)
    await added(chat, "barrier-hug")

    await chat.say("remove_from_cart", "take the barrier hug out")

    assert list(await lines(chat)) == ["Oat Milk Wash 150 ml"]
    assert [e.product_id for e in await chat.events(EventKind.REMOVED)] == ["barrier-hug"]


async def test_the_only_line_needs_no_name(chat):
    await added(chat)

    await chat.say("remove_from_cart", "remove it")

    assert "cart is empty" in chat.text
    assert await lines(chat) == {}


async def test_of_two_lines_that_may_be_meant_the_shopper_picks_one(chat):
    await added(chat)
    await added(chat, "barrier-hug")
    chat.slots["shown"] = None  # nothing was spoken of lately

    await chat.say("remove_from_cart", "take something out")
    asked = list(chat.titles)
    await chat.tap("Barrier Hug (50 ml)")

    assert asked == ["Oat Milk Wash (150 ml)", "Barrier Hug (50 ml)"]
    assert list(await lines(chat)) == ["Oat Milk Wash 150 ml"]


async def test_two_colours_of_one_product_are_told_apart(chat):
    ids = {variant.label: variant.id for variant in await chat.variants(JUMPER)}
    await added(chat, JUMPER, variant=ids["red, M"])
    await added(chat, JUMPER, variant=ids["navy, M"])

    await chat.say("remove_from_cart", "remove the red one")

    assert await lines(chat) == {"Stripe Deckhand Jumper navy, M": 1}


async def test_one_more_and_one_fewer_are_a_tap_away(chat):
    await added(chat)

    await chat.tap("One more")
    two = await lines(chat)
    await chat.tap("One fewer")
    await chat.tap("One fewer")

    assert list(two.values()) == [2]
    assert await lines(chat) == {}
    assert len(await chat.events(EventKind.REMOVED)) == 1


async def test_how_many_is_asked_and_answered_in_words(chat):
    await added(chat)

    await chat.say("change_quantity", "change the quantity")
    asked = chat.text
    await chat.say("answer_question", "three please")

    assert asked == "How many of Oat Milk Wash (150 ml) would you like?"
    assert list((await lines(chat)).values()) == [3]


async def test_a_quantity_for_one_of_two_lines_is_kept_while_asking_which(chat):
    await added(chat)
    await added(chat, "barrier-hug")
    chat.slots["shown"] = None

    await chat.say("change_quantity", "make it 4")
    await chat.tap("Oat Milk Wash (150 ml)")

    assert (await lines(chat))["Oat Milk Wash 150 ml"] == 4


async def test_no_more_than_there_are_can_be_had(chat):
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 3)
    await added(chat)

    await chat.say("change_quantity", "make it 9")

    assert chat.text == "Only 3 left of Oat Milk Wash (150 ml)."
    assert list((await lines(chat)).values()) == [1]


async def test_an_empty_cart_says_so_and_offers_ways_on(chat):
    await chat.say("view_cart", "my cart")

    assert "empty" in chat.text
    assert chat.titles


async def test_a_cleared_cart_is_empty_and_each_thing_was_logged(chat):
    await added(chat)
    await added(chat, "barrier-hug")

    await chat.say("clear_cart", "empty my cart")

    assert chat.text == "Your cart is empty now."
    assert await lines(chat) == {}
    assert len(await chat.events(EventKind.REMOVED)) == 2

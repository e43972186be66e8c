"""The cart: lines are removed, changed and looked at."""

from __future__ import annotations

from shop.model import EventKind
from tests.actions.shopping import JUMPER, WASH, added, lines


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
    chat.slots |= {"shown": None, "open_question": ""}

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


async def test_a_cart_is_not_emptied_by_a_guess(chat):
    await added(chat)

    await chat.say("clear_cart", "please don't empty my cart")

    assert "Oat Milk Wash 150 ml" in await lines(chat)


async def test_who_asks_whether_it_was_taken_out_is_shown_the_cart(chat):
    await added(chat)

    await chat.say("remove_from_cart", "So did you take the wash out?")

    assert sum((await lines(chat)).values()) == 1
    assert "Oat Milk Wash" in [line.title for line in chat.parts[0].lines]

"""Things asked for by name, several at once, corrected, or in the cart already."""

from __future__ import annotations

import pytest

from tests.actions.shopping import added, lines


async def test_what_was_on_show_before_is_had_beside_what_is_on_show_now(chat):
    await chat.say("search", "coffee for a moka pot")
    await chat.say("search", "face moisturisers")
    cheapest = min(chat.cards, key=lambda card: float(card.price.removeprefix("from ").strip("€")))

    await chat.say("search", "take the cheapest of those and the moka pot mornings")

    asked = chat.slots["open_question"]
    held = " ".join(await lines(chat))
    assert cheapest.title in f"{held} {chat.text}"
    assert "Moka Pot Mornings" in held or "moka-pot-mornings" in asked


async def test_a_name_after_and_goes_on_from_the_cart(chat):
    await added(chat)

    await chat.say("search", "and the barrier hug??")

    assert set(await lines(chat)) == {"Oat Milk Wash 150 ml", "Barrier Hug 50 ml"}


async def test_what_is_in_the_cart_already_is_said_and_not_added_again(chat):
    await added(chat)

    await chat.say("search", "and the oat milk wash")

    assert chat.text == "Yes, 1 × Oat Milk Wash (150 ml) is in your cart."
    assert list((await lines(chat)).values()) == [1]


async def test_each_gets_its_own_number_and_grind(chat):
    await chat.say("search", "rooibos chai")
    await chat.say("add_to_cart", "add night ferry decaf")

    text = "i'll have two of the rooibos chai and one night ferry, filter"
    await chat.say("answer_question", text)

    assert await lines(chat) == {"Rooibos Chai 100 g": 2, "Night Ferry Decaf 250 g, filter": 1}


async def test_a_correction_sets_what_is_there_and_adds_what_is_missing(chat):
    await added(chat, quantity="2")

    await chat.say(
        "answer_question", "no, that's wrong. two barrier hugs and only one oat milk wash"
    )

    assert await lines(chat) == {"Oat Milk Wash 150 ml": 1, "Barrier Hug 50 ml": 2}


@pytest.mark.parametrize(
    "text",
    [
        "I'll have to think about the barrier hug",
        "take me to something like the barrier hug",
        "don't add the barrier hug",
        "compare the barrier hug and the oat milk wash",
        "is the barrier hug or the oat milk wash better?",
        "get rid of the barrier hug",
    ],
)
async def test_a_text_that_says_more_puts_nothing_in(chat, text):
    await chat.say("search", "barrier hug")

    await chat.say("search", text)

    assert await lines(chat) == {}


@pytest.mark.parametrize(
    "text",
    ["no thats 3, i only want 2 teas", "i want 2 of the cardamom tea", "its 3 now, should be 2",
     "you put 3 in, i asked for 2", "i just need 2 of the cardamom quiet"],
)  # fmt: skip
async def test_who_says_how_many_it_shall_be_gets_so_many(chat, text):
    await added(chat)
    await added(chat, "cardamom-quiet", quantity="3")

    await chat.say("answer_question", text)

    assert await lines(chat) == {"Oat Milk Wash 150 ml": 1, "Cardamom Quiet 100 g": 2}


async def test_what_is_added_to_what_is_there_is_said_with_all_there_is(chat):
    await added(chat, quantity="2")

    await added(chat)

    assert chat.text == "Added 1 × Oat Milk Wash (150 ml). That makes 3 of it."
    assert await lines(chat) == {"Oat Milk Wash 150 ml": 3}


@pytest.mark.parametrize(
    "text",
    [
        "That's not the one, I wanted the Potting Shed hand cream, not the Fisherman's Balm",
        "i said the potting shed, not the fishermans balm",
        "it should be the potting shed rather than the fisherman's balm",
    ],
)
async def test_the_wrong_thing_makes_way_for_the_one_that_was_meant_with_regret(chat, text):
    await added(chat, "fishermans-balm")

    await chat.say("search", text)

    held = " ".join(await lines(chat))
    assert "Potting Shed" in held
    assert "Fisherman" not in held
    assert chat.text.startswith("Sorry for the mix-up.")


async def test_a_name_of_nothing_but_properties_is_a_name_among_what_is_bought(chat):
    await chat.say("add_to_cart", "add two rooibos chai and one oat milk wash")

    assert await lines(chat) == {"Rooibos Chai 100 g": 2, "Oat Milk Wash 150 ml": 1}

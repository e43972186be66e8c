"""What is typed while the bot waits for an answer."""

from __future__ import annotations

import pytest
from rasa_sdk import ActionExecutionRejection

JUMPER = "stripe-deckhand-jumper"


async def asked_which(chat):
    return await chat.turn("add_to_cart", "Add", entities={"product": JUMPER})


async def test_a_size_and_a_colour_in_words_choose_the_variant(chat):
    await asked_which(chat)

    await chat.say("answer_question", "navy in M please")

    cart = await chat.desk.carts.get("ann")
    assert [line.variant.label for line in cart.lines] == ["navy, M"]


async def test_half_an_answer_narrows_the_question(chat):
    await asked_which(chat)

    await chat.say("answer_question", "red")

    assert len(chat.titles) > 1
    assert all(title.startswith("red, ") for title in chat.titles)


async def test_the_quantity_is_kept_while_asking_for_the_size(chat):
    red = next(v for v in await chat.variants(JUMPER) if v.label == "red, M")
    await chat.stock(red.id, 5)
    await chat.turn("add_to_cart", "Add", entities={"product": JUMPER, "quantity": "2"})

    await chat.say("answer_question", "red, M")

    cart = await chat.desk.carts.get("ann")
    assert [line.quantity for line in cart.lines] == [2]


async def test_a_sold_out_size_is_said_so_and_the_others_offered(chat):
    red = next(v for v in await chat.variants(JUMPER) if v.label == "red, M")
    await chat.stock(red.id, 0)
    await asked_which(chat)

    await chat.say("answer_question", "red, M")

    assert "sold out" in chat.text
    assert chat.titles
    assert (await chat.desk.carts.get("ann")).lines == ()


@pytest.mark.parametrize("text", ["what's your return policy?", "show me coffee"])
async def test_what_is_no_answer_is_left_to_the_rules(chat, text):
    await asked_which(chat)

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", text)


async def test_what_is_no_answer_to_a_quiz_is_left_to_the_rules(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "what's in my cart?")


async def test_yes_and_no_questions_are_not_answered_here(chat):
    await chat.say("forget_me", "forget me")

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "yes")


async def test_after_a_question_of_its_own_the_quiz_is_still_open(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await asked_which(chat)
    over = chat.slots["open_question"]

    await chat.say("answer_question", "red, M")
    offered = list(chat.titles)
    await chat.say("answer_question", "oily")

    assert over == f"variant:{JUMPER}:1|quiz"
    assert "Go on" in offered
    assert "What would you like to see less of" in chat.text


async def test_a_quiz_is_answered_even_after_something_was_not_understood(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("fallback", "qwertz uiop")

    await chat.say("answer_question", "oily")

    assert "What would you like to see less of" in chat.text


async def test_an_unsure_answer_is_asked_back_and_tapped(chat):
    await chat.turn("start_quiz", "Coffee", entities={"quiz": "coffee_finder"})
    await chat.tap("Coffee")
    await chat.tap("Espresso machine")

    await chat.say("answer_question", "light or dark")

    if chat.parts[0].text == "Which of these do you mean?":
        await chat.tap("Dark roast")
    assert "hope to taste" in chat.text


async def test_the_size_is_not_needed_of_a_product_that_left_the_shop(chat):
    await asked_which(chat)
    await chat.desk.catalogue.retire([JUMPER])

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "red, M")


async def test_no_thanks_is_no_size_even_when_a_colour_was_wished_for(chat):
    await chat.say("search", "navy jumper")
    await asked_which(chat)

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "wait, not that one")


async def test_the_skin_one_is_enough_to_begin_a_quiz(chat):
    await chat.say("start_quiz", "take a quiz")

    await chat.say("answer_question", "the skin one")

    assert "1 of " in chat.text

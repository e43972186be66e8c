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


@pytest.mark.parametrize("text", ["are you a robot?", "show me coffee"])
async def test_what_is_no_answer_is_left_to_the_rules(chat, text):
    await asked_which(chat)

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", text)


async def test_what_is_no_answer_to_a_quiz_is_left_to_the_rules(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "what's in my cart?")


async def test_what_is_neither_yes_nor_no_erases_nothing(chat):
    await chat.say("forget_me", "forget me")

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "yes but not my orders")


async def test_after_a_question_of_its_own_the_quiz_is_still_open(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await asked_which(chat)
    over = chat.slots["open_question"]

    await chat.say("answer_question", "red, M")
    offered = list(chat.titles)
    await chat.say("answer_question", "oily")

    assert over.startswith(f"variant:{JUMPER}:1:")
    assert over.endswith("|quiz")
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

    await chat.say("answer_question", "wait, not that one")

    assert chat.text == "Then I leave it. What else can I do?"
    assert (await chat.desk.carts.get("ann")).lines == ()


async def test_the_skin_one_is_enough_to_begin_a_quiz(chat):
    await chat.say("start_quiz", "take a quiz")

    await chat.say("answer_question", "the skin one")

    assert "1 of " in chat.text


async def test_an_answer_to_a_later_question_is_noted_and_the_open_one_asked_again(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    await chat.say("answer_question", "my budget is 30 tops")

    assert chat.parts[0].text == "Noted: up to €30."
    assert "How does your face feel?" in chat.parts[1].text
    profile = await chat.desk.profiles.get("ann")
    assert [(taste.attribute, taste.value) for taste in profile.tastes] == [("budget", "3000")]


async def test_what_a_choice_means_is_said_and_the_question_stays_open(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    await chat.say("answer_question", "what does combination mean")
    said = chat.text
    await chat.say("answer_question", "combination")

    assert "“A bit of both” is yours if you'd say: combination" in said
    assert "How does your face feel?" in said
    assert "What would you like to see less of" in chat.text


async def test_a_quiz_of_something_else_begins_while_one_is_open_and_both_are_kept(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("answer_question", "oily")

    await chat.say("answer_question", "actually can we do the coffee one instead")
    coffee = chat.text
    await chat.say("answer_question", "lets do the skin quiz again")

    assert "favourite cup" in coffee
    assert "What would you like to see less of" in chat.text


async def test_at_the_end_of_a_quiz_the_one_begun_before_is_offered(chat):
    await chat.turn("start_quiz", "Style", entities={"quiz": "style"})
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    for said in ("oily", "none", "one minute", "no limit", "no"):
        await chat.say("answer_question", said)
    finished = chat.parts
    await chat.tap("Go on")

    assert finished[0].type == "cards"
    assert finished[-1].text == "Style finder waits at question 1 of 6. Shall we go on?"
    assert "wardrobe" in chat.text


@pytest.mark.parametrize("text", ["number 2", "the second", "no", "dunno", "no perfume please"])
async def test_behind_products_a_quiz_takes_only_what_answers_its_question(chat, text):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("search", "jumpers")

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", text)


async def test_with_products_on_show_a_number_is_one_of_them_although_a_quiz_waits(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("search", "jumpers")
    second = chat.cards[1].title

    await chat.say("answer_quiz", "number 2")

    assert second in chat.text
    assert "Skin routine waits" in chat.text


async def test_a_shrug_skips_what_may_be_skipped(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("answer_question", "whatever")
    required = chat.text
    await chat.say("answer_question", "oily")

    await chat.say("answer_question", "🤷")

    assert "I can't choose well without this one" in required
    assert "And how long" in chat.text


CLEANSER = "first-light-gel-cleanser"


async def asked_which_bottle(chat):
    return await chat.turn("add_to_cart", "Add", entities={"product": CLEANSER})


@pytest.mark.parametrize(
    ("text", "label"),
    [("150", "150 ml"), ("the small one", "150 ml"), ("the bigger bottle", "300 ml")],
)
async def test_a_size_is_chosen_by_its_number_or_its_place(chat, text, label):
    await asked_which_bottle(chat)

    await chat.say("answer_question", text)

    (line,) = (await chat.desk.carts.get("ann")).lines
    assert (line.variant.label, line.quantity) == (label, 1)


@pytest.mark.parametrize(("action", "text"), [("search", "jumpers"), ("show_profile", "about me?")])
async def test_the_size_can_still_be_said_after_a_digression_that_asked_nothing(chat, action, text):
    await asked_which_bottle(chat)
    await chat.say(action, text)

    await chat.say("answer_question", "the small one")

    assert [x.variant.label for x in (await chat.desk.carts.get("ann")).lines] == ["150 ml"]


async def test_with_other_products_on_show_a_colour_is_not_of_what_was_asked_before(chat):
    await asked_which(chat)
    await chat.say("search", "coats")

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "the navy one")


async def test_what_was_left_is_not_bought_by_a_size_said_later(chat):
    await asked_which_bottle(chat)
    await chat.say("answer_question", "never mind")

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", "150")

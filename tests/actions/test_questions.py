"""A question about a product is answered, whatever it was taken for, and buys nothing."""

from __future__ import annotations

import pytest

from shop.model import Rule, Source, Taste
from tests.actions.conftest import START

JUMPER = "red-letter-v-neck"


async def spoken_of(chat, product_id=JUMPER):
    await chat.turn("ask_details", "Details", entities={"product": product_id})


@pytest.mark.parametrize("action", ["search", "refine", "fallback", "add_to_cart", "forget_taste"])
async def test_a_question_about_what_was_last_spoken_of_is_answered(chat, action):
    await spoken_of(chat)

    await chat.say(action, "just tell me the material")

    assert "100 % lambswool" in chat.text


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("what does it cost and is it wool", ["€54", "Yes."]),
        ("is it merino?", ["No."]),
        ("got it in blue?", ["Yes", "navy: XS, S"]),
        ("is there a L in navy", ["navy, L"]),
        ("does it run small?", ["regular fit"]),
        ("S or M, what's the difference?", ["regular fit"]),
        ("any chance of a bigger size?", ["In stock"]),
    ],
)
async def test_each_half_of_a_question_has_its_answer(chat, text, answers):
    await spoken_of(chat)

    await chat.say("search", text)

    assert [each for each in answers if each not in chat.text] == []
    assert (await chat.desk.carts.get("ann")).lines == ()


async def test_do_you_have_jumpers_in_blue_looks_for_them(chat):
    await spoken_of(chat)

    await chat.say("search", "do you have any jumpers in blue?")

    assert len(chat.cards) > 1


async def test_a_question_that_names_a_product_is_no_order(chat):
    await chat.say("add_to_cart", "I meant the Red Letter V-Neck. what's it made of?")

    assert "100 % lambswool" in chat.text
    assert "which would you like" not in chat.text


async def test_the_same_is_asked_of_another_product(chat):
    await chat.say("ask_details", "how much is Night Ferry Decaf?")

    await chat.say("search", "and the rooibos chai?")

    assert chat.text == "Rooibos Chai costs €6.20."


async def test_after_which_one_do_you_mean_the_question_goes_on(chat):
    await chat.say("search", "jumpers")
    third = chat.cards[2]
    await chat.say("ask_details", "what is it made of")

    await chat.say("answer_question", "the thrid one")

    product = await chat.desk.catalogue.product(third.product_id)
    assert product.facts["material"] in chat.text


async def test_which_one_do_you_mean_can_be_tapped_too(chat):
    await chat.say("search", "jumpers")
    third = chat.cards[2]
    await chat.say("ask_details", "what is it made of")

    await chat.tap(third.title)

    assert "Material: " in chat.text
    assert "reviews" not in chat.text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("500g how much", "doesn't come in 500 g, only in: 250 g, 1 kg."),
        ("so no 500? whats the price for the kilo", "costs €35.50 for 1 kg."),
        ("how many 1 kg bags whole bean exactly?", "59 of 1 kg, whole bean"),
        ("how much is it per kilo?", "from €35.50 a kg"),
    ],
)
async def test_a_price_or_a_number_of_one_size_is_of_that_size(chat, text, answer):
    await spoken_of(chat, "otter-blend")

    await chat.say("search", text)

    assert answer in chat.text


async def test_my_size_is_the_one_they_told(chat):
    told = Taste("t", "size", "L", 1.0, Source.SAID, START, rule=Rule.PREFER)
    await chat.desk.profiles.add("ann", [told])
    await spoken_of(chat)

    await chat.say("ask_details", "is it available in my size?")

    assert chat.text.startswith("Yes, Red Letter V-Neck is in stock in L: red, navy.")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("I once reacted to lanolin", "No lanolin is listed among the ingredients"),
        ("so there is no lanolin in it, right?", "No lanolin is listed among the ingredients"),
        ("does it have perfume or alcohol in it", "Yes. The ingredients"),
        ("does it have perfume or alcohol in it", "without perfume"),
        ("I'm breastfeeding, is it ok for me?", "doctor or pharmacist"),
    ],
)
async def test_what_is_inside_is_answered_by_the_list(chat, text, answer):
    await spoken_of(chat, "first-light-gel-cleanser")

    await chat.say("ask_details", text)

    assert answer in chat.text


async def test_a_place_in_a_name_is_a_name(chat):
    await chat.say("search", "face wash for oily skin")
    assert chat.cards[0].title != "First Light Gel Cleanser"

    await chat.say("ask_details", "no i meant the first light one, ingredients?")

    assert "Salicylic Acid" in chat.text


async def test_the_gel_one_is_a_product_and_no_word_to_explain(chat):
    await chat.say("search", "face wash for oily skin")

    await chat.say("search", "that is a bit much. whats in the gel one")

    assert "Salicylic Acid" in chat.text


@pytest.mark.parametrize(
    "text",
    ["I'm between S and M, does it come up big?", "not buying yet, what does it cost?", "jeans"],
)
async def test_a_question_for_a_size_holds_nobody(chat, text):
    await chat.turn("add_to_cart", "Add to cart", entities={"product": JUMPER})

    await chat.say("ask_details", text)

    assert "which would you like" not in chat.text
    assert (await chat.desk.carts.get("ann")).lines == ()


@pytest.mark.parametrize(
    ("text", "label"), [("any", "150 ml"), ("the biggest", "300 ml"), ("the small one", "150 ml")]
)
async def test_any_and_the_biggest_choose_a_size(chat, text, label):
    about = {"product": "first-light-gel-cleanser"}
    await chat.turn("add_to_cart", "Add to cart", entities=about)

    await chat.say("answer_question", text)

    (line,) = (await chat.desk.carts.get("ann")).lines
    assert line.variant.label == label


async def test_nothing_is_forgotten_by_a_question(chat):
    never = Taste("t", "ingredient", "perfume", -1.0, Source.SAID, START, rule=Rule.NEVER)
    await chat.desk.profiles.add("ann", [never])
    await spoken_of(chat, "first-light-gel-cleanser")

    await chat.say("forget_taste", "And perfume inside? I have allergy")

    assert (await chat.desk.profiles.get("ann")).tastes == (never,)
    assert "without perfume" in chat.text


@pytest.mark.parametrize("action", ["search", "add_to_cart", "compare", "ask_details"])
async def test_two_that_are_named_are_compared_and_none_is_bought(chat, action):
    await chat.say(action, "Otter Blend or Half Past Six, which one is better for filter?")

    assert chat.text.startswith("Of these, Otter Blend: ")
    assert "Half Past Six: €6.90 for 250 g, €23.40 for 1 kg" in chat.text
    assert (await chat.desk.carts.get("ann")).lines == ()


async def test_which_is_cheaper_is_told_for_the_same_amount(chat):
    await chat.say("compare", "Otter Blend vs Half Past Six, which is cheaper per kilo?")

    assert "Half Past Six costs less for the same amount: €23.40 a kg." in chat.text


async def test_two_names_are_no_words_to_explain(chat):
    await chat.say("search", "whats the difference between night ferry and the rooibos chai")

    assert "Night Ferry Decaf and Rooibos Chai, side by side" in chat.text


async def test_all_but_the_third_are_two(chat):
    await chat.say("search", "moisturiser for dry skin")
    first, second, third = (card.title for card in chat.cards)

    await chat.say("compare", "I don't need the third one, just the two. which is cheaper?")

    assert f"{first} and {second}, side by side" in chat.text
    assert third not in chat.text


async def test_the_two_are_those_spoken_of_last(chat):
    await chat.say("search", "face cream for dry skin")
    await chat.say("ask_details", "what is in the Ceramide Standard?")
    await chat.say("ask_details", "what is in the Everyday Oat Cream?")

    await chat.say("compare", "Could you compare the two for me?")

    assert "Ceramide Standard and Everyday Oat Cream, side by side" in chat.text


async def test_the_two_that_are_named_in_part_are_compared(chat):
    await chat.say("search", "face cream for dry skin")

    await chat.say(
        "compare", "I only meant the Oat Cream and the Ceramide Standard. Which is gentler?"
    )

    assert "Everyday Oat Cream and Ceramide Standard, side by side" in chat.text

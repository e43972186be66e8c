"""Who names a product is answered about that one, whatever else is on show or in the cart."""

from __future__ import annotations

import pytest
from rasa_sdk import ActionExecutionRejection

from tests.actions.shopping import added, lines


async def test_the_hat_that_is_named_is_added_while_another_is_spoken_of(chat):
    await chat.say("search", "green tea")
    await chat.say("ask_details", "tell me about the first")

    await chat.say("add_to_cart", "add the bobble hat in pink to my cart")

    assert await lines(chat) == {"Bobble & Squeak pink": 1}


async def test_what_is_no_longer_on_show_is_added_by_its_name_as_it_was_said(chat):
    await chat.say("search", "coffee beans")
    await chat.say("search", "espresso")

    await chat.say("search", "ok gimme the yirga, ground for filter, 250 g")

    assert await lines(chat) == {"Yirga Morning 250 g, filter": 1}


async def test_a_name_with_its_options_is_offered_and_not_bought_yet(chat):
    await chat.say("search", "fine, the linen holiday shirt in white, size S")

    assert chat.text == "Linen Holiday Shirt (white, S), shall I add it?"
    assert await lines(chat) == {}
    await chat.tap(chat.titles[0])
    assert await lines(chat) == {"Linen Holiday Shirt white, S": 1}


async def test_who_got_the_wrong_one_is_offered_theirs_and_to_take_the_other_out(chat):
    await added(chat, "nilgiri-ice")
    await chat.say("checkout", "checkout")

    await chat.say("answer_question", "that's tea! wrong one, i want Bobble & Squeak")

    assert "Bobble & Squeak" in chat.text
    await chat.tap("Take Nilgiri Ice out")
    assert await lines(chat) == {}


async def test_whether_it_was_added_is_told_by_the_cart(chat):
    await chat.say("search", "did u add the tea tree oil too")
    assert chat.text.startswith("No, Tea Tree Clear Oil isn't in your cart.")

    await added(chat, "tea-tree-clear-oil")
    await chat.say("search", "did u add the tea tree oil too")
    assert chat.text == "Yes, 1 × Tea Tree Clear Oil (30 ml) is in your cart."


@pytest.mark.parametrize("action", ["search", "fallback", "refine"])
async def test_a_question_about_a_named_product_is_answered_about_it(chat, action):
    await chat.say("search", "shirts")

    await chat.say(action, "is Barrier Hug vegan?")

    assert "Barrier Hug" in chat.text
    assert not chat.cards


async def test_exactly_the_two_that_are_named_are_compared(chat):
    await chat.say("search", "espresso")

    await chat.say("compare", "compare yirga with the limmu")

    assert "Yirga Morning and Limmu Fine Ground, side by side" in chat.text


async def test_something_to_go_with_the_hat_takes_no_hat_out(chat):
    await chat.say("add_to_cart", "add the bobble hat in pink")

    await chat.say("remove_from_cart", "then something else to go with the hat, scarf maybe")

    assert await lines(chat) == {"Bobble & Squeak pink": 1}
    assert chat.cards


async def test_two_pairs_are_of_what_is_asked_about_and_not_of_the_cart(chat):
    await added(chat, "nilgiri-ice")
    await chat.say("add_to_cart", "add the hill socks")

    await chat.say("answer_question", "two pairs actually")
    await chat.tap("grey, M")

    assert (await lines(chat))["Hill Socks grey, M"] == 2


async def test_a_shirt_of_the_cart_is_swapped_for_another_colour_in_the_same_size(chat):
    await chat.say("search", "add the linen holiday shirt in white, size S")

    await chat.say("answer_question", "can i swap the white for the beige, same size")

    assert await lines(chat) == {"Linen Holiday Shirt beige, S": 1}


async def test_what_they_keep_after_all_is_put_back(chat):
    await chat.say("add_to_cart", "add two bobble hats in pink")
    await chat.say("remove_from_cart", "take the hat out")

    await chat.say("answer_question", "no no I want to keep the hat, put it back")

    assert await lines(chat) == {"Bobble & Squeak pink": 2}


async def test_yes_to_what_is_offered_adds_it(chat):
    await chat.say("search", "fine, the linen holiday shirt in white, size S")

    await chat.say("affirm", "yes")

    assert await lines(chat) == {"Linen Holiday Shirt white, S": 1}


async def test_another_product_that_is_named_is_no_answer_to_which_size(chat):
    await chat.say("add_to_cart", "add the hill socks")

    await chat.say("answer_question", "no i wanted the penny espresso 250g in my cart")

    assert "Penny Espresso: which would you like?" in chat.text
    assert chat.titles[:2] == ["250 g, whole bean", "250 g, espresso"]


async def test_who_wants_an_order_changed_is_told_what_can_still_be_done(chat):
    await added(chat, "nilgiri-ice")
    await chat.say("checkout", "checkout")
    await chat.tap("Place the order")

    await chat.say("change_quantity", "can i still change it to large")

    assert "put its things into your cart" in chat.text
    assert chat.titles == ["Back into the cart", "Keep it"]


@pytest.mark.parametrize("action", ["refine", "search", "ask_details"])
async def test_a_whole_title_is_asked_about_though_others_have_what_it_says(chat, action):
    await chat.say("search", "face cream with ceramides")

    await chat.say(action, "What do other customers say about the Ceramide Standard?")

    assert not chat.cards
    assert "Of these" not in chat.text
    assert chat.choice("Details").entities["product"] == "ceramide-standard"


async def test_what_is_preferred_is_the_one_spoken_of(chat):
    await chat.say("search", "face cream with ceramides")

    await chat.say("refine", "That is helpful. I prefer the Ceramide Standard then.")
    assert "Ceramide Standard: which would you like?" in chat.text

    await chat.say("answer_question", "50 ml")
    assert await lines(chat) == {"Ceramide Standard 50 ml": 1}


async def test_a_part_of_a_title_is_what_was_on_show_before(chat):
    await chat.say("search", "everyday oat cream")
    await chat.say("search", "hand cream")

    await chat.say("ask_details", "Is the Oat Cream suitable for someone who reacts to lanolin?")
    assert "Everyday Oat Cream" in chat.text

    await chat.say("ask_details", "Is there any nut oil in it?")
    assert chat.choice("Details").entities["product"] == "everyday-oat-cream"


async def test_a_name_with_a_question_is_no_order(chat):
    await chat.say("search", "hand cream")

    await chat.say(
        "search", "No love, I meant the Potting Shed Hand Cream. Does it leave your hands greasy?"
    )

    assert "shall I add it" not in chat.text
    assert "Potting Shed Hand Cream" in chat.text


async def test_a_word_for_buying_within_a_question_orders_nothing(chat):
    await chat.say("add_to_cart", "does the Potting Shed Hand Cream get greasy?")

    assert await lines(chat) == {}


async def test_what_goes_over_a_dress_is_not_the_dress(chat):
    await chat.say("search", "I mean a cardigan or a light jacket to go over the Market Day Dress")

    assert "which would you like" not in chat.text


async def test_of_two_the_one_that_is_not_refused_is_meant(chat):
    await chat.say("search", "hand cream")

    await chat.say(
        "search", "That's not it, I wanted the Potting Shed hand cream, not the Fisherman's Balm"
    )

    assert chat.text == "Potting Shed Hand Cream (75 ml), shall I add it?"


async def test_who_meant_another_is_told_the_same_of_that_one(chat):
    await chat.say("ask_details", "how much is Night Ferry Decaf?")

    await chat.say("search", "no, I meant the Rooibos Chai")

    assert chat.text == "Rooibos Chai costs €6.20."


async def test_a_bare_name_with_its_size_is_offered(chat):
    await chat.say("search", "flannel shirt")

    await chat.say("refine", "flannel friend in M")

    assert "Flannel Friend" in chat.text
    assert all("M" in title for title in chat.titles if "," in title)
    assert await lines(chat) == {}


async def test_that_mug_is_the_one_looked_for_by_its_name(chat):
    await chat.say("search", "camp mug")

    await chat.say("add_to_cart", "yeah that mug, put it in")

    assert "Enamel Camp Mug: which would you like?" in chat.text


async def test_of_that_kind_the_last_one_spoken_of_is_meant(chat):
    await chat.say("search", "mugs")
    await chat.say("ask_details", "how much is the Hearth Mug?")
    await chat.say("search", "green tea")

    await chat.say("add_to_cart", "put that mug in my basket")

    assert "Hearth Mug" in chat.text


async def test_who_names_the_one_to_add_goes_on_with_the_adding(chat):
    await chat.say("search", "hand cream")
    await chat.say("add_to_cart", "put two in")
    assert chat.text == "Which one shall I add?"

    await chat.say("answer_question", "no the potting shed one")

    assert await lines(chat) == {"Potting Shed Hand Cream 75 ml": 2}


@pytest.mark.parametrize("text", ["none of them", "which is cheaper?", "not the first"])
async def test_who_chooses_none_of_them_has_nothing_added(chat, text):
    await chat.say("search", "hand cream")
    await chat.say("add_to_cart", "put one in")

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", text)

    assert await lines(chat) == {}


async def test_who_prefers_a_product_tells_no_taste_by_its_name(chat):
    await chat.say("search", "face cream with ceramides")

    await chat.say("refine", "I prefer the Ceramide Standard then.")

    assert "keep that in mind" not in chat.text


async def test_whom_something_reacts_badly_with_asks_whether_it_is_inside(chat):
    await chat.say("search", "everyday oat cream")

    await chat.say("ask_details", "Is the Oat Cream suitable for someone who reacts to lanolin?")

    assert "lanolin" in chat.text.lower()


async def test_who_meant_the_second_is_told_the_same_of_that_one(chat):
    await chat.say("search", "hand cream")
    second = chat.cards[1]
    await chat.say("ask_details", "how much is the first one?")

    await chat.say("search", "no, I was asking about the second")

    assert chat.text.startswith(f"{second.title} costs")


async def test_who_looks_for_any_mug_speaks_of_none(chat):
    await chat.say("search", "mug")

    await chat.say("add_to_cart", "put it in my basket")

    assert chat.text == "Which one shall I add?"

"""What was asked or done last decides what short words mean, and is not lost."""

from __future__ import annotations

import pytest
from rasa_sdk import ActionExecutionRejection

from tests.actions.shopping import JUMPER, WASH, added, lines

RED_M = "Stripe Deckhand Jumper red, M"


async def stocked(chat):
    """Five of everything, so that several can be had."""
    for product in (JUMPER, WASH):
        for variant in await chat.variants(product):
            await chat.stock(variant.id, 5)
    return chat


async def answer(chat, *texts):
    for text in texts:
        await chat.say("answer_question", text)


async def test_a_number_and_a_size_are_told_one_after_the_other(chat):
    await added(await stocked(chat), JUMPER)

    await answer(chat, "make it 3", "red", "actually M")

    assert await lines(chat) == {RED_M: 3}


async def test_a_number_comes_with_the_size(chat):
    await added(await stocked(chat), JUMPER)

    await answer(chat, "two of them in red M")

    assert await lines(chat) == {RED_M: 2}


async def test_a_question_about_the_shop_keeps_the_size_open(chat):
    await added(chat, JUMPER)

    await chat.say("shop_info", "how much is delivery?")
    await answer(chat, "red M")

    assert await lines(chat) == {RED_M: 1}


async def test_whether_it_is_there_in_red_is_answered_and_not_bought(chat):
    await added(await stocked(chat), JUMPER)

    await answer(chat, "do you have it in red M?")

    assert "Shall I add it?" in chat.text
    assert await lines(chat) == {}


async def test_a_colour_it_does_not_come_in_is_said_so_and_the_size_kept(chat):
    await added(await stocked(chat), JUMPER)

    await answer(chat, "in M", "purple")

    assert "doesn't come in that" in chat.text
    assert all(title.endswith(", M") for title in chat.titles)


async def test_never_mind_leaves_the_pending_product(chat):
    await added(chat, JUMPER)

    await answer(chat, "never mind")

    assert chat.text == "Then I leave it. What else can I do?"
    assert await lines(chat) == {}


async def test_one_less_of_what_was_just_added_is_one_less(chat):
    await added(await stocked(chat), WASH, quantity="3")

    await answer(chat, "delet one")

    assert list((await lines(chat)).values()) == [2]


async def test_an_addition_is_undone(chat):
    await added(await stocked(chat), WASH)
    await added(chat, WASH)

    await answer(chat, "no not that")

    assert list((await lines(chat)).values()) == [1]


async def test_a_cleared_cart_is_filled_again(chat):
    await added(chat, WASH)
    await chat.say("clear_cart", "empty it")

    await answer(chat, "undo that")

    assert list((await lines(chat)).values()) == [1]


async def test_the_jumper_is_swapped_for_another_size_and_stays_red(chat):
    red_m = next(v for v in await (await stocked(chat)).variants(JUMPER) if v.label == "red, M")
    await added(chat, JUMPER, variant=red_m.id)

    await answer(chat, "change the jumper to large")

    assert await lines(chat) == {"Stripe Deckhand Jumper red, L": 1}


async def test_what_is_swapped_stays_until_its_successor_is_chosen(chat):
    await added(await stocked(chat), WASH)
    await answer(chat, "swap it for the Stripe Deckhand Jumper")
    before = await lines(chat)

    await answer(chat, "red M")

    assert list(before) == ["Oat Milk Wash 150 ml"]
    assert await lines(chat) == {RED_M: 1}


async def test_a_line_is_taken_out_by_name_a_few_turns_later(chat):
    await added(chat, WASH)
    await chat.say("help", "help")

    await answer(chat, "drop the wash")

    assert await lines(chat) == {}


async def test_a_bare_it_a_few_turns_later_is_left_to_the_rules(chat):
    await added(chat, WASH)
    await chat.say("search", "jumpers")

    with pytest.raises(ActionExecutionRejection):
        await answer(chat, "remove it")


async def test_what_is_not_in_the_cart_takes_nothing_else_out(chat):
    await added(chat, WASH)

    await chat.say("remove_from_cart", "remove the scarf")

    assert list((await lines(chat)).values()) == [1]


async def test_two_of_the_first_and_one_of_the_third(chat):
    await chat.say("search", "hand cream")
    first, _, third = (card.title for card in chat.cards)

    await chat.say("add_to_cart", "two of the first and one of the third")
    while chat.slots["open_question"].startswith("variant"):
        await chat.tap(chat.titles[-1])

    by_title = await lines(chat)
    assert {name.startswith(first): n for name, n in by_title.items()} == {True: 2, False: 1}
    assert any(name.startswith(third) for name in by_title)


async def test_what_was_hearted_before_is_wanted_and_not_hearted_again(chat):
    await chat.turn("like", "I like this", entities={"product": WASH})

    await chat.say("like", "bag the one I favourited")

    assert list(await lines(chat)) == ["Oat Milk Wash 150 ml"]


async def test_a_question_about_sizes_is_of_the_product_that_waits_for_one(chat):
    await chat.say("search", "jumpers")
    await added(await stocked(chat), JUMPER)

    await answer(chat, "any chance of a bigger size?")
    asked = chat.slots["open_question"]
    await answer(chat, "red M")

    assert asked.startswith(f"unsettled:{JUMPER}:1:")
    assert await lines(chat) == {RED_M: 1}


async def test_hating_a_colour_is_a_taste_where_no_product_is_meant(chat):
    await chat.say("dislike", "I hate orange")

    tastes = (await chat.desk.profiles.get("ann")).tastes
    assert [(taste.value, taste.strength < 0) for taste in tastes] == [("orange", True)]


async def test_the_other_one_is_the_line_that_was_not_just_changed(chat):
    await added(await stocked(chat))
    await added(chat, "barrier-hug")

    await answer(chat, "get rid of the other one as well")

    assert not any("Oat Milk Wash" in name for name in await lines(chat))
    assert len(await lines(chat)) == 1


@pytest.mark.parametrize("text", ["yes cancel", "cancel it"])
async def test_who_says_cancel_to_whether_to_cancel_means_it(chat, text):
    await added(chat)
    await chat.say("checkout", "check out")
    await chat.tap("Place the order")
    await chat.say("cancel_order", "cancel my order")

    await answer(chat, text)

    assert "is cancelled" in chat.text


async def test_a_change_of_an_empty_cart_adds_nothing(chat):
    await chat.say("search", "oat milk wash")

    await chat.say("change_quantity", "change it to the small one")

    assert await lines(chat) == {}


async def test_the_one_i_hearted_is_not_the_one_shown_last(chat):
    await chat.turn("like", "I like this", entities={"product": WASH})
    await chat.say("search", "jumpers")

    await chat.say("add_to_cart", "add the one I hearted")

    assert list(await lines(chat)) == ["Oat Milk Wash 150 ml"]


@pytest.mark.parametrize("text", ["how long does it take?", "can I pay cash", "return policy?"])
async def test_an_order_can_be_confirmed_after_a_question_about_the_shop(chat, text):
    await added(chat, WASH)
    await chat.say("checkout", "check out")

    await answer(chat, text)
    await chat.say("affirm", "yes")

    assert "Ordered" in chat.text


@pytest.mark.parametrize("text", ["thats all", "ok done"])
async def test_thats_all_after_the_cart_shows_the_order_and_buys_nothing(chat, text):
    await added(chat, WASH)

    await answer(chat, text)

    assert "Place the order" in chat.titles
    assert list((await lines(chat)).values()) == [1]


async def test_yes_to_what_is_on_show_asks_which(chat):
    await chat.say("search", "jumpers")
    shown = [card.title for card in chat.cards]

    await chat.say("affirm", "yes")

    assert chat.titles == shown


async def test_delete_one_is_about_the_cart_and_never_erases(chat):
    await added(await stocked(chat), WASH, quantity="2")

    await chat.say("forget_me", "delete one")

    assert list((await lines(chat)).values()) == [1]


async def test_thats_wrong_forgets_what_was_just_noted(chat):
    await chat.say("tell_taste", "I love navy")

    await answer(chat, "thats wrong")

    assert (await chat.desk.profiles.get("ann")).tastes == ()


async def test_what_is_true_instead_is_learnt(chat):
    await chat.say("tell_taste", "I love blue")

    await answer(chat, "thats not true, I hate blue")

    tastes = (await chat.desk.profiles.get("ann")).tastes
    assert [(taste.value, taste.strength < 0) for taste in tastes] == [("blue", True)]


async def test_why_we_think_so_is_told_and_forgotten(chat):
    await chat.say("tell_taste", "I'm vegan and I love navy")

    await chat.say("ask_why", "why do you think I'm vegan")
    told = chat.text
    await chat.say("forget_taste", "forget that")

    assert "you said so" in told
    assert [t.value for t in (await chat.desk.profiles.get("ann")).tastes] == ["navy"]

"""What is known of a shopper: shown, corrected, taken along, erased."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from shop.model import EventKind
from shop.tables import metadata, turns
from tests.actions.quizzing import tastes
from tests.actions.shopping import added


async def test_a_stranger_is_told_that_nothing_is_known(chat):
    await chat.say("show_profile", "what do you know about me?")

    assert chat.text.startswith("I don't know your taste yet")
    assert chat.titles


async def test_what_was_said_is_said_back_and_listed_with_where_it_is_from(chat):
    await chat.say("tell_taste", "I'm vegan and I never wear wool")
    noted = chat.text

    await chat.say("show_profile", "what do you know about me?")

    assert "always vegan, never wool" in noted
    assert "• never wool (you said so, 21 November)" in chat.text
    assert {"Forget vegan", "Forget wool", "Export my data", "Forget me"} <= set(chat.titles)


async def test_a_heart_and_a_not_for_me_are_listed_too(chat):
    await chat.turn("like", "I like this", entities={"product": "oat-milk-wash"})
    await chat.turn("dislike", "Not for me", entities={"product": "barrier-hug"})

    await chat.say("show_profile", "what do you know about me?")

    assert "• You hearted Oat Milk Wash" in chat.text
    assert "• Barrier Hug is not for you" in chat.text


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("my skin is oily", "my skin is dry", "skin_type=dry"),
        ("my budget is 40", "my budget is 25", "budget=2500"),
        ("I like dark roast coffee", "I like light roast coffee", "roast=light"),
    ],
)
async def test_of_what_can_only_be_one_the_newest_word_counts(chat, first, then, left):
    await chat.say("tell_taste", first)

    await chat.say("tell_taste", then)

    assert await tastes(chat) == {left}


async def test_what_can_be_several_adds_up(chat):
    await chat.say("tell_taste", "I love linen")

    await chat.say("tell_taste", "I love cashmere")

    assert {"material=linen", "material=cashmere"} <= await tastes(chat)


async def test_what_is_said_wins_over_what_was_picked_in_a_quiz(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.tap("Oily")
    await chat.say("tell_taste", "my skin is dry")

    await chat.say("answer_question", "redness")

    known = await tastes(chat)
    assert "skin_type=dry" in known
    assert "skin_type=oily" not in known


async def test_a_wish_that_sounds_like_a_taste_is_searched(chat):
    await chat.say("tell_taste", "something with zzzz")

    assert chat.text


async def test_forget_me_asks_once_and_no_keeps_everything(chat):
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("forget_me", "delete everything")
    asked = chat.text
    await chat.tap("No, keep it")

    assert asked.endswith("Sure?")
    assert chat.text == "Good, nothing was erased."
    assert await tastes(chat) == {"material=wool"}


async def erased(chat, how):
    await chat.say("tell_taste", "I never wear wool")
    await chat.say("search", "jumper")
    await chat.say("add_to_cart", "add the first")
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("forget_me", "delete everything")
    await how(chat)


@pytest.mark.parametrize(
    "how",
    [lambda chat: chat.tap("Yes, erase it all"), lambda chat: chat.say("affirm", "yes")],
    ids=["tap", "yes"],
)
async def test_forget_me_leaves_nothing_and_keeps_no_turn(chat, how):
    await erased(chat, how)

    held = [table for table in metadata.sorted_tables if "shopper_id" in table.columns]
    async with chat.desk.database.read() as connection:
        left = {
            table.name: await connection.scalar(
                select(func.count()).where(table.c.shopper_id == "ann")
            )
            for table in held
        }
    assert chat.text == "Everything is erased. If you come back, we start as strangers."
    assert {name: count for name, count in left.items() if count} == {}
    assert turns in held
    assert chat.slots["open_question"] == ""
    assert chat.slots["shown"]["products"] == []


async def test_who_was_erased_is_a_stranger(chat):
    await erased(chat, lambda chat: chat.say("affirm", "yes"))

    await chat.say("greet", "hello")

    assert "welcome to Fern & Fable" in chat.text


async def test_an_export_says_what_there_is(chat):
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("export_me", "export my data")

    assert "tastes: 1" in chat.text
    assert "Export my data" in chat.titles


async def test_l_these_days_not_m_takes_the_place_of_m_and_forbids_nothing(chat):
    await chat.say("tell_taste", "I'm a size M")

    await chat.say("forget_taste", "Actually my size is L these days, not M")

    held = (await chat.desk.profiles.get("ann")).tastes
    assert [(taste.attribute, taste.value, taste.strength > 0) for taste in held] == [
        ("size", "L", True)
    ]


async def test_fair_enough_says_nothing_of_anybody(chat):
    await chat.say("tell_taste", "Fair enough. I'm a size M")

    held = (await chat.desk.profiles.get("ann")).tastes
    assert [taste.value for taste in held] == ["M"]


async def test_the_cart_is_among_what_we_know(chat):
    await added(chat)

    await chat.say("show_profile", "what do you have stored about me?")

    assert "• In your cart: 1" in chat.text


@pytest.mark.parametrize("action", ["like", "search", "refine"])
async def test_dont_remember_it_takes_back_what_was_thought_of_it(chat, action):
    await chat.say("search", "hand cream")
    await chat.tap("I like this")

    await chat.say(action, "haha, don't remember that I looked at the first one though")

    assert chat.text.startswith("Forgotten: ")
    assert await chat.events(EventKind.LIKED) == []


async def values_held(chat):
    return {taste.value for taste in (await chat.desk.profiles.get("ann")).tastes}


@pytest.mark.parametrize(
    "action", ["tell_taste", "search", "recommend", "like", "dislike", "refine"]
)
async def test_a_party_to_go_to_is_a_wish_and_no_taste(chat, action):
    await chat.say(action, "I've been invited to a garden party and don't know what to wear")

    assert await values_held(chat) == set()
    assert chat.cards


@pytest.mark.parametrize("action", ["tell_taste", "search", "refine", "dislike"])
async def test_what_is_said_of_oneself_beside_a_wish_is_kept_and_said(chat, action):
    await chat.say(action, "I also react to nuts, is there something for dry skin?")

    assert {"nut", "nutty"} <= await values_held(chat)
    assert "I'll keep that in mind: never" in chat.text
    assert chat.cards


async def test_what_is_said_of_oneself_beside_a_question_is_kept_and_the_question_answered(chat):
    await chat.say("search", "hand cream")

    await chat.say("tell_taste", "I have sensitive skin, what is the first one made of?")

    assert await values_held(chat) == {"sensitive"}
    assert "I'll keep that in mind: sensitive skin." in chat.text
    assert "Ingredients" in chat.text


async def test_what_is_known_already_is_not_said_again(chat):
    await chat.say("tell_taste", "I have sensitive skin")

    await chat.say("search", "I have sensitive skin, do you have a face cream?")

    assert "keep that in mind" not in chat.text


async def test_what_they_react_to_is_kept_away_though_nothing_is_described_by_it(chat):
    await chat.say("search", "day cream")
    inside = await chat.desk.catalogue.product(chat.cards[0].product_id)
    ingredient = "glycerin"
    assert ingredient in inside.facts["ingredients"].lower()

    await chat.say("tell_taste", f"I react to {ingredient}")
    await chat.say("search", "day cream")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert ingredient not in product.facts["ingredients"].lower()

    await chat.say("forget_taste", f"forget that I react to {ingredient}")
    assert await values_held(chat) == set()

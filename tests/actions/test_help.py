"""What the bot can do, how the shop works, yes and no."""

from __future__ import annotations

import pytest


async def test_help_is_one_tap_away_from_everything(chat):
    await chat.say("help", "what can you do?")

    assert {"Show me my picks", "My cart", "What you know of me", "Talk to a person"} <= set(
        chat.titles
    )


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("can I return a jumper?", "30 days"),
        ("how long is delivery?", "2 to 4 working days"),
        ("do you take paypal?", "cash or card"),
        ("when are you open?", "day and night"),
        ("what's your phone number?", "no phone number"),
        ("what do you do with my data?", "forget me"),
        ("how does this shop work", "Delivery is free and takes"),
    ],
)
async def test_a_question_about_the_shop_has_its_answer(chat, question, answer):
    await chat.say("shop_info", question)

    assert answer in chat.text


async def test_yes_to_nothing_asks_what(chat):
    await chat.say("affirm", "yes")

    assert chat.text == "Gladly. What shall it be?"
    assert chat.titles


async def test_no_to_nothing_is_fine(chat):
    await chat.say("deny", "no")

    assert chat.text == "No problem. What would you like instead?"


async def test_yes_and_no_to_an_open_quiz_resume_or_leave_it(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("view_cart", "my cart")

    await chat.say("affirm", "yes")
    resumed = chat.text
    await chat.say("deny", "no")

    assert "How does your face feel?" in resumed
    assert "we stop here" in chat.text
    assert chat.slots["open_question"] == ""


async def test_no_to_a_size_leaves_it(chat):
    await chat.turn("add_to_cart", "Add", entities={"product": "stripe-deckhand-jumper"})

    await chat.say("deny", "no thanks")

    assert chat.text == "Then I leave it. What else can I do?"
    assert chat.slots["open_question"] == "left"


async def test_a_button_of_long_ago_is_told_and_others_are_offered(chat):
    await chat.turn("choice_expired", "?")

    assert "isn't open any more" in chat.text
    assert "Show me my picks" in chat.titles


async def test_a_button_of_long_ago_with_products_on_show_leads_on_from_them(chat):
    await chat.say("search", "jumper")

    await chat.turn("choice_expired", "?")

    assert {"Something cheaper", "Show me more", "Compare these"} <= set(chat.titles)

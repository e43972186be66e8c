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
        ("what's your phone number?", "demo shop"),
        ("what do you do with my data?", "forget me"),
        ("how does this shop work", "Delivery is free from €40"),
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
    assert chat.slots["open_question"] == ""

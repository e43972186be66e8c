"""Whoever leaves a quiz for something else is asked to go on, exactly there."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("view_cart", "what's in my cart?"),
        ("search", "red lipstick"),
        ("shop_info", "how long is delivery?"),
        ("help", "help"),
        ("show_profile", "what do you know about me?"),
        ("recommend", "surprise me"),
    ],
)
async def test_a_digression_ends_with_the_offer_to_go_on(chat, action, text):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.tap("Oily")

    await chat.say(action, text)
    offer = chat.parts[-1]
    await chat.tap("Go on")

    assert offer.text == "Skin routine waits at question 2 of 7. Shall we go on?"
    assert "What would you like to see less of" in chat.text


async def test_who_does_not_want_to_go_on_is_not_asked_again(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.say("view_cart", "my cart")

    await chat.tap("Not now")
    await chat.say("view_cart", "my cart")

    assert "Go on" not in chat.titles


async def test_a_question_on_top_is_asked_before_the_quiz_goes_on(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    await chat.say("forget_me", "forget me")

    assert "Go on" not in chat.titles
    assert chat.slots["open_question"] == "forget_me|quiz"

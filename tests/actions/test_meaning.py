"""What words mean is said from the glossary, and what is on show stays."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("action", ["compare", "search", "refine", "ask_details", "fallback"])
async def test_a_question_of_meaning_is_answered_whatever_it_was_taken_for(chat, action):
    await chat.say("search", "coffee for my filter machine")
    on_show = chat.slots["shown"]

    await chat.say(action, "so what sets natural apart, and what does washed mean?")
    await chat.say(action, "whats the difference between washed and natural?")

    assert "fruit still on the bean" in chat.text
    assert "fruit removed" in chat.text
    assert chat.slots["shown"] == on_show


async def test_what_has_it_is_one_tap_away(chat):
    await chat.say("ask_details", "what does niacinamide do?")

    await chat.tap("Show me niacinamide")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert "niacinamide" in product.values("ingredient")


async def test_a_product_that_is_called_like_a_term_is_still_a_product(chat):
    await chat.say("ask_details", "tell me about Rooibos Chai")

    assert chat.text.startswith("Rooibos Chai: chai by ")


async def test_what_the_glossary_lacks_is_not_guessed_but_shown(chat):
    await chat.say("fallback", "what is sea buckthorn?")

    assert "won't guess" in chat.text
    await chat.tap("Show me sea buckthorn")
    assert chat.cards

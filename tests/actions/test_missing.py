"""A thing that should be in the cart and is not."""

from __future__ import annotations

import pytest

from tests.actions.shopping import added, lines


@pytest.mark.parametrize(
    "text",
    ["you forgot the barrier hug", "wait, where's the barrier hug?", "the barrier hug is missing",
     "hey you didn't add the barrier hug", "what happened to the barrier hug?"],
)  # fmt: skip
async def test_what_was_forgotten_is_put_in_with_regret(chat, text):
    await chat.say("search", "barrier hug")
    await added(chat)
    await chat.say("checkout", "check out")

    await chat.say("answer_question", text)

    assert set(await lines(chat)) == {"Oat Milk Wash 150 ml", "Barrier Hug 50 ml"}
    assert chat.text.startswith("Sorry")


async def test_of_several_that_were_shown_it_is_asked_which(chat):
    await chat.say("search", "moisturisers")
    shown = [card.title for card in chat.cards]
    await added(chat)

    await chat.say("answer_question", "you forgot the moisturiser")

    assert chat.titles[: len(shown)] == shown
    assert set(await lines(chat)) == {"Oat Milk Wash 150 ml"}


async def test_the_one_that_was_said_is_put_in(chat):
    await chat.say("search", "mugs")
    third = chat.cards[2].title
    await added(chat)

    await chat.say("answer_question", "wait wheres the mug i said third one")

    assert chat.text.startswith("Sorry")
    assert third in f"{' '.join(await lines(chat))} {chat.text}"


async def test_what_is_there_is_said_to_be_there(chat):
    await added(chat)

    await chat.say("answer_question", "where's the oat milk wash?")

    assert chat.text == "Yes, 1 × Oat Milk Wash (150 ml) is in your cart."


@pytest.mark.parametrize("text", ["where's my order?", "where is the oat milk wash from?"])
async def test_other_questions_miss_nothing(chat, text):
    await added(chat)

    await chat.say("search", text)

    assert "is in your cart" not in chat.text
    assert set(await lines(chat)) == {"Oat Milk Wash 150 ml"}

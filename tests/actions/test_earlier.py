"""The list before this one comes back when it is asked for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("fallback", "go back to the earlier ones"),
        ("refine", "not these, the ones before"),
        ("show_more", "show me the previous ones again"),
        ("dislike", "the ones from before were better"),
    ],
)
async def test_the_earlier_list_comes_back(chat, action, words):
    await chat.say("search", "jumpers")
    first = [(card.title, card.reason) for card in chat.cards]
    await chat.say("search", "green tea")

    await chat.say(action, words)

    assert [(card.title, card.reason) for card in chat.cards] == first


async def test_what_came_back_can_be_refined(chat):
    await chat.say("search", "jumpers")
    await chat.say("search", "green tea")
    await chat.say("fallback", "back")

    await chat.say("refine", "in navy")

    assert all("navy" in card.reason.lower() for card in chat.cards)


async def test_before_the_first_list_there_was_none(chat):
    await chat.say("search", "jumpers")

    await chat.say("fallback", "go back")

    assert "nothing on show before" in chat.text

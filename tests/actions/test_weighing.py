"""Opinions about several on show at once: each product keeps its own."""

from __future__ import annotations

import pytest

from shop.model import EventKind
from tests.actions.conftest import Chat


async def titled(chat: Chat, kind: EventKind) -> list[str]:
    known = await chat.desk.catalogue.known([e.product_id for e in await chat.events(kind)])
    return [product.title for product in known.values()]


@pytest.mark.parametrize("action", ["like", "dislike", "refine", "compare"])
@pytest.mark.parametrize(
    "said",
    [
        "The first one is cute, the second one is too expensive for me",
        "the second one is overpriced but I love the first one",
        "I like the first and I can't afford the second",
    ],
)
async def test_one_is_liked_and_the_other_too_dear(chat: Chat, action: str, said: str) -> None:
    await chat.say("search", "cotton jumpers")
    first, second = (card.title for card in chat.cards[:2])

    await chat.say(action, said)

    assert await titled(chat, EventKind.LIKED) == [first]
    assert await titled(chat, EventKind.DISLIKED) == [second]
    assert first in chat.text
    assert f"{second}: too expensive" in chat.text


@pytest.mark.parametrize("action", ["dislike", "ask_details", "refine", "search"])
async def test_a_no_before_a_question_is_kept_and_the_question_answered(
    chat: Chat, action: str
) -> None:
    await chat.say("search", "cotton jumpers")
    first, second = (card.title for card in chat.cards[:2])

    await chat.say(action, "Not the first one, no. What is the second one made of?")
    answered = chat.text
    await chat.say("show_more", "more")

    assert await titled(chat, EventKind.DISLIKED) == [first]
    assert f"{second} is listed as" in answered
    assert first not in [card.title for card in chat.cards]


@pytest.mark.parametrize(
    "said", ["I love the first one", "is the first one too warm for summer?", "cheaper please"]
)
async def test_a_single_opinion_or_a_question_turns_nothing_down(chat: Chat, said: str) -> None:
    await chat.say("search", "cotton jumpers")

    await chat.say("like", said)

    assert await titled(chat, EventKind.DISLIKED) == []

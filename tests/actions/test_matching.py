"""Something to go with it."""

from __future__ import annotations

import pytest

from shop.model import EventKind
from tests.actions.conftest import Chat
from tests.actions.shopping import added

TROUSERS = "wide-linen-trousers"


async def kinds(chat: Chat) -> set[str]:
    return {(await chat.desk.catalogue.product(card.product_id)).kind for card in chat.cards}


@pytest.mark.parametrize(
    "text",
    [
        "is there something to go with it, so it isn't so small?",
        "to make it a nice little set, garden-y",
        "anything to match?",
        "what goes with it",
        "ok and what would go nicely with this one",
        "smth that goes with it pls",
        "what can i pair with it?",
    ],
)
async def test_who_asks_for_something_to_go_with_it_is_shown_other_things(
    chat: Chat, text: str
) -> None:
    await added(chat, "rose-garden-hand-cream")

    await chat.say("refine", text)

    assert chat.cards
    assert "hand cream" not in await kinds(chat)
    assert any("Rose Garden Hand Cream" in card.reason for card in chat.cards)


@pytest.mark.parametrize(
    "action", ["refine", "add_to_cart", "ask_details", "fallback", "recommend"]
)
async def test_it_is_heard_whatever_it_was_taken_for(chat: Chat, action: str) -> None:
    await chat.say("search", "linen trousers")

    await chat.say(action, "what goes with these trousers?")

    assert chat.cards
    assert not await kinds(chat) & {"trousers", "jeans", "skirt", "shorts", "dress"}
    assert not await chat.events(EventKind.ADDED)


async def test_a_thing_can_be_asked_for_to_go_with_it(chat: Chat) -> None:
    await chat.say("search", "linen trousers")

    await chat.say("search", "is there a bag to go with them, under 60?")

    assert await kinds(chat) == {"bag"}
    assert all(float(card.price.strip("from €")) <= 60 for card in chat.cards)


async def test_what_is_pointed_at_is_matched(chat: Chat) -> None:
    await chat.say("search", "jumper in wool")
    second = chat.cards[1]

    await chat.say("refine", "what goes with the second one")

    assert any(second.title in card.reason for card in chat.cards)


async def test_what_is_in_the_cart_already_is_not_shown_again(chat: Chat) -> None:
    await added(chat, "rose-garden-hand-cream")
    await added(chat, "rosewater-body-cream")

    await chat.say("refine", "anything to match?")

    assert "rosewater-body-cream" not in {card.product_id for card in chat.cards}


async def test_after_the_matches_cheaper_is_meant_of_matches(chat: Chat) -> None:
    await chat.say("search", "linen trousers")
    await chat.say("refine", "what goes with these trousers?")

    await chat.say("refine", "cheaper")

    assert chat.cards
    assert "trousers" not in await kinds(chat)


@pytest.mark.parametrize(
    "text",
    [
        "i'll go with the first one",
        "let's go with it",
        "what goes with sensitive skin?",
        "does it go with sensitive skin",
        "i want to go with my sister to the shop",
        "go with the second",
    ],
)
async def test_going_with_one_is_choosing_it(chat: Chat, text: str) -> None:
    await chat.say("search", "linen trousers")

    await chat.say("search", text)

    assert not any("like Wide Linen" in card.reason for card in chat.cards)


async def test_with_nothing_to_go_with_it_is_no_match(chat: Chat) -> None:
    await chat.say("search", "something to go with it")

    assert not any("Goes with" in card.reason for card in chat.cards)


async def test_who_is_asked_for_a_size_can_ask_for_a_match_first(chat: Chat) -> None:
    await chat.say("search", "linen trousers")
    await chat.tap("Add to cart")

    await chat.say("answer_question", "what goes with it?")

    assert any("Wide Linen Trousers" in card.reason for card in chat.cards)
    assert chat.slots["open_question"].startswith(("variant", "unsettled"))


async def test_a_second_thing_to_match_goes_with_the_same(chat: Chat) -> None:
    await chat.say("search", "linen trousers")
    await chat.say("refine", "what goes with these trousers?")

    await chat.say("refine", "which shoes go with them?")

    assert await kinds(chat) == {"shoes"}
    assert any("Wide Linen Trousers" in card.reason for card in chat.cards)

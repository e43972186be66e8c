"""Hearts and "not for me" change the very next answer."""

from __future__ import annotations

import pytest

from shop.model import EventKind


async def test_a_heart_is_shown_on_the_card_from_then_on(chat):
    await chat.say("search", "gel cleanser for oily skin")
    title = chat.cards[0].title
    before = chat.cards[0].liked

    await chat.say("like", "I love the first one")
    said = chat.text
    await chat.say("search", "gel cleanser for oily skin")

    assert title in said
    assert not before
    assert [card.liked for card in chat.cards if card.title == title] == [True]


async def test_a_heart_changes_the_next_picks_and_says_so(chat):
    await chat.turn("like", "I like this", entities={"product": "stripe-deckhand-jumper"})

    await chat.say("recommend", "something for me")

    assert any("Stripe Deckhand Jumper, which you hearted" in card.reason for card in chat.cards)


async def test_what_is_not_for_them_is_never_shown_again(chat):
    await chat.say("search", "coffee beans")
    gone = chat.cards[0].title

    await chat.say("dislike", "not the first one")
    shown = [card.title for card in chat.cards]
    for action, text in (
        ("search", "coffee beans"),
        ("show_more", "more"),
        ("refine", "cheaper"),
        ("recommend", "surprise me"),
    ):
        await chat.say(action, text)
        shown += [card.title for card in chat.cards]

    assert shown
    assert gone not in shown


async def test_after_a_no_something_else_is_shown_and_the_reason_asked(chat):
    await chat.say("search", "coffee beans")
    before = {card.title for card in chat.cards}

    await chat.say("dislike", "not the first one")

    assert len(chat.cards) == 1
    assert chat.cards[0].title not in before
    assert {"Too expensive", "Not my style", "Wrong colour", "I have one"} <= set(chat.titles)


async def test_why_not_is_remembered_and_leads_on(chat):
    await chat.say("search", "coffee beans")
    await chat.say("dislike", "not the first one")

    await chat.tap("Too expensive")

    (event,) = await chat.events(EventKind.REJECTED)
    assert event.detail == {"because": "price"}
    assert event.product_id
    assert chat.titles == ["Something cheaper", "Show me more"]


async def test_the_last_word_on_a_product_counts(chat, clock):
    about = {"product": "oat-milk-wash"}
    await chat.turn("like", "I like this", entities=about)
    clock.pass_days(1)
    await chat.turn("dislike", "Not for me", entities=about)

    await chat.say("show_profile", "what do you know?")

    assert "Oat Milk Wash is not for you" in chat.text
    assert "hearted" not in chat.text


@pytest.mark.parametrize("action", ["like", "dislike"])
async def test_when_it_is_unclear_which_the_shopper_is_asked(chat, action):
    await chat.say("search", "coffee beans")
    titles = [card.title for card in chat.cards]

    await chat.say(action, "hmm")

    assert chat.titles == titles


@pytest.mark.parametrize("action", ["like", "dislike"])
async def test_a_product_that_left_the_shop_breaks_nothing(chat, action):
    await chat.desk.catalogue.retire(["oat-milk-wash"])

    await chat.turn(action, "I like this", entities={"product": "oat-milk-wash"})

    assert chat.text
    assert chat.titles


@pytest.mark.parametrize("said", ["Lovely.", "Free, how lovely!", "that's great", "Nice", "cool!!"])
async def test_a_kind_word_at_nothing_is_no_heart(chat, said):
    await chat.say("search", "coffee beans")
    await chat.say("ask_details", "what is the first one made of?")

    await chat.say("like", said)

    assert await chat.events(EventKind.LIKED) == []
    assert "Which one" not in chat.text


@pytest.mark.parametrize(
    "said", ["I love that one", "the second is lovely", "it's lovely", "love it", "I like this"]
)
async def test_an_opinion_that_points_at_a_product_is_a_heart(chat, said):
    await chat.say("search", "coffee beans")
    await chat.say("ask_details", "what is the first one made of?")

    await chat.say("like", said)

    assert len(await chat.events(EventKind.LIKED)) == 1

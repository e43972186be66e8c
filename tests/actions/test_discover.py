"""Something for me."""

from __future__ import annotations


async def test_a_stranger_is_shown_what_others_love_and_told_so(chat):
    await chat.say("recommend", "surprise me")

    assert chat.text.startswith("We've only just met")
    assert len(chat.cards) == 3
    assert all(card.reason for card in chat.cards)


async def test_who_is_known_gets_picks_of_their_own(chat):
    await chat.say("tell_taste", "my skin is oily")

    await chat.say("recommend", "what do you have for me?")

    assert "only just met" not in chat.text
    assert any("oily skin, as you told me" in card.reason for card in chat.cards)


async def test_a_kind_narrows_the_picks(chat):
    await chat.say("recommend", "recommend me a jumper")

    for card in chat.cards:
        assert (await chat.desk.catalogue.product(card.product_id)).kind == "jumper"


async def test_what_a_shopper_did_in_one_turn_shows_in_the_next(chat, chat_of):
    stranger = chat_of("bea")
    await chat.turn("like", "I like this", entities={"product": "oat-milk-wash"})

    await chat.say("recommend", "surprise me")
    await stranger.say("recommend", "surprise me")

    assert [c.title for c in chat.cards] != [c.title for c in stranger.cards]

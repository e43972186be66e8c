"""What is not understood: never a dead end, never the same words twice in a row."""

from __future__ import annotations

import itertools


async def test_it_never_repeats_itself_and_always_offers_something(chat):
    said = []
    for text in ("qwertz", "uiopasdf", "hjklyxcv", "bnmqwer", "tzuiop"):
        await chat.say("fallback", text)
        said.append(chat.text)
        assert chat.titles

    assert all(one != next_one for one, next_one in itertools.pairwise(said))


async def test_the_second_time_a_person_is_offered_first(chat):
    await chat.say("fallback", "qwertz")
    first = list(chat.titles)

    await chat.say("fallback", "uiopasdf")

    assert "Talk to a person" not in first
    assert chat.titles[0] == "Talk to a person"


async def test_what_is_about_products_after_all_is_searched(chat):
    await chat.say("fallback", "linen shirts")

    assert chat.cards


async def test_what_changes_the_products_on_show_changes_them(chat):
    await chat.say("search", "jumper")
    before = [card.title for card in chat.cards]

    await chat.say("fallback", "cheaper")

    assert chat.cards
    assert [card.title for card in chat.cards] != before


async def test_in_a_quiz_going_on_is_the_first_choice(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    await chat.say("fallback", "qwertz")

    assert chat.titles[0] == "Go on"


async def test_pointing_at_one_on_show_tells_about_it(chat):
    await chat.say("search", "jumper")
    second = chat.cards[1].title

    await chat.say("fallback", "second one")

    assert second in chat.text


async def test_the_weather_is_no_word_to_look_up_in_descriptions(chat):
    await chat.say("search", "coat")

    await chat.say("fallback", "is it going to rain tomorrow")

    assert chat.cards == ()
    assert chat.titles

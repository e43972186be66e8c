"""What is forgotten never was."""

from __future__ import annotations

import pytest

from shop.model import EventKind
from tests.actions.quizzing import begun, tastes, typed


async def picks(chat):
    """The picks with their reasons, but not with the ids that are different every time."""
    await chat.say("recommend", "something for me")
    return [(card.title, card.reason) for card in chat.cards]


@pytest.mark.parametrize("action", ["refine", "search", "forget_taste"])
async def test_forget_a_told_rule_is_heard_whatever_it_was_taken_for(chat, action):
    await chat.say("tell_taste", "I never drink coffee")
    await chat.say("search", "herbal tea")

    await chat.say(action, "forget the decaf one please")

    assert chat.text.startswith("Forgotten: never decaf.")


@pytest.mark.parametrize("action", ["search", "recommend", "tell_taste"])
async def test_i_do_like_it_lifts_a_rule_whatever_it_was_taken_for(chat, action):
    await chat.say("tell_taste", "I never wear wool")

    await chat.say(action, "I do wear wool")

    assert not [t for t in (await chat.desk.profiles.get("ann")).tastes if t.strength < 0]


@pytest.mark.parametrize("said", ["I love dark roast coffee", "I'm vegan", "my skin is oily"])
async def test_what_is_forgotten_never_was(chat, chat_of, said):
    twin = chat_of("bea")
    await chat.say("tell_taste", said)
    await chat.say("show_profile", "what do you know?")

    await chat.tap(next(title for title in chat.titles if title.startswith("Forget ")))

    assert chat.text.startswith("Forgotten: ")
    assert await tastes(chat) == set()
    assert await picks(chat) == await picks(twin)


async def test_a_heart_that_is_taken_back_never_was(chat, chat_of):
    twin = chat_of("bea")
    for _ in range(2):
        await chat.turn("like", "I like this", entities={"product": "oat-milk-wash"})

    await chat.say("forget_taste", "forget that I like oat milk wash")

    assert chat.text == "Forgotten: Oat Milk Wash. It doesn't count any more."
    assert await chat.events(EventKind.LIKED) == []
    assert await picks(chat) == await picks(twin)


async def test_a_quiz_answer_that_is_forgotten_does_not_come_back(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.tap("Oily")
    await chat.say("forget_taste", "forget that I have oily skin")

    await chat.say("answer_question", "redness")

    assert "skin_type=oily" not in await tastes(chat)
    assert "concern=redness" in await tastes(chat)


async def test_forget_that_means_what_was_told_last(chat, clock):
    await chat.say("tell_taste", "I never wear wool")
    clock.pass_days(1)
    await chat.say("tell_taste", "my skin is dry")

    await chat.say("forget_taste", "forget that")

    assert await tastes(chat) == {"material=wool"}


async def test_when_it_is_unclear_what_to_forget_everything_is_shown(chat):
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("forget_taste", "forget the elephants")

    assert chat.text.startswith("This is all I know of you.")
    assert await tastes(chat) == {"material=wool"}


async def test_what_was_forgotten_stays_so_when_its_question_comes_back(chat):
    await begun(chat)
    await typed(chat, "sensitive", "perfume")
    await chat.say("forget_taste", "forget about perfume")

    for skin in ("oily", "sensitive"):  # without, and again with, the question about perfume
        await chat.say("change_answer", "change my skin type")
        await typed(chat, skin)

    assert await tastes(chat) == {"skin_type=sensitive"}


async def test_several_rules_are_forgotten_by_the_words_a_shopper_has_for_them(chat):
    await chat.say("tell_taste", "I never drink coffee")
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("forget_taste", "forget the decaf, cold brew and beans ones too")

    assert await tastes(chat) == {"kind=ground coffee", "kind=espresso", "material=wool"}
    assert "Forget wool" in chat.titles


async def test_who_says_everything_about_coffee_does_not_mean_the_rest(chat):
    await chat.say("tell_taste", "I love fruity coffee from Kenya")
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("forget_me", "forget everything you know about my coffee")

    assert chat.text.startswith("Forgotten: ")
    assert await tastes(chat) == {"material=wool"}


async def test_who_likes_what_a_rule_forbade_lifts_exactly_that(chat):
    await chat.say("tell_taste", "I never drink coffee")

    await chat.say("tell_taste", "I do like ground coffee")

    held = (await chat.desk.profiles.get("ann")).tastes
    assert [t.value for t in held if t.strength > 0] == ["ground coffee"]
    assert sorted(t.value for t in held if t.strength < 0) == [
        "coffee beans", "cold brew", "decaf", "espresso",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "do you have the wool one any more?",
        "is wool fine again?",
        "I'm not sure about the wool one",
        "show me the wool one again",
    ],
)
async def test_a_question_or_a_weak_word_forgets_nothing_whatever_it_was_taken_for(chat, text):
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("forget_taste", text)

    assert await tastes(chat) == {"material=wool"}
    assert "Forgotten" not in chat.text


async def test_who_is_not_what_they_were_taken_for_need_not_say_forget(chat):
    await chat.say("tell_taste", "I'm vegan")
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("forget_taste", "no, I'm not vegan")

    assert "diet=vegan" not in await tastes(chat)
    assert "material=wool" in await tastes(chat)


async def test_why_a_product_is_not_kept_takes_no_heart_back(chat):
    await chat.turn("like", "I like this", entities={"product": "oat-milk-wash"})

    await chat.say("search", "why don't you keep that in stock?")

    assert await chat.events(EventKind.LIKED) != []

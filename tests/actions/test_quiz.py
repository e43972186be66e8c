"""Shoppers at a quiz: by tap, number, label or typo; back, skip, leave, and come back."""

from __future__ import annotations

import pytest

from tests.actions.quizzing import begun, question, tastes, typed


async def test_a_quiz_is_introduced_and_asks_its_first_question_in_pictures(chat):
    await chat.say("start_quiz", "I'd like to do the skin quiz")

    intro, pictures = chat.parts
    assert intro.text.startswith("Let's find what your skin is asking for")
    assert pictures.type == "pictures"
    assert all(picture.image_alt for picture in pictures.pictures)
    assert chat.titles == ["Oily", "Dry", "A bit of both", "Sensitive", "Just fine"]


async def test_who_does_not_say_which_quiz_is_asked(chat):
    await chat.say("start_quiz", "a quiz please")

    assert chat.titles == ["Coffee finder", "Skin routine", "Style finder"]


@pytest.mark.parametrize("answer", ["Oily", "1", "the first", "greasy", "oilyy", "I'm oily"])
async def test_an_answer_is_a_label_a_number_a_synonym_or_a_typo(chat, answer):
    await begun(chat)

    await typed(chat, answer)

    assert "skin_type=oily" in await tastes(chat)
    assert question(chat).startswith("What would you like to see less of")


async def test_an_answer_is_tapped(chat):
    await begun(chat)

    await chat.tap("Dry")

    assert await tastes(chat) == {"skin_type=dry"}
    assert chat.slots["open_question"] == "quiz"


async def test_several_are_picked_one_by_one_and_ended_with_done(chat):
    await begun(chat)
    await chat.tap("Oily")

    await chat.tap("Redness")
    picking = list(chat.titles), chat.text
    await chat.tap("Breakouts")
    await chat.tap("Done")

    titles, text = picking
    assert "Redness" not in titles
    assert "So far: Redness." in text
    assert {"concern=redness", "concern=acne"} <= await tastes(chat)


async def test_a_pick_can_be_taken_back(chat):
    await begun(chat)
    await chat.tap("Oily")
    await chat.tap("Redness")

    await chat.tap("Pick again")

    assert "Redness" in chat.titles
    assert "concern=redness" not in await tastes(chat)


async def test_when_all_that_may_be_picked_is_picked_the_quiz_goes_on(chat):
    await begun(chat)
    await chat.tap("Oily")

    for concern in ("Redness", "Breakouts", "Fine lines"):
        await chat.tap(concern)

    assert question(chat).startswith("And how long")


async def test_done_without_a_pick_goes_on_as_skip_does(chat):
    await begun(chat)
    await chat.tap("Oily")

    await chat.tap("Done")

    assert question(chat).startswith("And how long")


async def test_several_are_typed_at_once(chat):
    await begun(chat)

    await typed(chat, "oily", "breakouts and redness")

    assert {"concern=acne", "concern=redness"} <= await tastes(chat)


async def test_back_asks_the_question_before_and_its_new_answer_counts(chat):
    await begun(chat)
    await typed(chat, "oily")

    await chat.say("quiz_back", "back")
    before = question(chat)
    await typed(chat, "dry")

    assert before.startswith("It's three in the afternoon")
    assert await tastes(chat) == {"skin_type=dry"}


async def test_there_is_nothing_before_the_first_question(chat):
    await begun(chat)

    await chat.say("quiz_back", "back")

    assert chat.parts[0].text == "This is where we began."


async def test_skip_goes_on_and_says_nothing_of_the_shopper(chat):
    await begun(chat)
    await typed(chat, "oily")
    before = await tastes(chat)

    await chat.tap("Skip")

    assert question(chat).startswith("And how long")
    assert await tastes(chat) == before


@pytest.mark.parametrize("action", ["quiz_skip", "answer_quiz"])
async def test_what_is_required_cannot_be_skipped(chat, action):
    await begun(chat)
    taps = {"quiz": "skin_routine", "question": "skin", "answer": "done"}

    await chat.turn(action, "skip", entities=taps)

    assert len(chat.parts) == 2
    assert question(chat).startswith("It's three in the afternoon")


async def test_a_quiz_that_is_left_goes_on_exactly_there(chat):
    await begun(chat)
    await typed(chat, "oily")

    await chat.say("leave_quiz", "stop this")
    left = chat.text, chat.slots["open_question"]
    await chat.say("start_quiz", "skin routine")

    assert "Your answers are kept" in left[0]
    assert left[1] == ""
    assert question(chat).startswith("What would you like to see less of")


async def test_a_quiz_is_finished_the_next_day(chat, clock):
    await begun(chat)
    await typed(chat, "oily")
    clock.pass_days(1)

    await chat.say("greet", "hello again")
    greeted = list(chat.titles)
    await chat.tap("Go on")

    assert "Go on" in greeted
    assert question(chat).startswith("What would you like to see less of")


async def test_a_tap_from_before_the_quiz_was_changed_asks_anew(chat):
    await begun(chat)

    await chat.turn(
        "answer_quiz",
        "Gone",
        entities={"quiz": "skin_routine", "question": "gone", "answer": "x"},
    )

    assert chat.parts[0].text.startswith("That answer belongs to an earlier version")


async def test_a_move_without_a_quiz_tells_which_there_are(chat):
    for action in ("quiz_back", "quiz_skip", "resume_quiz", "leave_quiz", "change_answer"):
        await chat.say(action, "back")

        assert chat.titles == ["Coffee finder", "Skin routine", "Style finder"]

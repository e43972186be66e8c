"""What a quiz teaches: the profile says exactly what the answers say."""

from __future__ import annotations

from shop.model import EventKind, Source
from shop.quiz.run import RunStatus
from tests.actions.quizzing import begun, finished, question, tastes, typed


async def test_a_changed_answer_takes_the_place_of_the_old_one(chat):
    await begun(chat)
    await typed(chat, "sensitive", "perfume", "redness")

    await chat.say("change_answer", "change my skin type")
    asked = question(chat)
    await typed(chat, "oily")

    known = await tastes(chat)
    assert asked.startswith("It's three in the afternoon")
    assert "skin_type=oily" in known
    assert "skin_type=sensitive" not in known
    assert "free_from=perfume" not in known, "the question about it is not on the path any more"
    assert "concern=redness" in known


async def test_an_answer_is_changed_in_the_quiz_that_has_the_question(chat):
    await finished(chat)
    await begun(chat, "coffee_finder")

    await chat.say("change_answer", "change my skin type")

    assert question(chat).startswith("It's three in the afternoon")


async def test_each_distinct_answer_is_logged_once(chat):
    await begun(chat)
    await typed(chat, "oily")
    for answer in ("dry", "oily"):
        await chat.say("quiz_back", "back")
        await typed(chat, answer)

    answered = [event.detail["answer"] for event in await chat.events(EventKind.ANSWERED)]

    assert sorted(answered) == ["dry", "oily"]


async def test_start_over_takes_everything_back(chat):
    await begun(chat)
    await typed(chat, "sensitive", "perfume")

    await chat.say("quiz_restart", "start over")

    assert chat.parts[0].text == "From the top."
    assert question(chat).startswith("It's three in the afternoon")
    assert await tastes(chat) == set()


async def test_a_quiz_does_not_ask_what_was_said_before(chat):
    await chat.say("tell_taste", "my skin is dry")

    await begun(chat)

    assert question(chat).startswith("What would you like to see less of")


async def test_a_later_quiz_answer_wins_over_what_was_said(chat):
    await chat.say("tell_taste", "my skin is dry")
    await begun(chat)
    await chat.say("change_answer", "change my skin type")

    await chat.tap("Oily")

    assert {t for t in await tastes(chat) if t.startswith("skin_type")} == {"skin_type=oily"}


async def test_a_never_is_not_lifted_by_a_look_that_leans_to_it(chat):
    await chat.say("tell_taste", "I never wear wool")
    before = await chat.desk.profiles.get("ann")
    await begun(chat, "style_finder")

    for title in list(chat.titles):
        await chat.turn("answer_quiz", title, entities=chat.choice(title).entities)
        await chat.say("quiz_back", "back")

    after = await chat.desk.profiles.get("ann")
    assert set(before.tastes) <= set(after.tastes)


async def test_picked_tastes_say_that_they_were_picked(chat):
    await begun(chat)
    await chat.tap("Oily")

    (taste,) = [
        each
        for each in (await chat.desk.profiles.get("ann")).tastes
        if each.attribute == "skin_type"
    ]
    run = await chat.desk.runs.open("ann")
    assert (taste.source, taste.scope) == (Source.PICKED, "skincare")
    assert run is not None
    assert run.status == RunStatus.OPEN

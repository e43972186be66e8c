"""What is typed at a quiz question, in words of the shopper's own, is taken for an answer to it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from rasa_sdk import ActionExecutionRejection

from shop.quiz.run import QuizRun
from tests.actions.quizzing import question

SAID = yaml.safe_load((Path(__file__).parent / "own_words.yml").read_text("utf-8"))
WHY = [
    "why u asking how long it takes",
    "why do u need to know that",
    "what difference does it make",
]
UNSURE = ("nlu_fallback", 1.0)


async def at_question(chat, place):
    """The chat with this question of a quiz on the screen."""
    quiz, current = place.split("/")
    await chat.turn("start_quiz", "Quiz", entities={"quiz": quiz})
    (run,) = await chat.desk.runs.unfinished(chat.shopper)
    questions = chat.desk.quizzes[quiz].questions
    before = questions[: [each.id for each in questions].index(current)]
    only_if = chat.desk.quizzes[quiz].question(current).only_if
    answers = {each.id: only_if.get(each.id, ())[:1] for each in before}
    await chat.desk.runs.save(QuizRun(run.id, run.shopper_id, quiz, answers, current=current))
    return chat


async def picked(chat, place):
    """What was answered to a question."""
    held = await chat.desk.runs.unfinished(chat.shopper)
    run, *_ = [*held, *await chat.desk.runs.finished(chat.shopper)]
    return run.answers.get(place.partition("/")[2])


@pytest.mark.parametrize("place", SAID)
async def test_an_answer_in_own_words_is_an_answer(chat, place):
    heard = {}
    for text in SAID[place]:
        await at_question(chat, place)
        await chat.say("answer_question", text, meant=UNSURE)
        heard[text] = ", ".join(sorted(await picked(chat, place) or ["nothing"]))

    assert heard == {text: str(picks) for text, picks in SAID[place].items()}


@pytest.mark.parametrize(
    ("place", "text", "meant"),
    [
        ("skin_routine/concerns", "dark spots n done", ("search", 0.7)),
        ("coffee_finder/roast", "light but not sour lol", ("refine", 0.95)),
        ("coffee_finder/roast", "the lighter end of things", ("refine", 0.9)),
        ("skin_routine/time", "1 min im lazy", ("tell_taste", 0.6)),
        ("skin_routine/skin", "tight, I am 55 and it itches", ("ask_details", 0.5)),
    ],
)
async def test_a_mentioned_choice_counts_for_more_than_a_weak_intent(chat, place, text, meant):
    await at_question(chat, place)

    await chat.say("answer_question", text, meant=meant)

    assert await picked(chat, place)


@pytest.mark.parametrize(
    ("place", "text", "meant"),
    [
        ("style/colours", "red lips", UNSURE),
        ("style/colours", "a red jumper", ("search", 0.8)),
        ("style/fit", "show me jumpers", ("search", 0.7)),
        ("skin_routine/texture", "hand cream", ("search", 0.9)),
        ("skin_routine/budget", "jeans under 60", ("search", 0.9)),
        ("skin_routine/skin", "do you have anything for dry skin", ("search", 0.8)),
        ("skin_routine/sun", "my parcel has been out all day long", ("order_status", 0.6)),
        ("skin_routine/skin", "what's in my cart?", ("view_cart", 0.9)),
    ],
)
async def test_what_clearly_goes_elsewhere_leaves_the_question(chat, place, text, meant):
    await at_question(chat, place)

    with pytest.raises(ActionExecutionRejection):
        await chat.say("answer_question", text, meant=meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("like a glazed donut", ("search", 0.3)),
        ("depends who you ask", UNSURE),
        ("I already use a gentle oil cleanser", ("search", 0.9)),
        ("not oily", ("deny", 0.2)),
        ("just like my sister's", ("search", 0.6)),
    ],
)
async def test_what_names_no_choice_is_asked_anew_with_the_choices(chat, text, meant):
    await at_question(chat, "skin_routine/skin")

    await chat.say("answer_question", text, meant=meant)

    assert question(chat).startswith("It's three in the afternoon")
    assert "Oily" in chat.titles
    assert chat.parts[0].text
    assert await picked(chat, "skin_routine/skin") is None


async def test_a_choice_is_taken_and_another_explained_in_passing(chat):
    await at_question(chat, "skin_routine/irritants")

    text = "Perfume above all, and I don't know about parabens, what are they?"
    await chat.say("answer_question", text, meant=("ask_details", 0.3))

    assert await picked(chat, "skin_routine/irritants") == ("perfume",)
    assert "“Parabens” is yours if" in chat.text


async def test_a_word_of_the_trade_is_explained_and_the_question_stays(chat):
    await at_question(chat, "coffee_finder/roast")

    await chat.say(
        "answer_question", "what does 'washed' even mean before i answer", ("change_answer", 0.4)
    )

    assert "washed" in chat.parts[0].text.casefold()
    assert question(chat).startswith("Which of these colours")


@pytest.mark.parametrize("text", WHY)
async def test_who_asks_why_it_is_asked_is_told_and_the_question_stays(chat, text):
    await at_question(chat, "skin_routine/time")

    await chat.say("answer_question", text, ("ask_why", 0.6))

    assert "narrows what I show you" in chat.parts[0].text
    assert question(chat).startswith("And how long")


async def test_an_answer_counts_also_when_the_offer_to_go_on_was_said_last(chat):
    await at_question(chat, "skin_routine/time")
    await chat.say("show_profile", "what do you know about me?")

    await chat.say("answer_question", "as quick as possible dear", UNSURE)

    assert await picked(chat, "skin_routine/time") == ("minute",)

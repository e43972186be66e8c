"""What shoppers say at a quiz of its other questions, of several at once, and take back."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.model import Profile
from shop.quiz.files import load_quizzes
from shop.quiz.hearing import hear, taken
from shop.quiz.reading.reader import NotAnAnswer, Unsure
from shop.quiz.run import QuizRun, answer, next_question, note, reopen, start

QUIZZES = load_quizzes(Path(__file__).parents[3] / "data" / "quizzes")


def begun(quiz: str, **answers: str) -> QuizRun:
    """A run of the quiz with these answers; several picks are joined by a space."""
    run = start(QUIZZES[quiz], Profile("ada"), "run")
    for question, picks in answers.items():
        run = answer(QUIZZES[quiz], run, question, tuple(picks.split()))
    return run


def after(run: QuizRun, text: str) -> dict[str, str]:
    """What the text adds to the answers of the run, or changes in them."""
    quiz = QUIZZES[run.quiz_id]
    heard = hear(quiz, run, text)
    if isinstance(heard, NotAnAnswer | Unsure):
        return {}
    now = taken(quiz, run, heard).answers
    return {each: " ".join(now[each]) for each in now if run.answers.get(each) != now[each]}


@pytest.mark.parametrize(
    ("run", "text", "answers"),
    [
        (begun("coffee_finder"), "i mostly drink cappuccinos", {"brew": "espresso"}),
        (begun("coffee_finder", drink="coffee"), "I drink it black", {"roast": "dark"}),
        (begun("coffee_finder"), "has to be organic", {"matters": "has to be organic"}),
        (
            begun("skin_routine"),
            "no perfume, thats important",
            {"without": "no perfume, thats important"},
        ),
        (begun("skin_routine"), "nuts make me itch", {"without": "nuts make me itch"}),
        (begun("skin_routine"), "my budget is 30 tops", {"budget": "0-3000"}),
        (
            begun("skin_routine", skin="dry"),
            "wrinkles, and max 20 euros",
            {"concerns": "lines", "budget": "0-2000"},
        ),
        (begun("style"), "minimal and i hate wool", {"look": "minimal", "never": "i hate wool"}),
        (
            begun("style", look="bold"),
            "no leather and no silk, tight",
            {"never": "no leather, no silk", "fit": "slim"},
        ),
        (
            begun("skin_routine"),
            "acne, redness, max 20",
            {"concerns": "acne redness", "budget": "0-2000"},
        ),
        (
            begun("skin_routine"),
            "fragrance free if possible",
            {"without": "fragrance free if possible"},
        ),
        (begun("skin_routine"), "nothing over 25", {"budget": "0-2500"}),
        (begun("skin_routine"), "i want to spend max 12", {"budget": "0-1200"}),
        (
            begun("skin_routine"),
            "silicones are a no for me",
            {"without": "silicones are a no for me"},
        ),
        (begun("style"), "the regular one", {"fit": "regular"}),
        (begun("style"), "mostly for the office", {"occasion": "work"}),
        (begun("style", look="bold"), "I'm more of a minimalist", {"look": "minimal"}),
    ],
)  # fmt: skip
def test_an_answer_to_another_question_of_the_quiz_is_taken_for_it(
    run: QuizRun, text: str, answers: dict[str, str]
) -> None:
    assert after(run, text) == answers


def test_what_was_answered_ahead_is_not_asked_any_more() -> None:
    quiz, run = QUIZZES["skin_routine"], begun("skin_routine")
    heard = hear(quiz, run, "oily, and no perfume please")
    assert not isinstance(heard, NotAnAnswer | Unsure)
    run = taken(quiz, run, heard)

    asked = []
    while question := next_question(quiz, run):
        asked.append(question.id)
        run = answer(quiz, run, question.id, ())

    assert run.picks("skin") == ("oily",)
    assert asked == ["concerns", "time", "texture", "sun", "budget"]


def test_the_open_question_stays_open_while_another_is_answered() -> None:
    quiz = QUIZZES["skin_routine"]
    run = reopen(quiz, begun("skin_routine", skin="dry", concerns="acne"), "skin")

    run = note(quiz, run, "budget", ("0-2000",))

    assert (question := next_question(quiz, run)) is not None
    assert question.id == "skin"


@pytest.mark.parametrize(
    "text",
    [
        "whats in my cart?",
        "red lips",
        "show me jumpers",
        "do you ship to Spain",
        "vegan moisturiser under 25 without perfume",
        "wool jumper",
        "i need something for my office party",
        "a hand cream for my mum",
        "how much is the perfume",
        "is it without alcohol",
        "anything",
        "both",
        "the second",
        "you are useless",
        "thanks a lot",
    ],
)
@pytest.mark.parametrize("quiz", ["skin_routine", "coffee_finder", "style"])
def test_what_is_about_something_else_answers_no_other_question(quiz: str, text: str) -> None:
    asked = next_question(QUIZZES[quiz], begun(quiz))

    changed = after(begun(quiz), text)

    assert asked is not None
    assert set(changed) <= {asked.id}


@pytest.mark.parametrize(
    "text",
    ["wait, dry", "i meant dry not oily", "oops, dry", "no sorry dry", "dry i meant",
     "change my skin type to dry", "actually dry", "make that dry"],
)  # fmt: skip
def test_an_answer_just_given_can_be_corrected(text: str) -> None:
    run = begun("skin_routine", skin="oily")

    assert after(run, text) == {"skin": "dry"}


def test_a_correction_of_nothing_given_answers_what_is_asked() -> None:
    assert after(begun("skin_routine"), "hmm wait, dry") == {"skin": "dry"}


def test_picks_made_before_are_kept_when_more_are_typed() -> None:
    quiz = QUIZZES["skin_routine"]
    run = reopen(quiz, begun("skin_routine", skin="dry", concerns="acne"), "concerns")

    assert after(run, "and redness") == {"concerns": "acne redness"}
    assert after(run, "redness, wrinkles, tired skin") == {"concerns": "redness lines dullness"}


def test_what_may_answer_several_questions_waits_for_its_own() -> None:
    run = begun("coffee_finder")

    assert hear(QUIZZES["coffee_finder"], run, "I drink it black") == ()


def test_an_age_is_no_budget() -> None:
    assert "budget" not in after(begun("skin_routine"), "i'm 61 and flaky")

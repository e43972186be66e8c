"""What shoppers ask of a question instead of answering it."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.quiz.files import load_quizzes
from shop.quiz.reading.asking import About, read_asking

QUIZZES = load_quizzes(Path(__file__).parents[3] / "data" / "quizzes")


def asked(text: str, quiz: str = "skin_routine") -> tuple[str, list[str]] | None:
    first, *others = QUIZZES[quiz].questions
    asking = read_asking(first, others, text)
    return (asking.about, [choice.id for choice in asking.choices]) if asking else None


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("what does combination mean", ["combination"]),
        ("what is sensitive?", ["sensitive"]),
        ("difference between oily and sensitive", ["oily", "sensitive"]),
        ("what are parabens", ["parabens"]),
        ("whats a ritual in this context", ["ritual"]),
        ("define normal pls", ["normal"]),
        ("what does a gel feel like", ["gel"]),
    ],
)
def test_a_word_of_the_choices_can_be_asked_for(text: str, choices: list[str]) -> None:
    assert asked(text) == (About.MEANING, choices)


def test_a_drink_stands_for_how_it_is_made() -> None:
    assert asked("what's a flat white?", "coffee_finder") == (About.MEANING, ["espresso"])


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("why do you ask", About.WHY),
        ("why do you wanna know that?", About.WHY),
        ("what do you need that for", About.WHY),
        ("which one should i pick", About.WHICH),
        ("is this really necessary?", About.WHY),
        ("hmm which one do people usually pick", About.WHICH),
        ("wdym", About.WHAT),
        ("sorry, what?", About.WHAT),
        ("help me choose", About.WHICH),
        ("how do i know", About.WHICH),
        ("what do you mean", About.WHAT),
        ("i dont understand the question", About.WHAT),
        ("???", About.WHAT),
    ],
)
def test_the_question_itself_can_be_asked_about(text: str, about: About) -> None:
    assert asked(text) == (about, [])


@pytest.mark.parametrize(
    "text",
    [
        "what's in my cart?",
        "why is my order late",
        "what is the price of the rich cream",
        "what do you have for dry skin",
        "which jumpers do you have",
        "what's your return policy?",
        "how long is delivery",
        "oily",
        "i mean sensitive",
        "",
    ],
)
def test_what_is_asked_of_the_shop_is_not_asked_of_the_question(text: str) -> None:
    assert asked(text) is None

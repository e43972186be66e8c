"""What shoppers type while a quiz question is open, and what it says about them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from shop.quiz.files import load_quizzes
from shop.quiz.model import Kind, Question
from shop.quiz.reading.mentions import mentioned
from shop.quiz.reading.reader import Answer, NotAnAnswer, Reading, Unsure, read_answer

HERE = Path(__file__).parent
QUIZZES = load_quizzes(HERE.parents[2] / "data" / "quizzes")
TYPED = yaml.safe_load((HERE / "typed_answers.yml").read_text("utf-8"))
CASES = [
    (place, expected, str(text))
    for place, texts in TYPED.items()
    for expected in texts
    for text in texts[expected]
]


def question_at(place: str) -> Question:
    quiz, question = place.split("/")
    return QUIZZES[quiz].question(question)


@pytest.mark.parametrize(("place", "expected", "text"), CASES)
def test_what_is_typed_is_taken_for_what_it_means(place: str, expected: str, text: str) -> None:
    question = question_at(place)

    reading = read_answer(question, text)

    assert in_words(question, reading, text) == sorted(str(expected).split(", "))


def in_words(question: Question, reading: Reading, text: str) -> list[str]:
    """A reading as `typed_answers.yml` writes it."""
    match reading:
        case NotAnAnswer():
            return ["no answer"]
        case Unsure():
            return ["unsure"]
        case Answer(picks=()):
            return ["nothing"]
        case Answer(picks=picks) if question.kind == Kind.TEXT and picks == (text.strip(),):
            return ["kept"]
        case Answer(picks=picks):
            return sorted(picks)


def test_an_unsure_answer_names_the_choices_it_may_be() -> None:
    reading = read_answer(question_at("skin_routine/skin"), "oily or sensitive")

    assert reading == Unsure(("oily", "sensitive"))


@pytest.mark.parametrize(
    ("place", "text", "meant"),
    [
        ("skin_routine/without", "perfume", ["perfume"]),
        ("skin_routine/without", "no perfume or alcohol please", ["perfume", "alcohol"]),
        ("skin_routine/without", "i'm allergic to almonds", ["nuts"]),
        ("skin_routine/without", "i'm vegan", ["animals"]),
        ("skin_routine/without", "perfume is fine, alcohol is not", ["alcohol"]),
        ("skin_routine/without", "i don't mind perfume", []),
        ("skin_routine/without", "i love fragrance", []),
        ("style/never", "i don't like wool", ["wool"]),
        ("style/never", "i like wool, but no leather", ["leather"]),
        ("coffee_finder/matters", "organic please", ["organic"]),
        ("coffee_finder/matters", "nothing from brazil", []),
    ],
)
def test_a_free_answer_counts_for_what_it_refuses_or_asks(
    place: str, text: str, meant: list[str]
) -> None:
    found = mentioned(question_at(place), text)

    assert [choice.id for choice in found] == meant


@pytest.mark.parametrize("place", sorted(TYPED))
def test_every_label_and_every_synonym_is_an_answer(place: str) -> None:
    question = question_at(place)
    shown = question.choices if question.kind != Kind.TEXT else ()

    for choice in shown:
        for said in (choice.say, *choice.synonyms):
            assert read_answer(question, said) == Answer((choice.id,)), said


@pytest.mark.parametrize("place", sorted(TYPED))
def test_every_shown_choice_can_be_typed_by_its_number(place: str) -> None:
    question = question_at(place)
    shown = question.choices if question.kind != Kind.TEXT else ()

    for number, choice in enumerate(shown, start=1):
        assert read_answer(question, str(number)) == Answer((choice.id,))

"""Quiz files: what can be written, and what is said when it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.errors import QuizError
from shop.quiz.files import load_quizzes, parse_quiz
from shop.quiz.model import BudgetRange, Kind, Reward

SMALL = """
# a comment
id: small
title: Small
intro: Hello.
department: clothing
reward: {percent: 10, days: 14}
questions:
  - id: warm
    ask: Is it cold?
    kind: single
    choices:
      - id: "no"
        say: No
        synonyms: nope
        likes: {season: summer, colour: [blue, white], style: {bold: 1.5, casual: 0.5}}
        avoid: {material: wool}
        must: {diet: [vegan]}
        jump: end
      - {id: "yes", say: "Yes", budget: {from: 12.5, to: 20}}
"""


def test_a_quiz_is_read_as_it_is_written() -> None:
    quiz = parse_quiz(SMALL, "small.yml")

    assert (quiz.id, quiz.title, quiz.intro) == ("small", "Small", "Hello.")
    assert (quiz.department, quiz.file, quiz.reward) == ("clothing", "small.yml", Reward(10, 14))
    assert [question.id for question in quiz.questions] == ["warm"]


def test_a_choice_is_read_with_all_it_means() -> None:
    no, yes = parse_quiz(SMALL, "small.yml").question("warm").choices

    assert (no.say, no.synonyms, no.jump, no.line) == ("No", ("nope",), "end", 13)
    assert no.likes == {
        "season": {"summer": 1.0},
        "colour": {"blue": 1.0, "white": 1.0},
        "style": {"bold": 1.5, "casual": 0.5},
    }
    assert (no.avoid, no.must) == ({"material": ("wool",)}, {"diet": ("vegan",)})
    assert yes.budget == BudgetRange(1250, 2000)


def test_a_multi_takes_all_its_choices_unless_told() -> None:
    several = SMALL.replace("kind: single", "kind: multi")
    few = SMALL.replace("kind: single", "kind: multi\n    max_picks: 1")

    assert parse_quiz(several, "").question("warm").max_picks == 2
    assert parse_quiz(few, "").question("warm").max_picks == 1


def test_the_version_changes_with_the_file() -> None:
    other = SMALL.replace("Hello", "Hi")

    assert parse_quiz(SMALL, "a").version == parse_quiz(SMALL, "b").version
    assert parse_quiz(SMALL, "a").version != parse_quiz(other, "a").version


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "kind: single",
            "kind: singel",
            "line 11: kind is one of single, multi, picture, scale, budget, text, not 'singel'",
        ),
        ("    ask: Is it cold?\n", "", "line 9: 'ask' is missing"),
        ("intro: Hello.\n", "", "line 3: 'intro' is missing"),
        ("ask: Is it cold?", "ask: [Is it, cold]", "line 10: expected a text"),
        ("synonyms: nope", "synonym: nope", "line 15: unknown entry 'synonym'"),
        ("bold: 1.5", "bold: much", "line 16: expected a number, not 'much'"),
        ("bold: 1.5", "bold: .nan", "line 16: expected a number, not '.nan'"),
        ("bold: 1.5", "bold: nan", "line 16: expected a number, not 'nan'"),
        (
            "bold: 1.5",
            "bold: -1",
            "line 16: a weight is above zero; what is disliked goes under `dislikes`",
        ),
        ("likes: {season: summer,", "likes: {style: bold,", "line 16: 'style' is given twice"),
        ('id: "yes"', 'id: "no"', "line 20: the id 'no' is used twice"),
        (
            "id: warm",
            "id: how warm",
            "line 9: an id is made of letters, digits, - and _, not 'how warm'",
        ),
        ("percent: 10", "percent: 110", "line 7: a reward is 1 to 100 percent for at least a day"),
        ("jump: end", "jump: [end", "line 20: expected ',' or ']', but got '{'"),
        (
            "kind: single",
            "kind: single\n    required: maybe",
            "line 12: expected yes or no, not 'maybe'",
        ),
        ("kind: single", "kind: single\n    only_if: [a]", "line 12: expected `name: value` lines"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(old: str, new: str, message: str) -> None:
    assert SMALL.count(old) == 1

    with pytest.raises(QuizError) as raised:
        parse_quiz(SMALL.replace(old, new), "small.yml")

    assert str(raised.value) == f"small.yml, {message}"


@pytest.mark.parametrize("source", ["", "# nothing\n", "- a\n", "just words", "\x00"])
def test_what_is_no_quiz_at_all_is_refused(source: str) -> None:
    with pytest.raises(QuizError):
        parse_quiz(source, "odd.yml")


def test_two_quizzes_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text(SMALL, "utf-8")

    with pytest.raises(QuizError, match="b.yml, line 3: a.yml is 'small' too"):
        load_quizzes(tmp_path)


def test_the_shop_has_three_quizzes_each_with_a_picture_and_a_reward(root: Path) -> None:
    quizzes = load_quizzes(root / "data" / "quizzes")

    assert set(quizzes) == {"coffee_finder", "skin_routine", "style"}
    for quiz in quizzes.values():
        kinds = {question.kind for question in quiz.questions}
        assert {Kind.PICTURE, Kind.MULTI, Kind.BUDGET, Kind.TEXT} <= kinds
        assert quiz.reward == Reward(10, 14)

"""Playing a quiz: every move a shopper can make."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.errors import AnswerNotValid, NotFound
from shop.model import Profile, Source, Taste
from shop.quiz.files import parse_quiz
from shop.quiz.model import Quiz
from shop.quiz.path import path
from shop.quiz.run import (
    Progress,
    QuizRun,
    RunStatus,
    answer,
    back,
    done,
    next_question,
    pick,
    progress,
    reopen,
    restart,
    skip,
    start,
)
from shop.quiz.state import run_state, with_state
from shop.quiz.topics import change, question_about

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
CUP = """
id: cup
title: Your cup
intro: Let's pour.
department: coffee-tea
questions:
  - id: drink
    ask: Coffee or tea?
    kind: single
    required: yes
    topics: [drink]
    choices:
      - {id: coffee, say: Coffee}
      - {id: tea, say: Tea}
      - {id: water, say: Water, jump: end}
      - {id: anything, say: Anything, jump: budget}
  - id: roast
    ask: Light or dark?
    kind: single
    knows: roast
    topics: [roast]
    only_if: {drink: coffee}
    choices:
      - {id: light, say: Light, likes: {roast: light}}
      - {id: dark, say: Dark, likes: {roast: {dark: 2}}}
  - id: flavour
    ask: What should it taste of?
    kind: multi
    max_picks: 2
    choices:
      - {id: nuts, say: Nuts}
      - {id: fruit, say: Fruit}
      - {id: smoke, say: Smoke}
  - id: budget
    ask: How much for a bag?
    kind: budget
    knows: budget
    choices:
      - {id: low, say: Up to 8, budget: {to: 8}}
      - {id: any, say: Any, budget: {}}
"""
QUIZ = parse_quiz(CUP, "cup.yml")
STRANGER = Profile("ada")
EMPTY = start(QUIZ, STRANGER, "run")


def played(**answers: str) -> QuizRun:
    """A run with these answers; several picks are joined by a space."""
    run = EMPTY
    for question, picks in answers.items():
        run = answer(QUIZ, run, question, tuple(picks.split()))
    return run


def asked(run: QuizRun, quiz: Quiz = QUIZ) -> str:
    question = next_question(quiz, run)
    return question.id if question else ""


def knows(attribute: str, value: str, source: Source = Source.SAID, scope: str = "") -> Profile:
    return Profile("ada", (Taste("t", attribute, value, 1.0, source, AT, scope=scope),))


def test_a_quiz_begins_with_its_first_question() -> None:
    assert asked(EMPTY) == "drink"


def test_an_answer_leads_to_the_next_question() -> None:
    assert asked(played(drink="coffee")) == "roast"


def test_a_question_whose_condition_is_not_met_is_left_out() -> None:
    assert asked(played(drink="tea")) == "flavour"


def test_an_answer_can_jump_over_questions_or_end_the_quiz() -> None:
    assert asked(played(drink="anything")) == "budget"
    assert asked(played(drink="water")) == ""


def test_a_quiz_is_done_when_all_on_the_path_is_answered_or_skipped() -> None:
    run = skip(QUIZ, played(drink="tea", flavour="nuts"), "budget")

    assert asked(run) == ""
    assert run.skipped == {"budget"}


def test_a_required_question_cannot_be_skipped() -> None:
    with pytest.raises(AnswerNotValid, match="required"):
        skip(QUIZ, EMPTY, "drink")


@pytest.mark.parametrize(
    ("question", "picks", "why"),
    [
        ("drink", ("milk",), "unknown"),
        ("drink", ("tea", "coffee"), "too many"),
        ("drink", (), "required"),
        ("flavour", ("nuts", "fruit", "smoke"), "too many"),
        ("budget", ("lots",), "unknown"),
    ],
)
def test_an_answer_that_is_not_offered_is_refused(
    question: str, picks: tuple[str, ...], why: str
) -> None:
    with pytest.raises(AnswerNotValid, match=why):
        answer(QUIZ, EMPTY, question, picks)


def test_a_button_of_a_question_that_is_gone_is_refused() -> None:
    with pytest.raises(NotFound):
        answer(QUIZ, EMPTY, "milk", ("oat",))


def test_an_amount_in_words_answers_a_budget_question() -> None:
    run = answer(QUIZ, EMPTY, "budget", ("0-4000",))

    assert run.picks("budget") == ("0-4000",)


def test_several_can_be_picked_and_put_back_until_the_shopper_is_done() -> None:
    run = played(drink="tea")
    for choice in ("nuts", "fruit", "nuts"):
        run = pick(QUIZ, run, "flavour", choice)

    assert asked(run) == "flavour"
    assert asked(done(QUIZ, run, "flavour")) == "budget"
    assert done(QUIZ, run, "flavour").picks("flavour") == ("fruit",)


def test_done_without_a_pick_is_a_skip() -> None:
    run = done(QUIZ, played(drink="tea"), "flavour")

    assert run.skipped == {"flavour"}


def test_back_opens_the_question_before_and_keeps_its_answer() -> None:
    run = back(QUIZ, played(drink="coffee", roast="dark"))

    assert asked(run) == "roast"
    assert run.picks("roast") == ("dark",)


def test_back_can_be_said_again_and_again_and_stops_at_the_first_question() -> None:
    run = played(drink="coffee", roast="dark")
    opened = []
    for _ in range(3):
        run = back(QUIZ, run)
        opened.append(asked(run))

    assert opened == ["roast", "drink", "drink"]


def test_back_after_the_last_answer_opens_the_last_question() -> None:
    assert asked(back(QUIZ, played(drink="tea", flavour="nuts", budget="low"))) == "budget"


def test_after_a_changed_answer_the_quiz_goes_on_where_it_was() -> None:
    run = back(QUIZ, back(QUIZ, played(drink="coffee", roast="dark")))

    assert asked(answer(QUIZ, run, "drink", ("coffee",))) == "flavour"


def test_a_changed_answer_asks_only_what_depends_on_it() -> None:
    run = played(drink="tea", flavour="nuts", budget="low")

    changed = answer(QUIZ, reopen(QUIZ, run, "drink"), "drink", ("coffee",))

    assert asked(changed) == "roast"
    assert asked(answer(QUIZ, changed, "roast", ("dark",))) == ""


def test_answers_off_the_path_do_not_count_but_come_back_with_it() -> None:
    run = played(drink="coffee", roast="dark", flavour="nuts")

    with_tea = answer(QUIZ, run, "drink", ("tea",))

    assert "roast" not in [question.id for question in path(QUIZ, with_tea.answers)]
    assert asked(with_tea) == "budget"
    assert asked(answer(QUIZ, with_tea, "drink", ("coffee",))) == "budget"


def test_starting_over_asks_everything_again() -> None:
    run = restart(played(drink="coffee", roast="dark"))

    assert asked(run) == "drink"
    assert run == replace(EMPTY, status=RunStatus.OPEN)


def test_progress_counts_the_present_path() -> None:
    assert progress(QUIZ, EMPTY) == Progress(1, 3)
    assert progress(QUIZ, played(drink="coffee")) == Progress(2, 4)
    assert progress(QUIZ, played(drink="anything")) == Progress(2, 2)
    assert progress(QUIZ, played(drink="tea", flavour="nuts", budget="low")) == Progress(3, 3)


def test_what_the_profile_knows_is_not_asked() -> None:
    run = answer(QUIZ, start(QUIZ, knows("roast", "dark"), "run"), "drink", ("coffee",))

    assert asked(run) == "flavour"
    assert progress(QUIZ, run) == Progress(2, 3)


def test_a_known_budget_is_not_asked() -> None:
    run = start(QUIZ, knows("budget", "2500", scope="coffee-tea"), "run")

    assert run.picks("budget") == ("0-2500",)


@pytest.mark.parametrize(
    "profile",
    [
        knows("roast", "dark", source=Source.INFERRED),
        knows("roast", "dark", scope="clothing"),
        knows("roast", "unheard of"),
        Profile("ada", knows("roast", "dark").tastes + knows("roast", "light").tastes),
    ],
    ids=["a guess", "another department", "no choice of ours", "two choices"],
)
def test_what_is_not_known_for_sure_is_asked(profile: Profile) -> None:
    run = answer(QUIZ, start(QUIZ, profile, "run"), "drink", ("coffee",))

    assert asked(run) == "roast"


def test_a_known_answer_can_be_changed() -> None:
    run = answer(QUIZ, start(QUIZ, knows("roast", "dark"), "run"), "drink", ("coffee",))

    assert asked(reopen(QUIZ, run, "roast")) == "roast"
    assert progress(QUIZ, reopen(QUIZ, run, "roast")) == Progress(2, 4)


def test_a_finished_run_opens_again_with_a_changed_answer() -> None:
    run = replace(played(drink="tea"), status=RunStatus.FINISHED)

    assert reopen(QUIZ, run, "drink").status is RunStatus.OPEN


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("change my roast", "roast"),
        ("I want to change the roast please", "roast"),
        ("change my raost", "roast"),
        ("change the drink", "drink"),
        ("change my budget", "budget"),
        ("actually it's tea", "drink"),
        ("edit flavour", "flavour"),
        ("change something", None),
        ("change my mind", None),
    ],
)
def test_a_question_is_found_by_what_it_is_called(text: str, question: str | None) -> None:
    found = question_about(QUIZ, played(drink="coffee", roast="dark"), text)

    assert (found.id if found else None) == question


def test_changing_opens_the_question_that_is_named() -> None:
    run = change(QUIZ, played(drink="coffee", roast="dark"), "change my roast")

    assert run is not None
    assert asked(run) == "roast"


def test_a_run_is_kept_as_json_and_read_again() -> None:
    run = back(QUIZ, answer(QUIZ, start(QUIZ, knows("roast", "dark"), "r"), "drink", ("coffee",)))
    bare = QuizRun(run.id, run.shopper_id, run.quiz_id)

    assert with_state(bare, run_state(run)) == run


MOVES = st.lists(
    st.tuples(st.sampled_from(["answer", "skip", "back", "reopen", "restart"]), st.integers(0, 9)),
    max_size=25,
)


@given(MOVES)
def test_whatever_a_shopper_does_the_quiz_can_be_finished(moves: list[tuple[str, int]]) -> None:
    run = EMPTY
    for move, number in moves:
        run = moved(run, move, number)

    for _ in QUIZ.questions:
        run = moved(run, "answer", 0)

    assert asked(run) == ""
    assert progress(QUIZ, run).number == progress(QUIZ, run).total


def moved(run: QuizRun, move: str, number: int) -> QuizRun:
    question = next_question(QUIZ, run)
    if move == "back":
        return back(QUIZ, run)
    if move == "restart":
        return restart(run)
    if move == "reopen":
        return reopen(QUIZ, run, QUIZ.questions[number % len(QUIZ.questions)].id)
    if question is None:
        return run
    if move == "skip" and not question.required:
        return skip(QUIZ, run, question.id)
    return answer(QUIZ, run, question.id, (question.choices[number % len(question.choices)].id,))

"""What the answers of a quiz say about a shopper."""

from __future__ import annotations

from datetime import UTC, datetime

from shop.model import Profile, Rule, Source, Taste
from shop.quiz.files import parse_quiz
from shop.quiz.run import QuizRun, answer, forget, skip, start
from shop.quiz.tastes import answer_event_id, tastes_of

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
FACE = """
id: face
title: Your face
intro: Let's see.
department: skincare
questions:
  - id: skin
    ask: How does it feel?
    kind: single
    knows: skin_type
    choices:
      - {id: oily, say: Oily, likes: {skin_type: {oily: 2}}, dislikes: {texture: balm}}
      - {id: dry, say: Dry, likes: {skin_type: dry}, jump: budget}
  - id: set_off
    ask: What sets it off?
    kind: multi
    choices:
      - {id: perfume, say: Perfume, must: {free_from: perfume}, likes: {scent: unscented}}
      - {id: nuts, say: Nuts, avoid: {ingredient: [almond oil]}, likes: {scent: unscented}}
  - id: budget
    ask: How much?
    kind: budget
    choices:
      - {id: low, say: Up to 15, budget: {to: 15}}
      - {id: any, say: No limit, budget: {}}
  - id: without
    ask: Anything else?
    kind: text
    choices:
      - {id: alcohol, say: Alcohol, must: {free_from: alcohol}}
"""
QUIZ = parse_quiz(FACE, "face.yml")
Said = tuple[str, str, float, Rule, Source]


def played(**answers: tuple[str, ...]) -> QuizRun:
    run = start(QUIZ, Profile("ada"), "run")
    for question, picks in answers.items():
        run = answer(QUIZ, run, question, picks)
    return run


def said(run: QuizRun) -> list[Said]:
    tastes = tastes_of(QUIZ, run, AT)
    return [(one.attribute, one.value, one.strength, one.rule, one.source) for one in tastes]


def test_a_pick_is_what_it_likes_and_dislikes() -> None:
    assert said(played(skin=("oily",))) == [
        ("skin_type", "oily", 2.0, Rule.PREFER, Source.PICKED),
        ("texture", "balm", -1.0, Rule.PREFER, Source.PICKED),
    ]


def test_several_picks_add_up_where_they_agree() -> None:
    assert said(played(set_off=("perfume", "nuts"))) == [
        ("scent", "unscented", 2.0, Rule.PREFER, Source.PICKED),
        ("free_from", "perfume", 1.0, Rule.MUST, Source.PICKED),
        ("ingredient", "almond oil", -1.0, Rule.NEVER, Source.PICKED),
    ]


def test_a_budget_is_the_most_they_will_pay() -> None:
    assert said(played(budget=("low",))) == [
        ("budget", "1500", 1.0, Rule.PREFER, Source.PICKED),
    ]


def test_a_typed_budget_was_said_not_picked() -> None:
    assert said(played(budget=("3000-5000",))) == [
        ("budget", "5000", 1.0, Rule.PREFER, Source.SAID),
    ]


def test_no_limit_says_nothing() -> None:
    assert said(played(budget=("any",))) == []
    assert said(played(budget=("no-limit",))) == []


def test_a_free_answer_says_what_is_named_in_it() -> None:
    assert said(played(without=("no alcohol please",))) == [
        ("free_from", "alcohol", 1.0, Rule.MUST, Source.SAID),
    ]


def test_a_skipped_question_says_nothing() -> None:
    assert said(skip(QUIZ, played(), "skin")) == []


def test_answers_off_the_path_say_nothing() -> None:
    run = played(set_off=("nuts",), skin=("dry",))

    assert said(run) == [("skin_type", "dry", 1.0, Rule.PREFER, Source.PICKED)]


def test_what_the_profile_knew_is_not_said_again() -> None:
    dry = Taste("t", "skin_type", "dry", 1.0, Source.SAID, AT)

    run = start(QUIZ, Profile("ada", (dry,)), "run")

    assert run.picks("skin") == ("dry",)
    assert said(run) == []


def test_tastes_belong_to_their_department_and_their_answer() -> None:
    run = played(skin=("dry",))

    (taste,) = tastes_of(QUIZ, run, AT)

    assert taste.scope == "skincare"
    assert taste.at == AT
    assert taste.event_id == answer_event_id(run, "skin")


def test_the_same_answer_gives_the_same_tastes_and_another_its_own() -> None:
    first, again, other = (
        tastes_of(QUIZ, played(skin=(pick,)), AT)[0] for pick in ("oily", "oily", "dry")
    )

    assert first == again
    assert first.id != other.id
    assert first.event_id == other.event_id


def test_the_event_of_an_answer_can_be_named() -> None:
    (taste,) = tastes_of(QUIZ, played(skin=("dry",)), AT, {"skin": "event-1"})

    assert taste.event_id == "event-1"


def test_an_answer_of_a_later_run_takes_the_place_of_the_old_one() -> None:
    later = answer(QUIZ, start(QUIZ, Profile("ada"), "run-2"), "skin", ("dry",))
    anyone = answer(QUIZ, start(QUIZ, Profile("bob"), "run-3"), "skin", ("dry",))

    assert answer_event_id(later, "skin") == answer_event_id(played(), "skin")
    assert answer_event_id(anyone, "skin") != answer_event_id(played(), "skin")


def test_a_forgotten_taste_stays_forgotten_while_its_answer_stands() -> None:
    quiz = parse_quiz(FACE, "face.yml")
    run = answer(quiz, start(quiz, Profile("ann"), "run"), "skin", ("oily",))
    oily = next(taste for taste in tastes_of(quiz, run, AT) if taste.value == "oily")

    forgot = forget(run, "skin", oily.id)
    later = answer(quiz, forgot, "budget", ("low",))
    anew = answer(quiz, later, "skin", ("oily",))

    assert [taste.value for taste in tastes_of(quiz, later, AT)] == ["balm", "1500"]
    assert oily in tastes_of(quiz, anew, AT)

"""The home page of the app, and the quiz as one form."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from channels.arrivals import Asked, Typed
from channels.slack.address import direct
from channels.slack.answering import answered, open_questions
from channels.slack.forms import form
from channels.slack.homepage import HomePage, home_view
from shop.model import Order, OrderLine, OrderStatus, Profile, Source, Taste
from shop.quiz.files import load_quizzes
from shop.quiz.hearing import Given, hear
from shop.quiz.model import Kind, Quiz
from shop.quiz.path import path
from shop.quiz.run import QuizRun, answer, done, next_question, pick, start
from shop.reply import Choice, Choices, to_json
from shop.wording import Wording
from tests.channels.fake_rasa import FakeRasa
from tests.channels.slack.conftest import ROOT, Open
from tests.platforms.slack_api import Said
from tests.platforms.slack_rules import refused_view
from tests.platforms.slack_transcript import told

WORDS = Wording.load()
QUIZZES = load_quizzes(ROOT / "data" / "quizzes")
AT = datetime(2026, 11, 3, tzinfo=UTC)
ANN = direct("T1", "UANN")


@pytest.mark.parametrize("quiz", QUIZZES.values(), ids=lambda quiz: quiz.id)
def test_every_quiz_of_ours_is_a_form_that_slack_takes(quiz: Quiz) -> None:
    view = form(quiz, quiz.questions, ANN, WORDS)

    assert refused_view(view) == ""
    asked = [block["label"]["text"] for block in view["blocks"][1:]]
    assert asked == [question.ask for question in quiz.questions]


@pytest.mark.parametrize("quiz", QUIZZES.values(), ids=lambda quiz: quiz.id)
def test_a_form_says_what_would_have_been_tapped_and_typed(quiz: Quiz) -> None:
    run = start(quiz, Profile("ann"), "r1")
    picks = {question.id: some(quiz, question.id) for question in open_questions(quiz, run)}

    begun, *deeds = answered(quiz, run, picks, WORDS).deeds

    assert begun == Asked("start_quiz", quiz.title, {"quiz": quiz.id})
    for deed in deeds:
        run = heard(quiz, run, deed)
    on_path = {question.id for question in path(quiz, run.answers)}
    assert run.answers
    for name in picks.keys() & on_path:
        question = quiz.question(name)
        assert run.picks(name) == picks[name] or question.kind == Kind.TEXT


def test_what_is_left_open_is_skipped() -> None:
    quiz = QUIZZES["skin_routine"]
    run = start(quiz, Profile("ann"), "r1")
    optional = next(q for q in open_questions(quiz, run) if not q.required)
    picks = {
        question.id: () if question.id == optional.id else some(quiz, question.id)
        for question in open_questions(quiz, run)
    }

    deeds = answered(quiz, run, picks, WORDS).deeds

    assert Asked("quiz_skip", "Skip") in deeds


def test_what_cannot_be_taken_is_said_beside_its_question() -> None:
    quiz = QUIZZES["skin_routine"]
    run = start(quiz, Profile("ann"), "r1")
    first = open_questions(quiz, run)[0]

    found = answered(quiz, run, {first.id: ("no-such-answer",)}, WORDS)

    assert found.deeds == ()
    assert found.errors == {first.id: WORDS("answer_unknown")}


def test_the_home_page_shows_tastes_orders_and_where_to_begin() -> None:
    said = Taste("t1", "skin_type", "very-dry", 1.0, Source.SAID, AT)
    guessed = Taste("t2", "colour", "red", 1.0, Source.INFERRED, AT)
    hated = Taste("t3", "ingredient", "perfume", -1.0, Source.PICKED, AT)
    line = OrderLine("v1", "p1", "Oat Cream", "50 ml", 1, 2190)
    order = Order("o1", "FF-1", "ann", OrderStatus.SHIPPED, (line,), 2190, 0, 2190, AT)
    page = HomePage(Profile("ann", (said, guessed, hated)), (order,), 2, (QUIZZES["style"],))

    view = home_view(page, WORDS, "EUR")

    assert refused_view(view) == ""
    assert told(Said("1", "home", "", view["blocks"])) == (
        "home: (What you like)\n    Skin type: very dry\nIngredient: not perfume\n"
        f"    (Tell me more, all questions at once:)\n    [{QUIZZES['style'].title}]\n"
        "    (Your orders)\n"
        "    Order FF-1 from 3 November is on its way. €21.90: Oat Cream\n"
        "    (2 things are in your cart.)\n    [My cart]"
    )


async def test_a_stranger_has_a_home_page_too(opened: Open) -> None:
    async with opened(data=ROOT / "data") as workspace:
        ann = workspace.person()
        await ann.opens_home()
        await workspace.slack.home_of(ann.id)
        await ann.taps_home("My cart")
        await workspace.slack.sees(ann.direct, "heard view_cart")

    assert "told me nothing yet" in str(workspace.slack.homes[ann.id])


async def test_a_quiz_is_filled_in_from_the_home_page(opened: Open) -> None:
    async with opened(data=ROOT / "data") as workspace:
        ann = workspace.person()
        await ann.opens_home()
        await workspace.slack.home_of(ann.id)
        quiz = QUIZZES["coffee_finder"]
        await ann.taps_home(quiz.title)
        view = await workspace.slack.opens()
        chosen = first_answers(quiz)

        wrong = await ann.fills(view)  # nothing at all, though something is required
        await ann.fills(view, **chosen)
        await workspace.slack.sees(ann.direct, "heard answer_quiz")

        await ann.fills(view, **chosen)  # Slack sends it again
        await ann.says("bye")
        await workspace.slack.sees(ann.direct, "heard bye")

    intents = [turn.get("parse_data", {}).get("intent") for turn in workspace.stand.rasa.turns]
    assert wrong["response_action"] == "errors"
    assert intents.count("start_quiz") == 1
    assert intents.count("answer_quiz") > 2


async def test_the_form_can_be_asked_for_in_the_middle_of_a_quiz(opened: Open) -> None:
    async with opened(rasa=FakeRasa(say=asks_skin), data=ROOT / "data") as workspace:
        ann = workspace.person()
        await ann.says("skin quiz")
        asked = await workspace.slack.sees(ann.direct, "All questions at once")

        await ann.taps(ann.direct, asked, "All questions at once")

        await workspace.slack.sees(ann.direct, "heard start_quiz")  # none is open: which one?


def asks_skin(turn: dict[str, Any]) -> list[dict[str, Any]]:
    """A shop in the middle of a quiz."""
    intent = turn.get("parse_data", {}).get("intent")
    if intent:
        return [{"text": f"heard {intent}"}]
    return [{"custom": to_json(Choices("How is your skin?", (Choice("Oily", "answer_quiz"),)))}]


def some(quiz: Quiz, question_id: str) -> tuple[str, ...]:
    """An answer that the question takes: the most it allows, so that reading has work to do."""
    question = quiz.question(question_id)
    if question.kind == Kind.TEXT and not question.choices:
        return ("no wool please",)
    if question.kind == Kind.TEXT:
        return (question.choices[0].say,)
    return tuple(choice.id for choice in question.choices[: question.max_picks])


def heard(quiz: Quiz, run: QuizRun, deed: object) -> QuizRun:
    """The run after the assistant took what was tapped or typed."""
    if isinstance(deed, Asked):
        return tapped(quiz, run, deed.entities["question"], deed.entities["answer"])
    question = next_question(quiz, run)
    assert question is not None
    assert isinstance(deed, Typed)
    if question.kind == Kind.TEXT:
        return answer(quiz, run, question.id, (deed.text,))
    understood = hear(quiz, run, deed.text)
    assert isinstance(understood, tuple)
    (given,) = understood
    assert given == Given(question, given.picks)
    return answer(quiz, run, question.id, given.picks)


def tapped(quiz: Quiz, run: QuizRun, question_id: str, pick_id: str) -> QuizRun:
    """As `actions/quiz.py` takes a tap."""
    question = quiz.question(question_id)
    if pick_id == "done":
        return done(quiz, run, question_id)
    if not question.multiple:
        return answer(quiz, run, question_id, (pick_id,))
    run = pick(quiz, run, question_id, pick_id)
    is_full = len(run.picks(question_id)) >= question.max_picks
    return done(quiz, run, question_id) if is_full else run


def first_answers(quiz: Quiz) -> dict[str, str]:
    return {question.id: question.choices[0].say for question in quiz.questions if question.choices}

"""Playing a quiz: what to ask next, and every move a shopper can make.

A move is a pure function from one run to the next. Nothing that was answered is thrown away when
the shopper changes their mind: answers off the present path just do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from shop.errors import AnswerNotValid
from shop.model import Profile
from shop.quiz.known import known_answers
from shop.quiz.model import BudgetRange, Kind, Question, Quiz
from shop.quiz.path import Answers, path


class RunStatus(StrEnum):
    """Where a run stands."""

    OPEN = "open"
    FINISHED = "finished"
    LEFT = "left"


@dataclass(frozen=True)
class QuizRun:
    """One shopper taking one quiz."""

    id: str
    shopper_id: str
    quiz_id: str
    answers: Answers = field(default_factory=dict)
    known: frozenset[str] = frozenset()  # answered by the profile, not asked
    current: str = ""  # the question that is open although it has an answer
    status: RunStatus = RunStatus.OPEN
    forgotten: frozenset[tuple[str, str]] = frozenset()  # question and taste that counts no more

    @property
    def skipped(self) -> frozenset[str]:
        return frozenset(question for question, picks in self.answers.items() if not picks)

    def picks(self, question_id: str) -> tuple[str, ...]:
        """What was picked so far for a question; empty when nothing was."""
        return self.answers.get(question_id, ())


@dataclass(frozen=True)
class Progress:
    """Question `number` of `total` on the present path."""

    number: int
    total: int


def start(quiz: Quiz, profile: Profile, run_id: str) -> QuizRun:
    """A fresh run that already holds what the profile knows."""
    known = known_answers(quiz, profile)
    return QuizRun(run_id, profile.shopper_id, quiz.id, known, frozenset(known))


def next_question(quiz: Quiz, run: QuizRun) -> Question | None:
    """What to ask now; None when the quiz is done."""
    questions = path(quiz, run.answers)
    for question in questions:
        if question.id == run.current:
            return question
    return next((question for question in questions if question.id not in run.answers), None)


def answer(quiz: Quiz, run: QuizRun, question_id: str, picks: tuple[str, ...]) -> QuizRun:
    """The run with a question answered by choice ids, an amount (`BudgetRange.answer`) or a text.

    No picks at all is a skip.

    Raises
    ------
    NotFound
        When the quiz has no such question.
    AnswerNotValid
        When the question does not offer that answer, or wants more or fewer.
    """
    if not picks:
        return skip(quiz, run, question_id)
    _check(quiz.question(question_id), picks)
    return _with_answer(run, question_id, picks)


def note(quiz: Quiz, run: QuizRun, question_id: str, picks: tuple[str, ...]) -> QuizRun:
    """The run with another question than the open one answered. Raises as `answer` does."""
    return replace(answer(quiz, run, question_id, picks), current=run.current)


def add_picks(quiz: Quiz, run: QuizRun, question_id: str, picks: tuple[str, ...]) -> QuizRun:
    """The run with a question answered, by what was picked of it so far too. Raises as `answer`.

    Where both together are more than the question takes, the new picks replace the old.
    """
    question = quiz.question(question_id)
    held = run.picks(question_id) if question.multiple and run.current == question_id else ()
    together = tuple(dict.fromkeys((*held, *picks)))
    fits = len(together) <= question.max_picks
    return answer(quiz, run, question_id, together if fits else picks)


def pick(quiz: Quiz, run: QuizRun, question_id: str, choice_id: str) -> QuizRun:
    """Take a choice, or put it back, while the question stays open; `done` closes it."""
    question = quiz.question(question_id)
    if question.choice(choice_id) is None:
        raise AnswerNotValid(question_id, "unknown")
    held = run.picks(question_id)
    without = tuple(held_id for held_id in held if held_id != choice_id)
    picks = without if choice_id in held else (*held, choice_id)
    return replace(_with_answer(run, question_id, picks), current=question_id)


def done(quiz: Quiz, run: QuizRun, question_id: str) -> QuizRun:
    """Close a question of which several were picked. Raises AnswerNotValid as `answer` does."""
    return answer(quiz, run, question_id, run.picks(question_id))


def skip(quiz: Quiz, run: QuizRun, question_id: str) -> QuizRun:
    """Go on without an answer. Raises AnswerNotValid when the question is required."""
    if quiz.question(question_id).required:
        raise AnswerNotValid(question_id, "required")
    return _with_answer(run, question_id, ())


def back(quiz: Quiz, run: QuizRun) -> QuizRun:
    """Open the question before the present one again; at the first, nothing changes."""
    asked = _asked(quiz, run)
    now = next_question(quiz, run)
    before = asked[: asked.index(now)] if now in asked else asked
    return reopen(quiz, run, before[-1].id) if before else run


def reopen(quiz: Quiz, run: QuizRun, question_id: str) -> QuizRun:
    """Ask a question again; its answer counts until it gets another."""
    quiz.question(question_id)
    known = run.known - {question_id}
    return replace(run, current=question_id, known=known, status=RunStatus.OPEN)


def restart(run: QuizRun) -> QuizRun:
    """Everything is asked again, also what the profile knew."""
    return QuizRun(run.id, run.shopper_id, run.quiz_id)


def progress(quiz: Quiz, run: QuizRun) -> Progress:
    """How far the shopper is on the present path; what the profile knew is not counted."""
    asked = _asked(quiz, run)
    now = next_question(quiz, run)
    number = asked.index(now) + 1 if now in asked else len(asked)
    return Progress(number, len(asked))


def forget(run: QuizRun, question_id: str, taste_id: str) -> QuizRun:
    """The run with one thing an answer said forgotten, until that question is answered anew."""
    return replace(run, forgotten=run.forgotten | {(question_id, taste_id)})


def _with_answer(run: QuizRun, question_id: str, picks: tuple[str, ...]) -> QuizRun:
    answers = {**run.answers, question_id: picks}
    return replace(
        run,
        answers=answers,
        known=run.known - {question_id},
        current="",
        status=RunStatus.OPEN,
        forgotten=frozenset(pair for pair in run.forgotten if pair[0] != question_id),
    )


def _asked(quiz: Quiz, run: QuizRun) -> list[Question]:
    return [question for question in path(quiz, run.answers) if question.id not in run.known]


def _check(question: Question, picks: tuple[str, ...]) -> None:
    if len(set(picks)) < question.min_picks:
        raise AnswerNotValid(question.id, "too few")
    if len(picks) > question.max_picks:
        raise AnswerNotValid(question.id, "too many")
    if question.kind != Kind.TEXT and not all(_offered(question, one) for one in picks):
        raise AnswerNotValid(question.id, "unknown")


def _offered(question: Question, pick: str) -> bool:
    if question.choice(pick) is not None:
        return True
    return question.kind == Kind.BUDGET and BudgetRange.of_answer(pick) is not None

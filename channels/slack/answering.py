"""A filled form as what somebody would have tapped and typed, question by question. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from channels.arrivals import Asked, Deed, Typed
from shop.errors import AnswerNotValid
from shop.quiz.model import Kind, Question, Quiz
from shop.quiz.path import path
from shop.quiz.run import QuizRun, answer, next_question
from shop.wording import Wording


@dataclass(frozen=True)
class Answered:
    """The deeds in order; or, by question, why an answer cannot be taken."""

    deeds: tuple[Deed, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)


def open_questions(quiz: Quiz, run: QuizRun) -> tuple[Question, ...]:
    """What is still to be asked on the present path."""
    on_path = path(quiz, run.answers)
    return tuple(q for q in on_path if q.id not in run.answers or q.id == run.current)


def answered(
    quiz: Quiz, run: QuizRun, picks: Mapping[str, tuple[str, ...]], words: Wording
) -> Answered:
    """Goes through the quiz as it will be asked. What is off the path by these answers is left
    out; what they bring onto it is asked in the conversation, the rest of the form is taken."""
    deeds: list[Deed] = [Asked("start_quiz", quiz.title, {"quiz": quiz.id})]
    seen: set[str] = set()
    while question := _next(quiz, run, picks.keys() - seen):
        seen.add(question.id)
        given, is_open = picks[question.id], question == next_question(quiz, run)
        said = tuple((_said if is_open else _added)(quiz, question, given, words))
        try:
            run = answer(quiz, run, question.id, given) if said else run
        except AnswerNotValid as refused:
            why = words(f"answer_{refused.why.replace(' ', '_')}")
            return Answered(errors={question.id: why})
        deeds.extend(said)
    return Answered(tuple(deeds))


def _next(quiz: Quiz, run: QuizRun, filled: Set[str]) -> Question | None:
    return next((q for q in open_questions(quiz, run) if q.id in filled), None)


def _said(quiz: Quiz, question: Question, given: tuple[str, ...], words: Wording) -> Iterator[Deed]:
    """An answer to the question that is open."""
    if not given:
        yield Asked("quiz_skip", words("choice_skip"))
    elif question.kind == Kind.TEXT or question.multiple:
        yield Typed(", ".join(_title(question, pick) for pick in given))
    else:
        yield _tap(quiz, question, given[0])


def _added(
    quiz: Quiz, question: Question, given: tuple[str, ...], words: Wording
) -> Iterator[Deed]:
    """An answer while another question is open: only a tap says which one it is for."""
    if question.kind == Kind.TEXT:
        return
    for pick in given:
        yield _tap(quiz, question, pick)
    if question.multiple and 0 < len(given) < question.max_picks:
        yield _tap(quiz, question, "done", words("choice_done"))


def _tap(quiz: Quiz, question: Question, pick: str, title: str = "") -> Asked:
    about = {"quiz": quiz.id, "question": question.id, "answer": pick}
    return Asked("answer_quiz", title or _title(question, pick), about)


def _title(question: Question, pick: str) -> str:
    choice = question.choice(pick)
    return choice.say if choice else pick

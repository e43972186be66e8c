"""Which questions a set of answers leads through."""

from __future__ import annotations

from collections.abc import Container, Mapping

from shop.quiz.model import END, Question, Quiz

Answers = Mapping[str, tuple[str, ...]]  # question -> choice ids, an amount or a text; () skipped


def path(quiz: Quiz, answers: Answers) -> tuple[Question, ...]:
    """The questions these answers lead through; an open one counts as answered without a jump."""
    places = {question.id: place for place, question in enumerate(quiz.questions)}
    places[END] = len(quiz.questions)
    taken: dict[str, Question] = {}
    place = 0
    while place < len(quiz.questions):
        question = quiz.questions[place]
        place += 1
        if question.id not in taken and applies(question, answers, taken):
            taken[question.id] = question
            place = places.get(jump_of(question, answers), place)
    return tuple(taken.values())


def reachable(quiz: Quiz, answers: Answers) -> tuple[Question, ...]:
    """The path, and after it the questions that an open one on it still decides about."""
    on_path = path(quiz, answers)
    undecided = {question.id for question in on_path if question.id not in answers}
    return on_path + tuple(
        question
        for question in quiz.questions
        if question not in on_path and question.only_if and set(question.only_if) <= undecided
    )


def applies(question: Question, answers: Answers, asked: Container[str]) -> bool:
    """True when every condition of a question is met by the answer to a question that is asked."""
    return all(
        condition in asked and set(wanted) & set(answers.get(condition, ()))
        for condition, wanted in question.only_if.items()
    )


def jump_of(question: Question, answers: Answers) -> str:
    """Where the answer to a question leads: a question, `END`, or empty for the next one."""
    picked = (question.choice(choice_id) for choice_id in answers.get(question.id, ()))
    return next((choice.jump for choice in picked if choice and choice.jump), "")

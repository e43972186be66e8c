"""Of what a shopper has one value only, by the questions the shop asks."""

from __future__ import annotations

from collections.abc import Iterable

from shop.quiz.model import Kind, Question, Quiz

Subject = tuple[str, str]  # an attribute, and the department it is spoken of


def settles(quiz: Quiz, question: Question) -> frozenset[Subject]:
    """What an answer to a question decides: one skin type, one roast; nothing if several fit."""
    return frozenset(
        {(question.knows, quiz.department)} if question.knows and _one(question) else ()
    )


def single_subjects(quizzes: Iterable[Quiz]) -> frozenset[Subject]:
    """Everything of which a shopper has one value, by the questions the shop asks."""
    asked = (settles(quiz, question) for quiz in quizzes for question in quiz.questions)
    return frozenset().union(*asked) | {("budget", "")}


def _one(question: Question) -> bool:
    return not question.multiple and question.kind != Kind.TEXT

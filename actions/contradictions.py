"""What somebody says now against what they said before: the newest word counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from shop.model import Rule, Taste
from shop.profiles import STATED
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


def replaced(
    new: Collection[Taste], held: Iterable[Taste], single: Collection[Subject]
) -> tuple[Taste, ...]:
    """The held tastes that new ones take the place of: "my skin is dry", after picking oily."""
    likes = [taste for taste in new if taste.strength > 0]
    settled = {_subject(taste) for taste in likes} & set(single)
    said = {(*_subject(taste), taste.value) for taste in likes}
    return tuple(
        taste
        for taste in held
        if taste.strength > 0
        and taste.source in STATED
        and _subject(taste) in settled
        and (*_subject(taste), taste.value) not in said
    )


def respectful(new: Iterable[Taste], held: Iterable[Taste]) -> tuple[Taste, ...]:
    """The tastes of an answer without those that would lift a "never" by the way.

    Who never wears wool may still pick a cosy look that leans to it.
    """
    never = {(*_subject(taste), taste.value) for taste in held if taste.rule == Rule.NEVER}
    return tuple(
        taste
        for taste in new
        if taste.rule != Rule.PREFER or (*_subject(taste), taste.value) not in never
    )


def _one(question: Question) -> bool:
    return not question.multiple and question.kind != Kind.TEXT


def _subject(taste: Taste) -> Subject:
    return taste.attribute, taste.scope

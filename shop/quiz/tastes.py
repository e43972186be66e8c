"""What the answers of a run say about a shopper, as tastes with their source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from shop.clock import derived_id
from shop.model import Rule, Source, Taste
from shop.quiz.model import BudgetRange, Choice, Kind, Question, Quiz
from shop.quiz.path import path
from shop.quiz.reading.mentions import mentioned
from shop.quiz.run import QuizRun

BUDGET = "budget"
Weighed = Counter[tuple[str, str, Rule]]  # attribute, value and rule -> strength


def answer_event_id(run: QuizRun, question_id: str) -> str:
    """The id of the event and of the tastes of one answer.

    It is the same however often the answer changes, and in a later run too: so the new answer can
    take the place of the old one.
    """
    return answer_event(run.shopper_id, run.quiz_id, question_id)


def answer_event(shopper_id: str, quiz_id: str, question_id: str) -> str:
    """The id of a shopper's answer to a question."""
    return derived_id("quiz", shopper_id, quiz_id, question_id)


def answer_taste(event_id: str, attribute: str, value: str, rule: str) -> str:
    """The id of one thing that an answer says."""
    return derived_id(event_id, attribute, value, rule)


def tastes_of(
    quiz: Quiz, run: QuizRun, at: datetime, event_ids: Mapping[str, str] | None = None
) -> tuple[Taste, ...]:
    """The tastes of all answers on the present path, without those that were forgotten since.

    What the profile knew is not repeated.

    `event_ids` names the event of a question's answer where it is not `answer_event_id`.
    """
    named = event_ids or {}
    return tuple(
        taste
        for question in path(quiz, run.answers)
        if question.id not in run.known
        for taste in _of_answer(
            quiz, question, run, at, named.get(question.id) or answer_event_id(run, question.id)
        )
        if (question.id, taste.id) not in run.forgotten
    )


def _of_answer(
    quiz: Quiz, question: Question, run: QuizRun, at: datetime, event_id: str
) -> list[Taste]:
    source = Source.SAID if _in_own_words(question, run) else Source.PICKED
    return [
        Taste(
            id=answer_taste(event_id, attribute, value, rule),
            attribute=attribute,
            value=value,
            strength=strength,
            source=source,
            at=at,
            rule=rule,
            scope=quiz.department,
            event_id=event_id,
        )
        for (attribute, value, rule), strength in _weighed(question, run).items()
        if strength
    ]


def _weighed(question: Question, run: QuizRun) -> Weighed:
    """Everything the answer says, with what several choices say of the same value added up."""
    weighed: Weighed = Counter()
    for choice in chosen(question, run.picks(question.id)):
        weighed.update(_said_by(choice))
    ranges = [budget_of(question, pick) for pick in run.picks(question.id)]
    for budget in ranges:
        if budget and budget.to_cents is not None:
            weighed[BUDGET, str(budget.to_cents), Rule.PREFER] = 1
    return weighed


def chosen(question: Question, picks: tuple[str, ...]) -> tuple[Choice, ...]:
    """The choices an answer holds; of a text, those that are named in it."""
    return tuple(choice for pick in picks for choice in _choices(question, pick))


def _choices(question: Question, pick: str) -> tuple[Choice, ...]:
    choice = question.choice(pick)
    if choice is not None:
        return (choice,)
    return mentioned(question, pick) if question.kind == Kind.TEXT else ()


def budget_of(question: Question, pick: str) -> BudgetRange | None:
    """The budget behind one pick: that of the choice, or the amount that was typed."""
    choice = question.choice(pick)
    if choice is not None:
        return choice.budget
    return BudgetRange.of_answer(pick) if question.kind == Kind.BUDGET else None


def _in_own_words(question: Question, run: QuizRun) -> bool:
    return any(question.choice(pick) is None for pick in run.picks(question.id))


def _said_by(choice: Choice) -> dict[tuple[str, str, Rule], float]:
    likes = {
        (attribute, value, Rule.PREFER): weight
        for attribute, weights in choice.likes.items()
        for value, weight in weights.items()
    }
    dislikes = {
        (attribute, value, Rule.PREFER): -weight
        for attribute, weights in choice.dislikes.items()
        for value, weight in weights.items()
    }
    never = {
        (attribute, value, Rule.NEVER): -1.0
        for attribute, values in choice.avoid.items()
        for value in values
    }
    must = {
        (attribute, value, Rule.MUST): 1.0
        for attribute, values in choice.must.items()
        for value in values
    }
    return {**likes, **dislikes, **never, **must}

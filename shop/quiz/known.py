"""What a profile already answers, so that a quiz never asks what the shop should know."""

from __future__ import annotations

from shop.model import Profile, Source, Taste
from shop.quiz.model import BudgetRange, Choice, Kind, Question, Quiz

TOLD = frozenset({Source.SAID, Source.PICKED})  # a guess of ours never silences a question


def known_answers(quiz: Quiz, profile: Profile) -> dict[str, tuple[str, ...]]:
    """Answers to the questions whose attribute (`knows`) the shopper has told us before."""
    told = tuple(taste for taste in profile.tastes if _told(taste, quiz.department))
    answers = {question.id: _answer(question, told) for question in quiz.questions}
    return {question_id: picks for question_id, picks in answers.items() if picks}


def _told(taste: Taste, department: str) -> bool:
    return taste.source in TOLD and taste.strength > 0 and taste.scope in ("", department)


def _answer(question: Question, told: tuple[Taste, ...]) -> tuple[str, ...]:
    values = [taste.value for taste in told if question.knows and taste.attribute == question.knows]
    if question.kind == Kind.BUDGET:
        return tuple(
            BudgetRange(0, int(value)).answer for value in values[-1:] if value.isdecimal()
        )
    fitting = [choice.id for choice in question.choices if _fits(choice, question.knows, values)]
    if len(fitting) > question.max_picks:
        return ()  # it could mean several of our choices: better ask
    return tuple(fitting)


def _fits(choice: Choice, attribute: str, values: list[str]) -> bool:
    """True when the profile holds what the choice says most strongly about the attribute."""
    weights = choice.likes.get(attribute, {})
    strongest = [value for value, weight in weights.items() if weight == max(weights.values())]
    wanted = {*strongest, *choice.must.get(attribute, ())}
    return bool(wanted) and wanted <= set(values)

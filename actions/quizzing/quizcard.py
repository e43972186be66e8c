"""A quiz question as the shopper sees it: its number, what can be picked, and the moves."""

from __future__ import annotations

from actions.speaking.desk import Desk
from shop.money import format_cents
from shop.quiz.model import BudgetRange, Kind, Question, Quiz
from shop.quiz.run import Progress, QuizRun, progress
from shop.reply import Choice, Choices, Picture, Pictures


def question_card(desk: Desk, quiz: Quiz, run: QuizRun, question: Question) -> Choices | Pictures:
    """A question as pictures or as choices."""
    at = progress(quiz, run)
    held = run.picks(question.id) if question.multiple else ()
    text = _text(desk, question, held, at)
    moves = _moves(desk, quiz, question, held, first=at.number == 1)
    offered = [choice for choice in question.choices if choice.id not in held]
    taps = [
        Choice(choice.say, "answer_quiz", tap_of(quiz, question, choice.id)) for choice in offered
    ]
    if question.kind == Kind.PICTURE:
        pictures = tuple(
            Picture(choice.image, choice.image_alt, tap)
            for choice, tap in zip(offered, taps, strict=True)
        )
        return Pictures(text, pictures, moves, multiple=question.multiple)
    return Choices(text, (*taps, *moves), multiple=question.multiple)


def tap_of(quiz: Quiz, question: Question, answer: str) -> dict[str, str]:
    """The entities of a tapped answer."""
    return {"quiz": quiz.id, "question": question.id, "answer": answer}


def picks_phrase(desk: Desk, question: Question, picks: tuple[str, ...]) -> str:
    """An answer as it is said back to who gave it."""
    return ", ".join(_pick_phrase(desk, question, pick) for pick in picks)


def _pick_phrase(desk: Desk, question: Question, pick: str) -> str:
    choice = question.choice(pick)
    if choice is not None:
        return choice.say
    budget = BudgetRange.of_answer(pick) if question.kind == Kind.BUDGET else None
    if budget is None:
        return desk.words("quoted", label=pick)
    if budget.to_cents is None:
        return desk.words("quiz_no_limit")
    low, high = (
        format_cents(cents, desk.settings.currency)
        for cents in (budget.from_cents, budget.to_cents)
    )
    return desk.words("quiz_between" if budget.from_cents else "quiz_up_to", low=low, high=high)


def _text(desk: Desk, question: Question, held: tuple[str, ...], at: Progress) -> str:
    lines = [desk.words("question", ask=question.ask, number=at.number, total=at.total)]
    if question.low and question.high:
        lines.append(desk.words("question_scale", low=question.low, high=question.high))
    if held:
        picked = [choice.say for choice in question.choices if choice.id in held]
        lines.append(desk.words("question_picked", picked=", ".join(picked)))
    elif question.multiple:
        lines.append(desk.words("question_several"))
    return "\n".join(lines)


def _moves(
    desk: Desk, quiz: Quiz, question: Question, held: tuple[str, ...], *, first: bool
) -> tuple[Choice, ...]:
    moves = []
    if not first:
        moves.append(Choice(desk.words("choice_back"), "quiz_back"))
    if held:
        again = tap_of(quiz, question, "again")
        moves.append(Choice(desk.words("choice_pick_again"), "answer_quiz", again))
    elif not question.required:
        moves.append(Choice(desk.words("choice_skip"), "quiz_skip"))
    if question.multiple:  # the last choice ends the picking
        done = tap_of(quiz, question, "done")
        moves.append(Choice(desk.words("choice_done"), "answer_quiz", done))
    return tuple(moves)

"""What can be wrong with a quiz by itself: its texts, pictures, labels and jumps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shop.quiz.linting.limits import ALT_TEXT, CHOICES, LABEL, PICTURES, TEXT, Limit
from shop.quiz.model import END, Choice, Kind, Question, Quiz
from shop.quiz.reading.words import words_of


@dataclass(frozen=True)
class Fault:
    """Something to put right, and where."""

    line: int
    question: str
    message: str


def form_faults(quiz: Quiz) -> Iterator[Fault]:
    """Everything that is wrong whatever the shop sells."""
    yield from _too_long(quiz.line, "", "title", quiz.title, LABEL)
    yield from _too_long(quiz.line, "", "intro", quiz.intro, TEXT)
    for question in quiz.questions:
        yield from _question(question)
        yield from _conditions(quiz, question)
        for choice in question.choices:
            yield from _choice(quiz, question, choice)
    yield from _waiting_in_circles(quiz)


def _question(question: Question) -> Iterator[Fault]:
    def fault(message: str) -> Fault:
        return Fault(question.line, question.id, message)

    yield from _too_long(question.line, question.id, "question", question.ask, TEXT)
    yield from _too_long(question.line, question.id, "label", question.low, LABEL)
    yield from _too_long(question.line, question.id, "label", question.high, LABEL)
    if question.kind != Kind.TEXT and not question.choices:
        yield fault("empty choices: nothing can be answered")
    if question.kind == Kind.SCALE and not (question.low and question.high):
        yield fault("missing labels: a scale needs `low` and `high`")
    if question.min_picks > question.max_picks:
        yield fault(f"picks reversed: from {question.min_picks} to {question.max_picks}")
    most = PICTURES if question.kind == Kind.PICTURE else CHOICES
    if len(question.choices) > most.most:
        count = len(question.choices)
        yield fault(f"too many choices for {most.channel}: {count}, at most {most.most}")
    yield from _duplicates(question)


def _choice(quiz: Quiz, question: Question, choice: Choice) -> Iterator[Fault]:
    def fault(message: str) -> Fault:
        return Fault(choice.line, question.id, message)

    yield from _too_long(choice.line, question.id, "label", choice.say, LABEL)
    yield from _too_long(choice.line, question.id, "alt text", choice.image_alt, ALT_TEXT)
    if not words_of(choice.say):
        yield fault(f"empty label: nobody can type {choice.say!r}")
    if choice.image and not choice.image_alt:
        yield fault(f"missing alt text: {choice.say!r} has a picture that is not described")
    if question.kind == Kind.PICTURE and not choice.image:
        yield fault(f"missing picture: {choice.say!r} has none")
    if question.kind == Kind.BUDGET and choice.budget is None:
        yield fault(f"missing budget: {choice.say!r} names no range")
    budget = choice.budget
    if budget and budget.to_cents is not None and budget.from_cents > budget.to_cents:
        low, high = budget.from_cents / 100, budget.to_cents / 100
        yield fault(f"budget range reversed: from {low:g} to {high:g}")
    if choice.jump not in ("", END, *(one.id for one in quiz.questions)):
        yield fault(f"unknown jump target {choice.jump!r}")


def _duplicates(question: Question) -> Iterator[Fault]:
    """A label or synonym that stands for two choices: typed, it would be a riddle."""
    first: dict[tuple[str, ...], Choice] = {}
    for choice in question.choices:
        for said in (choice.say, *choice.synonyms):
            other = first.setdefault(words_of(said), choice)
            if other.id != choice.id:
                message = f"duplicate label {said!r}: it stands for {other.id!r} too"
                yield Fault(choice.line, question.id, message)


def _conditions(quiz: Quiz, question: Question) -> Iterator[Fault]:
    questions = {one.id: one for one in quiz.questions}
    for condition, wanted in question.only_if.items():
        if condition not in questions:
            message = f"unknown question {condition!r} in only_if"
            yield Fault(question.line, question.id, message)
            continue
        for choice_id in wanted:
            if questions[condition].choice(choice_id) is None:
                message = f"unknown answer {choice_id!r} of {condition!r} in only_if"
                yield Fault(question.line, question.id, message)


def _waiting_in_circles(quiz: Quiz) -> Iterator[Fault]:
    """Questions that are only asked after each other."""
    waits = {question.id: tuple(question.only_if) for question in quiz.questions}
    for question in quiz.questions:
        circle = _circle(question.id, waits, ())
        if circle and question.id == min(circle):
            message = f"cycle: {' waits for '.join((*circle, circle[0]))}"
            yield Fault(question.line, question.id, message)


def _circle(
    question_id: str, waits: dict[str, tuple[str, ...]], before: tuple[str, ...]
) -> tuple[str, ...]:
    if question_id in before:
        return before if before[0] == question_id else ()
    ways = (_circle(one, waits, (*before, question_id)) for one in waits.get(question_id, ()))
    return next((circle for circle in ways if circle), ())


def _too_long(line: int, question: str, what: str, text: str, limit: Limit) -> Iterator[Fault]:
    if len(text) > limit.most:
        shown = text if len(text) <= 60 else f"{text[:57]}…"
        message = (
            f"text too long for {limit.channel}: the {what} {shown!r} "
            f"has {len(text)} characters, {limit.most} fit"
        )
        yield Fault(line, question, message)

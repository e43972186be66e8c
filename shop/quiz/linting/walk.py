"""Walking every path through a quiz at once.

Paths that stand at the same question, having been asked the same and with the same answers that
later conditions look at, are one place; so even many answers make few places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from shop.errors import TooManyPaths
from shop.quiz.model import END, Choice, Kind, Question, Quiz
from shop.quiz.path import applies

MOST_PLACES = 4_000  # a quiz beyond this is too tangled for anybody


@dataclass(frozen=True)
class Place:
    """Somewhere on the way: the next question by number, and all of the past that matters."""

    number: int = 0
    asked: frozenset[str] = frozenset()
    kept: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def order(self) -> tuple[int, int]:
        """Grows with every step, also when a jump leads back."""
        return len(self.asked), self.number


@dataclass(frozen=True)
class Step:
    """One answer that can be given, and where it leads. Without a question it passes one by."""

    to: Place
    question: Question | None = None
    choices: tuple[Choice, ...] = ()
    jump: str = ""


class Walk:
    """Every place of a quiz, each after all those that lead to it, and the steps from there.

    Raises
    ------
    TooManyPaths
        When there are more than `MOST_PLACES`.
    """

    def __init__(self, quiz: Quiz) -> None:
        self.questions = quiz.questions
        self._numbers = {question.id: number for number, question in enumerate(quiz.questions)}
        self._numbers[END] = len(quiz.questions)
        self.places = self._places()

    def is_end(self, place: Place) -> bool:
        return place.number >= len(self.questions)

    def steps(self, place: Place) -> Iterator[Step]:
        """Every way on from a place; none from the end."""
        if self.is_end(place):
            return
        question = self.questions[place.number]
        after = place.number + 1
        if question.id in place.asked or not applies(question, dict(place.kept), place.asked):
            yield Step(Place(after, place.asked, place.kept))
            return
        for choices in _answers(question):
            for jump in _jumps(choices):
                number = self._numbers.get(jump, after)
                yield Step(self._on(place, question, choices, number), question, choices, jump)

    def _places(self) -> tuple[Place, ...]:
        found, fresh = {Place()}, [Place()]
        while fresh:
            place = fresh.pop()
            ahead = {step.to for step in self.steps(place)} - found
            found |= ahead
            fresh.extend(ahead)
            if len(found) > MOST_PLACES:
                raise TooManyPaths
        return tuple(sorted(found, key=lambda place: place.order))

    def _on(
        self, place: Place, question: Question, choices: tuple[Choice, ...], number: int
    ) -> Place:
        asked = place.asked | {question.id}
        picks = (*place.kept, (question.id, tuple(choice.id for choice in choices)))
        looked_at = _looked_at(one for one in self.questions if one.id not in asked)
        kept = (
            (held, tuple(pick for pick in ids if (held, pick) in looked_at)) for held, ids in picks
        )
        return Place(number, asked, tuple((held, ids) for held, ids in kept if ids))


def _looked_at(questions: Iterable[Question]) -> frozenset[tuple[str, str]]:
    """The answers on which these questions depend."""
    return frozenset(
        (condition, wanted)
        for question in questions
        for condition, choices in question.only_if.items()
        for wanted in choices
    )


def _answers(question: Question) -> Iterator[tuple[Choice, ...]]:
    """Every answer: skipped, one choice, or several; of a text, each choice it may name."""
    fewest = max(question.min_picks, 1)
    most = 1 if question.kind == Kind.TEXT else min(question.max_picks, len(question.choices))
    if not question.required or not question.choices:
        yield ()
    for count in range(fewest, most + 1):
        yield from combinations(question.choices, count)


def _jumps(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Where an answer may lead; of several choices the one picked first decides."""
    return tuple(dict.fromkeys(choice.jump for choice in choices if choice.jump)) or ("",)

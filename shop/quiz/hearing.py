"""What a shopper says at a quiz: an answer to what is asked, to another question, or to several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from shop.quiz.model import Kind, Question, Quiz
from shop.quiz.path import path, reachable
from shop.quiz.reading.aside import read_aside
from shop.quiz.reading.corrections import Correction, read_correction
from shop.quiz.reading.own_words import reading_of, said_in
from shop.quiz.reading.reader import Answer, NotAnAnswer, Reading, Unsure, read_answer
from shop.quiz.run import QuizRun, add_picks, next_question, note
from shop.quiz.topics import question_about

_BETWEEN = re.compile(
    r"\s*(?:[,;\n&+]|[.!](?=\s)|\b(?:and|but|also|plus|n|though|with)\b)\s*", re.IGNORECASE
)
MOST_PARTS = 6


class Given(NamedTuple):
    """A question, and what was picked for it."""

    question: Question
    picks: tuple[str, ...]


Heard = tuple[Given, ...]


def hear(quiz: Quiz, run: QuizRun, text: str) -> Heard | Unsure | NotAnAnswer:
    """The answers that a text gives, that to the open question first.

    None at all when it may be meant for several of the other questions.
    """
    listening = _Listening(quiz, run)
    correction = read_correction(text)
    if correction and (meant := listening.corrected(correction)):
        return (meant,)
    whole = listening.to_open(text)
    several = listening.parts(_parts(text))
    if several and any(given.question != listening.open for given in several):
        return tuple(sorted(_joined(several), key=lambda given: given.question != listening.open))
    if isinstance(whole, Answer) and listening.open:
        return (Given(listening.open, whole.picks),)
    if isinstance(whole, Unsure):
        return whole
    asides = listening.asides(text)
    return listening.mentioned(text) or asides if isinstance(asides, tuple) else asides


def taken(quiz: Quiz, run: QuizRun, heard: Heard) -> QuizRun:
    """The run with all of it answered. Raises AnswerNotValid when one cannot be taken."""
    asked = next_question(quiz, run)
    for given in heard:
        take = add_picks if given.question == asked else note
        run = take(quiz, run, given.question.id, given.picks)
    return run


class _Listening:
    """The questions of a quiz that somebody may be talking about."""

    def __init__(self, quiz: Quiz, run: QuizRun) -> None:
        self.quiz, self.run = quiz, run
        self.open = next_question(quiz, run)
        on_path = path(quiz, run.answers)
        others = [question for question in on_path if question != self.open]
        self._ahead = [question for question in others if question.id not in run.answers]
        self._before = [question for question in others if question.id in run.answers]
        self._maybe = [each for each in reachable(quiz, run.answers) if each not in on_path]

    def to_open(self, text: str) -> Reading:
        return read_answer(self.open, text) if self.open else NotAnAnswer()

    def mentioned(self, text: str) -> Heard:
        """What may be meant for another question is meant for the open one that it mentions."""
        said = said_in(self.open, text) if self.open else ()
        reading = reading_of(self.open, said, text) if self.open else NotAnAnswer()
        given = self.open and isinstance(reading, Answer) and Given(self.open, reading.picks)
        return (given,) if given else ()

    def corrected(self, correction: Correction) -> Given | None:
        """What is said anew: of the question that is named, or else of the last that it fits."""
        named = question_about(self.quiz, self.run, correction.about) if correction.about else None
        if named and isinstance(said := read_answer(named, correction.text), Answer):
            return Given(named, said.picks)
        last_first = [*reversed(self._passed()), *self._before]
        for question in last_first:
            if reading := read_aside(question, correction.text):
                return Given(question, reading.picks)
        fits = self.to_open(correction.text)
        given = self.open and isinstance(fits, Answer) and Given(self.open, fits.picks)
        return given or self.aside(correction.text)

    def aside(self, text: str) -> Given | None:
        """The answer to the one other question that a text fits."""
        fits = self._asides(text)
        return fits[0] if len(fits) == 1 else None

    def asides(self, text: str) -> Heard | NotAnAnswer:
        """What a text says of another question; nothing when it fits several."""
        fits = self._asides(text)
        return NotAnAnswer() if not fits else fits if len(fits) == 1 else ()

    def _asides(self, text: str) -> Heard:
        """The answers a text may be to other questions; to those still to come, if there are."""
        likeliest = (self._ahead, self._before, self._maybe)
        return next(filter(None, (tuple(_fits(each, text)) for each in likeliest)), ())

    def parts(self, parts: tuple[str, ...]) -> Heard | None:
        """Answers that cover several parts of a sentence, all of them; None when one is none."""
        if not 1 < len(parts) <= MOST_PARTS:
            return None
        return self._covered(parts, most=len(parts) - 1)

    def _covered(self, parts: tuple[str, ...], most: int) -> Heard | None:
        if not parts:
            return ()
        for count in range(min(most, len(parts)), 0, -1):
            given = self._one(", ".join(parts[:count]))
            rest = self._covered(parts[count:], len(parts)) if given else None
            if given and rest is not None:
                return (given, *rest)
        return None

    def _one(self, text: str) -> Given | None:
        reading = self.to_open(text)
        if self.open and isinstance(reading, Answer) and reading.picks:
            return Given(self.open, reading.picks)
        return self.aside(text)

    def _passed(self) -> list[Question]:
        """The answered questions before the open one, in the order they were asked."""
        order = list(path(self.quiz, self.run.answers))
        until = order.index(self.open) if self.open in order else len(order)
        return [question for question in order[:until] if question in self._before]


def _joined(several: Heard) -> Iterator[Given]:
    """What was said of the same question, together."""
    for question in dict.fromkeys(given.question.id for given in several):
        same = [given for given in several if given.question.id == question]
        picks = [pick for given in same for pick in given.picks]
        if same[0].question.kind == Kind.TEXT:
            picks = [", ".join(picks)]
        yield Given(same[0].question, tuple(dict.fromkeys(picks)))


def _fits(questions: Iterable[Question], text: str) -> Iterator[Given]:
    for question in questions:
        if reading := read_aside(question, text):
            yield Given(question, reading.picks)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN.split(text) if part.strip())

"""Reading what a shopper typed while a quiz question was open.

It is read before anything else understands the message, so it would rather miss an answer than
take "what's in my cart?" for one.
"""

from __future__ import annotations

from dataclasses import dataclass

from shop.quiz import Question


@dataclass(frozen=True)
class Answer:
    """What `shop.quizrun.answer` takes; without picks the shopper wants none of it."""

    picks: tuple[str, ...]


@dataclass(frozen=True)
class Unsure:
    """It could be one of these choices, or is more of them than the question takes."""

    candidates: tuple[str, ...]


@dataclass(frozen=True)
class NotAnAnswer:
    """The shopper talks about something else."""


Reading = Answer | Unsure | NotAnAnswer


def read_answer(question: Question, text: str) -> Reading:
    """What the text means as an answer to the question."""
    raise NotImplementedError

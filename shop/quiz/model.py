"""The nouns of a quiz: questions, their choices, and what each choice says about a shopper.

`shop.quiz.files` reads them from `data/quizzes`, `shop.quiz.run` plays them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shop.errors import NotFound

END = "end"  # where a jump leads when the quiz is over
NO_LIMIT = "no-limit"


class Kind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"  # one of a few labels
    MULTI = "multi"  # several labels
    PICTURE = "picture"  # labels that are seen
    SCALE = "scale"  # labels in order, from `low` to `high`
    BUDGET = "budget"  # a label, or an amount in words
    TEXT = "text"  # anything; the choices are suggestions, those named in it count


@dataclass(frozen=True)
class BudgetRange:
    """How much a shopper wants to spend; without `to_cents` there is no limit."""

    from_cents: int = 0
    to_cents: int | None = None

    @property
    def answer(self) -> str:
        """How the range is kept among the answers of a run: ``3000-5000``, or ``no-limit``."""
        return NO_LIMIT if self.to_cents is None else f"{self.from_cents}-{self.to_cents}"

    @classmethod
    def of_answer(cls, answer: str) -> BudgetRange | None:
        """The range that was kept; None when `answer` is none."""
        if answer == NO_LIMIT:
            return cls()
        low, dash, high = answer.partition("-")
        if not (dash and low.isdecimal() and high.isdecimal()):
            return None
        return cls(int(low), int(high))


Weights = Mapping[str, Mapping[str, float]]  # attribute -> value -> how much
Values = Mapping[str, tuple[str, ...]]  # attribute -> values


@dataclass(frozen=True)
class Choice:
    """One answer that is offered, and what it tells us."""

    id: str
    say: str
    synonyms: tuple[str, ...] = ()
    image: str = ""
    image_alt: str = ""
    likes: Weights = field(default_factory=dict)
    dislikes: Weights = field(default_factory=dict)
    avoid: Values = field(default_factory=dict)  # nothing with one of these is shown
    must: Values = field(default_factory=dict)  # nothing without all of these is shown
    budget: BudgetRange | None = None
    jump: str = ""  # the question to go on with, or `END`
    line: int = 0


@dataclass(frozen=True)
class Question:
    """Something we ask. It is asked only if the earlier answers `only_if` names were given."""

    id: str
    ask: str
    kind: Kind
    choices: tuple[Choice, ...] = ()
    only_if: Values = field(default_factory=dict)  # question -> choices, any of which will do
    required: bool = False
    knows: str = ""  # not asked when the profile knows this attribute already
    topics: tuple[str, ...] = ()  # what a shopper may call it: "change my skin type"
    min_picks: int = 1
    max_picks: int = 1
    low: str = ""
    high: str = ""
    line: int = 0

    @property
    def multiple(self) -> bool:
        return self.max_picks > 1

    def choice(self, choice_id: str) -> Choice | None:
        return next((choice for choice in self.choices if choice.id == choice_id), None)


@dataclass(frozen=True)
class Reward:
    """What a finished quiz earns: a code for `percent` off, good for `days`."""

    percent: int
    days: int


@dataclass(frozen=True)
class Quiz:
    """A few questions about one department, in the order they are asked."""

    id: str
    title: str
    intro: str
    department: str
    questions: tuple[Question, ...]
    reward: Reward | None = None
    version: str = ""  # changes whenever its file does
    file: str = ""
    line: int = 0

    def question(self, question_id: str) -> Question:
        """The question of that id.

        Raises
        ------
        NotFound
            When the quiz has none; a quiz may have changed since a button was shown.
        """
        for question in self.questions:
            if question.id == question_id:
                return question
        raise NotFound(question_id)

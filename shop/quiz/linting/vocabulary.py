"""The attributes and values a quiz may speak of: those its department has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import process

from shop.model import Product
from shop.quiz.linting.form import Fault
from shop.quiz.model import Choice, Question, Quiz

BUDGET = "budget"
CLOSE = 75  # of 100: how much a known word must resemble an unknown one to be suggested


class Vocabulary:
    """Every attribute of some products, with all its values."""

    def __init__(self, products: Iterable[Product]) -> None:
        self._values: dict[str, set[str]] = {}
        for product in products:
            options = (option for variant in product.variants for option in variant.options)
            for attribute in {"brand", "kind", *product.attributes, *options}:
                self._values.setdefault(attribute, set()).update(product.values(attribute))

    def faults(self, quiz: Quiz) -> Iterator[Fault]:
        """The attributes and values of a quiz that no product has."""
        for question in quiz.questions:
            yield from self._of_question(question)
            for choice in question.choices:
                yield from self._of_choice(question, choice)

    def _of_question(self, question: Question) -> Iterator[Fault]:
        if question.knows not in ("", BUDGET, *self._values):
            yield Fault(question.line, question.id, self._unknown_attribute(question.knows))

    def _of_choice(self, question: Question, choice: Choice) -> Iterator[Fault]:
        for said in (choice.likes, choice.dislikes, choice.avoid, choice.must):
            for attribute, values in said.items():
                for message in self._messages(attribute, values):
                    yield Fault(choice.line, question.id, message)

    def _messages(self, attribute: str, values: Iterable[str]) -> Iterator[str]:
        if attribute not in self._values:
            yield self._unknown_attribute(attribute)
            return
        known = self._values[attribute]
        for value in values:
            if value not in known:
                yield f"unknown value {value!r} of {attribute!r}{_suggestion(value, known)}"

    def _unknown_attribute(self, attribute: str) -> str:
        return f"unknown attribute {attribute!r}{_suggestion(attribute, self._values)}"


def _suggestion(word: str, known: Iterable[str]) -> str:
    found = process.extractOne(word, sorted(known), score_cutoff=CLOSE)
    return f"; did you mean {found[0]!r}?" if found else ""

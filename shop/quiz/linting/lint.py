"""Finding what is wrong with a quiz before a shopper does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from shop.errors import QuizError, TooManyPaths
from shop.model import Product
from shop.quiz.files import load_quiz
from shop.quiz.linting.cover import DeadEnd, Shelf, asked, dead_ends, returning, unreached
from shop.quiz.linting.form import Fault, form_faults
from shop.quiz.linting.vocabulary import Vocabulary
from shop.quiz.linting.walk import Step, Walk
from shop.quiz.model import Quiz


@dataclass(frozen=True)
class Finding:
    """Something to put right: in which quiz, on which line, at which question, and what."""

    quiz: str
    line: int
    question: str
    message: str

    def __str__(self) -> str:
        where = f"{self.quiz}:{self.line}"
        return (
            f"{where}: {self.question}: {self.message}"
            if self.question
            else f"{where}: {self.message}"
        )


def lint_folder(folder: Path, products: Iterable[Product]) -> list[Finding]:
    """What is wrong with the quizzes of a folder, in the order of their file names."""
    shelf = tuple(products)
    findings: list[Finding] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            findings += lint(load_quiz(path), shelf)
        except QuizError as error:
            findings.append(Finding(path.name, error.line, "", error.what))
    return findings


def lint(quiz: Quiz, products: Iterable[Product]) -> list[Finding]:
    """What is wrong with a quiz: its texts, its words, its paths, and where they lead."""
    sold = [product for product in products if product.department == quiz.department]
    faults = [*form_faults(quiz), *Vocabulary(sold).faults(quiz), *_path_faults(quiz, sold)]
    name = quiz.file or quiz.id
    findings = [Finding(name, fault.line, fault.question, fault.message) for fault in faults]
    return sorted(findings, key=lambda finding: finding.line)


def _path_faults(quiz: Quiz, sold: Iterable[Product]) -> Iterator[Fault]:
    shelf = Shelf(product for product in sold if product.in_stock)
    if not shelf.products:
        yield Fault(quiz.line, "", f"no product of the department {quiz.department!r} is in stock")
    try:
        walk = Walk(quiz)
        yield from _unreachable(quiz, walk)
        yield from (_cycle(step) for step in returning(walk))
        if shelf.products:
            yield from (_dead_end(end) for end in dead_ends(walk, shelf))
            yield from _forgotten(quiz, walk, shelf)
    except TooManyPaths:
        yield Fault(quiz.line, "", "too many paths to walk them all")


def _unreachable(quiz: Quiz, walk: Walk) -> Iterator[Fault]:
    reached = asked(walk)
    for question in quiz.questions:
        if question.id not in reached:
            yield Fault(question.line, question.id, "unreachable question: no path asks it")


def _cycle(step: Step) -> Fault:
    assert step.question
    choice = next(choice for choice in step.choices if choice.jump == step.jump)
    message = f"cycle: the answer {choice.id!r} leads back to {step.jump!r}"
    return Fault(choice.line, step.question.id, message)


def _dead_end(end: DeadEnd) -> Fault:
    answer = " and ".join(repr(choice.id) for choice in end.choices)
    way = f" after {', '.join(end.before)}" if end.before else ""
    message = f"dead end: the answer {answer} leaves no product in stock{way}"
    return Fault(end.choices[0].line, end.question.id, message)


def _forgotten(quiz: Quiz, walk: Walk, shelf: Shelf) -> Iterator[Fault]:
    products = unreached(walk, shelf)
    if products:
        ids = ", ".join(product.id for product in products)
        share = f"{len(products)} of {len(shelf.products)} products"
        yield Fault(quiz.line, "", f"no path reaches {share}: {ids}")

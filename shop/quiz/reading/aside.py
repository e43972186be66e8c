"""Reading what was typed as an answer to a question of the quiz that is not the open one."""

from __future__ import annotations

from shop.quiz.model import Choice, Kind, Question
from shop.quiz.reading.mentions import mentioned
from shop.quiz.reading.phrases import Clause, Phrases
from shop.quiz.reading.reader import Answer, read_answer, tells
from shop.quiz.reading.screen import means_the_screen
from shop.quiz.reading.words import FILLERS, INSISTS, NEGATORS, REACTS, VAGUE, WISHES, words_of


def read_aside(question: Question, text: str) -> Answer | None:
    """The answer, if the text says something that can only be meant for this question."""
    words = words_of(text)
    if set(words) <= VAGUE | FILLERS or means_the_screen(text):
        return None
    if question.kind not in (Kind.TEXT, Kind.BUDGET) and set(words) & WISHES:
        return None  # "I need something for the office" wishes for products
    reading = read_answer(question, text)
    if not isinstance(reading, Answer) or not reading.picks:
        return None
    if question.kind == Kind.TEXT and not _insists(question, text):
        return None
    return reading


def _insists(question: Question, text: str) -> bool:
    """True when a free answer says what must or must not be, and says nothing else."""
    phrases = Phrases(question)
    clauses = phrases.clauses(text)
    understood = tells(text) or all(_understood(phrases, clause) for clause in clauses)
    meant = mentioned(question, text)
    return understood and bool(meant) and _firm(set(words_of(text)), meant)


def _understood(phrases: Phrases, clause: Clause) -> bool:
    rest = {item for item in phrases.core(clause) if isinstance(item, str)}
    return rest <= INSISTS | REACTS


def _firm(words: set[str], meant: tuple[Choice, ...]) -> bool:
    """A bare "wool" may be a wish for wool; "no wool" and "wool is a no for me" are not."""
    refused = bool(words & (INSISTS | REACTS | NEGATORS))
    return refused or not any(choice.avoid or choice.must for choice in meant)

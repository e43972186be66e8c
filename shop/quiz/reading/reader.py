"""Reading what a shopper typed while a quiz question was open.

It is read before anything else understands the message, so it would rather miss an answer than
take "what's in my cart?" for one.
"""

from __future__ import annotations

from dataclasses import dataclass

from shop.quiz.model import Kind, Question
from shop.quiz.reading.budget import read_budget
from shop.quiz.reading.numbers import numbered, out_of
from shop.quiz.reading.phrases import Clause, Mention, Phrases
from shop.quiz.reading.words import (
    ELSEWHERE,
    EVERYTHING,
    FILLERS,
    HABITS,
    NO,
    NONE_OF,
    NOTHING,
    OPENERS,
    REACTS,
    REFUSALS,
    REFUSES,
    SHRUGS,
    SMALL_TALK,
    TELLING,
    UNSURE_OPENERS,
    WISHES,
    says,
    tokens_of,
    words_of,
)

LONG_ENOUGH_TO_TELL = 4  # words; shorter, every word has to be understood


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
    phrases = Phrases(question)
    said = _without_doubt(text)
    outright = _outright(question, phrases, text) or _outright(question, phrases, said)
    if outright:
        return outright
    if _goes_elsewhere(phrases, said):
        return NotAnAnswer()
    if question.kind == Kind.TEXT:
        return _read_text(phrases, said, text)
    return _read_clauses(question, phrases, said)


def tells(text: str) -> bool:
    """True for a sentence about oneself that wishes for nothing and counts nothing."""
    words = set(words_of(text))
    if len(words) < LONG_ENOUGH_TO_TELL or any(word[0].isdecimal() for word in words):
        return False
    return bool(words & TELLING) and not words & WISHES


def _outright(question: Question, phrases: Phrases, text: str) -> Reading | None:
    """The reading of a text that is nothing but a label, a number, an amount, "none" or "all"."""
    words = words_of(text)
    if phrases.whole(words):
        return _reading(question, phrases.whole(words))
    places = _places(question, text, words)
    if len(places) == 1:
        return _reading(question, _at(question, places))
    if question.kind == Kind.BUDGET and (budget := read_budget(text)):
        return Answer((budget.answer,))
    if says(text, NO) or says(text, SHRUGS) or _wants_none(words):
        return Answer(())
    if says(text, EVERYTHING) and question.kind != Kind.TEXT:
        return _reading(question, tuple(choice.id for choice in question.choices))
    return None


def _wants_none(words: tuple[str, ...]) -> bool:
    """ "None of that really", "nope, can't think of anything": a none that names nothing."""
    meant = words[1:] if words and words[0] in REFUSALS else words
    nothing = bool(meant) and meant[0] in NOTHING and set(meant[1:]) <= FILLERS | NONE_OF
    return nothing or says(" ".join(meant), NO)


def _read_clauses(question: Question, phrases: Phrases, text: str) -> Reading:
    clauses = phrases.clauses(text)
    read = [(clause, _read_clause(question, phrases, clause)) for clause in clauses]
    if all(picks is not None for _, picks in read):
        meant = [one for clause, picks in read if not clause.negated for one in picks or ()]
    elif tells(text) and all(phrases.stands_alone(clause) for clause in clauses):
        meant = [one for clause in clauses if not clause.negated for one in _mentions(clause)]
    else:
        return NotAnAnswer()
    return _reading(question, tuple(dict.fromkeys(meant))) if meant else NotAnAnswer()


def _read_clause(question: Question, phrases: Phrases, clause: Clause) -> tuple[str, ...] | None:
    """The choices a clause names, none if it is empty talk; None if it says something else."""
    core = phrases.core(clause)
    if core and all(isinstance(item, Mention) for item in core):
        return _mentions(clause)
    if not clause.mentions and (places := numbered(clause.words, len(question.choices))):
        return _at(question, places)
    if not core:
        return ()
    return phrases.resembling(core) or phrases.mended(core) or None


def _read_text(phrases: Phrases, said: str, text: str) -> Reading:
    """A free answer is kept as it was written, if it names or refuses something."""
    words = words_of(said)
    named = any(clause.mentions for clause in phrases.clauses(said))
    refuses = words[0] in REFUSES and 2 <= len(words) <= LONG_ENOUGH_TO_TELL
    reacts = tells(said) and bool(set(words) & REACTS)
    return Answer((text.strip(),)) if named or refuses or reacts else NotAnAnswer()


def _goes_elsewhere(phrases: Phrases, text: str) -> bool:
    """True for questions, small talk, and words that belong to another journey."""
    words = words_of(text)
    if not words or "?" in text or words[0] in OPENERS or set(words) <= SMALL_TALK:
        return True
    if words[0] in TELLING and set(words[1:3]) & HABITS:
        return False
    return any(set(clause.words) & ELSEWHERE for clause in phrases.clauses(text))


def _without_doubt(text: str) -> str:
    """The text without an "I don't know, but" at its start."""
    said = " ".join(tokens_of(text))
    plain = " ".join(words_of(text))
    for opener in UNSURE_OPENERS:
        if plain.startswith(f"{opener} "):
            return _after(said, len(opener.split()))
    return said


def _after(said: str, count: int) -> str:
    """The tokens after the first `count` words."""
    tokens = said.split()
    while count:
        count -= tokens.pop(0).isalnum()
    return " ".join(tokens)


def _reading(question: Question, picks: tuple[str, ...]) -> Reading:
    fits = question.min_picks <= len(picks) <= question.max_picks
    return Answer(picks) if fits else Unsure(picks)


def _at(question: Question, places: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question.choices[place].id for place in places))


def _mentions(clause: Clause) -> tuple[str, ...]:
    return tuple(choice_id for mention in clause.meant for choice_id in mention.choices)


def _places(question: Question, text: str, words: tuple[str, ...]) -> tuple[int, ...]:
    """The choices that the whole text names by number; "€2" is an amount, not a number."""
    count = len(question.choices)
    if question.kind == Kind.TEXT:
        return ()  # its choices are suggestions: they have no numbers
    if question.kind == Kind.SCALE and (place := out_of(text, count)):
        return place
    if question.kind == Kind.BUDGET and any(sign in text for sign in "€$£.,"):
        return ()
    return numbered(words, count) if words else ()

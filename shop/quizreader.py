"""Reading what a shopper typed while a quiz question was open.

It is read before anything else understands the message, so it would rather miss an answer than
take "what's in my cart?" for one.
"""

from __future__ import annotations

from dataclasses import dataclass

from shop.quiz import Choice, Kind, Question
from shop.quizbudget import read_budget
from shop.quiznumbers import numbered, out_of
from shop.quizphrases import Clause, Phrases
from shop.quizwords import (
    APPROVALS,
    ELSEWHERE,
    EVERYTHING,
    NEGATORS,
    NOTHING,
    QUESTION_OPENERS,
    SMALL_TALK,
    TELLING,
    UNSURE_OPENERS,
    WISHES,
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


def mentioned(question: Question, text: str) -> tuple[Choice, ...]:
    """The choices of a free question that a text means.

    A choice that avoids something counts unless the text approves of it ("wool is fine"), any
    other unless the text refuses it.
    """
    meant = {
        choice.id
        for clause in Phrases(question).clauses(text)
        for mention in clause.mentions
        for choice in question.choices
        if choice.id in mention.choices and _means(clause, choice)
    }
    return tuple(choice for choice in question.choices if choice.id in meant)


def _outright(question: Question, phrases: Phrases, text: str) -> Reading | None:
    """The reading of a text that is nothing but a label, a number, an amount, "none" or "all"."""
    words = words_of(text)
    if phrases.whole(words):
        return _reading(question, phrases.whole(words))
    count = len(question.choices)
    places = numbered(words, count) if words and not _is_amount(question, text) else ()
    if len(places) == 1 or out_of(text, count):
        return _reading(question, _at(question, places or out_of(text, count)))
    if question.kind == Kind.BUDGET and (budget := read_budget(text)):
        return Answer((budget.answer,))
    said = " ".join(words)
    if said in NOTHING and not question.required and _can_be_none(question):
        return Answer(())
    if said in EVERYTHING and question.kind == Kind.MULTI:
        return _reading(question, tuple(choice.id for choice in question.choices))
    return None


def _read_clauses(question: Question, phrases: Phrases, text: str) -> Reading:
    clauses = phrases.clauses(text)
    read = [(clause, _read_clause(question, phrases, clause)) for clause in clauses]
    if all(picks is not None for _, picks in read):
        meant = [one for clause, picks in read if not clause.negated for one in picks or ()]
    elif _tells(text) and all(phrases.stands_alone(clause) for clause in clauses):
        meant = [one for clause in clauses if not clause.negated for one in _mentions(clause)]
    else:
        return NotAnAnswer()
    return _reading(question, tuple(dict.fromkeys(meant))) if meant else NotAnAnswer()


def _read_clause(question: Question, phrases: Phrases, clause: Clause) -> tuple[str, ...] | None:
    """The choices a clause names, none if it is empty talk; None if it says something else."""
    core = phrases.core(clause)
    words = tuple(item for item in core if isinstance(item, str))
    if not words and core:
        return _mentions(clause)
    if not clause.mentions and (places := numbered(clause.words, len(question.choices))):
        return _at(question, places)
    if not core:
        return ()
    return (phrases.resembling(words) or None) if len(words) == len(core) else None


def _read_text(phrases: Phrases, said: str, text: str) -> Reading:
    """A free answer is kept as it was written, if it tells something at all."""
    words = words_of(said)
    if set(words) <= SMALL_TALK:
        return NotAnAnswer()
    named = any(clause.mentions for clause in phrases.clauses(said))
    refuses = len(words) > 1 and bool(set(words) & NEGATORS)
    return Answer((text.strip(),)) if named or refuses or _tells(said) else NotAnAnswer()


def _goes_elsewhere(phrases: Phrases, text: str) -> bool:
    """True for a question, and for words that belong to another journey."""
    words = words_of(text)
    if not words or "?" in text or words[0] in QUESTION_OPENERS:
        return True
    return any(set(clause.words) & ELSEWHERE for clause in phrases.clauses(text))


def _tells(text: str) -> bool:
    """True for a sentence about oneself that wishes for nothing and counts nothing."""
    words = set(words_of(text))
    if len(words) < LONG_ENOUGH_TO_TELL or any(word[0].isdecimal() for word in words):
        return False
    return bool(words & TELLING) and not words & WISHES


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


def _means(clause: Clause, choice: Choice) -> bool:
    words = set(clause.words)
    if not (choice.avoid or choice.must or choice.dislikes):
        return not clause.negated
    minds_not = "mind" in words and clause.negated
    return not minds_not and (clause.negated or not words & APPROVALS)


def _reading(question: Question, picks: tuple[str, ...]) -> Reading:
    fits = question.min_picks <= len(picks) <= question.max_picks
    return Answer(picks) if fits else Unsure(picks)


def _at(question: Question, places: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question.choices[place].id for place in places))


def _mentions(clause: Clause) -> tuple[str, ...]:
    return tuple(choice_id for mention in clause.mentions for choice_id in mention.choices)


def _can_be_none(question: Question) -> bool:
    return question.kind in (Kind.TEXT, Kind.MULTI)


def _is_amount(question: Question, text: str) -> bool:
    return question.kind == Kind.BUDGET and any(sign in text for sign in "€$£.,")

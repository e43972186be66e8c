"""What a free answer says: which of the suggested choices are meant in it."""

from __future__ import annotations

from shop.quiz.model import Choice, Question
from shop.quiz.reading.phrases import Clause, Phrases
from shop.quiz.reading.words import APPROVALS


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


def _means(clause: Clause, choice: Choice) -> bool:
    words = set(clause.words)
    if not (choice.avoid or choice.must or choice.dislikes):
        return not clause.negated
    minds_not = "mind" in words and clause.negated
    return not minds_not and (clause.negated or not words & APPROVALS)

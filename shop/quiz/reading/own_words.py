"""Reading an answer out of a sentence in a shopper's own words: "greasy af by lunch tbh".

Where `reader` wants every word understood, this finds what is mentioned and tells what stands
around it: whoever knows the shop decides whether that is meant of something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shop.quiz.model import Kind, Question
from shop.quiz.reading.budget import find_budget
from shop.quiz.reading.phrases import Clause, Item, Mention, Phrases
from shop.quiz.reading.reader import Answer, NotAnAnswer, Reading, Unsure
from shop.quiz.reading.words import AFTER_A_LABEL, FILLERS, VAGUE

_GRADES = (
    *(("ier", "y"), ("iest", "y"), ("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    *(("ish", ""), ("yish", "y"), ("s", ""), ("y", "")),
)
LONG_ENOUGH_TO_MEND = 5  # letters; shorter, a typo is too close to other words


@dataclass(frozen=True)
class Said:
    """Choices that are mentioned: by which words, in which part, before which foreign word.

    An amount is mentioned by no words.
    """

    picks: tuple[str, ...]
    words: str
    part: str
    before: str = ""

    @property
    def says_much(self) -> bool:
        """False for "some" and "a bit", which are said of anything."""
        return not set(self.words.split()) <= FILLERS | VAGUE


def said_in(question: Question, text: str) -> tuple[Said, ...]:
    """What a text mentions of a question and does not refuse, in its order."""
    if question.kind == Kind.BUDGET and (said := _amount(text)):
        return (said,)
    phrases = Phrases(question)
    clauses = [clause for clause in phrases.clauses(text) if not clause.negated]
    found = tuple(said for clause in clauses for said in _said(phrases, clause))
    found = found or tuple(said for clause in clauses for said in _mended(phrases, clause))
    return tuple(said for said in found if said.says_much) or found


def doubted_in(question: Question, text: str) -> tuple[str, ...]:
    """The choices that a text mentions only to refuse or to doubt them."""
    clauses = [clause for clause in Phrases(question).clauses(text) if clause.negated]
    return tuple(one for clause in clauses for each in clause.mentions for one in each.choices)


def reading_of(question: Question, said: Iterable[Said], text: str) -> Reading:
    """What those mentions are as an answer; a free answer is kept as it was written."""
    picks = tuple(dict.fromkeys(pick for each in said for pick in each.picks))
    if not picks:
        return NotAnAnswer()
    if question.kind == Kind.TEXT:
        return Answer((text.strip(),))
    fits = question.min_picks <= len(picks) <= question.max_picks
    return Answer(picks) if fits else Unsure(picks)


def _amount(text: str) -> Said | None:
    for part in _parts(text):
        if budget := find_budget(part):
            return Said((budget.answer,), "", part)
    return None


def _parts(text: str) -> Iterator[str]:
    """The text between its commas and stops, those inside a number left alone."""
    yield from (part for part in text.replace(", ", "\n").replace(". ", "\n").splitlines() if part)


def _said(phrases: Phrases, clause: Clause) -> Iterator[Said]:
    for place, item in enumerate(clause.items):
        if isinstance(item, Mention) and item in clause.meant:
            yield _of(phrases, clause, place, item.words, item.choices)


def _mended(phrases: Phrases, clause: Clause) -> Iterator[Said]:
    """Words that are a label by degrees, or with a slip of the fingers."""
    for place, item in enumerate(clause.items):
        if not isinstance(item, str) or len(item) < LONG_ENOUGH_TO_MEND or item in FILLERS:
            continue
        if choices := _graded(phrases, item) or phrases.resembling((item,)):
            yield _of(phrases, clause, place, (item,), choices)


def _graded(phrases: Phrases, word: str) -> tuple[str, ...]:
    """The choices of "lighter", "driest" or "darkish", by their plain word."""
    for ending, plain in _GRADES:
        if word.endswith(ending) and (choices := phrases.whole((word[: -len(ending)] + plain,))):
            return choices
    return ()


def _of(
    phrases: Phrases, clause: Clause, place: int, words: tuple[str, ...], picks: tuple[str, ...]
) -> Said:
    after = clause.items[place + 1 : place + 2]
    foreign = [item for item in after if isinstance(item, str) and not _fine(phrases, item)]
    return Said(picks, " ".join(words), _written(clause.items), "".join(foreign))


def _fine(phrases: Phrases, word: str) -> bool:
    return word in AFTER_A_LABEL or phrases.says_nothing(word)


def _written(items: Iterable[Item]) -> str:
    return " ".join(item if isinstance(item, str) else " ".join(item.words) for item in items)

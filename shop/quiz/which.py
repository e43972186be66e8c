"""Which quiz a shopper means: "the coffee one", "find my skin routine"."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from shop.quiz.model import Quiz
from shop.quiz.reading.words import word_set, words_of

CLOSE = 85  # of 100: how much a typed word must resemble one of the quiz's own


def quiz_meant(text: str, quizzes: Iterable[Quiz]) -> Quiz | None:
    """The quiz whose title, department or topics the text names; None when that is not clear."""
    said = set(words_of(text))
    offered = list(quizzes)
    scores = {quiz.id: _named(quiz, said) for quiz in offered}
    best = max(scores.values(), default=0)
    fitting = [quiz for quiz in offered if scores[quiz.id] == best]
    return fitting[0] if best and len(fitting) == 1 else None


def quiz_instead(text: str, quizzes: Iterable[Quiz]) -> Quiz | None:
    """The quiz that somebody asks for in so many words: "can we do the coffee one instead"."""
    meant = quiz_meant(text, quizzes)
    said = words_of(text)
    if meant is None or not set(said) & _A_QUIZ:
        return None
    rest = [word for word in said if word not in _ASKS_FOR_ONE and not _named(meant, {word})]
    return None if rest else meant


def _named(quiz: Quiz, said: set[str]) -> int:
    """How clearly a quiz is named: by its own name more than by a topic of its questions."""
    own = words_of(" ".join((quiz.id.replace("_", " "), quiz.title, quiz.department)))
    topics = words_of(" ".join(topic for each in quiz.questions for topic in each.topics))
    return 2 * _shared(said, own) + _shared(said, topics)


def _shared(said: set[str], names: Iterable[str]) -> int:
    mine = {word for word in names if len(word) > 2} - _EVERY_QUIZ
    return sum(any(fuzz.ratio(word, each) >= CLOSE for each in mine) for word in said - _EVERY_QUIZ)


_EVERY_QUIZ = frozenset({"quiz", "find", "finder", "your", "you", "the", "for", "and", "test"})
_A_QUIZ = (_EVERY_QUIZ - frozenset({"your", "you", "the", "for", "and"})) | word_set(
    "one instead questions questionnaire thing quizz rather switch first"
)
_ASKS_FOR_ONE = (_A_QUIZ | _EVERY_QUIZ) | word_set(
    "actually can could we i id like do lets let us me take try start begin to change over a my"
    " now please pls ok okay no wait hmm want wanna would with about go on resume continue finish"
    " back other different oh sorry but then also have hey again"
)

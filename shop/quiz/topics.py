"""Finding the question a shopper means: "change my skin type" opens it again."""

from __future__ import annotations

from rapidfuzz import fuzz

from shop.quiz.model import Question, Quiz
from shop.quiz.path import path
from shop.quiz.reading.words import FILLERS, word_set, words_of
from shop.quiz.run import QuizRun, reopen

CLOSE = 80  # of 100: how much a word must resemble one of the question's
SAYS_CHANGE = FILLERS | word_set(
    "change edit redo revise update fix correct different another answer answers question again"
    " wrong mistake made actually said picked chose meant what which"
)


def change(quiz: Quiz, run: QuizRun, text: str) -> QuizRun | None:
    """The run with the question reopened that the text is about; None when that is not clear."""
    question = question_about(quiz, run, text)
    return reopen(quiz, run, question.id) if question else None


def question_about(quiz: Quiz, run: QuizRun, text: str) -> Question | None:
    """The question on the shopper's path that a text names by id, attribute, topic or words."""
    words = [word for word in words_of(text) if word not in SAYS_CHANGE]
    questions = path(quiz, run.answers)
    scores = {question.id: _likeness(question, words) for question in questions}
    best = max(scores.values(), default=0.0)
    fitting = [question for question in questions if scores[question.id] == best]
    return fitting[0] if best > 0 and len(fitting) == 1 else None


def _likeness(question: Question, words: list[str]) -> float:
    """How many of the words are the question's own; its names count more than its wording."""
    names = set(words_of(f"{question.id.replace('_', ' ')} {' '.join(question.topics)}"))
    names |= set(words_of(question.knows.replace("_", " ")))
    labels = {word for choice in question.choices for word in words_of(choice.say)}
    asked = set(words_of(question.ask)) - FILLERS
    return sum(
        3 * _holds(names, word) + 1.5 * _holds(labels, word) + _holds(asked, word) for word in words
    )


def _holds(own: set[str], word: str) -> bool:
    return word in own or any(len(one) > 3 and fuzz.ratio(one, word) >= CLOSE for one in own)

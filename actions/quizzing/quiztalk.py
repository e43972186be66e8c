"""What is typed at a quiz, in any of its questions' words."""

from __future__ import annotations

from actions.quizzing.explaining import explained
from actions.quizzing.quizcard import picks_phrase, tap_of
from actions.quizzing.quizflow import Sitting
from actions.speaking.turn import ASIDE, QUIZ, Answer
from shop.errors import AnswerNotValid
from shop.quiz.hearing import Given, Heard, hear, taken
from shop.quiz.path import reachable
from shop.quiz.reading import reader
from shop.quiz.reading.asking import read_asking
from shop.quiz.reading.reader import NotAnAnswer, Unsure, read_answer
from shop.quiz.reading.screen import means_the_screen
from shop.reply import Choice, Choices


async def at_quiz(sitting: Sitting) -> Answer | None:
    """What the text leads to at the open quiz; None when it is about something else.

    What is on the screen is what "the second" and "no" are said of; and behind products, only an
    answer to the open question is one.
    """
    kind, text = sitting.turn.waiting[0], sitting.turn.text
    if kind != QUIZ and means_the_screen(text):
        return None
    if not kind:
        return await _to_open_question(sitting)
    if kind != ASIDE and (answer := await _asked_back(sitting)):
        return answer
    heard = hear(sitting.quiz, sitting.run, text)
    if isinstance(heard, Unsure):
        return await unsure(sitting, heard)
    return None if isinstance(heard, NotAnAnswer) else await take(sitting, heard)


async def _to_open_question(sitting: Sitting) -> Answer | None:
    reading = read_answer(sitting.asked, sitting.turn.text)
    if isinstance(reading, Unsure):
        return await unsure(sitting, reading)
    if not isinstance(reading, reader.Answer):
        return None
    return await take(sitting, (Given(sitting.asked, reading.picks),))


async def _asked_back(sitting: Sitting) -> Answer | None:
    """The question is asked about: it is explained and stays open."""
    question, text = sitting.asked, sitting.turn.text
    others = reachable(sitting.quiz, sitting.run.answers)
    asking = read_asking(question, others, text)
    if asking is None:
        return None
    return await sitting.ask(sitting.run, explained(sitting.desk, question, asking))


async def unsure(sitting: Sitting, reading: Unsure) -> Answer:
    """Which of the choices that were meant it shall be."""
    question = sitting.asked
    if question.multiple:
        return await sitting.refuse("too many")
    choices = tuple(
        Choice(choice.say, "answer_quiz", tap_of(sitting.quiz, question, choice.id))
        for choice in question.choices
        if choice.id in reading.candidates
    )
    words = sitting.desk.words("which_of_these")
    return Answer((Choices(words, choices),), open_question=QUIZ)


async def take(sitting: Sitting, heard: Heard, aside: str = "") -> Answer:
    """On with what was answered; `aside` is said first."""
    try:
        run = taken(sitting.quiz, sitting.run, heard)
    except AnswerNotValid as refused:
        return await sitting.refuse(refused.why)
    return await sitting.go_on(run, aside or _noted(sitting, heard))


def _noted(sitting: Sitting, heard: Heard) -> str:
    """What was taken for another question than the open one, in its words."""
    desk = sitting.desk
    if not heard:
        return desk.words("quiz_first_this")
    said = [
        picks_phrase(desk, question, picks)
        for question, picks in heard
        if question != sitting.question
    ]
    return desk.words("quiz_noted", answers="; ".join(said)) if said else ""

"""After a digression, offer to go on with the quiz exactly where it was."""

from __future__ import annotations

from actions.desk import Desk
from actions.quizflow import open_quiz
from actions.turn import Answer, Turn
from shop.quiz.run import progress
from shop.reply import Choice, Choices


async def offer_to_resume(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    """The answer, with the offer at its end when a quiz is still open."""
    if not turn.quiz_waits or answer.open_question is not None or answer.forgotten:
        return answer
    opened = await open_quiz(desk, turn)
    if opened is None:
        return answer
    quiz, run = opened
    at = progress(quiz, run)
    text = desk.words("quiz_waits", title=quiz.title, number=at.number, total=at.total)
    choices = (
        Choice(desk.words("choice_resume"), "resume_quiz"),
        Choice(desk.words("choice_leave"), "leave_quiz"),
    )
    return answer.then(Choices(text, choices))

"""After a digression, offer to go on with the quiz exactly where it was."""

from __future__ import annotations

from actions.desk import Desk
from actions.quizflow import open_sitting
from actions.turn import Answer, Turn
from shop.quiz.run import progress
from shop.reply import Choice, Choices


async def offer_to_resume(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    """The answer, with the offer at its end when a quiz is still open."""
    if not turn.quiz_waits or answer.open_question is not None or answer.forgotten:
        return answer
    sitting = await open_sitting(desk, turn)
    if sitting is None:
        return answer
    at, title = progress(sitting.quiz, sitting.run), sitting.quiz.title
    text = desk.words("quiz_waits", title=title, number=at.number, total=at.total)
    choices = (
        Choice(desk.words("choice_resume"), "resume_quiz"),
        Choice(desk.words("choice_leave"), "leave_quiz"),
    )
    return answer.then(Choices(text, choices))

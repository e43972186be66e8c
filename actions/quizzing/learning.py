"""What a quiz teaches: the profile says exactly what the answers say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from actions.speaking.desk import Desk
from actions.speaking.turn import Turn
from actions.tastes.contradictions import replaced, respectful
from actions.tastes.forgetting import unlearn
from shop.clock import derived_id
from shop.model import Event, EventKind, Taste
from shop.quiz.model import Question, Quiz
from shop.quiz.path import path
from shop.quiz.run import QuizRun
from shop.quiz.single import settles
from shop.quiz.tastes import answer_event_id, tastes_of


async def learn(desk: Desk, turn: Turn, quiz: Quiz, *, before: QuizRun, now: QuizRun) -> None:
    """Change the profile by what the answers say now and did not say before."""
    said, unsaid = _by_event(quiz, now, turn), _by_event(quiz, before, turn)
    for question in quiz.questions:
        event_id = answer_event_id(now, question.id)
        answered = question.id in now.answers and question.id not in now.known
        anew = answered and _stand(before, question.id) != _stand(now, question.id)
        if anew or said.get(event_id) != unsaid.get(event_id):
            await _relearn(desk, turn, quiz, question, event_id, said.get(event_id, ()))
        if anew and now.current != question.id:
            await desk.events.record(_answered(turn, quiz, question.id, now))


async def forget_detours(desk: Desk, quiz: Quiz, run: QuizRun) -> None:
    """Forget what an earlier run learned from questions this one does not lead through."""
    asked = {question.id for question in path(quiz, run.answers)}
    for question in quiz.questions:
        if question.id not in asked:
            await desk.profiles.forget_event(run.shopper_id, answer_event_id(run, question.id))


async def _relearn(
    desk: Desk, turn: Turn, quiz: Quiz, question: Question, event_id: str, new: tuple[Taste, ...]
) -> None:
    """Put what an answer says into the place of what it, or a remark on the same, said before."""
    await desk.profiles.forget_event(turn.shopper_id, event_id)
    if not new:
        return
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    for taste in replaced(new, held, settles(quiz, question)):
        await unlearn(desk, turn.shopper_id, taste)
    await desk.profiles.add(turn.shopper_id, respectful(new, held))


def _by_event(quiz: Quiz, run: QuizRun, turn: Turn) -> Mapping[str, tuple[Taste, ...]]:
    tastes: dict[str, tuple[Taste, ...]] = defaultdict(tuple)
    for taste in tastes_of(quiz, run, turn.at):
        tastes[taste.event_id] += (taste,)
    return tastes


def _stand(run: QuizRun, question_id: str) -> tuple[tuple[str, ...] | None, bool]:
    """An answer, and whether it is still being given."""
    return run.answers.get(question_id), run.current == question_id


def _answered(turn: Turn, quiz: Quiz, question_id: str, run: QuizRun) -> Event:
    """The answer in the log: each distinct one once, however often the shopper changes it."""
    picks = run.picks(question_id)
    detail = {"quiz": quiz.id, "question": question_id, "answer": ", ".join(picks)}
    event = turn.event(EventKind.ANSWERED, detail=detail)
    return replace(event, id=derived_id(answer_event_id(run, question_id), *picks))

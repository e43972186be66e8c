"""A shopper at a quiz: ask, take an answer, learn from it, finish with three products."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from actions.quizzing.learning import forget_detours, learn
from actions.quizzing.quizcard import question_card
from actions.speaking.desk import Desk
from actions.speaking.showing import show
from actions.speaking.turn import Answer, Turn
from recommender.wish import Wish
from shop.quiz.model import Question, Quiz
from shop.quiz.run import QuizRun, RunStatus, next_question, pick, progress
from shop.quiz.tastes import tastes_of
from shop.reply import Choice, Choices, Part, Text


@dataclass(frozen=True)
class Sitting:
    """One turn of a shopper at a quiz. `run` is how far they were when the turn began."""

    desk: Desk
    turn: Turn
    quiz: Quiz
    run: QuizRun

    @property
    def question(self) -> Question | None:
        """What was asked; None when the quiz is done."""
        return next_question(self.quiz, self.run)

    @property
    def asked(self) -> Question:
        """What was asked. Raises LookupError when the quiz is done."""
        question = self.question
        if question is None:
            raise LookupError(self.quiz.id)
        return question

    async def go_on(self, run: QuizRun, lead: str = "") -> Answer:
        """Learn from what was answered; then the next question, or the products."""
        await learn(self.desk, self.turn, self.quiz, before=self.run, now=run)
        return await self.ask(run, lead)

    async def ask(self, run: QuizRun, lead: str = "") -> Answer:
        """The question that is open now, with everything that can be answered."""
        question = next_question(self.quiz, run)
        if question is None:
            return await self._finish(run)
        await self.desk.runs.save(replace(run, status=RunStatus.OPEN))
        parts: list[Part] = [Text(lead)] if lead else []
        parts.append(question_card(self.desk, self.quiz, run, question))
        return Answer(tuple(parts), open_question="quiz")

    async def refuse(self, why: str) -> Answer:
        """The same question again, with why the answer could not be taken."""
        return await self.ask(self.run, self.desk.words(f"answer_{why.replace(' ', '_')}"))

    async def leave(self) -> None:
        """Keep the answers for another day."""
        await self.desk.runs.save(replace(self.run, status=RunStatus.LEFT))

    def unpicked(self, question_id: str) -> QuizRun:
        """The run with nothing picked for a question of which several can be."""
        run = self.run
        for choice_id in run.picks(question_id):
            run = pick(self.quiz, run, question_id, choice_id)
        return run

    async def _finish(self, run: QuizRun) -> Answer:
        """Three products for what was answered, the reward, and what to do next."""
        await forget_detours(self.desk, self.quiz, run)
        await self.desk.runs.save(replace(run, status=RunStatus.FINISHED, current=""))
        learned = tastes_of(self.quiz, run, self.turn.at)
        wish = Wish(
            departments=(self.quiz.department,) if self.quiz.department else (),
            taught=tuple(dict.fromkeys(taste.event_id for taste in learned)),
        )
        advice = await self.desk.advisor.for_you(
            self.turn.shopper_id, session=self.turn.conversation, at=self.turn.at, wish=wish
        )
        shown = await show(self.desk, self.turn, advice, "quiz_done")
        parts = (*await self._reward(), *await self._other_quiz())
        return replace(shown.then(*parts), open_question="")

    async def _other_quiz(self) -> tuple[Part, ...]:
        """A quiz that was begun before this one and waits still."""
        other = await open_sitting(self.desk, self.turn)
        return (waits(other),) if other and other.run.status == RunStatus.OPEN else ()

    async def _reward(self) -> tuple[Part, ...]:
        promised = self.quiz.reward
        if promised is None:
            return ()
        reward = await self.desk.rewards.grant(
            self.turn.shopper_id,
            self.quiz.id,
            promised.percent,
            self.turn.at,
            valid_for=timedelta(days=promised.days),
        )
        if reward.used or reward.expires_at <= self.turn.at:
            return ()
        words, percent = self.desk.words, reward.percent_off
        until = f"{reward.expires_at:%-d %B}"
        use = Choice(words("choice_use_code", percent=percent), "use_code", {"code": reward.code})
        more = Choice(words("choice_more_ideas"), "recommend")
        text = words("quiz_reward", percent=percent, code=reward.code, until=until)
        return (Choices(text, (use, more)),)


async def open_sitting(desk: Desk, turn: Turn, quiz_id: str = "") -> Sitting | None:
    """The quiz the shopper has not finished, where they are in it: that one, or the last played."""
    for run in await desk.runs.unfinished(turn.shopper_id):
        quiz = desk.quizzes.get(run.quiz_id)
        if quiz and quiz_id in ("", quiz.id):
            return Sitting(desk, turn, quiz, run)
    return None


def waits(sitting: Sitting) -> Choices:
    """The offer to go on with a quiz, exactly where it was."""
    at, quiz, words = progress(sitting.quiz, sitting.run), sitting.quiz, sitting.desk.words
    text = words("quiz_waits", title=quiz.title, number=at.number, total=at.total)
    choices = (
        Choice(words("choice_resume"), "start_quiz", {"quiz": quiz.id}),
        Choice(words("choice_leave"), "leave_quiz"),
    )
    return Choices(text, choices)

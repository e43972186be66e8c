"""Take a quiz: tap or type, go back, skip, leave for something else, come back another day."""

from __future__ import annotations

from actions.base import ShopAction
from actions.quizflow import ask, close, go_on, open_quiz, take
from actions.showing import quiz_choices, ways_on
from actions.turn import Answer, Turn
from shop.errors import AnswerNotValid
from shop.quiz.model import Quiz
from shop.quiz.run import QuizRun, back, done, next_question, pick, restart, skip, start
from shop.quiz.topics import change, question_about
from shop.quiz.which import quiz_meant
from shop.reply import Choices


class StartQuiz(ShopAction):
    """Begin the quiz that is meant, or ask which."""

    def name(self) -> str:
        return "action_start_quiz"

    async def answer(self, turn: Turn) -> Answer:
        quiz = self._quiz(turn)
        if quiz is None:
            return Answer((Choices(self.desk.words("which_quiz"), quiz_choices(self.desk)),))
        opened = await open_quiz(self.desk, turn)
        if opened and opened[0].id == quiz.id:
            return await ask(self.desk, turn, *opened, lead=self.desk.words("quiz_go_on"))
        profile = await self.desk.profiles.get(turn.shopper_id)
        run = start(quiz, profile, turn.id("quiz", quiz.id))
        return await go_on(self.desk, turn, quiz, run, lead=quiz.intro)

    def _quiz(self, turn: Turn) -> Quiz | None:
        tapped = turn.entities.get("quiz")
        if tapped:
            return self.desk.quizzes.get(tapped)
        return quiz_meant(turn.text, self.desk.quizzes.values())


class QuizMove(ShopAction):
    """A move in the quiz that is open; without one, the shopper is told which there are."""

    async def answer(self, turn: Turn) -> Answer:
        opened = await open_quiz(self.desk, turn)
        if opened is None:
            return Answer((Choices(self.desk.words("no_quiz_open"), quiz_choices(self.desk)),))
        return await self.move(turn, *opened)

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        """What this move leads to."""
        raise AssertionError(f"{type(self).__name__} has no move")


class AnswerQuiz(QuizMove):
    """A choice was tapped: of one question, perhaps one that was asked a while ago."""

    def name(self) -> str:
        return "action_answer_quiz"

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        question_id, choice_id = turn.entities.get("question", ""), turn.entities.get("answer", "")
        now = next_question(quiz, run)
        if turn.entities.get("quiz", quiz.id) != quiz.id or not choice_id:
            return await ask(self.desk, turn, quiz, run)
        try:
            question = quiz.question(question_id)
            if choice_id == "done":
                return await go_on(self.desk, turn, quiz, done(quiz, run, question_id))
            if question.multiple:
                return await ask(self.desk, turn, quiz, pick(quiz, run, question_id, choice_id))
            return await take(self.desk, turn, quiz, run, question_id, (choice_id,))
        except AnswerNotValid as refused:
            lead = self.desk.words(f"answer_{refused.why.replace(' ', '_')}")
            return await ask(self.desk, turn, quiz, run, lead=lead if now else "")


class QuizBack(QuizMove):
    """The question before, open again."""

    def name(self) -> str:
        return "action_quiz_back"

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        return await ask(self.desk, turn, quiz, back(quiz, run))


class QuizSkip(QuizMove):
    """On without an answer, where that is possible."""

    def name(self) -> str:
        return "action_quiz_skip"

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        question = next_question(quiz, run)
        if question is None:
            return await go_on(self.desk, turn, quiz, run)
        if question.required:
            lead = self.desk.words("answer_required")
            return await ask(self.desk, turn, quiz, run, lead=lead)
        return await go_on(self.desk, turn, quiz, skip(quiz, run, question.id))


class QuizRestart(QuizMove):
    """From the first question, with nothing taken as known."""

    def name(self) -> str:
        return "action_quiz_restart"

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        return await ask(
            self.desk, turn, quiz, restart(run), lead=self.desk.words("quiz_restarted")
        )


class ResumeQuiz(QuizMove):
    """On, exactly where they stopped."""

    def name(self) -> str:
        return "action_resume_quiz"

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        return await ask(self.desk, turn, quiz, run, lead=self.desk.words("quiz_go_on"))


class LeaveQuiz(QuizMove):
    """Stop asking; the answers so far are kept for another day."""

    def name(self) -> str:
        return "action_leave_quiz"

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        await close(self.desk, run)
        text = self.desk.words("quiz_left", title=quiz.title)
        return Answer((Choices(text, ways_on(self.desk)),), open_question="")


class ChangeAnswer(QuizMove):
    """ "Change my skin type": that question again, and only what depends on it."""

    def name(self) -> str:
        return "action_change_answer"

    async def answer(self, turn: Turn) -> Answer:
        """Also after the quiz is over: its last run is opened again."""
        opened = await open_quiz(self.desk, turn) or await self._finished(turn)
        if opened is None:
            return Answer((Choices(self.desk.words("no_quiz_open"), quiz_choices(self.desk)),))
        return await self.move(turn, *opened)

    async def move(self, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
        return await ask(self.desk, turn, quiz, change(quiz, run, turn.text) or back(quiz, run))

    async def _finished(self, turn: Turn) -> tuple[Quiz, QuizRun] | None:
        runs = await self.desk.runs.finished(turn.shopper_id)
        held = [
            (self.desk.quizzes[run.quiz_id], run)
            for run in runs
            if run.quiz_id in self.desk.quizzes
        ]
        meant = [pair for pair in held if question_about(*pair, turn.text)]
        return next(iter(meant or held), None)

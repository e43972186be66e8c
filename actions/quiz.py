"""Take a quiz: tap or type, go back, skip, leave for something else, come back another day."""

from __future__ import annotations

from abc import abstractmethod

from actions.base import ShopAction
from actions.out_of_scope import Fallback
from actions.quizzing.quizflow import Sitting, open_sitting
from actions.speaking.showing import quiz_choices, ways_on
from actions.speaking.turn import SOFT, Answer, Turn
from shop.errors import AnswerNotValid, NotFound
from shop.quiz.model import Quiz
from shop.quiz.run import QuizRun, answer, back, done, pick, restart, skip, start
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
            which = Choices(self.desk.words("which_quiz"), quiz_choices(self.desk))
            return Answer((which,), open_question="which_quiz")
        return await self.begin(turn, quiz)

    async def begin(self, turn: Turn, quiz: Quiz) -> Answer:
        """Its first question, or the one where the shopper stopped."""
        sitting = await open_sitting(self.desk, turn, quiz.id)
        if sitting:
            return await sitting.ask(sitting.run, self.desk.words("quiz_go_on"))
        profile = await self.desk.profiles.get(turn.shopper_id)
        run = start(quiz, profile, turn.id("quiz", quiz.id))
        return await Sitting(self.desk, turn, quiz, run).ask(run, quiz.intro)

    def _quiz(self, turn: Turn) -> Quiz | None:
        tapped = turn.entities.get("quiz")
        if tapped:
            return self.desk.quizzes.get(tapped)
        return quiz_meant(turn.text, self.desk.quizzes.values())


class QuizMove(ShopAction):
    """A move in the quiz that is open; without one, the shopper is told which there are."""

    async def answer(self, turn: Turn) -> Answer:
        sitting = await self.sitting(turn)
        if sitting is None and turn.typed and turn.shown.products:
            return await Fallback(self._desk).answer(turn)  # "back to the jumpers"
        if sitting is None:
            return Answer((Choices(self.desk.words("no_quiz_open"), quiz_choices(self.desk)),))
        try:
            return await self.move(sitting)
        except AnswerNotValid as refused:
            return await sitting.refuse(refused.why)
        except NotFound:  # the quiz has changed since the button was shown
            return await sitting.refuse("unknown")

    async def sitting(self, turn: Turn) -> Sitting | None:
        """The quiz that the move is made in."""
        return await open_sitting(self.desk, turn)

    @abstractmethod
    async def move(self, sitting: Sitting) -> Answer:
        """What this move leads to."""


class AnswerQuiz(QuizMove):
    """A choice was tapped: of one question, perhaps one that was asked a while ago."""

    def name(self) -> str:
        return "action_answer_quiz"

    async def sitting(self, turn: Turn) -> Sitting | None:
        """The quiz that was tapped in; with products on show, "number 2" is one of them."""
        if turn.typed and turn.shown.products and turn.waiting[0] in {"", *SOFT}:
            return None
        return await open_sitting(self.desk, turn, turn.entities.get("quiz", ""))

    async def move(self, sitting: Sitting) -> Answer:
        quiz, run, tapped = sitting.quiz, sitting.run, sitting.turn.entities
        question_id, choice_id = tapped.get("question", ""), tapped.get("answer", "")
        if not choice_id:
            return await sitting.ask(run)
        question = quiz.question(question_id)
        if choice_id == "done":
            return await sitting.go_on(done(quiz, run, question_id))
        if choice_id == "again":
            return await sitting.go_on(sitting.unpicked(question_id))
        if not question.multiple:
            return await sitting.go_on(answer(quiz, run, question_id, (choice_id,)))
        picked = pick(quiz, run, question_id, choice_id)
        if len(picked.picks(question_id)) >= question.max_picks:  # there is nothing left to pick
            picked = done(quiz, picked, question_id)
        return await sitting.go_on(picked)


class QuizBack(QuizMove):
    """The question before, open again."""

    def name(self) -> str:
        return "action_quiz_back"

    async def move(self, sitting: Sitting) -> Answer:
        before = back(sitting.quiz, sitting.run)
        lead = self.desk.words("quiz_first") if before == sitting.run else ""
        return await sitting.ask(before, lead)


class QuizSkip(QuizMove):
    """On without an answer, where that is possible."""

    def name(self) -> str:
        return "action_quiz_skip"

    async def move(self, sitting: Sitting) -> Answer:
        question = sitting.question
        if question is None:
            return await sitting.go_on(sitting.run)
        return await sitting.go_on(skip(sitting.quiz, sitting.run, question.id))


class QuizRestart(QuizMove):
    """From the first question: what was answered so far is taken back, nothing counts as known."""

    def name(self) -> str:
        return "action_quiz_restart"

    async def move(self, sitting: Sitting) -> Answer:
        return await sitting.go_on(restart(sitting.run), self.desk.words("quiz_restarted"))


class ResumeQuiz(QuizMove):
    """On, exactly where they stopped."""

    def name(self) -> str:
        return "action_resume_quiz"

    async def sitting(self, turn: Turn) -> Sitting | None:
        """The quiz that is named, or the one last played."""
        named = quiz_meant(turn.text, self.desk.quizzes.values())
        found = await open_sitting(self.desk, turn, named.id) if named else None
        return found or await open_sitting(self.desk, turn)

    async def move(self, sitting: Sitting) -> Answer:
        return await sitting.ask(sitting.run, self.desk.words("quiz_go_on"))


class LeaveQuiz(QuizMove):
    """Stop asking; the answers so far are kept for another day."""

    def name(self) -> str:
        return "action_leave_quiz"

    async def move(self, sitting: Sitting) -> Answer:
        await sitting.leave()
        text = self.desk.words("quiz_left", title=sitting.quiz.title)
        return Answer((Choices(text, ways_on(self.desk)),), open_question="")


class ChangeAnswer(QuizMove):
    """ "Change my skin type": that question again, and only what depends on it."""

    def name(self) -> str:
        return "action_change_answer"

    async def sitting(self, turn: Turn) -> Sitting | None:
        """The quiz that has the question: the open one first, but also one that is over."""
        opened = await open_sitting(self.desk, turn)
        finished = await self.desk.runs.finished(turn.shopper_id)
        held = [opened] if opened else []
        held += [self._again(turn, run) for run in finished if run.quiz_id in self.desk.quizzes]
        asked = [each for each in held if question_about(each.quiz, each.run, turn.text)]
        return next(iter(asked or held), None)

    async def move(self, sitting: Sitting) -> Answer:
        quiz, run = sitting.quiz, sitting.run
        return await sitting.ask(change(quiz, run, sitting.turn.text) or back(quiz, run))

    def _again(self, turn: Turn, run: QuizRun) -> Sitting:
        return Sitting(self.desk, turn, self.desk.quizzes[run.quiz_id], run)

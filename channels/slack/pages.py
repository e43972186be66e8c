"""What the home page and the form show comes from the shop's stores; here they are filled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from channels.slack.address import NAME, Address
from channels.slack.answering import Answered, answered, open_questions
from channels.slack.blocks import Block
from channels.slack.forms import form
from channels.slack.happenings import FormAsked, FormFilled
from channels.slack.homepage import HomePage, home_view
from shop.carts import Carts
from shop.clock import new_id
from shop.database import Database
from shop.model import Profile
from shop.orders import Orders
from shop.profiles import Profiles
from shop.quiz.files import load_quizzes
from shop.quiz.model import Quiz
from shop.quiz.run import QuizRun, start
from shop.quizzes import QuizRuns
from shop.shoppers import Shoppers
from shop.wording import Wording


class Pages:
    """Fills pages for whoever looks at them; a stranger's are empty."""

    def __init__(self, database: Database, data: Path, words: Wording, currency: str) -> None:
        self._shoppers = Shoppers(database)
        self._profiles = Profiles(database)
        self._orders = Orders(database)
        self._carts = Carts(database)
        self._runs = QuizRuns(database)
        self._quizzes: Mapping[str, Quiz] = load_quizzes(data / "quizzes")
        self._words = words
        self._currency = currency

    async def home(self, who: Address) -> Block:
        """The home page of somebody."""
        quizzes = tuple(self._quizzes.values())
        shopper = await self._shopper(who)
        if not shopper:
            return home_view(HomePage(Profile(""), quizzes=quizzes), self._words, self._currency)
        cart = await self._carts.get(shopper)
        page = HomePage(
            await self._profiles.get(shopper),
            await self._orders.of_shopper(shopper),
            sum(line.quantity for line in cart.lines),
            quizzes,
        )
        return home_view(page, self._words, self._currency)

    async def form(self, asked: FormAsked) -> Block | None:
        """The form that was asked for; None when there is nothing (more) to ask."""
        found = await self._run(asked.who, asked.quiz)
        if found is None:
            return None
        quiz, run = found
        questions = open_questions(quiz, run)
        return form(quiz, questions, asked.who, self._words) if questions else None

    async def answered(self, filled: FormFilled) -> Answered:
        """What a filled form stands for in the conversation."""
        found = await self._run(filled.who, filled.quiz)
        if found is None:
            return Answered()
        return answered(*found, filled.picks, self._words)

    async def _run(self, who: Address, quiz_id: str) -> tuple[Quiz, QuizRun] | None:
        """Where somebody is in a quiz: in that one, or without a name in the one they are at."""
        shopper = await self._shopper(who)
        for run in await self._runs.unfinished(shopper) if shopper else ():
            if run.quiz_id in self._quizzes and quiz_id in ("", run.quiz_id):
                return self._quizzes[run.quiz_id], run
        quiz = self._quizzes.get(quiz_id)
        if quiz is None:
            return None
        profile = await self._profiles.get(shopper) if shopper else Profile("")
        return quiz, start(quiz, profile, new_id())

    async def _shopper(self, who: Address) -> str:
        return await self._shoppers.of_identity(NAME, who.sender.user) or ""

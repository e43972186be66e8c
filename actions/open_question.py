"""Something typed while the bot waits for an answer: is it one?"""

from __future__ import annotations

from rasa_sdk import ActionExecutionRejection

from actions.adding import add
from actions.base import ShopAction
from actions.cart import set_quantity
from actions.quiz import StartQuiz
from actions.quizcard import tap_of
from actions.quizflow import Sitting, open_sitting
from actions.turn import Answer, Turn
from actions.variants import chosen_variant
from shop.errors import AnswerNotValid, UnknownProduct
from shop.quantity import read_quantity
from shop.quiz.model import Question
from shop.quiz.reading.reader import Answer as Given
from shop.quiz.reading.reader import Unsure, read_answer
from shop.quiz.run import answer as answered
from shop.quiz.which import quiz_meant
from shop.reply import Choice, Choices

FEW_WORDS = 4  # who says more than a name asks for something else
UNDERSTANDING = {"quiz", "lost", "lost_again", "lost_still"}  # while a quiz waits for an answer


class AnswerQuestion(ShopAction):
    """Take the text as an answer to what was asked; if it is none, leave it to the rules."""

    def name(self) -> str:
        return "action_answer_question"

    async def answer(self, turn: Turn) -> Answer:
        kind, about = turn.waiting
        if kind == "variant":
            return await self._variant(turn, about)
        if kind == "quantity":
            return await self._quantity(turn, about)
        if kind == "which_quiz":
            return await self._which_quiz(turn)
        if turn.quiz_waits and kind in UNDERSTANDING:
            return await self._quiz(turn)
        raise self._no_answer()

    async def _quiz(self, turn: Turn) -> Answer:
        sitting = await open_sitting(self.desk, turn)
        question = sitting.question if sitting else None
        if sitting is None or question is None:
            raise self._no_answer()
        reading = read_answer(question, turn.text)
        if isinstance(reading, Unsure):
            return self._which(sitting, question, reading)
        if not isinstance(reading, Given):
            raise self._no_answer()
        try:
            run = answered(sitting.quiz, sitting.run, question.id, reading.picks)
        except AnswerNotValid as refused:
            return await sitting.refuse(refused.why)
        return await sitting.go_on(run)

    def _which(self, sitting: Sitting, question: Question, reading: Unsure) -> Answer:
        choices = tuple(
            Choice(choice.say, "answer_quiz", tap_of(sitting.quiz, question, choice.id))
            for choice in question.choices
            if choice.id in reading.candidates
        )
        return Answer((Choices(self.desk.words("which_of_these"), choices),), open_question="quiz")

    async def _which_quiz(self, turn: Turn) -> Answer:
        """ "The skin one": a quiz named in few words."""
        named = quiz_meant(turn.text, self.desk.quizzes.values())
        if named is None or len(turn.text.split()) > FEW_WORDS:
            raise self._no_answer()
        return await StartQuiz(self._desk).answer(turn)

    async def _variant(self, turn: Turn, about: str) -> Answer:
        product_id, _, quantity = about.rpartition(":")
        try:
            product = await self.desk.catalogue.product(product_id)
        except UnknownProduct:
            raise self._no_answer() from None
        said = self.desk.advisor.variant_in(turn.text, product)
        narrowed = len(said.candidates) < sum(each.in_stock for each in product.variants)
        if said.variant is None and not narrowed and not said.sold_out:
            raise self._no_answer()
        picked = chosen_variant(self.desk, turn, product)
        chosen = {"variant": picked.variant.id} if picked.variant else {}
        return await add(self.desk, turn.with_entities({"quantity": quantity, **chosen}), product)

    async def _quantity(self, turn: Turn, variant_id: str) -> Answer:
        quantity = read_quantity(turn.text)
        cart = await self.desk.carts.get(turn.shopper_id)
        line = next((line for line in cart.lines if line.variant.id == variant_id), None)
        if quantity is None or line is None:
            raise self._no_answer()
        return await set_quantity(self.desk, turn, line, quantity)

    def _no_answer(self) -> ActionExecutionRejection:
        return ActionExecutionRejection(self.name())

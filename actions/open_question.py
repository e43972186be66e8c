"""Something typed while the bot waits for an answer: is it one?"""

from __future__ import annotations

from rasa_sdk import ActionExecutionRejection

from actions.base import ShopAction
from actions.cart import add
from actions.quizflow import ask, go_on, open_quiz, take
from actions.turn import Answer, Turn
from actions.variants import chosen_variant
from shop.errors import AnswerNotValid, UnknownProduct
from shop.quiz.reading.reader import Answer as Given
from shop.quiz.reading.reader import Unsure, read_answer
from shop.quiz.run import next_question, skip
from shop.reply import Choice, Choices


class AnswerQuestion(ShopAction):
    """Take the text as an answer to what was asked; if it is none, leave it to the rules."""

    def name(self) -> str:
        return "action_answer_question"

    async def answer(self, turn: Turn) -> Answer:
        kind, _, rest = turn.open_question.partition(":")
        if kind == "quiz":
            return await self._quiz(turn)
        if kind == "variant":
            return await self._variant(turn, rest)
        raise ActionExecutionRejection(self.name())

    async def _quiz(self, turn: Turn) -> Answer:
        opened = await open_quiz(self.desk, turn)
        question = next_question(*opened) if opened else None
        if opened is None or question is None:
            raise ActionExecutionRejection(self.name())
        quiz, run = opened
        reading = read_answer(question, turn.text)
        if isinstance(reading, Unsure):
            return self._which(
                quiz.id, question.id, reading, {c.id: c.say for c in question.choices}
            )
        if not isinstance(reading, Given):
            raise ActionExecutionRejection(self.name())
        if not reading.picks:
            return await go_on(self.desk, turn, quiz, skip(quiz, run, question.id))
        try:
            return await take(self.desk, turn, quiz, run, question.id, reading.picks)
        except AnswerNotValid as refused:
            lead = self.desk.words(f"answer_{refused.why.replace(' ', '_')}")
            return await ask(self.desk, turn, quiz, run, lead=lead)

    def _which(self, quiz: str, question: str, reading: Unsure, titles: dict[str, str]) -> Answer:
        choices = tuple(
            Choice(
                titles[each], "answer_quiz", {"quiz": quiz, "question": question, "answer": each}
            )
            for each in reading.candidates
        )
        return Answer((Choices(self.desk.words("which_of_these"), choices),))

    async def _variant(self, turn: Turn, asked: str) -> Answer:
        product_id, _, quantity = asked.rpartition(":")
        try:
            product = await self.desk.catalogue.product(product_id)
        except UnknownProduct:
            raise ActionExecutionRejection(self.name()) from None
        picked = chosen_variant(self.desk, turn, product)
        narrowed = len(picked.candidates) < sum(each.in_stock for each in product.variants)
        if picked.variant is None and not narrowed and not picked.sold_out:
            raise ActionExecutionRejection(self.name())
        chosen = {"variant": picked.variant.id} if picked.variant else {}
        return await add(self, turn.with_entities({"quantity": quantity, **chosen}), product)

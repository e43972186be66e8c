"""Something typed while the bot waits for an answer: is it one?"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from rasa_sdk import ActionExecutionRejection

from actions.base import ShopAction
from actions.basket.adding import add
from actions.basket.cartremarks import change_cart, set_quantity
from actions.basket.pending import answer_pending, answer_unsettled, is_it_there
from actions.basket.shortage import answer_short
from actions.closing import decided, said_short
from actions.digression import go_on_after
from actions.hearing import OF_PRODUCTS, OF_THE_CART, OF_THE_SHOP, heard
from actions.lists.matching import match
from actions.products.pointing import one_chosen, one_meant
from actions.products.questions import asks_of_product
from actions.products.telling import tell
from actions.quiz import StartQuiz
from actions.quizzing.ownwords import in_own_words
from actions.quizzing.quizflow import Sitting, open_sitting
from actions.quizzing.quiztalk import at_quiz
from actions.speaking.turn import (
    ASIDE,
    EARLIER,
    HARD,
    QUIZ,
    SHORT,
    SOFT,
    UNSETTLED,
    VARIANT,
    WHICH,
    WHICH_TO_ADD,
    Answer,
    Turn,
)
from actions.stopping import also_stop
from actions.tastetalk import answer_taste
from shop.cartwords import read_cart_remark
from shop.quantity import read_quantity
from shop.quiz.which import quiz_instead, quiz_meant
from shop.shortwords import read_short

FEW_WORDS = 4  # who says more than a name asks for something else
BEHIND = ("", ASIDE, "lost", "lost_again", "lost_still", *SOFT)  # what a quiz may wait behind


class AnswerQuestion(ShopAction):
    """Take the text as an answer to what was asked; if it is none, leave it to the rules."""

    def name(self) -> str:
        return "action_answer_question"

    async def answer(self, turn: Turn) -> Answer:
        answer = (
            await decided(self, turn)
            or await self._of_the_shop(turn)
            or await self._of_the_cart(turn)
            or await self._asked(turn)
            or await self._spoken_of(turn)
            or await self._any(turn)
            or await self._of_products(turn)
        )
        if answer is None:
            raise self._no_answer()
        return await also_stop(self.desk, turn, answer)

    async def _of_the_shop(self, turn: Turn) -> Answer | None:
        """A question about the shop, or for a match, answers nothing: what was asked stays so."""
        told = await heard(self.desk, turn, (*OF_THE_SHOP, match))
        if told is None or turn.waiting[0] not in HARD:
            return told
        return await go_on_after(self.desk, turn, told, "shop_info")

    async def _of_the_cart(self, turn: Turn) -> Answer | None:
        """A change to a line of the cart, or things to put in, by name: whatever else was asked."""
        if turn.waiting[0] == QUIZ:
            return None
        return await heard(self.desk, turn, OF_THE_CART)

    async def _asked(self, turn: Turn) -> Answer | None:
        """An answer to what was asked."""
        kind, about = turn.waiting
        if kind == VARIANT:
            return await answer_pending(self.desk, turn, about)
        if kind == SHORT:
            return await answer_short(self.desk, turn, about)
        if kind == UNSETTLED:
            return await answer_unsettled(self.desk, turn, about)
        if kind == WHICH:
            return await self._which(turn, about)
        if kind == WHICH_TO_ADD:
            return await self._which_to_add(turn, about)
        if kind == "quantity":
            return await self._quantity(turn, about)
        if kind == "which_quiz":
            return await self._which_quiz(turn)
        return None

    async def _spoken_of(self, turn: Turn) -> Answer | None:
        """A remark about the cart, or about what we know, that was spoken of last."""
        kind, about = turn.waiting
        if kind == "taste":
            return await answer_taste(self, turn, about)
        if kind not in {"cart", EARLIER, SHORT}:
            return None
        remark = read_cart_remark(turn.text) if kind != EARLIER else None
        changed = await change_cart(self.desk, turn, remark) if remark else None
        return changed or await is_it_there(self.desk, turn)

    async def _which(self, turn: Turn, asked: str) -> Answer | None:
        """The product that was meant: what was asked before is told of it."""
        more = asks_of_product(turn.text)
        product = None if more else await one_meant(self.desk, turn)
        if product is None:
            return None
        return await tell(self.desk, turn.with_entities({"text": unquote(asked)}), product)

    async def _which_to_add(self, turn: Turn, asked: str) -> Answer | None:
        """The product that was meant is added, in the number and size asked for before."""
        product = await one_chosen(self.desk, turn)
        if product is None:
            return None
        said = f"{turn.text}, {unquote(asked)}"
        return await add(self.desk, replace(turn, text=said), product)

    async def _of_products(self, turn: Turn) -> Answer | None:
        """What is asked of products, after which the question is still open."""
        told = await heard(self.desk, turn, OF_PRODUCTS)
        return await go_on_after(self.desk, turn, told, "ask_details") if told else None

    async def _any(self, turn: Turn) -> Answer | None:
        """An answer to the quiz; else later, never mind, that's all; else it in other words."""
        quizzed = turn.quiz_waits and turn.waiting[0] in (QUIZ, *BEHIND)
        sitting = await open_sitting(self.desk, turn) if quizzed else None
        asked = sitting if sitting and sitting.question else None
        answer = await self._quiz(asked) if asked else None
        short = read_short(turn.text) if turn.waiting[0] else None
        if answer is None and short:
            answer = await said_short(self, turn, short)
        return answer or (await in_own_words(asked) if asked else None)

    async def _quiz(self, sitting: Sitting) -> Answer | None:
        answer, turn = await at_quiz(sitting), sitting.turn
        if answer is None:
            other = quiz_instead(turn.text, self.desk.quizzes.values())
            answer = await StartQuiz(self._desk).begin(turn, other) if other else None
        return answer

    async def _which_quiz(self, turn: Turn) -> Answer | None:
        """ "The skin one": a quiz named in few words."""
        named = quiz_meant(turn.text, self.desk.quizzes.values())
        if named is None or len(turn.text.split()) > FEW_WORDS:
            return None
        return await StartQuiz(self._desk).answer(turn)

    async def _quantity(self, turn: Turn, variant_id: str) -> Answer | None:
        quantity = read_quantity(turn.text)
        cart = await self.desk.carts.get(turn.shopper_id)
        line = next((line for line in cart.lines if line.variant.id == variant_id), None)
        if quantity is None or line is None:
            return None
        return await set_quantity(self.desk, turn, line, quantity)

    def _no_answer(self) -> ActionExecutionRejection:
        return ActionExecutionRejection(self.name())

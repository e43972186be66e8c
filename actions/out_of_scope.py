"""What was not understood, or is not ours to do: real choices, never a dead end."""

from __future__ import annotations

from actions.base import ShopAction
from actions.refine import Refine
from actions.search import Search
from actions.showing import ways_on
from actions.turn import Answer, Turn
from shop.reply import Choice, Choices

ABOUT_PRODUCTS = 0.34  # from this share of known words on, a text is a wish for products
NEXT = {"lost": "lost_again", "lost_again": "lost_still", "lost_still": "lost_again"}


class Fallback(ShopAction):
    """First see whether it is about products after all; then offer what there is.

    It never says the same thing twice in a row: the second time a person is offered first.
    """

    def name(self) -> str:
        return "action_fallback"

    async def answer(self, turn: Turn) -> Answer:
        if turn.shown.products:
            refined = await self.desk.advisor.refine(
                turn.shopper_id, turn.text, turn.shown, session=turn.conversation, at=turn.at
            )
            if refined.advice is not None and refined.advice.suggestions:
                return await Refine(self._desk).refined(turn, turn.text, refined)
        if self.desk.advisor.is_about_products(turn.text) >= ABOUT_PRODUCTS:
            return await Search(self._desk).answer(turn)
        return self._offer(turn)

    def _offer(self, turn: Turn) -> Answer:
        name = NEXT.get(turn.open_question, "lost")
        choices = ways_on(self.desk)
        if name != "lost":
            choices = (Choice(self.desk.words("choice_human"), "human"), *choices)
        if turn.quiz_waits:
            choices = (Choice(self.desk.words("choice_resume"), "resume_quiz"), *choices)
        part = Choices(self.desk.words(name, turn.message_id), choices)
        return Answer((part,), open_question=name)

"""What was not understood, or is not ours to do: real choices, never a dead end."""

from __future__ import annotations

from actions.base import ShopAction
from actions.refine import Refine
from actions.search import Search
from actions.showing import ways_on
from actions.turn import Answer, Turn
from shop.reply import Choice, Choices

ABOUT_PRODUCTS = 0.34  # from this share of known words on, a text is a wish for products


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
                return await Refine(self._desk).answer(turn)
        if self.desk.advisor.is_about_products(turn.text) >= ABOUT_PRODUCTS:
            return await Search(self._desk).answer(turn)
        return self._offer(turn)

    def _offer(self, turn: Turn) -> Answer:
        if turn.open_question in ("lost", "lost_again"):
            person = Choice(self.desk.words("choice_human"), "human")
            name = "lost_still" if turn.open_question == "lost_again" else "lost_again"
            part = Choices(self.desk.words(name), (person, *ways_on(self.desk)))
            return Answer((part,), open_question="lost_again" if name == "lost_again" else "lost")
        text = self.desk.words("lost", turn.message_id)
        return Answer((Choices(text, ways_on(self.desk)),), open_question="lost")

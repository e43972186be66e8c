"""Find what the shopper asks for."""

from __future__ import annotations

from actions.base import ShopAction
from actions.desk import Desk
from actions.showing import show
from actions.turn import Answer, Turn
from recommender.base import Advice

FEW_WORDS = 6  # longer texts are wishes of their own
BEGINS_ANEW = {"gift"}  # who asks for a present asks for something else


class Search(ShopAction):
    """Products for a wish in the shopper's own words, or honestly the nearest."""

    def name(self) -> str:
        return "action_search"

    async def answer(self, turn: Turn) -> Answer:
        wanted = turn.entities.get("text", turn.text)
        if turn.typed and turn.shown.products and await self._is_remark(wanted):
            advice = await refined(self.desk, turn, wanted)
            if advice is not None and advice.exact and advice.suggestions:
                return await show(self.desk, turn, advice, "refined")
        advice = await self.desk.advisor.search(
            turn.shopper_id, wanted, session=turn.conversation, at=turn.at
        )
        return await show(self.desk, turn, advice, "found")

    async def _is_remark(self, text: str) -> bool:
        """True for "black", "around 30" and "the red was better": said of what is on show."""
        wish = await self.desk.advisor.understand(text)
        if wish.kinds or wish.departments or wish.unknown:
            return False
        if wish.words:  # "a long one": one of those on show
            return text.casefold().rstrip(" .!?").endswith((" one", " ones"))
        named = {facet.attribute for want in wish.wants for facet in want.any_of}
        said = wish.wants or wish.refuses or wish.has_price
        return bool(said) and not named & BEGINS_ANEW and len(text.split()) <= FEW_WORDS


async def refined(desk: Desk, turn: Turn, text: str) -> Advice | None:
    """What is on show, changed as a text says; nothing when it changes nothing."""
    changed = await desk.advisor.refine(
        turn.shopper_id, text, turn.shown, session=turn.conversation, at=turn.at
    )
    return changed.advice

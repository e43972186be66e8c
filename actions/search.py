"""Find what the shopper asks for."""

from __future__ import annotations

from actions.base import ShopAction
from actions.showing import show
from actions.turn import Answer, Turn


class Search(ShopAction):
    """Products for a wish in the shopper's own words, or honestly the nearest."""

    def name(self) -> str:
        return "action_search"

    async def answer(self, turn: Turn) -> Answer:
        wanted = turn.entities.get("text", turn.text)
        advice = await self.desk.advisor.search(
            turn.shopper_id, wanted, session=turn.conversation, at=turn.at
        )
        return await show(self.desk, turn, advice, "found")

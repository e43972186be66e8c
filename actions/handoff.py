"""A person is asked for: the request is kept, and what happens next is said honestly."""

from __future__ import annotations

from actions.base import ShopAction
from actions.showing import ways_on
from actions.turn import Answer, Turn
from shop.handoffs import Handoff
from shop.reply import Choices


class Human(ShopAction):
    """Keep the request for the people of the shop."""

    def name(self) -> str:
        return "action_human"

    async def answer(self, turn: Turn) -> Answer:
        request = Handoff(
            id=turn.id("handoff"),
            shopper_id=turn.shopper_id,
            conversation_id=turn.conversation,
            text=turn.text,
            at=turn.at,
        )
        await self.desk.handoffs.keep(request)
        return Answer((Choices(self.desk.words("human"), ways_on(self.desk)),))

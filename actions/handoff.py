"""A person is asked for: the request is kept, and what happens next is said honestly."""

from __future__ import annotations

from actions.base import ShopAction
from actions.speaking.desk import Desk
from actions.speaking.policies import policy_text
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from shop.handoffs import Handoff
from shop.reply import Choices


class Human(ShopAction):
    """Keep the request for the people of the shop."""

    def name(self) -> str:
        return "action_human"

    async def answer(self, turn: Turn) -> Answer:
        return await hand_over(self.desk, turn)


async def ask_person(desk: Desk, turn: Turn) -> Answer | None:
    """A person is asked for in so many words, whatever else the text is about."""
    return await hand_over(desk, turn) if desk.policies.wants_person(turn.text) else None


async def hand_over(desk: Desk, turn: Turn) -> Answer:
    """Keep the request; what the shop's own answer is to what it is about, is said beside it."""
    request = Handoff(
        id=turn.id("handoff"),
        shopper_id=turn.shopper_id,
        conversation_id=turn.conversation,
        text=turn.text,
        at=turn.at,
    )
    await desk.handoffs.keep(request)
    topics = tuple(each for each in desk.policies.named(turn.text) if each != "contact")
    said = filter(None, (desk.words("human"), policy_text(desk, topics)))
    return Answer((Choices("\n".join(said), ways_on(desk)),))

"""What a text says beyond doubt, whatever it was taken for: heard before a journey answers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable
from typing import ClassVar

from actions.base import ShopAction
from actions.basket.byname import by_name
from actions.basket.cartremarks import change_named
from actions.basket.having import have_wanted
from actions.basket.missing import hear_missing
from actions.basket.reopening import hear_of_order
from actions.basket.reviewing import hear_ready
from actions.handoff import ask_person
from actions.lists.earlier import bring_back
from actions.lists.matching import match
from actions.lists.meaning import explain
from actions.lists.picking import pick
from actions.lists.refining import bare_remark
from actions.lists.weighing import weigh, weigh_beside
from actions.products.comparisons import hear_comparison
from actions.products.questions import hear_question
from actions.speaking.desk import Desk
from actions.speaking.policies import tell_policy
from actions.speaking.turn import Answer, Turn
from actions.stopping import hear_stop
from actions.tastes.forbidding import forbid, lift
from actions.tastes.noting import keep_beside, with_first
from actions.tastes.unlearning import forget_told

Listener = Callable[[Desk, Turn], Awaitable[Answer | None]]
OF_THE_SHOP: tuple[Listener, ...] = (
    hear_stop,
    hear_ready,
    ask_person,
    hear_of_order,
    tell_policy,
)
QUESTIONS: tuple[Listener, ...] = (match, hear_comparison, hear_question)
OF_PRODUCTS: tuple[Listener, ...] = (by_name, *QUESTIONS)
OF_THE_CART: tuple[Listener, ...] = (hear_missing, change_named, have_wanted)
LISTENERS: tuple[Listener, ...] = (
    *OF_THE_SHOP,
    *(weigh, match, hear_comparison, change_named, have_wanted, *OF_PRODUCTS),
    *(explain, bring_back, forget_told, forbid, lift, pick, bare_remark),
)


class ListeningAction(ShopAction):
    """An action about products: subclasses `reply` to what nobody heard in the text before.

    What somebody types about products is close to many journeys at once. Where the words alone
    are clear, they count for more than the intent they were taken for. `listeners` are who hears.
    """

    listeners: ClassVar[tuple[Listener, ...]] = LISTENERS

    async def answer(self, turn: Turn) -> Answer:
        kept = await keep_beside(self.desk, turn)
        weighed, turn = await weigh_beside(self.desk, turn)
        answer = await heard(self.desk, turn, self.listeners) or await self.reply(turn)
        return with_first(" ".join(filter(None, (kept, weighed))), answer)

    @abstractmethod
    async def reply(self, turn: Turn) -> Answer:
        """What to say in this turn, having done what was asked."""


class AboutTheShopToo(ListeningAction):
    """An action that does something: only a question about the shop is heard before."""

    listeners = OF_THE_SHOP


async def heard(
    desk: Desk, turn: Turn, listeners: tuple[Listener, ...] = LISTENERS
) -> Answer | None:
    """The answer to a text that is clear by itself; None for any other, and for taps."""
    if not turn.typed:
        return None
    for listen in listeners:
        answer = await listen(desk, turn)
        if answer is not None:
            return answer
    return None

"""What the bot can do, how the shop works, and a plain yes or no."""

from __future__ import annotations

from actions.base import ShopAction
from actions.closing import said_no, said_short, said_yes
from actions.handoff import ask_person
from actions.hearing import ListeningAction
from actions.lists.refining import refine
from actions.speaking.policies import told
from actions.speaking.showing import quiz_choices, steps_from, ways_on
from actions.speaking.turn import SOFT, Answer, Turn
from shop.reply import Choice, Choices
from shop.shortwords import read_short


class Help(ListeningAction):
    """A few things to say, each one tap away."""

    def name(self) -> str:
        return "action_help"

    async def reply(self, turn: Turn) -> Answer:
        choices = (
            Choice(self.desk.words("choice_recommend"), "recommend"),
            *quiz_choices(self.desk),
            Choice(self.desk.words("choice_view_cart"), "view_cart"),
            Choice(self.desk.words("choice_profile"), "show_profile"),
            Choice(self.desk.words("choice_human"), "human"),
        )
        return Answer((Choices(self.desk.words("help"), choices),))


class ShopInfo(ShopAction):
    """Delivery, returns, payment: what holds in this shop."""

    def name(self) -> str:
        return "action_shop_info"

    async def answer(self, turn: Turn) -> Answer:
        topics = self.desk.policies.about(turn.text) or ("all",)
        return await ask_person(self.desk, turn) or await told(self.desk, turn, topics)


class ChoiceExpired(ShopAction):
    """A button that is not open any more: that is said, with what can be done now."""

    def name(self) -> str:
        return "action_choice_expired"

    async def answer(self, turn: Turn) -> Answer:
        now = steps_from(self.desk, turn.shown) if turn.shown.products else ()
        return Answer((Choices(self.desk.words("expired_choice"), (*now, *ways_on(self.desk))),))


class Affirm(ShopAction):
    """Yes, to what was just asked."""

    def name(self) -> str:
        return "action_affirm"

    async def answer(self, turn: Turn) -> Answer:
        return await said_yes(self, turn)


class Deny(ListeningAction):
    """No, to what was just asked: nothing happens, and that is said."""

    def name(self) -> str:
        return "action_deny"

    async def reply(self, turn: Turn) -> Answer:
        short = read_short(turn.text) if turn.typed else None
        answer = await said_short(self, turn, short) if short else None
        if answer is None and turn.typed and await self._names_things(turn):
            return await refine(self.desk, turn)  # "no, not coffee: tea then"
        return answer or await said_no(self, turn)

    async def _names_things(self, turn: Turn) -> bool:
        if turn.waiting[0] not in ("", *SOFT) or not turn.shown.products:
            return False
        wish = await self.desk.advisor.understand(turn.text)
        return bool(wish.kinds or wish.departments or wish.wants or wish.refuses)

"""What the bot can do, how the shop works, and a plain yes or no."""

from __future__ import annotations

import re

from actions.base import ShopAction
from actions.checkout import place
from actions.orders import cancel
from actions.profile import forget_everything
from actions.quiz import LeaveQuiz, ResumeQuiz
from actions.showing import quiz_choices, ways_on
from actions.turn import Answer, Turn
from shop.reply import Choice, Choices

TOPICS = {  # what is asked of the shop, by the words it is asked with
    "returns": r"return|refund|exchange|send.*back|change my mind",
    "delivery": r"deliver|ship|postage|arriv|how long|post\b",
    "payment": r"pay|card|paypal|invoice|cash|klarna",
    "hours": r"open|hours|close|when are you|sunday|holiday",
    "contact": r"contact|phone|call|e-?mail|address|where are you|store",
    "privacy": r"privacy|data|cookies|gdpr",
}


class Help(ShopAction):
    """A few things to say, each one tap away."""

    def name(self) -> str:
        return "action_help"

    async def answer(self, turn: Turn) -> Answer:
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
        asked = turn.text.lower()
        topic = next((name for name, words in TOPICS.items() if re.search(words, asked)), "all")
        return Answer((Choices(self.desk.words(f"shop_{topic}"), ways_on(self.desk)[:1]),))


class Affirm(ShopAction):
    """Yes, to what was just asked."""

    def name(self) -> str:
        return "action_affirm"

    async def answer(self, turn: Turn) -> Answer:
        kind, about = turn.waiting
        if kind == "order":
            return await place(self.desk, turn, about)
        if kind == "cancel":
            return await cancel(self, turn, about)
        if kind == "forget_me":
            return await forget_everything(self, turn)
        if kind == "quiz":
            return await ResumeQuiz(self._desk).answer(turn)
        return Answer((Choices(self.desk.words("yes_to_what"), ways_on(self.desk)),))


class Deny(ShopAction):
    """No, to what was just asked: nothing happens, and that is said."""

    def name(self) -> str:
        return "action_deny"

    async def answer(self, turn: Turn) -> Answer:
        kind, _ = turn.waiting
        if kind == "quiz":
            return await LeaveQuiz(self._desk).answer(turn)
        name = f"no_{kind}"
        text = self.desk.words(name if name in self.desk.words else "no_fine")
        return Answer((Choices(text, ways_on(self.desk)),))

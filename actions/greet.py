"""Hello and goodbye."""

from __future__ import annotations

from actions.hearing import AboutTheShopToo
from actions.quizzing.quizflow import open_sitting
from actions.search import Search
from actions.speaking.offering import offer
from actions.speaking.showing import quiz_choices
from actions.speaking.turn import Answer, Turn
from shop.quiz.run import RunStatus
from shop.reply import Choice, Choices, Text


class Greet(AboutTheShopToo):
    """A stranger hears what there is; who has been here picks up where they left."""

    def name(self) -> str:
        return "action_greet"

    async def reply(self, turn: Turn) -> Answer:
        if turn.typed and (await self.desk.advisor.understand(turn.text)).kinds:
            return await Search(self._desk).reply(turn)  # "hey, need coffee"
        waiting = await self._waiting(turn)
        known = waiting or (await self.desk.profiles.get(turn.shopper_id)).tastes
        name = "welcome_back" if known else "welcome"
        text = self.desk.words(name, turn.message_id, shop=self.desk.settings.shop_name)
        lines = [text, *(line for line, _ in waiting)]
        choices = [choice for _, choice in waiting]
        choices.append(Choice(self.desk.words("choice_recommend"), "recommend"))
        if not known:
            choices += quiz_choices(self.desk)
        cart_waits = any(choice.intent == "view_cart" for choice in choices)
        spoken_of = "welcome" if cart_waits else None
        return Answer((Choices("\n".join(lines), tuple(choices)),), open_question=spoken_of)

    async def _waiting(self, turn: Turn) -> list[tuple[str, Choice]]:
        """What was left unfinished: a quiz, a cart."""
        waiting = []
        sitting = await open_sitting(self.desk, turn)
        if sitting and sitting.run.status == RunStatus.OPEN:
            line = self.desk.words("waiting_quiz", title=sitting.quiz.title)
            waiting.append((line, Choice(self.desk.words("choice_resume"), "resume_quiz")))
        cart = await self.desk.carts.get(turn.shopper_id)
        if cart.lines:
            count = sum(each.quantity for each in cart.lines)
            line = self.desk.words("waiting_cart", count=count)
            waiting.append((line, Choice(self.desk.words("choice_view_cart"), "view_cart")))
        return waiting


class Goodbye(AboutTheShopToo):
    """Goodbye, and nothing to hold them back."""

    def name(self) -> str:
        return "action_goodbye"

    async def reply(self, turn: Turn) -> Answer:
        cart = await self.desk.carts.get(turn.shopper_id)
        name = "goodbye_cart" if cart.lines else "goodbye"
        answer = Answer((Text(self.desk.words(name, turn.message_id)),))
        return await offer(self.desk, turn, answer, "cart") if cart.lines else answer

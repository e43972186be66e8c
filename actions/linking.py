"""Go on with the same cart and quiz on another channel, and take that back."""

from __future__ import annotations

from dataclasses import replace

from actions.base import ShopAction
from actions.checkout import UseCode
from actions.quizzing.quizflow import open_sitting
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from shop.codes import find_code
from shop.doors import Door, doors, named_channel
from shop.errors import LinkRefused
from shop.linkcodes import REF, find_link_code
from shop.quiz.run import RunStatus, progress
from shop.reply import Choice, Choices, Text


class ContinueElsewhere(ShopAction):
    """A code and, where a channel can be opened by one, a link to go on there."""

    def name(self) -> str:
        return "action_continue_elsewhere"

    async def answer(self, turn: Turn) -> Answer:
        words = self.desk.words
        if turn.shared:  # everybody there would read it
            return Answer((Text(words("link_refused_shared")),))
        found = [door for door in doors(self.desk.settings) if door.channel != turn.channel]
        named = named_channel(turn.text)
        code = await self.desk.linking.offer(turn.shopper_id)
        lines = [words("link_code", code=code)]
        if named and named != turn.channel and named not in {door.channel for door in found}:
            lines.insert(0, words("link_not_there", channel=words(f"link_name_{named}")))
        found.sort(key=lambda door: door.channel != named)
        return Answer((Text("\n".join([*lines, *(self._way(door, code) for door in found)])),))

    def _way(self, door: Door, code: str) -> str:
        words = self.desk.words
        link = door.link(f"{REF}{code}")
        name = words(f"link_name_{door.channel}")
        return words("link_open" if link else "link_type", channel=name, link=link)


class LinkCode(ShopAction):
    """A code from another channel: they are who asked for it, and go on exactly there."""

    def name(self) -> str:
        return "action_link_code"

    async def answer(self, turn: Turn) -> Answer:
        code = turn.entities.get("code") or find_link_code(turn.text)
        if turn.shared:
            return self._refused("shared")
        if not code and find_code(turn.text):  # a reward's
            return await UseCode(self._desk).answer(turn)
        if not code:
            return Answer((Text(self.desk.words("link_which")),))
        if turn.entities.get("came") and await self.desk.linking.has_own(turn.shopper_id):
            return self._sure(code)
        try:
            one = await self.desk.linking.redeem(code, turn.conversation, turn.shopper_id)
        except LinkRefused as refused:
            return self._refused(refused.why)
        return await self._here_again(replace(turn, shopper_id=one))

    def _sure(self, code: str) -> Answer:
        """A link may have been sent by somebody else: nobody's cart is given away by one tap."""
        choices = (
            Choice(self.desk.words("choice_link_yes"), "link_code", {"code": code}),
            Choice(self.desk.words("choice_link_no"), "deny"),
        )
        return Answer((Choices(self.desk.words("link_sure"), choices),))

    def _refused(self, why: str) -> Answer:
        text = self.desk.words(f"link_refused_{why}")
        return Answer((Choices(text, ways_on(self.desk)),))

    async def _here_again(self, turn: Turn) -> Answer:
        words, sitting = self.desk.words, await open_sitting(self.desk, turn)
        open_quiz = sitting if sitting and sitting.run.status == RunStatus.OPEN else None
        count = sum(line.quantity for line in (await self.desk.carts.get(turn.shopper_id)).lines)
        waiting = [words("link_cart", count=count)] if count else []
        if open_quiz:
            at = progress(open_quiz.quiz, open_quiz.run).number
            waiting.insert(0, words("link_quiz", title=open_quiz.quiz.title, number=at))
        name = "link_here" if waiting else "link_here_empty"
        lead = words(name, waiting=", ".join(waiting))
        if open_quiz:
            return await open_quiz.ask(open_quiz.run, lead)
        cart = (Choice(words("choice_view_cart"), "view_cart"),) if count else ()
        return Answer((Choices(lead, (*cart, *ways_on(self.desk))),), open_question="")


class UndoLink(ShopAction):
    """Two were taken for one: each has their own again."""

    def name(self) -> str:
        return "action_undo_link"

    async def answer(self, turn: Turn) -> Answer:
        undone = await self.desk.merging.undo(turn.shopper_id)
        text = self.desk.words("unlinked" if undone else "link_none")
        return Answer((Choices(text, ways_on(self.desk)),), open_question="" if undone else None)

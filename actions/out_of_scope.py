"""What was not understood, or is not ours to do: real choices, never a dead end."""

from __future__ import annotations

from dataclasses import replace

from actions.details import AskDetails
from actions.hearing import ListeningAction
from actions.lists.refining import answer_refined
from actions.search import Search
from actions.speaking.showing import ways_on
from actions.speaking.staying import not_understood, sounds_like_remark
from actions.speaking.turn import Answer, Turn
from recommender.gifts import is_open
from recommender.wish import Wish
from shop.reply import Choice, Choices

ABOUT_PRODUCTS = 0.34  # from this share of known words on, a text is a wish for products
ALL_OF_IT = 0.75  # where only words from descriptions match: "rain", of a day or of a coat
FEW_WORDS = 4  # a longer text than this does more than point
NEXT = {"lost": "lost_again", "lost_again": "lost_still", "lost_still": "lost_again"}


class Fallback(ListeningAction):
    """First see whether it is about products after all; then offer what there is.

    It never says the same thing twice in a row: the second time a person is offered first.
    """

    def name(self) -> str:
        return "action_fallback"

    async def reply(self, turn: Turn) -> Answer:
        if turn.shown.products:
            about_shown = await self._about_shown(turn)
            if about_shown is not None:
                return about_shown
        wish = await self.desk.advisor.understand(turn.text)
        says = wish.kinds or wish.departments or wish.wants or wish.refuses or wish.has_price
        enough = ABOUT_PRODUCTS if says else ALL_OF_IT
        if is_open(wish) or self.desk.advisor.is_about_products(turn.text) >= enough:
            return await Search(self._desk).answer(turn)
        bare = bool(turn.shown.products and wish.unknown) and len(turn.text.split()) == 1
        if bare or sounds_like_remark(self.desk, turn):
            return await not_understood(self.desk, turn, wish.unknown)
        return self._offer(turn)

    async def _about_shown(self, turn: Turn) -> Answer | None:
        """A remark that changes what is on show, or one that points at one of them."""
        changed = await self.desk.advisor.refine(
            turn.shopper_id, turn.text, turn.shown, session=turn.conversation, at=turn.at
        )
        advice, before = changed.advice, turn.shown.wish
        if advice and advice.suggestions and not _only_looks_up(advice.wish, before):
            return await answer_refined(self.desk, turn, turn.text, changed)
        return await AskDetails(self._desk).answer(turn) if await self._points(turn) else None

    async def _points(self, turn: Turn) -> bool:
        """True for "first one" or "the blue one": just that, and of something on show."""
        if len(turn.text.split()) > FEW_WORDS:
            return False
        return len(await self.desk.advisor.point(turn.text, turn.shown)) == 1

    def _offer(self, turn: Turn) -> Answer:
        name = NEXT.get(turn.open_question, "lost")
        choices = ways_on(self.desk)
        if name != "lost":
            choices = (Choice(self.desk.words("choice_human"), "human"), *choices)
        if turn.quiz_waits:
            choices = (Choice(self.desk.words("choice_resume"), "resume_quiz"), *choices)
        part = Choices(self.desk.words(name, turn.message_id), choices)
        return Answer((part,), open_question=name)


def _only_looks_up(changed: Wish, before: Wish) -> bool:
    """True when a remark brought no more than words to look up in descriptions."""
    return changed.words != before.words and _bare(changed) == _bare(before)


def _bare(wish: Wish) -> Wish:
    return replace(wish, words=(), unknown=(), corrections=())

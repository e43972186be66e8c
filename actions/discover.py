"""Show the shopper something they may like."""

from __future__ import annotations

from dataclasses import replace

from actions.hearing import ListeningAction
from actions.speaking.phrases import EVERYBODYS
from actions.speaking.showing import show
from actions.speaking.turn import Answer, Turn
from recommender.base import Advice, Cause


class Recommend(ListeningAction):
    """Three products for this shopper, or the best loved ones for a stranger."""

    def name(self) -> str:
        return "action_recommend"

    async def reply(self, turn: Turn) -> Answer:
        wish = await self.desk.advisor.understand(turn.text if turn.typed else "")
        # "surprise me" is no word to look for: only kinds, values and prices narrow the picks
        wish = replace(wish, words=(), unknown=(), corrections=())
        advice = await self.desk.advisor.for_you(
            turn.shopper_id, session=turn.conversation, at=turn.at, wish=wish
        )
        return await show(self.desk, turn, advice, await self._lead(turn, advice))

    async def _lead(self, turn: Turn, advice: Advice) -> str:
        """Whether to speak as to somebody known; mostly the picks themselves tell."""
        if advice.wish.names_something:
            return "found"
        reasons = (reason for each in advice.suggestions for reason in each.reasons)
        if any(reason.cause not in {*EVERYBODYS, Cause.WISH} for reason in reasons):
            return "picks_for_you"
        profile = await self.desk.profiles.get(turn.shopper_id)
        return "picks_for_you" if profile.tastes else "picks_for_a_stranger"

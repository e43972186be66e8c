"""A photo, a voice note, a place, a file: what we can do with it, said honestly."""

from __future__ import annotations

from actions.base import ShopAction
from actions.speaking.captions import words_for
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from shop.reply import Choice, Choices


class Attachment(ShopAction):
    """Something was sent without a word: it is not kept, and these are the ways on."""

    def name(self) -> str:
        return "action_attachment"

    async def answer(self, turn: Turn) -> Answer:
        kind = turn.entities.get("kind", "")
        text = words_for(self.desk, "attachment", kind)
        return Answer((Choices(text, (*self._about(kind), *ways_on(self.desk))),))

    def _about(self, kind: str) -> tuple[Choice, ...]:
        if kind == "location":
            return (Choice(self.desk.words("choice_delivery"), "shop_info"),)
        if kind == "voice":
            return (Choice(self.desk.words("choice_human"), "human"),)
        return ()

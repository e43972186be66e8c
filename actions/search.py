"""Find what the shopper asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.hearing import ListeningAction
from actions.lists.both import show_both
from actions.lists.refining import refine
from actions.speaking.desk import Desk
from actions.speaking.showing import show
from actions.speaking.staying import already, is_same, not_understood, sounds_like_remark
from actions.speaking.turn import Answer, Turn
from recommender.base import Advice, Shown
from recommender.calling import says_more_than_kind
from recommender.passing import speaks_of_shown
from recommender.text import words
from recommender.understanding import BEGINS_ANEW
from shop.model import Product

FEW_WORDS = 6  # longer texts are wishes of their own
REFERS = re.compile(r"\b(?:same|that|this) (?:brand|maker|label|colour|color|material|size)\b")


class Search(ListeningAction):
    """Products for a wish in the shopper's own words, or honestly the nearest."""

    def name(self) -> str:
        return "action_search"

    async def reply(self, turn: Turn) -> Answer:
        wanted = turn.entities.get("text", turn.text)
        if turn.typed and (
            both := await show_both(self.desk, turn, await self.desk.advisor.wishes(wanted))
        ):
            return both
        if turn.typed and turn.shown.products and speaks_of_shown(wanted):
            return await refine(self.desk, turn)
        if turn.typed and turn.shown.products and await self._is_remark(wanted):
            advice = await refined(self.desk, turn, wanted)
            if advice is not None and is_same(turn, advice):
                if said := already(self.desk, turn, advice):
                    return said
            elif advice is not None and advice.exact and advice.suggestions:
                return await show(self.desk, turn, advice, "refined")
        beside = turn.shown if turn.typed else Shown()
        advice = await self.desk.advisor.search(
            turn.shopper_id, wanted, session=turn.conversation, at=turn.at, beside=beside
        )
        if turn.typed and turn.shown.products and self._says_nothing(turn, advice):
            return await not_understood(self.desk, turn, advice.unknown)
        return await self._spoken_of(turn, await show(self.desk, turn, advice, "found"))

    async def _spoken_of(self, turn: Turn, answer: Answer) -> Answer:
        """Who looks for a thing by its name speaks of that one, whatever is shown beside it."""
        if not turn.typed or answer.shown is None:
            return answer
        titled = await self.desk.advisor.titled(turn.text, answer.shown.products)
        named = [each for each in titled if _is_named(turn.text, each)]
        if len(named) != 1:
            return answer
        return replace(answer, shown=answer.shown.focused(named[0].id))

    def _says_nothing(self, turn: Turn, advice: Advice) -> bool:
        """True for "I hate liquorice", of shirts, and "cuter", of a serum: no wish by itself."""
        wish = advice.wish
        if wish.kinds or wish.departments:
            return False
        return (wish.is_empty and not wish.unknown) or sounds_like_remark(self.desk, turn)

    async def _is_remark(self, text: str) -> bool:
        """True for "black", "around 30" and "the red was better": said of what is on show."""
        if REFERS.search(text.lower()):
            return True
        wish = await self.desk.advisor.understand(text)
        if wish.kinds or wish.departments or wish.unknown:
            return False
        if self.desk.advisor.compares(text):  # "something warmer and more playful, under 80"
            return True
        if wish.words:  # "a long one": one of those on show
            return text.casefold().rstrip(" .!?").endswith((" one", " ones"))
        named = {facet.attribute for want in wish.wants for facet in want.any_of}
        said = wish.wants or wish.refuses or wish.has_price
        return bool(said) and not named & BEGINS_ANEW and len(text.split()) <= FEW_WORDS


def _is_named(text: str, product: Product) -> bool:
    """True for "camp mug", and not for "mug": that is any of them."""
    said = set(words(text)) & set(words(product.title))
    return len(said) > 1 and says_more_than_kind(text, product)


async def refined(desk: Desk, turn: Turn, text: str) -> Advice | None:
    """What is on show, changed as a text says; nothing when it changes nothing."""
    changed = await desk.advisor.refine(
        turn.shopper_id, text, turn.shown, session=turn.conversation, at=turn.at
    )
    return changed.advice

"""A remark about what is on show: the list changes accordingly, or it is said why not."""

from __future__ import annotations

from actions.speaking.desk import Desk
from actions.speaking.showing import show
from actions.speaking.staying import already, is_same, not_understood, sounds_like_remark
from actions.speaking.turn import Answer, Turn
from recommender.base import Advice, Refined
from recommender.passing import speaks_of_shown
from recommender.remarks import asks_for_related
from recommender.telling import tells_of_another


async def bare_remark(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to "sweeter", "what else do they make" and "he hates stripes".

    Nothing but what is on show can be meant by it.
    """
    if not turn.shown.products:
        return None
    of_another = tells_of_another(turn.text) and bool(desk.advisor.tell(turn.text))
    if of_another or desk.advisor.only_compares(turn.text) or asks_for_related(turn.text):
        return await refine(desk, turn)
    return None


async def refine(desk: Desk, turn: Turn) -> Answer:
    """What is on show, changed as was said or tapped."""
    text = turn.entities.get("text", turn.text)
    refined = await desk.advisor.refine(
        turn.shopper_id, text, turn.shown, session=turn.conversation, at=turn.at
    )
    return await answer_refined(desk, turn, text, refined)


async def answer_refined(desk: Desk, turn: Turn, text: str, refined: Refined) -> Answer:
    """What came of the remark; where nothing did, it may be a wish of its own."""
    advice = None if await _turns_away(desk, turn, text, refined) else refined.advice
    if advice is not None and (advice.exact or not await _is_new_wish(desk, turn, text)):
        if not is_same(turn, advice):
            return await show(desk, turn, advice, "refined")
        if said := already(desk, turn, advice):
            return said
    advice = await desk.advisor.search(
        turn.shopper_id, text, session=turn.conversation, at=turn.at, beside=turn.shown
    )
    if turn.shown.products and not _says_enough(desk, turn, advice):
        unknown = refined.unread or advice.unknown or advice.wish.words
        return await not_understood(desk, turn, unknown)
    return await show(desk, turn, advice, "found")


async def _turns_away(desk: Desk, turn: Turn, text: str, refined: Refined) -> bool:
    """True for "something for spots, max 10", of coffee: what is on show cannot be that."""
    if refined.advice is None or sounds_like_remark(desk, turn):
        return False
    kept = {facet for want in refined.advice.wish.wants for facet in want.any_of}
    wish = await desk.advisor.understand(text)
    return bool(wish.wants) and not any(kept & set(want.any_of) for want in wish.wants)


async def _is_new_wish(desk: Desk, turn: Turn, text: str) -> bool:
    """True for "something warm for winter but no wool": it stands on its own."""
    wish = await desk.advisor.understand(text)
    several = len(wish.wants) + len(wish.refuses) + wish.has_price > 1
    alone = several or bool(wish.departments)
    about_shown = bool(turn.shown.products) and speaks_of_shown(text)
    return bool(wish.kinds) or (alone and not about_shown and not sounds_like_remark(desk, turn))


def _says_enough(desk: Desk, turn: Turn, advice: Advice) -> bool:
    """Whether a remark that changed nothing was a wish: more than words that occur somewhere."""
    wish = advice.wish
    if wish.kinds:
        return True
    if sounds_like_remark(desk, turn):
        return False  # "cuter", of a serum: no reason to turn to dresses
    if wish.departments or wish.wants or wish.refuses or wish.has_price:
        return True
    return bool(advice.suggestions) and not wish.unknown

"""What we said of a shopper is wrong: it is forgotten, or what is true instead is learnt."""

from __future__ import annotations

from actions.base import ShopAction
from actions.profile import ForgetTaste, ShowProfile, TellTaste
from actions.speaking.turn import Answer, Turn
from shop.cartwords import Do, read_cart_remark
from shop.shortwords import Short, after_wrong, read_short


async def answer_taste(action: ShopAction, turn: Turn, ids: str) -> Answer | None:
    """ "That's wrong" of what was said of them: it is forgotten, or asked which of it."""
    instead = after_wrong(turn.text)
    if instead and action.desk.advisor.tell(instead):
        return await TellTaste(action.desk).answer(turn)
    remark = read_cart_remark(turn.text)
    undone = remark is not None and remark.do in {Do.UNDO, Do.NOT_THAT}
    if read_short(turn.text) != Short.WRONG and not undone:
        return None
    if ids:
        return await ForgetTaste(action.desk).answer(turn.with_entities({"value": ids}))
    return await ShowProfile(action.desk, lead="which_wrong").answer(turn)

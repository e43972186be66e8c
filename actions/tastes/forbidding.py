""" "Never show me wool": a taste that binds, and what is on show keeps to it at once."""

from __future__ import annotations

import re

from actions.speaking.desk import Desk
from actions.speaking.showing import steps_from, ways_on
from actions.speaking.turn import Answer, Turn
from actions.tastes.noting import note
from recommender.forbidding import forbids
from recommender.lasting import tells_beside
from recommender.remarks import plain
from recommender.telling import asks, speaks_of_another
from shop.model import Rule
from shop.reply import Choices

_LIKES = re.compile(
    r"\bi (?:(?:do|actually|really|still|also|sometimes) )*(?:like|love|enjoy|drink|wear|eat|use)\b"
)


async def forbid(desk: Desk, turn: Turn) -> Answer | None:
    """The rule a text lays down for good; None for a remark about what is on show."""
    if not forbids(turn.text) or speaks_of_another(turn.text) or tells_beside(turn.text):
        return None
    told = desk.advisor.tell(turn.text)
    if told:
        return await note(desk, turn, told)
    choices = steps_from(desk, turn.shown) if turn.shown.products else ways_on(desk)
    return Answer((Choices(desk.words("cannot_forbid"), choices),))


async def lift(desk: Desk, turn: Turn) -> Answer | None:
    """ "I do like ground coffee" takes back the rule against exactly that; None without one."""
    if not _LIKES.search(plain(turn.text)) or asks(turn.text):
        return None
    liked = [each for each in desk.advisor.tell(turn.text) if each.strength > 0]
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    never = {(taste.attribute, taste.value) for taste in held if taste.rule == Rule.NEVER}
    if not any((each.attribute, each.value) in never for each in liked):
        return None
    return await note(desk, turn, liked)

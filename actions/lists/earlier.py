"""The list before this one, once more."""

from __future__ import annotations

import re

from actions.speaking.desk import Desk
from actions.speaking.showing import show, steps_from
from actions.speaking.turn import Answer, Turn
from recommender.remarks import plain
from shop.reply import Choices

BACK = re.compile(
    r"^(?:(?:eh|um|meh|oh|nah|what|was|is|"
    r"no|ok|okay|please|wait|actually|hmm|can you|could you|can we|lets|i|want|not|these|"
    r"those|rather|but|the|show|me|see|take|give|again|let|preferred|liked|prefer|to|were|better)"
    r" )*"
    r"(?:"
    r"(?:go|bring|back|get|going|take)(?: me| us)? ?(?:back )?(?:to )?(?:the |those |what )?"
    r"(?:ones? |list |products |things )?(?:earlier|previous|other|old|before|you had)"
    r"(?: ones?| lot| list| results| products| page| picks)?(?: you (?:showed|had))?(?: me)?"
    r"|(?:ones?|list|products|lot|results|picks) (?:from |we had |you had |i saw |that were )?"
    r"(?:before|earlier|previously)"
    r"|(?:ones?|list|products|things|what) (?:that )?(?:you|i|we) (?:showed|saw|had|were)(?: me)?"
    r"(?: (?:before|earlier|first|previously))?"
    r"|(?:previous|earlier) ones?"
    r"|(?:previous|earlier|first|original) (?:lot|list|results|products|page|picks)"
    r"|.*\b(?:minutes?|moment|while|messages?|lists?) ago"
    r"|go back|undo(?: that)?|back)"
    r"(?: (?:please|again|now|instead|one|ones|list|that|those|this|these|were|was|"
    r"are|better|nicer|good))*$"
)


def _asks_back(text: str) -> bool:
    """Whether a text, or how it ends, asks for what was on show before."""
    whole = plain(text.replace(",", " "))
    end = plain(re.split(r"[,.;!?]", text.rstrip(" .!?"))[-1])
    return bool(BACK.match(whole) or BACK.match(end))


async def bring_back(desk: Desk, turn: Turn) -> Answer | None:
    """What was on show before, for "not these, the ones before"."""
    if not turn.shown.products or not _asks_back(turn.text):
        return None
    if turn.shown.before is None:
        steps = steps_from(desk, turn.shown)
        return Answer((Choices(desk.words("nothing_before"), steps),))
    advice = await desk.advisor.again(turn.shopper_id, turn.shown.before)
    answer = await show(desk, turn, advice, "brought_back")
    return Answer(answer.parts, answer.open_question, turn.shown.before.after(turn.shown))

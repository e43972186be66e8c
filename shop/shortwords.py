"""Short answers that depend on what was asked: later, that's all, never mind, that's wrong."""

from __future__ import annotations

import re
from enum import StrEnum


class Short(StrEnum):
    """What a short text says."""

    LATER = "later"  # not now
    DONE = "done"  # nothing more is wanted
    LEAVE = "leave"  # not this after all
    WRONG = "wrong"  # what was said is not so


_FILLER = (
    r"(?:(?:no|nope|nah|ok|okay|oh|hmm+|actually|well|alright|right|sorry|yes|yep|hey|great|thanks|"
    r"thank you|cool|so|wait|please|pls|then|for now|for today|now|today|thx|cheers|just)[\s,.!]*)*"
)
_SAID = {
    Short.LATER: r"later|maybe later|not (?:yet|now|right now|at the moment|today)|another time|"
    r"in a (?:bit|minute|moment|while)|some other time|do (?:it|that) later",
    Short.DONE: r"that'?s (?:it|all|everything|enough|the lot|me)(?: done)?|that'?ll do|"
    r"that (?:is|will be|would be) (?:it|all)|"
    r"that'?ll be (?:it|all)|(?:i'?m |we'?re |all )?(?:done|finished)|nothing (?:else|more)|"
    r"thats all (?:i (?:need|want|wanted))|that'?s all (?:i (?:need|want|wanted))|no more",
    Short.LEAVE: r"never ?mind|nvm|forget (?:it|about it)|leave it|cancel(?: (?:it|that|this))?|"
    r"don'?t (?:bother|add (?:it|that|this)|want (?:it|that|this)(?: any ?more)?)|"
    r"(?:i )?changed my mind|not any ?more|stop|none|neither|skip (?:it|that)|let it be|"
    r"drop it|no(?:pe)?|nah|no thank you|no thanks|not that(?: one)?|rather not",
    Short.WRONG: r"that'?s (?:not (?:true|right|correct|me|so)|wrong|false|incorrect)|not true|"
    r"(?:you(?:'re| are) )?wrong|(?:that|it) (?:is|isn'?t) (?:wrong|true|right|not true|not right)|"
    r"no i (?:don'?t|do not|am not)|i (?:don'?t|never said that)|that isn'?t true",
}
_READERS = {
    short: re.compile(rf"{_FILLER}(?:{words})[\s,.!]*{_FILLER}[\s,.!?]*", re.IGNORECASE)
    for short, words in _SAID.items()
}
_LEADING_WRONG = re.compile(rf"{_FILLER}(?:{_SAID[Short.WRONG]})\s*[,.;:!-]*\s+(?=\S)", re.I)


def read_short(text: str) -> Short | None:
    """What a short text says as a whole; None when it says anything more."""
    said = text.strip().replace("’", "'")
    return next((short for short, reader in _READERS.items() if reader.fullmatch(said)), None)


def after_wrong(text: str) -> str:
    """What follows "that's not true, …"; empty when nothing does, or the text starts otherwise."""
    said = text.strip().replace("’", "'")
    match = _LEADING_WRONG.match(said)
    return said[match.end() :] if match else ""

"""Words that end our messages, whatever else is going on."""

from __future__ import annotations

import re

_POLITE = r"(?:(?:please|pls|ok|okay|just|hey|now|thanks|thank you)[\s,.!]*)*"
_MESSAGES = (
    r"(?:(?:me|all|any|the|these|those|your|this|sending|more|of|with|my|price|such|first|here|"
    r"again|it|writing|texting|messaging|getting)\s+)*"
    r"(?:messages?|msgs?|texts?|spam|reminders?|notifications?|alerts?|newsletters?|updates?)"
)
_AT_ME = (
    r"(?:writ\w+(?: to)? me|text(?:ing)? me|messag\w+ me|remind(?:ing)? me|notify(?:ing)? me|"
    r"contact(?:ing)? me|pinging me|spamming me|bothering me)"
)
_WORD = re.compile(rf"{_POLITE}/?stop(?:[\s,.!]+stop)*[\s,.!]*{_POLITE}", re.IGNORECASE)
_PLAIN = re.compile(
    rf"{_POLITE}(?:(?:i (?:want|would like|'d like) to )?(?:un-?subscri?be|unsub|opt(?: me)? out)"
    rf"(?: me)?(?: (?:from|of) (?:this|these|everything|all|messages))?"
    rf"|(?:stop|end|cancel|no more|no|quit) {_MESSAGES}"
    rf"|i (?:do not|don'?t|no longer) (?:want|need|wish)(?: to (?:get|receive))? {_MESSAGES}"
    rf"|(?:stop|quit) {_AT_ME}"
    rf"|(?:do not|don'?t|never) (?:ever )?(?:{_AT_ME}|(?:write|send) (?:to )?me {_MESSAGES})"
    r")(?: (?:any ?more|again|ever|first|here|from (?:you|u|this shop)))*[\s,.!]*"
    rf"{_POLITE}",
    re.IGNORECASE,
)


def says_stop(text: str) -> bool:
    """True for the one word "stop": our messages, or what is going on.

    >>> says_stop("STOP!"), says_stop("stop the quiz")
    (True, False)
    """
    return _WORD.fullmatch(text.strip()) is not None


def stops_messages(text: str) -> bool:
    """True for what can only be meant of our messages: "unsubscribe", "don't write to me".

    >>> stops_messages("No more messages, please"), stops_messages("no more wool")
    (True, False)
    """
    return _PLAIN.fullmatch(text.strip().replace("’", "'")) is not None

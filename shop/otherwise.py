"""Another size or colour for what is there: "M instead of L", "make the coffee the 500 g one"."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_WORDS = 14


@dataclass(frozen=True)
class Otherwise:
    """How a thing shall be: `to` are the words for it, `not_as` those for how it is now."""

    to: str
    not_as: str = ""


_DOUBTS = (
    r"(?:wait|no|nope|nah|oh|oops|actually|sorry|hm+|um+|hang on|hold on|my bad|"
    r"on second thoughts?|scratch that|i mean|i meant|make that|rather|wrong|"
    r"that'?s (?:wrong|not right|the wrong one))"
)
_LEAD = re.compile(rf"^(?:(?:{_DOUBTS}|ok|okay|and|but|so|well|please|yes|yeah|hey)\b[\s,]*)+")
_DOUBTED = re.compile(rf"^(?:(?:ok|okay|and|but|so|well|please|yes|yeah|hey)\b[\s,]*)*{_DOUBTS}\b")
_TAIL = re.compile(
    r"[\s,]+(?:please|pls|plz|thanks|thank you|thx|then|now|for me|if (?:possible|you can|i can)|"
    r"if that'?s (?:ok|okay|possible)|sorry|ok|okay)$"
)
_ASKING = (
    r"(?:(?:can|could|may) (?:you|i|we)(?: please)? |would you |"
    r"i(?:'d| would) (?:like|rather|prefer)(?: to)? |i (?:do )?(?:want|need|prefer)(?: to)? |"
    r"let'?s |i'?ll )?"
)
_HAVING = r"(?:(?:have|take|get|go (?:for|with)|give me|send me) )?"
_VERB = r"(?:make|turn|change|switch|swap|exchange|get|have|set|do|put)"
_PATTERNS = (
    rf"{_ASKING}{_HAVING}(?:not )(?P<not_as>[^,]+),+ (?:but |rather |the |in )*(?P<to>.+)",
    rf"{_ASKING}{_VERB} (?:from )?(?P<not_as>.+?) (?:to|into|for|with) (?P<to>.+)",
    rf"{_ASKING}{_VERB} (?P<to>.+?)[, ]+(?:instead of|rather than|(?:and )?not) (?P<not_as>.+)",
    rf"{_ASKING}{_HAVING}(?P<to>.+?)[, ]+(?:instead of|rather than|(?:and |but )?not) "
    r"(?P<not_as>.+)",
    rf"{_ASKING}(?:make|turn|switch) (?P<to>.+)",
    rf"{_ASKING}{_HAVING}(?P<to>.+?)[, ]+(?:instead|rather|after all|actually)",
    r"(?:the |a |one |in a |next )*(?P<to>size (?:bigger|larger|smaller|up|down)|"
    r"(?:bigger|larger|smaller|next) size)(?: up)?",
    r"(?P<to>(?:it|that|this|they|the .+?|my .+?) (?:should (?:be|have been)|was supposed to be|"
    r"needs to be|has to be|ought to be) .+)",
    rf"{_ASKING}(?:have |get )?(?P<to>(?:it|that|this|the \S+|my \S+) in .+)",
    r"i (?:meant|wanted|said|asked for|ordered) (?P<to>.+)",
)
_READERS = tuple(re.compile(pattern) for pattern in _PATTERNS)
_ELSE = re.compile(
    r"\b(?:show|find|search|something|anything|more like|similar|compare|difference|remove|"
    r"delete|cancel|how|why|when|which|what|who|or|another|also|too|as well|if|match\w*)\b"
    r"|^(?:is|are|do|does|did|has|have you|was)\b"
)


def read_otherwise(text: str) -> Otherwise | None:
    """How something is to be instead of how it is; None for a text that changes nothing so."""
    said = _plain(text)
    if len(said.split()) > MOST_WORDS or _ELSE.search(said):
        return None
    rest = _LEAD.sub("", said)
    for reader in _READERS:
        if match := reader.fullmatch(rest):
            return Otherwise(**match.groupdict())
    return Otherwise(rest) if rest and _DOUBTED.match(said) else None


def _plain(text: str) -> str:
    said = text.casefold().replace("’", "'")
    said = re.sub(r"(?<!\d)[.,;:!?()–—]+|[.,;:!?()–—]+(?!\d)|\s-+\s", " , ", said)
    said = re.sub(r"[^\w\s'&.,-]+", " ", said)
    said = re.sub(r"\s+,", ",", " ".join(said.split())).strip(" ,")
    while (shorter := _TAIL.sub("", said)) != said:
        said = shorter
    return said

"""Words that can only mean that the cart is to be ordered: "can I pay then", "let's finish"."""

from __future__ import annotations

import re

from shop.shortwords import Short, read_short

_READY = (
    r"(?:(?:i'?m|we'?re|i am|we are) (?:all )?(?:ready|set|good|done)(?: to| and)? |"
    r"time to |ready to |"
    r"(?:i|we)(?:'d| would) (?:like|love) to |(?:i|we) (?:just )?(?:want|wanna|need|wish)(?: to)? |"
    r"i'?ll(?: just)? |i think i'?ll(?: just)? |"
    r"(?:can|could|may|shall|should) (?:i|we)(?: please)? |"
    r"let(?:'?s| me| us)(?: just)? |how about we |please |just |go ahead and )*"
)
_ALL = (
    r"(?:everything|all (?:of )?(?:it|them|this|that|these|those)|them all|both|the lot|"
    r"these|those|"
    r"(?:the|my) (?:whole )?(?:cart|basket|order|things|stuff)|both of (?:them|these|those)|"
    r"(?:these|those|the) (?:two|three|four|2|3|4)|what(?:'s| is) in (?:the|my) (?:cart|basket))"
)
_STEP = (
    rf"(?:(?:order|buy|purchase|pay(?: for)?|check ?out) (?:just )?{_ALL}|"
    r"(?:make|place|send|complete|finish|finali[sz]e|submit)(?: off)? (?:the|my|this|an|our) "
    r"(?:order|purchase|shop|shopping)|"
    r"order|pay(?: (?:for it|up))?|check(?:ing)? ?out|finish(?: up)?|proceed(?: to \w+)?|settle up|"
    r"(?:go|move|get|take me|on) to (?:the )?(?:checkout|check out|till|payment|paying|pay)|"
    r"finish (?:here|this|it|shopping)|wrap (?:it|this|things) up|ring (?:it|this|me) up)"
)
_AROUND = (
    r"(?:(?:now|then|so|please|pls|plz|thanks|thank you|thx|ta|cheers|dear|love|mate|today|"
    r"right away|straight away|ok|okay|yes|yeah|yep|right|alright|great|good|perfect|lovely|well|"
    r"and|oh|um+|hm+|hi|hey|actually|really|very much|a lot|if i may|at last|finally)\s+)*"
)
_ORDERS = re.compile(rf"{_AROUND}{_READY}{_STEP} {_AROUND}")
_CHANGES = re.compile(
    r"\b(?:add|remove|delete|take|change|swap|make|show|find|search|more|less|fewer|another|also|"
    r"instead|first|before|but|not yet|wait|what|which|who|why|how|when|where|if|unless|can|could|"
    r"do|does|is|cancel|forget|need|want|without|or)\b"
)
MOST_BESIDE = 12  # words of what is said besides: "I think these two are sweet enough"


def says_order(text: str) -> bool:
    """Whether a text says to order what there is, and asks for nothing besides."""
    said = text.casefold().replace("’", "'")
    clauses = [_plain(each) for each in re.split(r"[.!?;,:–—]+|\s-+\s", said)]
    clauses = [each for each in clauses if each]
    ordering = [each for each in clauses if _ORDERS.fullmatch(f"{each} ")]
    return bool(ordering) and all(_is_idle(each) for each in clauses if each not in ordering)


def _is_idle(clause: str) -> bool:
    """Whether a clause asks for nothing: "that's everything", "never mind", praise and thanks."""
    if read_short(clause) in {Short.DONE, Short.LEAVE}:
        return True
    return len(clause.split()) <= MOST_BESIDE and not _CHANGES.search(clause)


def _plain(clause: str) -> str:
    return " ".join(re.sub(r"[^\w\s']+", " ", clause).split())

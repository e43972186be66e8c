"""Clear words for taking something out of a cart, or everything."""

from __future__ import annotations

import re

_REMOVAL = re.compile(
    r"\b(?:re?mo?v\w*|remvoe|del\w*|dlete|erase\w*|out|off|away|back|drop|ditch|"
    r"lose|scrap|scratch|bin|nix|axe|cut|kick|chuck|throw|toss|strike|cross|get rid|unadd|undo|"
    r"minus|less|without|except|leave|"
    r"no longer|no more|any ?more|after all|not|no|dont|wont|changed my mind|do without|pass on|"
    r"enough|already|shouldn't|(?:can|must|should|has to|have to|got to|needs to) (?:go|come)|goes|"
    r"wrong one|mistake|take)\b|n't\b|❌"
)
_WHOLE = re.compile(
    r"\b(?:everything|anything|nothing|none|all|both|carts?|basket|bag|trolley|order list|lot|"
    r"whole|every|over|again|afresh|fresh|scratch|zero|items|it|them|emp?ty|clear|clean)\b|❌|🗑"
)
_SPARED = re.compile(
    r"\b(?:don'?t|do not|never|not|without|why|did|is|was) (?:\w+ ){0,2}"
    r"(?:empty|clear|clean|remove|delete|drop|dump|wipe|reset|throw|take)"
)
_WAS_DONE = re.compile(
    r"^(?:(?:so|and|but|wait|ok|okay|hm+)\W+)*(?:did|have|has|had) (?:you|it|they)\b"
)
_WISHING = re.compile(
    r"\b(?:something|anything|show|find|search|(?:go|goes|going) with|match\w*|maybe)\b"
    r"(?!.*\b(?:remove|delete|drop|lose|out|off)\b)"
    r"|^(?!.*\b(?:remove|delete|drop|lose|out|off|go)\b).*\bkeep\b"
)


def says_removal(text: str) -> bool:
    """Whether a text has a clear word for taking something out, and wishes for nothing new."""
    said = text.casefold().replace("’", "'")
    return bool(_REMOVAL.search(said)) and not _WISHING.search(said)


def asks_what_was_done(text: str) -> bool:
    """Whether a text asks if something was done, and orders nothing: "did you take it out?"."""
    return bool(_WAS_DONE.search(text.casefold()))


def says_clearing(text: str) -> bool:
    """Whether a text says that the whole cart is to be emptied, and does not forbid it."""
    said = text.casefold().replace("’", "'")
    return bool(_WHOLE.search(said)) and not _SPARED.search(said)

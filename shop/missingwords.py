"""Somebody misses a thing that should be there: "you forgot the mug", "where's the mug?"."""

from __future__ import annotations

import re
from typing import NamedTuple


class Missed(NamedTuple):
    """The words for the thing, and what else was said of it: "I said the first one"."""

    what: str
    besides: str = ""


_LEAD = (
    r"(?:(?:wait|hang on|hold on|hey|oh|but|no|um+|ok|okay|hmm+|and|sorry|i think|looks like)\s+)*"
)
_PATTERNS = (
    r"(?:you|u|it) (?:forgot|missed|left out|skipped|dropped|lost)(?: (?:to )?(?:add|put in|"
    r"include|adding|about))? (?P<what>.+?)",
    r"(?:you|u|it) (?:didn'?t|did not|haven'?t|never) (?:add|added|put|include|included) "
    r"(?P<what>.+?)(?: in| in there)?",
    r"where(?:'?s| is| are|'?d| did) (?P<what>(?:the|my|that) .+?)(?: go| gone)?",
    r"(?P<what>(?:the|my|that) .+?)(?:'s| is| are)? (?:missing|not (?:there|in (?:it|there)))",
    r"(?P<what>(?:the|my|that) .+?) (?:isn'?t|aren'?t) (?:there|in (?:it|there))",
    r"what happened to (?P<what>.+?)",
)
_PLACE = r"(?: (?:in|from|to) (?:my|the) (?:cart|basket|bag|order))?(?: then| please)?"
_READERS = tuple(re.compile(rf"{_LEAD}{pattern}{_PLACE}") for pattern in _PATTERNS)
_CLAUSES = re.compile(r"[.,;!?–—]+|\s(?=i (?:said|meant|wanted)\b)", re.IGNORECASE)
_ELSE = re.compile(r"\b(?:from|made|grown|order|parcel|package|delivery|discount|code|quiz)\b")


def read_missed(text: str) -> Missed | None:
    """What is missed; None for a text that misses nothing."""
    clauses = [said for each in _CLAUSES.split(text) if (said := _plain(each))]
    while len(clauses) > 1 and re.fullmatch(_LEAD, f"{clauses[0]} "):
        clauses = clauses[1:]
    for reader in _READERS if clauses else ():
        match = reader.fullmatch(clauses[0])
        if match and not _ELSE.search(match["what"]):
            return Missed(match["what"], " ".join(clauses[1:]))
    return None


def _plain(clause: str) -> str:
    said = clause.casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w\s'-]+", " ", said).split())

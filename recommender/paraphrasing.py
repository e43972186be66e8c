"""A listed phrase said the other way round: "my face is greasy" speaks of greasy skin."""

from __future__ import annotations

import re

from recommender.lexicon import Lexicon
from recommender.text import stem

_OF_SKIN = re.compile(
    r"\b(?:skin|face|forehead|nose|cheeks?|chin|complexion|t zone)"
    r"(?: (?:is|are|gets?|feels?|looks?|goes|gone|been|has|s|always|often|so|super|really|very|"
    r"too|quite|pretty|just|all|a|bit|little|kinda|extremely|crazy|mad))+ (\w+)"
)
_FOR = re.compile(
    r"(?:\b(\w+) )?\b(\w+)(?: (?:is|are|would|be|good|best|nice|right|for me|please))* "
    r"(?:for|at) (?:(?:the|my|his|her|your|their|dry) )?"
    r"(night|day|evening|bedtime|sleep|faces?|hands?|eyes?|lips?|body)\b"
)


def in_listed_words(lexicon: Lexicon, said: str) -> str:
    """The text with the phrases of the list: "greasy skin", "night cream"."""
    return _FOR.sub(lambda found: _made_one(lexicon, found), _of_skin(lexicon, said))


def _of_skin(lexicon: Lexicon, said: str) -> str:
    """ "My face is super greasy" says greasy skin, not something that is greasy."""

    def read(found: re.Match[str]) -> str:
        is_listed = (stem(found[1]), "skin") in lexicon.phrases
        return f"{found[0]} skin" if is_listed else found[0]

    return _OF_SKIN.sub(read, said)


def _made_one(lexicon: Lexicon, found: re.Match[str]) -> str:
    """A cream for the night is a night cream; what has a name of its own keeps it: herbal tea."""
    before, thing, purpose = found.groups()
    is_named = (stem(before or ""), stem(thing)) in lexicon.phrases
    if is_named or (stem(purpose), stem(thing)) not in lexicon.phrases:
        return found[0]
    return " ".join(filter(None, (before, purpose, thing)))

"""Opinions that turn a word round, said as the wish they are: "a bit plain" asks for not plain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recommender.grading import plain_forms
from recommender.lexicon import Lexicon, Meaning
from recommender.text import stem

_THESE = r"(?:these|those|they|all of (?:these|those|them)|it|this|that|the \w+ ones?) "
_LOOK = r"(?:are|is|looks?|feels?|seems?|sounds?|tastes?|smells?) "
_DEGREE = (
    r"(?:(?:all|only|just|mostly|quite|rather|very|so|really|pretty|awfully|way|far|much|kinda|"
    r"kind of|sort of|still|too|(?:an? )?(?:little|bit|tad|touch)) )"
)
_TOO = r"(?:(?:an? )?(?:bit|little|tad|touch) |way |far |much |rather |slightly )*too "
_MONEY = r"(?:than|of|expensive|pricey|costly|dear|steep|cheap|much|many)\b"
# What is thought of what is on show; the word it turns round comes right after it
_COMPLAINTS = (
    rf"\b(?:{_THESE}{_LOOK}|(?:theyre|thats|its) ){_DEGREE}+(?=\w)",
    rf"\b(?:{_TOO}|(?:rather )?less |not (?:so |as |quite so |that |very ))(?!{_MONEY})(?=\w)",
    r"(?:^|(?<=; )|(?<=, )|(?<=\bhmm )|(?<=\bbut ))(?:an? )?(?:bit|tad|touch) (?=\w)",
)
_NOT_ENOUGH = re.compile(
    r"\b(?:not|isnt|arent|nowhere near|hardly|never)(?: (?:quite|really|nearly|exactly))? "
    r"(\w+) enough\b"
)
# What is thought of something, after its name
_CONCEDED = (
    r"(?:is|are|was|were|looks?|sounds?) (?:(?:really|very|quite|so|all|pretty) )*"
    r"(?:nice|lovely|fine|good|great|ok|okay|alright|pretty|cool|cute|beautiful|gorgeous) but\b"
)
_HARMFUL = (
    r"(?:is |are )?(?:(?:gonna|going to|will|would|might|only|just) )*"
    r"(?:makes?|made|gives?|gave|leaves?) (?:it|me|my \w+|that) (?:\w+ )?"
    r"(?:worse|break out|itch|itchy|sneeze|spots|a rash)"
)
_NOT_MINE = (
    r"(?:(?:is|are) (?:not|never) (?:for me|my thing)|(?:isnt|arent) (?:for me|my thing|me)|"
    r"(?:doesnt|dont|never) (?:suits? me|works? for me|agrees? with me))"
)
_AFTERWARDS = re.compile(rf"\b((?:\w+ )??(\w+)) (?:{_CONCEDED}|{_HARMFUL}|{_NOT_MINE})")


def as_wish(lexicon: Lexicon, said: str) -> str:
    """What is thought of what is on show, said as a wish: ``not plain``, for "bit plain"."""
    said = _NOT_ENOUGH.sub(r"\1", said)
    said = _AFTERWARDS.sub(lambda found: _refused(lexicon, found), said)
    for complaint in _COMPLAINTS:
        said = re.sub(complaint, lambda found: _turned(lexicon, found), said)
    return said


def _turned(lexicon: Lexicon, found: re.Match[str]) -> str:
    following = found.string[found.end() :].split()
    return "; not " if _names_a_property(lexicon, following) else found[0]


def _refused(lexicon: Lexicon, found: re.Match[str]) -> str:
    for phrase in (found[1], found[2]):
        if tuple(map(stem, phrase.split())) in lexicon.phrases:
            return f"{found[1].removesuffix(phrase)}; not {phrase} ;"
    return found[0]


def _names_a_property(lexicon: Lexicon, said: Sequence[str]) -> bool:
    """Whether a text begins with one; what compares, as "warmer" does, asks for more of it."""
    if said[0] in lexicon.shelf.words.steps or _compares(lexicon, said[0]):
        return False
    found = lexicon.find(tuple(map(stem, said[: lexicon.longest])), 0)
    return found is not None and isinstance(found[1], Meaning) and found[1] != Meaning()


def _compares(lexicon: Lexicon, word: str) -> bool:
    return any((form,) in lexicon.phrases for form in plain_forms(word))

"""What is said for good, and what only of the wish of the moment: "no coffee please" is no rule."""

from __future__ import annotations

import re

from recommender.forbidding import clauses, forbids
from recommender.passing import is_passing
from recommender.remarks import plain

LASTING = re.compile(
    r"\b(?:never|ever|always|avoid\w*|hates?|allerg\w+|intoleran\w+|remember|keep in mind|"
    r"from now on|for good|no more|(?:dont|do not|doesnt|wont|cant|cannot) "
    r"(?:wear|use|drink|eat|have|stand|buy|do|tolerate|handle))\b"
)
_REFUSING = re.compile(
    r"\b(?:no|nothing|without|not|free|except|(?:dont|do not|doesnt) (?:want|need))\b"
)
_OF_MYSELF = re.compile(
    r"\b(?:i (?:really |do |dont |do not |also |only |just )*"
    r"(?:like|love|prefer|adore|enjoy|wear|drink|eat|use|have|am|hate|dislike)|"
    r"im|ive|my|not (?:a |much of a |really a )?fan|not (?:into|keen)|rather not|dislike|for me)\b"
)
_SAYING = re.compile(r"\bfair(?: enough| point| play)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?;]+[.!?;]*")


def stating(text: str) -> list[str]:
    """The clauses of a text that may state a taste: none that asks, looks for something or plans.

    Of "I'm vegan, what do you have?" it is the first.
    """
    sentences = [each for each in _SENTENCE.findall(_SAYING.sub(" ", text)) if plain(each)]
    passing = [each for each in sentences if _passes(each)]
    if passing and not any(map(_speaks_for_good, sentences)):
        return []
    return [clause for each in sentences if each not in passing for clause in _stated(each)]


def tells_beside(text: str) -> bool:
    """Whether a text asks or looks for something besides what it may state for good."""
    said = [c for sentence in _SENTENCE.findall(text) for c in clauses(sentence) if plain(c)]
    return 0 < len(stating(text)) < len(said)


def _stated(sentence: str) -> list[str]:
    pieces = [each for each in clauses(sentence) if plain(each)]
    asked = sentence.rstrip().endswith("?")
    return [
        piece
        for piece in pieces
        if lasts(piece) or not is_passing(plain(piece), asked=asked and piece is pieces[-1])
    ]


def lasts(text: str) -> bool:
    """Whether a text says something for good."""
    return bool(LASTING.search(plain(text))) or forbids(text)


def _speaks_for_good(sentence: str) -> bool:
    return bool(_OF_MYSELF.search(plain(sentence))) or lasts(sentence)


def _passes(sentence: str) -> bool:
    return bool(_REFUSING.search(plain(sentence))) and not _speaks_for_good(sentence)

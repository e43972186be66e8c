"""Cutting what a shopper writes into words, as a menu's names are cut."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 10_000  # characters; more is nobody's order
MOST_WORDS = 300

_APOSTROPHES = re.compile(r"(?<=\w)['’`´](?=\w)|['’`´]")
_HYPHEN = re.compile(r"(?<=\w)[-–/](?=\w)")
_ABBREVIATION = re.compile(r"\b(dr|mr|mrs|st|oz|lb|pt|approx|incl|excl)\.(?=\s*\w)")
_PRICE = re.compile(
    r"[$€£¥]\s?\d+(?:[.,]\d{1,2})?|\b\d+(?:[.,]\d{1,2})?\s?(?:€|£|\$|eur\b|euros?\b|dollars?\b|bucks\b)"
)
_TIMES = re.compile(r"\b(\d{1,3})\s?[x×](?=\s|$|[^\w])|(?<!\w)[x×]\s?(\d{1,3})\b")
_HALF = re.compile(r"(?<!\d)1/2(?!\d)|½")
_WORD = re.compile(r"\d+\.\d+|\d+|[^\W\d_]+|[,;:.!?\n(){}]|[^\w\s]")
_STOPS = frozenset(".!?;:\n")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a mark between words, and where it stands in the text."""

    text: str
    start: int
    end: int

    @property
    def is_stop(self) -> bool:
        return self.text in _STOPS

    @property
    def is_comma(self) -> bool:
        return self.text == ","


def plain(text: str) -> str:
    """Lower case, without accents and apostrophes; prices gone, "2x" and "1/2" in words."""
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text.replace("½", "1/2"))
        text = "".join(sign for sign in folded if not unicodedata.combining(sign))
    text = _APOSTROPHES.sub("", text.casefold())
    text = _PRICE.sub(" ", text)
    text = _TIMES.sub(lambda found: f" {found[1] or found[2]} ", text)
    text = _ABBREVIATION.sub(r"\1", text)
    return _HYPHEN.sub(" ", _HALF.sub(" half ", text))


def tokens_of(text: str) -> list[Token]:
    """The words and marks of a text, at most `MOST_WORDS`."""
    found = []
    for match in _WORD.finditer(plain(text[:LONGEST])):
        found.append(Token(match[0], match.start(), match.end()))
        if len(found) == MOST_WORDS:
            break
    return found


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, without marks."""
    found = [match[0] for match in _WORD.finditer(plain(text))]
    return tuple(word for word in found if word[0].isalnum()) or tuple(
        sign for sign in found if not sign.isascii()
    )

"""Text as words: how what shoppers type and what the catalogue says become comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"\d+(?:[.,]\d{1,2}(?!\d))?|[€£$<>#%&,;+]|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s\b")
_FIRST_NO = re.compile(  # "no, something red": it answers what came before, and refuses nothing
    r"^\W*(?:(?:h+m+|wait|oh|ah|well|ok|okay|actually|sorry)\W+)*"
    r"(?:(?:no|nope|nah)\W+)*(?:no|nope|nah)"
    r"(?:\s*[,.!;:]+\s*|\s+(?:like|lol|haha|omg|wait|sorry)\b\W*"
    r"|\s+(?=(?:something|the|that|these|those|they|this|its|show|i|rather|maybe|actually|try)\b))(?=\w)"
)
_ENDS = re.compile(  # of a sentence; "max. 10" and "No. 1" go on
    r"(?<!\bmax)(?<!\bmin)(?<!\bapprox)(?<!\bca)(?<!\bno)(?<!\bnr)(?<!\bvs)(?<!\bmr)(?<!\bmrs)(?<!\bdr)"
    r"(?<=\w)(?:[.!?…]+\s+|\s*\n\s*)(?=\S)",
    re.IGNORECASE,
)
_KEPT = frozenset({"shorts", "jeans", "glasses", "series", "always", "plus", "gas", "lens"})
_IRREGULAR = {
    "scarves": "scarf",
    "leaves": "leaf",
    "knives": "knife",
    "beanies": "beanie",
    "women": "woman",
    "men": "man",
    "feet": "foot",
    "creme": "cream",
}


def plain(text: str) -> str:
    """Lower-case and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def tokens(text: str) -> tuple[str, ...]:
    """Words, numbers and the few signs that carry meaning, in order; "don't" is "dont"."""
    said = _FIRST_NO.sub("", plain(text).replace("w/o", "without"))
    found = _TOKEN.findall(_POSSESSIVE.sub("", said))
    return tuple(token.replace("'", "").replace("’", "") for token in found)


def sentences(text: str) -> str:
    """A text with a sign between its sentences: what is said in one does not reach the next."""
    return _ENDS.sub(" ; ", text)


def words(text: str) -> tuple[str, ...]:
    """The words of a text as the index knows them: singular, no signs."""
    return tuple(stem(token) for token in tokens(text) if token[0].isalnum())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The singular of a word: jumpers and jumper, berries and berry, dresses and dress are one."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word in _KEPT or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1]

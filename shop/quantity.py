"""How many a shopper means: "two of those", "3x", "a pair"."""

from __future__ import annotations

import re

NUMBERS = {
    "a pair of": 1, "a couple": 2, "a dozen": 12, "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2,
    "pair of": 1, "both": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12,
}  # fmt: skip
MOST = 99
_WORD = "|".join(NUMBERS)
# A number that counts things, not one that orders, sizes, weighs or prices them
_COUNT = re.compile(
    rf"(?<![\w€£$.,#])(?:x\s?(\d{{1,2}})|(\d{{1,2}})\s?x|(\d{{1,2}})|({_WORD}))\b"
    r"(?!\s*(?:%|€|£|\$|st\b|nd\b|rd\b|th\b|g\b|kg\b|ml\b|l\b|cm\b|per ?cent\b|euros?\b|"
    r"eur\b|bucks\b|pounds?\b))",
    re.I,
)
_NOT_A_COUNT = re.compile(
    r"\b(?:size|number|no\.?|nr\.?|under|over|below|above|option|"
    r"not|instead of|rather than)$",
    re.I,
)
_WISH = re.compile(r"\b(?:add|want|need|take|order|buy|get|me|have|put|just|only|it)$", re.I)
_ARTICLES = {"a", "an", "one"}


def read_quantity(text: str) -> int | None:
    """The number of things asked for, between 1 and 99; None when the text counts nothing.

    "a", "an" and "one" count only where a wish starts, so "in a medium" and "the red one" say
    nothing.
    """
    for match in _COUNT.finditer(text):
        before = text[: match.start()].strip()
        digits, word = match.group(1) or match.group(2) or match.group(3), match.group(4) or ""
        if _NOT_A_COUNT.search(before):
            continue
        if word.lower() in _ARTICLES and before and not _WISH.search(before):
            continue
        count = int(digits) if digits else NUMBERS[word.lower()]
        return min(count, MOST) or None
    return None

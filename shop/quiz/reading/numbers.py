"""Reading the number of a choice: "2", "the second one", "1 3", "option b", "4 out of 5"."""

from __future__ import annotations

import re

from shop.quiz.reading.words import word_set

NUMBERS = {
    "one": 1, "first": 1, "1st": 1, "two": 2, "second": 2, "2nd": 2, "three": 3, "third": 3,
    "3rd": 3, "four": 4, "fourth": 4, "4th": 4, "five": 5, "fifth": 5, "5th": 5, "six": 6,
    "sixth": 6, "6th": 6, "seven": 7, "seventh": 7, "7th": 7, "eight": 8, "eighth": 8,
    "8th": 8, "nine": 9, "ninth": 9, "9th": 9, "last": -1,
}  # fmt: skip
LEADS = word_set("number num nummer option choice answer letter nr no picture image")
AROUND = LEADS | word_set(
    "the i id ill go with take pick choose say think its it is please pls maybe probably guess"
    " would lets let us both"
)
LETTERS = "abcdefghi"
_OUT_OF = re.compile(r"(\d) ?(?:/|out of|of) ?(\d{1,2})")


def numbered(words: tuple[str, ...], count: int) -> tuple[int, ...]:
    """The places (from 0) of the choices that are named by number; empty if that is not all."""
    if len(words) == 1 and words[0] in LETTERS:
        return _within((LETTERS.index(words[0]) + 1,), count)
    named = _without_one(tuple(word for word in words if word not in AROUND))
    led = bool(set(words) & LEADS)
    if named == ("one",) and words[0] != "one" and not led:
        return ()  # "this one" points at something, but not at the first
    places = _several(named, count) or tuple(_number(word, led=led) for word in named)
    return _within(places, count)


def out_of(text: str, count: int) -> tuple[int, ...]:
    """The place that "4 out of 5" or "4/5" names on a scale of five."""
    match = _OUT_OF.fullmatch(text.strip().casefold())
    if not match or int(match.group(2)) != count:
        return ()
    return _within((int(match.group(1)),), count)


def _several(words: tuple[str, ...], count: int) -> tuple[int, ...]:
    """ "First two" are the first and the second; "last two" the two at the end."""
    if len(words) != 2 or words[0] not in {"first", "last", "top"}:
        return ()
    many = _number(words[1], led=False)
    every = range(1, count + 1)
    return tuple(every[:many] if words[0] != "last" else every[-many:]) if many > 1 else ()


def _without_one(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "the second one" is the second, not the second and the first."""
    return words[:-1] if len(words) > 1 and words[-1] == "one" else words


def _number(word: str, *, led: bool) -> int:
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    if led and len(word) == 1 and word in LETTERS:
        return LETTERS.index(word) + 1
    return NUMBERS.get(word, 0)


def _within(numbers: tuple[int, ...], count: int) -> tuple[int, ...]:
    places = tuple(count if number == -1 else number for number in numbers)
    return tuple(p - 1 for p in places) if all(1 <= p <= count for p in places) else ()

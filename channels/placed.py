"""What can be done with one of the things on show, typed with its number: "add 2", "2. Remove"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LONGEST_PLACE = 3  # words: "the second one"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_PLACE = re.compile(
    r"(?:#|no\.? ?|nr\.? ?|number |item |option )?(?P<digits>\d{1,2})[.):,]?|"
    rf"(?:the )?(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<short>[1-9])(?:st|nd|rd|th))(?: one)?[:,]?"
)
_HOW_MANY = frozenset(("more", "one", "another"))  # "2 more" are two, not more of the second


def plain(text: str) -> str:
    """Lower case, one space between words, no full stop at the end."""
    return " ".join(text.casefold().split()).rstrip(".!").strip()


def with_number(wanted: str, messages: Sequence[Mapping[str, Any]]) -> str | None:
    """The token of an option of the one thing that is named by its number; None when unclear.

    The option is said in full or by its first words, before the number or after it.
    """
    shown = [things for message in messages if (things := _things(message))]
    if len(shown) != 1:
        return None
    (things,) = shown
    whole, begun = set(), set()
    for place, said in _readings(wanted):
        if not 1 <= place <= len(things) or _is_amount(wanted, things):
            continue
        for option in things[place - 1]["actions"]:
            title = _bare(option["title"])
            if title == said:
                whole.add(option["action"])
            elif f"{title} ".startswith(f"{said} ") and not set(said.split()) <= _HOW_MANY:
                begun.add(option["action"])
    found = whole or begun
    return found.pop() if len(found) == 1 else None


def _things(message: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = message.get("cards") or message.get("lines") or ()
    return found


def _is_amount(wanted: str, things: Sequence[Mapping[str, Any]]) -> bool:
    """ "Remove 1" of three pieces of the only thing there is takes one of them away."""
    several = len(things) == 1 and things[0].get("quantity", 1) > 1
    return several and wanted[-1].isdigit()


def _readings(wanted: str) -> Iterator[tuple[int, str]]:
    """The numbers at the beginning and at the end, each with the rest."""
    words = wanted.split()
    for count in range(1, min(LONGEST_PLACE, len(words) - 1) + 1):
        for place, rest in ((words[:count], words[count:]), (words[-count:], words[:-count])):
            number = _number(" ".join(place))
            if number:
                yield number, _bare(" ".join(rest).rstrip(":,-"))


def _bare(text: str) -> str:
    return plain(text).rstrip("?")


def _number(said: str) -> int:
    match = _PLACE.fullmatch(said)
    if match is None:
        return 0
    if match["word"]:
        return _ORDINALS.index(match["word"]) + 1
    return int(match["digits"] or match["short"])

"""What a shopper typed, read against the choices on show: a label, its number, a clear typo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from channels.placed import plain, with_number
from shop.quiz.reading.numbers import numbered
from shop.quiz.reading.words import words_of

SHORTEST_TYPO = 4  # "no" and "now" are not the same
QUIZ_INTENT = "answer_quiz"  # a quiz knows its own typos and synonyms
YES = frozenset(("y", "yes", "yeah", "yep", "yup", "yes please", "sure", "ok", "okay"))
NO = frozenset(("n", "no", "nope", "nah", "no thanks", "no thank you", "not now"))
_NUMBER = re.compile(r"(?:#|no\.? ?|number |option )?(\d{1,3})[.)]?")


@dataclass(frozen=True)
class Offer:
    """A choice on show: its title, the token behind it, and its intent."""

    title: str
    token: str
    kind: str


def picked(text: str, messages: Sequence[Mapping[str, Any]]) -> str | None:
    """The token of the one choice that `text` stands for in the reply shown last, if any."""
    offers = tuple(_offers(messages))
    wanted = plain(text)
    if not offers or not wanted:
        return None
    found = _by_label(wanted, offers) or _by_number(wanted, messages) or _by_yes_no(wanted, offers)
    return found or with_number(wanted, messages) or _by_typo(wanted, offers)


def _offers(messages: Iterable[Mapping[str, Any]]) -> Iterator[Offer]:
    for message in messages:
        for holder in (*message.get("cards", ()), *message.get("lines", ())):
            yield from _read(holder["actions"])
        yield from _counted(message)


def _counted(message: Mapping[str, Any]) -> Iterator[Offer]:
    yield from _read(message.get("pictures", ()))
    yield from _read(message.get("choices", ()))


def _read(choices: Iterable[Mapping[str, str]]) -> Iterator[Offer]:
    return (Offer(choice["title"], choice["action"], choice["kind"]) for choice in choices)


def _by_label(wanted: str, offers: Iterable[Offer]) -> str | None:
    return _only(offer.token for offer in offers if plain(offer.title) == wanted)


def _by_number(wanted: str, messages: Sequence[Mapping[str, Any]]) -> str | None:
    """Numbers count the choices shown last; where things are on show, a number means a thing."""
    if any(message.get("cards") or message.get("lines") for message in messages):
        return None
    lists = [tuple(_counted(message)) for message in messages]
    shown = next((offers for offers in reversed(lists) if offers), ())
    if match := _NUMBER.fullmatch(wanted):
        number = int(match[1])
        return shown[number - 1].token if 1 <= number <= len(shown) else None
    if not _is_one_question(shown):
        return None  # "the first one" is not the first of the ways on
    return _only(shown[place].token for place in numbered(words_of(wanted), len(shown)))


def _is_one_question(shown: Sequence[Offer]) -> bool:
    """Several choices of the same kind; of a quiz, "the last one" is not its Skip."""
    kinds = {offer.kind for offer in shown}
    return len(shown) > 1 and len(kinds) == 1 and QUIZ_INTENT not in kinds


def _by_yes_no(wanted: str, offers: Iterable[Offer]) -> str | None:
    for words, first in ((YES, "yes"), (NO, "no")):
        if wanted in words:
            return _only(offer.token for offer in offers if _first_word(offer.title) == first)
    return None


def _by_typo(wanted: str, offers: Sequence[Offer]) -> str | None:
    """The only label within one slip, or two in a long one."""
    if len(wanted) < SHORTEST_TYPO or wanted.isdigit():
        return None
    near = [each for each in offers if each.kind != QUIZ_INTENT and _same_numbers(wanted, each)]
    labels, tokens = [plain(each.title) for each in near], [each.token for each in near]
    slips = 1 if len(wanted) < 2 * SHORTEST_TYPO else 2
    close = process.extract(wanted, labels, scorer=OSA.distance, score_cutoff=slips, limit=2)
    return tokens[close[0][2]] if len(close) == 1 else None


def _same_numbers(wanted: str, offer: Offer) -> bool:
    """ "remove 1" is no typo of "Remove"."""
    return re.findall(r"\d+", wanted) == re.findall(r"\d+", offer.title)


def _only(tokens: Iterable[str]) -> str | None:
    """The token when there is exactly one; three cards that can be added are three."""
    found = tuple(tokens)
    return found[0] if len(found) == 1 else None


def _first_word(title: str) -> str:
    words = re.findall(r"\w+", title.casefold())
    return words[0] if words else ""

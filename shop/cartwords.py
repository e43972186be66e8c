"""What a text asks of a cart: one less, the tea out, three instead of two, undo that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from shop.quantity import MOST, NUMBERS


class Do(StrEnum):
    """The ways to change a cart."""

    OUT = "out"  # a whole line
    FEWER = "fewer"  # so many of it
    MORE = "more"
    SET = "set"  # exactly so many
    DOUBLE = "double"
    HALVE = "halve"
    SWAP = "swap"  # a line for something else
    UNDO = "undo"
    NOT_THAT = "not_that"  # an undo only right after it was done


@dataclass(frozen=True)
class CartRemark:
    """A change to a cart. `what` are the words for the line, empty for "it"; `to` those for what
    shall be there instead."""

    do: Do
    count: int = 0
    what: str = ""
    to: str = ""


_N = r"(?P<n>\d{1,2}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
_VERB = r"(?:remove|delete|drop|ditch|lose|scrap|scratch|kick|throw|toss|bin|get rid of|cut|unadd)"
_GONE = r"(?: (?:out|off|away|back|again))+"
_OFF = r"(?:take|put|leave|throw|kick|get|pull)"
_IT = r"(?:it|that|them|this|those|these)"
_OF = r"(?: of (?P<what>.+?))?"
_UNIT = (
    rf"(?: (?:pairs?|packs?|bags?|pieces?|bottles?|jars?|tubes?|tins?|boxes|units?))?"
    rf"(?: of (?:{_IT}|each))?"
)
_NO_THING = r"(?:i|only|just|should|make|not|but|please|and|it|that|in|now)"
_RATHER = r"(?: (?:instead of|rather than|not) (?:the )?\w+)?"
_PUT = r"(?:add |put |have |get |take |i'll (?:have|take) )"
_FOR = r"(?: in)?(?: for (?:me|us|her|him|them|my \w+))?"
_NAMED_ONE = r"(?!(?:make|have|turn) (?:it|that|this|them|(?:the|my) .+?) (?:the|a) .+ one$)"
_SHOWING = re.compile(r"\b(?:show|find|search|something|anything|more like|ones)\b")
_LEAD = re.compile(
    r"^(?:(?:no|nope|nah|ok|okay|oh|hmm+|hm|um|actually|well|right|please|wait|sorry|and|then|but|"
    r"so|oops|never ?mind|nvm|too (?:many|much)|wtf|omg|ugh|argh|hey|hang on|hold on|yes|yeah|yep|"
    r"sure|fine|good|great|perfect|alright|very well|now|also|that'?s (?:wrong|not right)|"
    r"thanks|thank you|that'?s (?:not|the wrong) (?:the )?(?:one|it|right one)|"
    rf"(?:that'?s|it'?s|there(?:'s| is| are)|you (?:put|added|gave me|have)|i (?:see|have|got)|"
    rf"it says|why(?: is it| are there)?) {_N}(?: (?!{_NO_THING}\b)\w+)?"
    r"(?: of (?:it|them))?(?: now| in there| in)?|"
    r"on second thoughts?|(?:can|could|may) i|can you|could you|"
    r"can we|would you|pls|i meant|i mean|let'?s)"
    r"\s+)+(?=\S)"
)
_TAIL = re.compile(
    r"\s+(?:please|as well|too|pls|plz|thanks|thank you|then|after all|instead|again|now|for me|"
    r"actually|(?:in )?(?:the )?same (?:one|size|colou?r|grind|shade)|"
    r"(?:from|out of|in|off) (?:my|the) (?:shopping )?(?:cart|basket|bag|trolley|order))$"
)
_PATTERNS: tuple[tuple[Do, str], ...] = (
    (Do.NOT_THAT, rf"not {_IT}(?: one)?|wrong one"),
    (Do.UNDO, rf"undo(?: {_IT}| the last(?: one| thing)?)?"),
    (Do.UNDO, rf"(?:i (?:want|wanted|'d like) to keep .+ )?(?:put|bring|get|add) "
              rf"(?:{_IT}|the last(?: one| thing)?) back(?: in)?"),
    (Do.SET, rf"(?:i (?:only |just )?(?:want|need) |make (?:{_IT} )?)?{_N} (?:not|instead of|"
             rf"rather than) (?:\w+)"),
    (Do.SET, rf"{_NAMED_ONE}(?:make|have|turn) (?:{_IT}|(?P<what>.+?))"
             rf"(?: into)? {_N}{_UNIT}{_RATHER}"),
    (Do.SET, rf"(?:change|set|up|raise|lower|increase|reduce|bring|put|leave|keep) "
             rf"(?:{_IT}|(?P<what>.+?)) (?:down |up )?(?:to|at) {_N}{_UNIT}{_RATHER}"),
    (Do.SET, rf"(?:keep|leave|stick (?:with|to)|stay (?:with|at)) (?:the )?{_N}{_UNIT}"),
    (Do.SET, rf"not \w+(?: of {_IT})? (?:but |just |only )+{_N}{_UNIT}"),
    (Do.SET, rf"(?:i (?:only |just )?(?:said|meant|wanted|asked for) |only |just |i (?:only|just) "
             rf"(?:want|need) )+{_N} (?P<what>(?!left\b|more\b).+?)"),
    (Do.SET, rf"i (?:do )?(?:want|need|would like|'d like)(?: to have)? {_N} of (?P<what>.+?)"),
    (Do.SET, rf"(?:(?:it|that|there|this) )?(?:should|must|needs to|has to|ought to|supposed to) "
             rf"(?:only |just )?be (?:only |just )?{_N}{_UNIT}"),
    (Do.SWAP, r"(?:i (?:wanted|meant|said|asked for|ordered|want)|it (?:should|was supposed to) be|"
              r"(?:it should|should) have been) (?P<to>.+?) (?:and )?(?:not|rather than) "
              r"(?P<what>.+)"),
    (Do.SET, rf"not \w+ but {_N}"),
    (Do.SET, rf"(?:i (?:only |just )?(?:want|need|said|meant|wanted|asked for) |only |just |"
             rf"rather |maybe )+{_N}"
             rf"(?: of {_IT})?(?: will do| is enough)?"),
    (Do.SET, rf"{_N}{_UNIT}"
             r"(?: will do| is enough| is plenty| would be better| in total)?"),
    (Do.DOUBLE, rf"(?:double|twice)(?: (?:{_IT}|as many|the amount|(?P<what>.+?)))?"),
    (Do.HALVE, rf"(?:halve|half)(?: (?:{_IT}|as many|the amount|(?P<what>.+?)))?"),
    (Do.FEWER, rf"{_N} (?:less|fewer){_OF}"),
    (Do.FEWER, rf"(?:minus|{_VERB}) (?:just |only )?{_N}{_OF}(?:{_GONE})?"),
    (Do.FEWER, rf"{_OFF} (?:just |only )?{_N}{_OF}{_GONE}"),
    (Do.FEWER, rf"{_OFF} (?:out|off|away) (?:just |only )?{_N}{_OF}"),
    (Do.FEWER, rf"{_VERB} (?:just |only )?{_N} (?P<what>.+?)"),
    (Do.FEWER, rf"{_OFF} (?:just |only )?{_N} (?P<what>.+?){_GONE}"),
    (Do.MORE, rf"{_PUT}?(?:{_N} (?:more|extra)|(?:another|an extra|a second)(?: one)?)"
              rf"{_UNIT}{_OF}{_FOR}"),
    (Do.MORE, rf"{_PUT}?(?:an extra|a second|{_N} more) (?P<what>.+?){_FOR}"),
    (Do.MORE, rf"{_PUT}another (?P<what>.+?){_FOR}"),
    (Do.SWAP, r"(?:swap|switch|exchange|trade|replace|change) (?P<what>.+?) "
              r"(?:for|to|with|into|against) (?P<to>.+)"),
    (Do.SWAP, r"(?P<to>(?:the )?.+) instead of (?P<what>.+)"),
    (Do.SWAP, r"(?:make|turn|have) (?P<what>it|that|this|them|the \S+) (?:into |in )?(?P<to>.+)"),
    (Do.OUT, rf"{_VERB} (?P<what>.+?)(?:{_GONE})?"),
    (Do.OUT, rf"{_OFF} (?P<what>.+?){_GONE}"),
    (Do.OUT, rf"{_OFF} (?:out|off|away) (?P<what>.+?)"),
    (Do.OUT, r"(?:i )?(?:don'?t|no longer) (?:want|need) (?P<what>.+?)(?: any ?more)?"),
)  # fmt: skip
_READERS = tuple((do, re.compile(pattern)) for do, pattern in _PATTERNS)
_MENDED = ("remove", "delete", "double", "instead", "change", "switch", "replace")
_PRONOUN = re.compile(
    rf"(?:{_IT}|(?:this|that|the) one|the item|(?:this|that) (?:item|thing)|one|all of {_IT})"
)


def read_cart_remark(text: str) -> CartRemark | None:
    """The change to a cart that a text is as a whole; None when it is none, or more than that."""
    said = _plain(text)
    if _SHOWING.search(said):
        return None
    for do, reader in _READERS:
        match = reader.fullmatch(said)
        if match:
            return _remark(do, match.groupdict())
    return None


def counted(remark: CartRemark, now: int) -> int:
    """How many there are to be of what there are `now`."""
    return {
        Do.FEWER: max(now - remark.count, 0),
        Do.MORE: now + remark.count,
        Do.SET: remark.count,
        Do.DOUBLE: 2 * now,
        Do.HALVE: max(now // 2, 1),
    }.get(remark.do, 0)


def _remark(do: Do, groups: dict[str, str | None]) -> CartRemark:
    number = groups.get("n") or ""
    count = int(number) if number.isdigit() else NUMBERS.get(number, 1)
    what = groups.get("what") or ""
    what = "" if _PRONOUN.fullmatch(what) else what
    return CartRemark(do, min(count, MOST), what, groups.get("to") or "")


def mended(text: str) -> str:
    """A text in small letters with the words for a change spelt right: "chnge", "remvoe"."""
    said = re.sub(r"[^\w\s'&-]+", " ", text.casefold().replace("’", "'"))
    return " ".join(_mended(word) for word in said.split())


def _plain(text: str) -> str:
    said = mended(text)
    return _until_stable(_until_stable(said, _LEAD), _TAIL)


def _mended(word: str) -> str:
    """ "delet", "remvoe": a letter short or two of them swapped."""
    near = (each for each in _MENDED if len(word) > 4 and OSA.distance(word, each) == 1)
    return word if word == "changed" else next(near, word)


def _until_stable(said: str, pattern: re.Pattern[str]) -> str:
    while (shorter := pattern.sub("", said).strip()) and shorter != said:
        said = shorter
    return said

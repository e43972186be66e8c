"""What a text says about money and order: "under 25", "20-40", "cheap", "the newest first"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from recommender import text
from recommender.chatter import NUMBERS
from recommender.wish import Mood, Sort

_SIGN = r"(?:[€£$] )?"
_UNIT = r"(?: (?:€|£|\$|euros?|eur|quid|bucks?|dollars?|pounds?|gbp|usd))?"
_NO_MEASURE = r"(?! (?:ml|g|gr|gram|grams|kg|kilo|cm|mm|%|years?|yrs?|yo|days?|cups?|stars?)\b)"
_AMOUNT = rf"{_SIGN}(\d+(?:[.,]\d{{1,2}})?)(?![\d]){_NO_MEASURE}{_UNIT}"
_BELOW = (
    r"(?:under|below|less than|cheaper than|lower than|beneath|max(?:imum)?(?: of| price)?|at most|"
    r"up to|upto|(?:no|not|nothing|dont want to (?:pay|spend)|doesnt cost|not cost) "
    r"(?:more|over|above|higher|dearer)(?: than)?|within|budget(?: is| of| about| around|)|"
    r"spend(?:ing)?(?: up to| about| around| max| only|)|not exceeding|capped at|for <|<|"
    r"(?:never|dont|do not|wont|not|cant) (?:want to )?(?:spend|pay|go)(?:ing)? (?:more than|over)|"
    r"price limit(?: is| of|))"
)
_ABOVE = (
    r"(?:over|above|more than|at least|minimum(?: of)?|min|starting (?:at|from)|from|upwards of|>|"
    r"(?:not|no|nothing) (?:under|below|less than))"
)
_ABOUT = r"(?:around|about|roughly|approx(?:imately)?|circa|ca|near|close to|ish)"
_RANGE = re.compile(
    rf"(?:between |from |about |around )?{_AMOUNT} (?:and|to|or|till|until) {_AMOUNT}"
)
_UNDER = re.compile(rf"{_BELOW} (?:about |around |like )?{_AMOUNT}(?: or (?:less|under|so))?")
_OR_LESS = re.compile(
    rf"{_AMOUNT} (?:or (?:less|under|below|cheaper)|max(?:imum)?|tops|at most|and (?:under|below)|"
    rf"budget|limit)\b"
)
_OVER = re.compile(rf"{_ABOVE} {_AMOUNT}(?: or more)?")
_OR_MORE = re.compile(rf"{_AMOUNT} (?:or (?:more|above|over)|and (?:up|above|over)|upwards|\+)")
_NEAR = re.compile(rf"{_ABOUT} {_AMOUNT}|{_AMOUNT} ?ish\b")
_PLAIN = re.compile(
    r"(?:for )?(?:[€£$] (\d+(?:[.,]\d{1,2})?)|"
    r"(\d+(?:[.,]\d{1,2})?) (?:€|£|\$|euros?|eur|quid|bucks?|dollars?|pounds?|gbp|usd))"
)
_AGE = re.compile(
    r"\b(?:men|women|people|skin|ages?|aged|those|someone) (?:over|above|under) \d+|"
    r"\b(?:lady|woman|man|person|someone|girl|boy|age|aged|shes|hes|theyre|turns|turning|turned)"
    r"(?: is| of| aged| about| just)* \d+(?! (?:€|£|\$|euros?|eur|quid|bucks?|pounds?))\b|"
    r"\b\d+ (?:day|week|month|year)s? olds?\b"
)
NOT_CHEAP = re.compile(  # the wish for something cheap, taken back
    r"\b(?:not|nothing|no|without(?: the)?|remove|drop|forget|skip|lose|minus|less|isnt|never|"
    r"dont want|doesnt have to be|neednt be)(?: the| a| any| too| so| very| that| really| be| it)* "
    r"(?:cheap(?:est|o)?|budget|bargain)\b(?: (?:ones?|stuff|things?|filter|please|either))*"
)
_DASH = re.compile(r"(\d)\s*(?:€|£|\$)?\s*[-–—]\s*(?=[€£$]?\s*\d)")

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = re.compile(rf"\b([2-9]0) ({'|'.join(_UNITS)})\b")

RATED = (  # what speaks of the highest rating, of a list or of one on show
    r"(?:best|top|highest) (?:rated|reviewed|rating|reviews?)|most stars|"
    r"(?:rated|reviewed) (?:the )?(?:best|highest)|"
    r"(?:customers?|people|shoppers|buyers|others|everyone|everybody)(?: here)? "
    r"(?:like|likes|love|loves|rate|rates|prefer|prefers) "
    r"(?:the )?(?:best|most|highest)|"
    r"(?:customers?|shoppers|people s) favou?rites?"
)
_SORTS = (
    (Sort.CHEAPEST, r"cheapest|lowest price|least expensive|low to high|price ascending|"
     r"(?:sort(?:ed)?|order(?:ed)?) by price|by price|most affordable"),
    (Sort.DEAREST, r"most expensive|dearest|priciest|highest price|high to low|price descending"),
    (Sort.RATING, rf"(?:well|highly) (?:rated|reviewed)|{RATED}|"
     r"(?:sort(?:ed)?|order(?:ed)?)? ?by (?:ratings?|reviews?|stars)"),
    (Sort.NEWEST, r"newest|latest|what(?:s| is)? new|new arrivals?|new in|just in|just arrived|"
     r"most recent|newly added|(?:sort(?:ed)?|order(?:ed)?)? ?by (?:date|newest)"),
    (Sort.POPULAR, r"most popular|popular|best ?sell(?:ing|ers?)|bestsellers?|trending|"
     r"everyone (?:is )?buys|top sellers?|(?:sort(?:ed)?|order(?:ed)?)? ?by popularity"),
)  # fmt: skip
_MOODS = (
    (
        Mood.CHEAP,
        r"(?:not|isnt|nothing|without being|not be) (?:too |very |so |that |super )?"
        r"(?:expensive|pricey|dear|costly)|inexpensive|cheap and cheerful|cheaper|cheap|affordable|"
        r"low cost|low price|low priced|(?:on a|low|small|tight) budget|bargain|good value|"
        r"budget (?:friendly|options?|choices?|buys?|versions?|picks?|ones?)|^(?:an? )?budget|"
        r"(?:an?|any|some) budget(?! (?:of|is|for|left)\b)(?= \w)|"
        r"(?:wont|doesnt) break the bank|reasonably priced",
    ),
    (
        Mood.DEAR,
        r"expensive|luxur(?:y|ious)|premium|high end|splurge|posh|deluxe|top quality",
    ),
)
_LOOSE = 0.25  # "around 40" means 30 to 50


@dataclass(frozen=True)
class Spending:
    """The price, the mood and the order a text asks for; `rest` is the text without them."""

    rest: str
    price_from: int | None = None
    price_to: int | None = None
    mood: Mood = Mood.ANY
    sort: Sort = Sort.BEST
    about: int | None = None  # the amount itself of "around 40"
    not_cheap: bool = False  # whatever was said before, it need not be cheap


def read_spending(said: str) -> Spending:
    """Read, and take out of the text, what is said about money and order."""
    tokens = text.tokens(_DASH.sub(r"\1 to ", said))
    words = _TENS.sub(_added_up, " ".join(NUMBERS.get(token, token) for token in tokens))
    spending = _read_price(Spending(_AGE.sub(" ; ", words)))
    if NOT_CHEAP.search(spending.rest):
        spending = replace(spending, rest=NOT_CHEAP.sub(" ; ", spending.rest), not_cheap=True)
    for sort, pattern in _SORTS:
        if spending.sort is Sort.BEST:
            spending = _note(spending, pattern, replace(spending, sort=sort))
    for mood, pattern in _MOODS:
        if spending.mood is Mood.ANY:
            spending = _note(spending, pattern, replace(spending, mood=mood))
    return spending


def _added_up(found: re.Match[str]) -> str:
    """Sixty five is 65."""
    return str(int(found[1]) + _UNITS.index(found[2]) + 1)


def _note(spending: Spending, pattern: str, found: Spending) -> Spending:
    rest, times = re.subn(rf"\b(?:{pattern})\b", " ; ", spending.rest)
    return replace(found, rest=rest) if times else spending


def _read_price(spending: Spending) -> Spending:
    if found := _RANGE.search(spending.rest):
        low, high = sorted((_cents(found[1]), _cents(found[2])))
        if _is_money(found, spending.rest):
            return _cut(spending, found, low, high)
    for pattern in (_UNDER, _OR_LESS):
        if found := pattern.search(spending.rest):
            return _cut(spending, found, None, _cents(found[1]))
    for pattern in (_OVER, _OR_MORE):
        if found := pattern.search(spending.rest):
            return _cut(spending, found, _cents(found[1]), None)
    return _read_loose_price(spending)


def _read_loose_price(spending: Spending) -> Spending:
    if found := _NEAR.search(spending.rest):
        cents = _cents(found[1] or found[2])
        low, high = round(cents * (1 - _LOOSE)), round(cents * (1 + _LOOSE))
        return replace(_cut(spending, found, low, high), about=cents)
    if found := _PLAIN.search(spending.rest):
        return _cut(spending, found, None, _cents(found[1] or found[2]))
    return spending


def _is_money(found: re.Match[str], words: str) -> bool:
    """Not "size 38 or 39": a range is money unless a size was just spoken of."""
    before = words[: found.start()].split()
    return not (before and before[-1] in {"size", "sizes", "eu"})


def _cut(spending: Spending, found: re.Match[str], low: int | None, high: int | None) -> Spending:
    rest = f"{spending.rest[: found.start()]} ; {spending.rest[found.end() :]}"
    return replace(spending, rest=rest, price_from=low, price_to=high)


def _cents(amount: str) -> int:
    return round(float(amount.replace(",", ".")) * 100)

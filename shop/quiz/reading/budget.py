"""Reading an amount of money somebody wants to spend: "under 40", "30 to 50 euros", "no limit"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shop.quiz.model import BudgetRange
from shop.quiz.reading.words import word_set

ABOUT = 0.2  # "about 25" is 20 to 30

NO_LIMIT = re.compile(
    r"(no|without( any| a)?|any|i have no|there is no|theres no) "
    r"(upper )?(limit|budget|max|maximum|ceiling|price)( at all)?"
    r"|(money|price|budget) (is|isnt|doesnt|is not|does not)"
    r" ?(no|an|a|the)? ?(object|issue|matter|problem)"
    r"|unlimited|sky ?s? ?(is )?the limit|(the )?skys the limit|any amount"
    r"|whatever it (takes|costs)"
    r"|(i )?(dont|do not) (mind|care)( about)?( the)? (price|money|cost)"
)
FILLERS = word_set(
    "a about i id im ill would like want to can could spend spending pay my budget is its of the"
    " for it say lets let us maybe please pls per item each piece one thing product in total euro"
    " euros eur bucks quid pounds pound dollars dollar or so ish tops roughly probably think guess"
    " have got just be ideally preferably should must keep go with not and that thats ok okay"
    " something anything between from until well hmm um really range somewhere price amount money"
    " honestly comfortable happy no nothing at if poss possible"
)
BELOW = word_set(
    "under below less max maximum most within upto to than until cheaper beneath tops limit"
)
BOUNDS = word_set("under below max maximum most tops")  # "so like under 15" is not about 15
ABOVE = word_set("over above least minimum min up onwards upwards plus")
CURRENCIES = word_set("euro euros eur bucks quid pounds pound dollars dollar budget spend")
NEAR = word_set("about around roughly circa ca approximately approx ish so near")
WORDS = {
    "tenner": 10, "fiver": 5,
    "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_MONEY = re.compile(r"\d+(?:[ ,]\d{3})*(?:[.,]\d{1,2})?")
_AGE = re.compile(r"(?:(?:and|but|well) )?(?:im|i am|aged?|turning)(?: (?:only|just|nearly))? \d+")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[a-z]+|[-+<>]")
_NOT_ABOVE = (
    "not more",
    "no more",
    "not over",
    "not above",
    "not exceed",
    "no higher",
    "nothing over",
)


def read_budget(text: str) -> BudgetRange | None:
    """The range a text names; None when it says anything besides a range."""
    plain = _plain(text)
    if _AGE.fullmatch(plain):
        return None
    if NO_LIMIT.fullmatch(" ".join(word for word in plain.split() if word != "please")):
        return BudgetRange()
    tokens = _TOKEN.findall(plain)
    amounts = [float(token) for token in tokens if token[0].isdigit()]
    words = [token for token in tokens if token.isalpha()]
    if not 1 <= len(amounts) <= 2 or not _only_about_money(words):
        return None
    if len(amounts) == 2:
        return _between(min(amounts), max(amounts))
    return _one_amount(amounts[0], plain, set(tokens))


def find_budget(text: str) -> BudgetRange | None:
    """The range that a sentence names besides other things; a bare number is none."""
    plain = _plain(text)
    runs = [run for run in _runs(plain) if _is_amount(run, text)]
    return read_budget(" ".join(runs[0])) if len(runs) == 1 else None


def _runs(plain: str) -> Iterator[list[str]]:
    """The tokens about money that stand together."""
    held: list[str] = []
    for token in _TOKEN.findall(plain):
        if not token.isalpha() or _only_about_money([token]):
            held.append(token)
            continue
        yield held
        held = []
    yield held


def _is_amount(run: list[str], text: str) -> bool:
    """True when a number is said to be money, or a bound: "55" alone may be an age."""
    sign = any(sign in text for sign in "€£$")
    counts = any(token[0].isdecimal() for token in run)
    return counts and (sign or bool(set(run) & (BELOW | ABOVE | NEAR | CURRENCIES)))


def _plain(text: str) -> str:
    lowered = re.sub(r"['’`?!]", "", text.casefold()).replace("–", "-").replace("~", " about ")
    symbols = re.sub(r"[€£$]", " ", lowered)
    digits = _MONEY.sub(lambda match: _decimal(match.group()), symbols)
    worded = re.sub("|".join(WORDS), lambda match: str(WORDS[match.group()]), digits)
    tens = re.sub(r"\b([2-9]0)[ -]five\b", lambda match: str(int(match.group(1)) + 5), worded)
    return " ".join(re.sub(r"(?<!\d)\.|\.(?!\d)|[,;:()]", " ", tens).split())


def _decimal(amount: str) -> str:
    """``1,000`` as ``1000`` and ``12,50`` as ``12.50``."""
    whole = re.sub(r"[ ,](?=\d{3}\b)", "", amount)
    return whole.replace(",", ".")


def _only_about_money(words: list[str]) -> bool:
    return all(word in FILLERS | BELOW | ABOVE | NEAR | {"more"} for word in words)


def _between(low: float, high: float) -> BudgetRange | None:
    return BudgetRange(_cents(low), _cents(high)) if high > 0 else None


def _one_amount(amount: float, plain: str, tokens: set[str]) -> BudgetRange | None:
    if amount <= 0:
        return None
    at_most = any(phrase in plain for phrase in _NOT_ABOVE) or "up to" in plain
    if not at_most and (tokens & (ABOVE | {"more", "+", ">"})):
        return BudgetRange(_cents(amount), None)
    if not at_most and tokens & NEAR and not tokens & BOUNDS:
        return BudgetRange(_cents(amount * (1 - ABOUT)), _cents(amount * (1 + ABOUT)))
    return BudgetRange(0, _cents(amount))


def _cents(amount: float) -> int:
    return round(amount * 100)

"""Tastes, constraints and reasons in words a shopper would use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recommender.base import Cause, Reason
from recommender.wish import Constraint
from shop.model import Source, Taste
from shop.money import format_cents
from shop.wording import Wording

PRICES = {"budget", "price_to", "price_from"}
OBVIOUS = {"kind", "department", "thing"}  # the picture says it already
PROPER = {"origin"}  # names of places: the catalogue writes them small
EVERYBODYS = {Cause.POPULAR, Cause.RATED}  # true for all; what is the shopper's own tells more
MOST_AT_ONCE = 3


def value_phrase(words: Wording, currency: str, attribute: str, value: str) -> str:
    """A value with what it means: "for oily skin", "dark roast", "no caffeine", "under €40".

    The most particular response is taken: of the value, of the attribute, or any value's.
    """
    names = (f"value_{attribute}_{value.replace(' ', '_')}", f"value_{attribute}")
    name = next((name for name in names if name in words), "value")
    if name == "value_size" and " " in value:
        name = "value"  # "250 g" needs no "in size"
    return words(name, value=shown_value(currency, attribute, value))


def shown_value(currency: str, attribute: str, value: str) -> str:
    """A value as it is written for people."""
    if attribute in PRICES:
        return format_cents(_round(int(value)), currency)
    return value.title() if attribute in PROPER else value


def taste_phrase(words: Wording, currency: str, taste: Taste) -> str:
    """One taste as a line of "what do you know about me"."""
    phrase = value_phrase(words, currency, taste.attribute, taste.value)
    own = f"own_{taste.attribute}"  # "dry skin", where a product is "for dry skin"
    if own in words:
        phrase = words(own, value=shown_value(currency, taste.attribute, taste.value))
    return words(_stance(taste), phrase=phrase)


def taste_phrases(words: Wording, currency: str, tastes: Iterable[Taste]) -> str:
    """Several tastes in one breath, none said twice."""
    return ", ".join(dict.fromkeys(taste_phrase(words, currency, taste) for taste in tastes))


def _stance(taste: Taste) -> str:
    if taste.attribute == "budget":
        return "taste_budget"
    if taste.strength < 0:
        return "taste_never" if taste.rule == "never" else "taste_dislikes"
    return "taste_must" if taste.rule == "must" else "taste_likes"


def constraint_phrase(words: Wording, currency: str, constraint: Constraint) -> str:
    """A constraint of a wish: "in red or in navy". A value that is several things is said once."""
    once = {facet.value.casefold(): facet for facet in reversed(constraint.any_of)}
    phrases = [
        value_phrase(words, currency, facet.attribute, facet.value)
        for facet in reversed(once.values())
    ]
    both_ends = constraint.attribute in PRICES
    return words("and_also" if both_ends else "either").join(dict.fromkeys(phrases))


def headline(words: Wording, currency: str, reasons: Sequence[Reason]) -> str:
    """The reason on a card: what it has of what was asked for, in one breath; else the strongest
    that is the shopper's own; else a price that was asked for, or what everybody says.
    """
    telling = telling_reasons(reasons)
    met = [reason for reason in telling if reason.cause == Cause.WISH and reason.value]
    own = [reason for reason in telling if reason.cause not in {*EVERYBODYS, Cause.WISH}]
    if not met or (own and all(reason.attribute in PRICES for reason in met)):
        return reason_phrase(words, currency, next(iter([*own, *telling]), None))
    phrases = [value_phrase(words, currency, reason.attribute, reason.value) for reason in met]
    once = list(dict.fromkeys(phrases))[:MOST_AT_ONCE]
    return _capital(words("reason_wish_of", phrase=", ".join(once)))


def telling_reasons(reasons: Sequence[Reason]) -> list[Reason]:
    """The reasons without what the picture says already, if any are left."""
    telling = [
        r for r in reasons if r.cause != Cause.WISH or (r.value and r.attribute not in OBVIOUS)
    ]
    return telling or list(reasons)


def reason_phrase(words: Wording, currency: str, reason: Reason | None) -> str:
    """Why a product is on show, in a few words; empty when there is no reason to give."""
    if reason is None:
        return ""
    name = f"reason_{reason.cause}"
    phrase = value_phrase(words, currency, reason.attribute, reason.value) if reason.value else ""
    if reason.cause in {Cause.TASTE, Cause.BUDGET}:
        name = f"{name}_{reason.detail or Source.SAID}"
    elif phrase and f"{name}_of" in words:
        name = f"{name}_of"
    text = words(name, phrase=phrase, title=reason.detail, value=reason.value, count=reason.detail)
    return _capital(text)


def _round(cents: int) -> int:
    """ "Cheaper than €15.50" is kept as at most €15.49, and "dearer" as a cent more."""
    return cents + {9: 1, 1: -1}.get(cents % 10, 0)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

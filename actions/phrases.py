"""Tastes, constraints and reasons in words a shopper would use."""

from __future__ import annotations

from collections.abc import Sequence

from actions.wording import Wording
from recommender.base import Cause, Reason
from recommender.wish import Constraint, Facet
from shop.model import Source, Taste
from shop.money import format_cents

PRICES = {"budget", "price_to", "price_from"}
OBVIOUS = {"kind", "department"}  # the picture says it already
MOST_AT_ONCE = 3
PERSONAL_FIRST = (
    *(Cause.TASTE, Cause.LIKED, Cause.BOUGHT, Cause.ADDED, Cause.SIMILAR, Cause.LOOKED),
    *(Cause.WISH, Cause.BUDGET, Cause.RATED, Cause.POPULAR),
)


def value_phrase(words: Wording, currency: str, attribute: str, value: str) -> str:
    """A value with what it means: "oily skin", "dark roast", "no perfume", "under €40"."""
    shown = format_cents(int(value), currency) if attribute in PRICES else value
    name = f"value_{attribute}"
    return words(name if name in words else "value", value=shown)


def taste_phrase(words: Wording, currency: str, taste: Taste) -> str:
    """One taste as a line of "what do you know about me"."""
    phrase = value_phrase(words, currency, taste.attribute, taste.value)
    return words(_stance(taste), phrase=phrase)


def _stance(taste: Taste) -> str:
    if taste.attribute == "budget":
        return "taste_budget"
    if taste.strength < 0:
        return "taste_never" if taste.rule == "never" else "taste_dislikes"
    return "taste_must" if taste.rule == "must" else "taste_likes"


def constraint_phrase(words: Wording, currency: str, constraint: Constraint) -> str:
    """A constraint of a wish: "red or navy"."""
    phrases = [_facet_phrase(words, currency, facet) for facet in constraint.any_of]
    return words("either").join(dict.fromkeys(phrases))


def _facet_phrase(words: Wording, currency: str, facet: Facet) -> str:
    return value_phrase(words, currency, facet.attribute, facet.value)


def headline(words: Wording, currency: str, reasons: Sequence[Reason]) -> str:
    """The reason on a card: the most personal one; what a wish asked for in one breath."""
    if not reasons:
        return ""
    first = min(reasons, key=_impersonal)
    if first.cause != Cause.WISH:
        return reason_phrase(words, currency, first)
    met = [reason for reason in reasons if reason.cause == Cause.WISH and reason.value]
    telling = [reason for reason in met if reason.attribute not in OBVIOUS] or met
    phrases = [value_phrase(words, currency, reason.attribute, reason.value) for reason in telling]
    if not phrases:
        return reason_phrase(words, currency, first)
    text = words("reason_wish_of", phrase=", ".join(dict.fromkeys(phrases[:MOST_AT_ONCE])))
    return text[:1].upper() + text[1:]


def _impersonal(reason: Reason) -> int:
    """What the shopper told us comes before what they asked just now, and both before the crowd."""
    return PERSONAL_FIRST.index(reason.cause)


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
    return text[:1].upper() + text[1:]

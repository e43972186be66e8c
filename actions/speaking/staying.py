"""Nothing changed: said plainly, with why, and with what could be changed instead."""

from __future__ import annotations

from actions.speaking.desk import Desk
from actions.speaking.phrases import constraint_phrase, value_phrase
from actions.speaking.showing import missing_phrase, steps_from
from actions.speaking.turn import Answer, Turn
from recommender.base import Advice
from recommender.wish import Wish, price_constraint
from shop.reply import Choice, Choices

FEW_WORDS = 7


def is_same(turn: Turn, advice: Advice) -> bool:
    """Whether an advice would show just what is on show already."""
    shown = tuple(each.product.id for each in advice.suggestions)
    return bool(shown) and set(shown) == set(turn.shown.products)


def sounds_like_remark(desk: Desk, turn: Turn) -> bool:
    """Whether a text compares, as "thinner" and "not so grand" do: it is about what is on show."""
    few = len(turn.text.split()) <= FEW_WORDS
    return bool(turn.shown.products) and few and desk.advisor.compares(turn.text)


def already(desk: Desk, turn: Turn, advice: Advice) -> Answer | None:
    """What was asked for holds of all on show, or of nothing; None where nothing was asked."""
    if not advice.exact and advice.relaxed:
        text = desk.words("still_nearest", missing=missing_phrase(desk, advice))
        return Answer((Choices(text, steps_from(desk, turn.shown)),))
    phrases = _new(desk, advice.wish, turn.shown.wish)
    if not phrases:
        return None
    said = Choices(desk.words("already", phrases=phrases), steps_from(desk, turn.shown))
    return Answer((said,), shown=advice.shown)


async def not_understood(desk: Desk, turn: Turn, unknown: tuple[str, ...]) -> Answer:
    """What was meant is not known here: it stays as it is, and here is what is known."""
    words = ", ".join(unknown)
    text = desk.words("word_unknown", words=words) if words else desk.words("unchanged")
    ways = [
        Choice(_title(desk, facet.attribute, facet.value), "refine", {"text": facet.value})
        for facet in await desk.advisor.ways(turn.shown)
    ]
    return Answer((Choices(text, (*ways, *steps_from(desk, turn.shown))),))


def _title(desk: Desk, attribute: str, value: str) -> str:
    phrase = value_phrase(desk.words, desk.settings.currency, attribute, value)
    return phrase[:1].upper() + phrase[1:]


def _new(desk: Desk, wish: Wish, before: Wish) -> str:
    """What a wish asks for that the one before did not, in words."""
    currency = desk.settings.currency
    wants = [each for each in wish.wants if each not in before.wants]
    if wish.has_price and (wish.price_from, wish.price_to) != (before.price_from, before.price_to):
        wants.append(price_constraint(wish))
    phrases = [constraint_phrase(desk.words, currency, each) for each in wants]
    for facet in wish.refuses:
        if facet not in before.refuses:
            phrase = value_phrase(desk.words, currency, facet.attribute, facet.value)
            phrases.append(desk.words("not_that", phrase=phrase))
    return ", ".join(phrases)
